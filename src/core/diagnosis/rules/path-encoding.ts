import type { Findings } from '../../evidence/findings.ts'
import { pathRisks } from '../../evidence/risks.ts'
import type { Rule } from './rule.ts'
import { compared, signedByRule, when } from './rule.ts'

/** What the service's own canonical path tells where the request's is not known. */
const servicePath = ({ service }: Findings) => (service?.path === undefined ? undefined : pathRisks(service.path))

/** A signer, or something on the way, percent-encoded the path differently. */
export const pathEncoding: Rule = {
  cause: 'path-encoding',
  prior: 1.2,
  answers: { mismatch: 1, forbidden: -1, 'access-denied': -1, 'not-found': -1 },
  symptoms: {
    'works-without-special-characters': 4,
    'works-with-another-client': 1.5,
    'direct-works-edge-fails': 0,
    intermittent: 0.5,
  },
  look: (findings) => {
    const { path, setup, query, symptoms } = findings
    const seen = servicePath(findings)
    const once = setup.path === 'once'
    const risky = path !== undefined && !path.plain
    return [
      ...compared(findings, 'path-encoding'),
      when(signedByRule(findings, 'path'), -4, 'client-as-sent', 'the path'),
      when(risky && path.bare !== '', 3, 'path-bare', path?.bare ?? ''),
      when(path?.escapedTwice, 1, 'path-escaped-twice'),
      when(path?.escapes === true && !once, 3, 'path-escapes'),
      when(path?.escapes === true && once, 2.5, 'path-escapes-once'),
      when(seen?.escapedTwice === true && path === undefined, 3, 'path-escaped-twice'),
      when(seen?.plain === false && seen.escapedTwice === false && !risky, 3, 'path-fixed-by-service'),
      when(path?.plain === true && seen?.plain !== false, -5, 'path-plain'),
      when(path === undefined && seen?.plain === true, -5, 'path-plain'),
      when(
        path === undefined && query !== undefined && !query.plain && symptoms.size > 0,
        -1,
        'query-bare',
        query?.bare ?? '',
      ),
    ]
  },
  explains: 'sigv4-path-encoded-twice',
  next: ['plain-path', 'client-strings', 'service-strings', 'other-client'],
  fixes: ['encode-path-as-verifier'],
}
