import type { Findings } from '../../evidence/findings.ts'
import type { Rule } from './rule.ts'
import { compared, straight, unchanged, when } from './rule.ts'

const through = ({ setup: { originRequestPolicy, cachePolicy, between } }: Findings): 'all' | 'not-all' | undefined => {
  if (!between.has('cloudfront')) return undefined
  const policies = [originRequestPolicy, cachePolicy].filter((policy) => policy !== undefined)
  if (policies.length === 0) return undefined
  return policies.some(({ queryStrings }) => queryStrings === 'all') ? 'all' : 'not-all'
}

/** The query string, or a part of it, did not reach the verifier. */
export const queryDroppedInTransit: Rule = {
  cause: 'query-dropped-in-transit',
  prior: -1.5,
  answers: {
    mismatch: 1,
    'auth-missing': 0.5,
    'auth-incomplete': 0.5,
    'lambda-forbidden': 0,
    'access-denied': 0,
    application: 0,
  },
  symptoms: { 'works-without-query': 3.2, 'direct-works-edge-fails': 2 },
  look: (findings) => {
    const { query, claim } = findings
    const present = query !== undefined && !query.empty
    return [
      ...compared(findings, 'query-dropped-in-transit'),
      unchanged(findings, 'query', -7),
      when(
        through(findings) === 'not-all' && (present || findings.symptoms.has('works-without-query')),
        6.5,
        'query-not-forwarded',
      ),
      when(through(findings) === 'all', -5, 'query-forwarded'),
      when(query?.empty === true && claim.form !== 'query', -7, 'query-none'),
      when(straight(findings), -5, 'not-between'),
      when(findings.setup.between.size === 0 && !straight(findings), -1.5, 'not-between'),
    ]
  },
  explains: 'cloudfront-query',
  next: ['received', 'distribution-config', 'without-query'],
  fixes: ['all-viewer-except-host', 'oac-always', 'sign-whole-query'],
}
