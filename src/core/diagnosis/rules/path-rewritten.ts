import type { Findings } from '../../evidence/findings.ts'
import { fieldValue } from '../../http/message.ts'
import type { Rule } from './rule.ts'
import { compared, hasOriginPath, straight, unchanged, when } from './rule.ts'

/** The client signed the end of the path that it sent: a stage, base path or prefix was left out. */
const signedEnd = ({ clientToRequest }: Findings): boolean =>
  clientToRequest.some(
    ({ part, signed, verified }) =>
      part === 'path' && signed.length > 1 && verified !== signed && verified.endsWith(signed),
  )

/**
 * A first segment at an object store that cannot be a bucket's name: what stands before the store has it for a prefix.
 * Source: Amazon S3 User Guide, "General purpose bucket naming rules".
 */
function noBucket({ setup, request }: Findings): string | undefined {
  const [, first = ''] = (setup.service === 's3-compatible' ? request.path : undefined)?.split('/') ?? []
  return first === '' || /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(first) ? undefined : first
}

/** A prefix, stage, origin path or trailing slash was added or removed after signing. */
export const pathRewritten: Rule = {
  cause: 'path-rewritten',
  prior: -0.5,
  answers: { mismatch: 1, 'not-found': 1, forbidden: 0, 'auth-missing': 0 },
  symptoms: { 'direct-works-edge-fails': 1.8, 'works-with-another-client': 0 },
  look: (findings) => {
    const { setup, clientToService, received, symptoms, signedHost } = findings
    const prefix = fieldValue(received?.headers ?? [], 'x-forwarded-prefix')
    const segment = noBucket(findings)
    const rewrites = setup.between.has('proxy') || setup.between.has('api-gateway')
    const slash = clientToService.find((one) => one.part === 'path' && one.manner === 'slash')
    const clues = compared(findings, 'path-rewritten')
    return [
      // A trailing slash alone may as well be the signer's own doing.
      ...(slash ? clues.map((clue) => ({ ...clue, proof: false, points: Math.min(clue.points, 5) })) : clues),
      unchanged(findings, 'path'),
      when(hasOriginPath(findings), 6, 'origin-path'),
      when(signedEnd(findings), 4, 'path-end-signed'),
      when(prefix !== undefined && prefix !== '/', 6, 'forwarded-prefix', prefix ?? ''),
      // Reporters shorten names: by itself it says little.
      when(
        rewrites && segment !== undefined && symptoms.has('direct-works-edge-fails') && signedHost === undefined,
        3.5,
        'segment-no-bucket',
        segment ?? '',
      ),
      when(rewrites, 0.5, 'proxies-rewrite-paths'),
      when(straight(findings) && !signedEnd(findings), -2.5, 'not-between'),
    ]
  },
  explains: 'sigv4-path-encoded-twice',
  next: ['received', 'client-strings', 'control-call'],
  fixes: ['sign-rewritten-path', 'oac-always'],
}
