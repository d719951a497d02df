import type { Findings } from '../../evidence/findings.ts'
import { fieldValue } from '../../http/message.ts'
import type { Rule } from './rule.ts'
import { when } from './rule.ts'

const authorizations = ({ request, received }: Findings) => ({
  sent: fieldValue(request.headers, 'authorization')?.trim(),
  arrived: received && fieldValue(received.headers, 'authorization')?.trim(),
})

/** Whether both are known and one cannot be the other, however it was shortened. */
function replaced(findings: Findings): boolean {
  const { sent, arrived } = authorizations(findings)
  if (sent === undefined || arrived === undefined) return false
  const isSigned = (text: string): boolean => /^AWS4-/.test(text)
  const key = (text: string): string | undefined => /Credential=\s*([^/,\s]+)/.exec(text)?.[1]
  if (isSigned(sent) !== isSigned(arrived)) return true
  return key(sent) !== undefined && key(arrived) !== undefined && key(sent) !== key(arrived)
}

/** CloudFront's origin access control, or an edge function, replaced the viewer's own Authorization. */
export const oacOverridesAuthorization: Rule = {
  cause: 'oac-overrides-authorization',
  prior: -2,
  answers: { application: 1.5, mismatch: 0, 'lambda-forbidden': 0, forbidden: 0.5, 'auth-twice': -3 },
  symptoms: { 'direct-works-edge-fails': 1.8, 'works-without-extra-headers': -1 },
  look: (findings) => {
    const { setup, claim } = findings
    const { sent } = authorizations(findings)
    const always = findings.evidence.setup?.originAccessControl
    const signs = always === 'always' || always === 'always-amz-auth' || setup.between.has('lambda-at-edge')
    return [
      when(replaced(findings), 8, 'authorization-replaced'),
      when(signs && sent !== undefined, claim.otherScheme ? 4.5 : 3, 'signed-on-the-way'),
      when(sent === undefined && claim.form === undefined && !findings.signedHost, -2.5, 'nothing-signed'),
      when(!setup.between.has('cloudfront') && !setup.between.has('lambda-at-edge'), -4, 'not-between'),
    ]
  },
  explains: 'oac-authorization',
  next: ['received', 'distribution-config'],
  fixes: ['oac-none'],
}
