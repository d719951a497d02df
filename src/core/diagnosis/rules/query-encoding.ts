import { pathRisks } from '../../evidence/risks.ts'
import type { Rule } from './rule.ts'
import { compared, signedByRule, when } from './rule.ts'

/** Query names or values were percent-encoded differently. */
export const queryEncoding: Rule = {
  cause: 'query-encoding',
  prior: 0.5,
  answers: { mismatch: 1, forbidden: -1 },
  symptoms: { 'works-without-special-characters': 3.3, 'works-without-query': 3, 'works-with-another-client': 1.3 },
  look: (findings) => {
    const { query, client } = findings
    const risky = query !== undefined && !query.plain && !query.empty
    return [
      ...compared(findings, 'query-encoding'),
      when(signedByRule(findings, 'query'), -4, 'client-as-sent', 'the query'),
      when(risky && query.bare !== '', 3.5, 'query-bare', query?.bare ?? ''),
      when(risky && query.plus, 3.5, 'query-plus'),
      when(risky && query.lowerHex, 3, 'query-lower-hex'),
      when(risky && query.escapes && !query.lowerHex, 2, 'query-escapes'),
      when(query?.empty === true, -6, 'query-none'),
      when(query?.plain === true && !query.empty, -3.5, 'query-plain'),
      when(query === undefined && client?.path !== undefined && !pathRisks(client.path).plain, -1, 'path-bare', ''),
    ]
  },
  explains: 'sigv4-query',
  next: ['without-query', 'client-strings', 'service-strings'],
  fixes: ['encode-query-as-verifier'],
}
