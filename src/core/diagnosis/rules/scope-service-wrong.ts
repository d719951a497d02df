import type { Findings } from '../../evidence/findings.ts'
import type { ServiceKind } from '../../evidence/setupView.ts'
import type { Rule } from './rule.ts'
import { when } from './rule.ts'

const names: Readonly<Partial<Record<ServiceKind, string>>> = {
  'function-url': 'lambda',
  'execute-api': 'execute-api',
  s3: 's3',
  'opensearch-serverless': 'aoss',
  opensearch: 'es',
}

const expected = ({ setup: { service } }: Findings): string | undefined =>
  service === undefined ? undefined : names[service]

/** The scope names another service than the verifier's. */
export const scopeServiceWrong: Rule = {
  cause: 'scope-service-wrong',
  prior: -1.5,
  names: ['scope-service'],
  answers: { mismatch: -1, 'scope-region': 0, 'auth-incomplete': 1, forbidden: 0.5, 'access-denied': -1 },
  symptoms: { 'works-with-another-client': 1, 'direct-works-edge-fails': 0.5 },
  look: (findings) => {
    const scope = findings.claim.scope?.service ?? findings.serviceScope?.service
    const service = expected(findings)
    const both = scope !== undefined && service !== undefined
    return [
      when(both && scope !== service, 7.5, 'scope-service', scope ?? '', service ?? ''),
      when(both && scope === service, -3, 'scope-right'),
    ]
  },
  explains: 'check-scope',
  next: ['client-strings', 'answer'],
  fixes: ['fix-scope', 'fix-scope-of-service'],
}
