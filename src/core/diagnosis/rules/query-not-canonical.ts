import type { Rule } from './rule.ts'
import { asSent, compared, signedByRule, when } from './rule.ts'

/** The query was left out of the canonical request, left inside the path, not sorted, or collapsed. */
export const queryNotCanonical: Rule = {
  cause: 'query-not-canonical',
  prior: 0,
  answers: { mismatch: 1 },
  symptoms: { 'works-without-query': 3.7, 'works-with-another-client': 1.3 },
  look: (findings) => {
    const { query, client } = findings
    const present = query !== undefined && !query.empty
    return [
      ...compared(findings, 'query-not-canonical'),
      when(signedByRule(findings, 'query'), -4, 'client-as-sent', 'the query'),
      when(client?.path?.includes('?'), 5, 'query-signed-inside-path'),
      when(present && query.noEquals.length > 0, 3.5, 'query-no-equals'),
      when(present && query.repeated.length > 0, 3, 'query-repeated'),
      when(present && query.unsorted, 2, 'query-unsorted'),
      when(present && query.emptyName, 2, 'query-empty-name'),
      when(present && asSent(findings, 'query'), 2.5, 'query-present'),
      when(present && !asSent(findings, 'query'), 1.2, 'query-present'),
      when(query?.empty === true, -6, 'query-none'),
    ]
  },
  explains: 'sigv4-query',
  next: ['without-query', 'client-strings', 'service-strings'],
  fixes: ['sign-whole-query'],
}
