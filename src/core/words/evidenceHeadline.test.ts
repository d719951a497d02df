import { expect, test } from 'vitest'
import { evidenceHeadline } from './evidenceHeadline.ts'

const answer = { kind: 'mismatch', by: 'verifier' } as const

test('only what is proven is stated as a fact', () => {
  const [proven, likely, possible] = (['proven', 'likely', 'possible'] as const).map((certainty) =>
    evidenceHeadline(answer, 403, { cause: 'query-not-canonical', certainty }),
  )
  expect(proven).toMatch(/answered 403: the query was not signed as it was sent\.$/)
  expect(likely).toMatch(/answered 403\. Most likely: the query was not signed as it was sent\.$/)
  expect(possible).toMatch(/answered 403\. Possibly: the query was not signed as it was sent\.$/)
})

test('without an answer the headline begins with the hedge, without a cause it says what is known', () => {
  const cause = { cause: 'query-not-canonical', certainty: 'possible' } as const
  expect(evidenceHeadline({ kind: 'none' }, undefined, cause)).toMatch(/^Possibly: the query/)
  expect(evidenceHeadline(answer, 403, undefined)).toMatch(/answered 403: /)
})
