import { expect, test } from 'vitest'
import type { Field } from '../core/http/message.ts'
import { answerFacts } from './answerFacts.ts'

const at = new Date('2026-11-22T06:00:05Z')

test.for<[readonly Field[], boolean, number | undefined]>([
  [[], false, undefined],
  [[['Date', 'Sun, 22 Nov 2026 06:00:00 GMT']], false, -5],
  [[['date', 'Sun, 22 Nov 2026 06:10:05 GMT']], false, 600],
  [[['Date', 'yesterday']], false, undefined],
  [
    [
      ['X-Cache', 'Hit from cloudfront'],
      ['Date', 'Sun, 22 Nov 2026 06:00:00 GMT'],
    ],
    true,
    undefined,
  ],
  [[['x-cache', 'RefreshHit from cloudfront']], true, undefined],
  [[['X-Cache', 'Miss from cloudfront']], false, undefined],
  [[['X-Cache', 'Error from cloudfront']], false, undefined],
  [[['Age', '12']], true, undefined],
  [[['Age', '0']], false, undefined],
])('%j is cached: %s, skewed by %s', ([headers, cached, clockSkewSeconds]) => {
  expect(answerFacts({ status: 403, headers, body: new Uint8Array() }, at)).toEqual({ cached, clockSkewSeconds })
})
