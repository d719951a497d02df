import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsText } from '../../core/sigv4/part.ts'
import { signerIds } from '../../core/words/signers.ts'
import type { SignerWay } from '../../core/words/signerWays.ts'
import { signerWays } from '../../core/words/signerWays.ts'
import type { Inputs } from '../inputs.ts'
import { exampleSecret, firstScreen } from '../inputs.ts'
import { viewOf } from '../view.ts'
import type { Other } from './others.ts'
import { othersOf } from './others.ts'

const now = Date.UTC(2026, 10, 22, 6)
const viewWith = (inputs: Partial<Inputs>, secret = exampleSecret) =>
  viewOf({ ...firstScreen, ...inputs }, secret, '', now, false)
const others = (inputs: Partial<Inputs> = {}, secret?: string) => othersOf(viewWith(inputs, secret))
const differing = (list: readonly Other[]) =>
  Object.fromEntries(
    list.map((other) => [
      other.id,
      other.refuses ?? other.differing.map(({ id }) => id).filter((id) => id !== 'signed-headers'),
    ]),
  )
const statuses = (list: readonly Other[], which: 'outcome' | 'straight') =>
  Object.fromEntries(list.map((other) => [other.id, other.refuses ?? other[which].decision.status]))

test('on the first screen each client differs where it is known to', () => {
  expect(differing(others())).toEqual({
    'aws-sigv4-fetch': [],
    aws4fetch: ['header:content-type', 'header:x-amz-content-sha256'],
    aws4: ['header:content-length', 'header:x-amz-content-sha256'],
    smithy: [],
    'smithy-1': [],
    botocore: ['header:x-amz-content-sha256'],
    'aws-cli': ['header:x-amz-content-sha256'],
    'curl-7': ['path', 'query', 'header:x-amz-content-sha256'],
    'curl-8': ['query', 'header:x-amz-content-sha256'],
    go: ['header:content-length', 'header:x-amz-content-sha256'],
  })
})

test('no client helps against a rewritten Host; straight to the Function URL the way of signing alone decides', () => {
  const list = others()
  expect(new Set(Object.values(statuses(list, 'outcome')))).toEqual(new Set([403]))
  const bad = Object.entries(statuses(list, 'straight')).filter(([, status]) => status !== 200)
  // botocore sorts this query right and leaves its escapes as they are, which are canonical already.
  expect(bad).toEqual([
    ['curl-7', 403],
    ['curl-8', 403],
  ])
  const curl = list.find(({ id }) => id === 'curl-8')
  expect(curl?.refuses ?? curl?.straight.rebuilt).toEqual(['query'])
})

test('signed for the Function URL, a client that signs the same signs the very signature', () => {
  const view = viewWith({ attempt: { signFor: 'function-url', sendTo: 'cloudfront' } })
  for (const other of othersOf(view)) {
    if (other.refuses !== undefined || other.differing.length > 0) continue
    expect(other.made.signature).toBe(view.columns['function-url'].signature)
    expect(other.outcome.decision.status).toBe(200)
  }
})

test('without a key the canonical requests are compared all the same', () => {
  const list = others({}, '')
  expect(statuses(list, 'straight')).toEqual(statuses(others(), 'straight'))
  for (const other of list) expect(other.refuses ?? other.made.signature).toBe('')
})

test('a presigned page is compared in headers; an unsigned attempt counts as signed for CloudFront', () => {
  expect(differing(others({ form: 'query' }))).toEqual(differing(others()))
  expect(differing(others({ attempt: { signFor: 'none', sendTo: 'cloudfront' } }))).toEqual(differing(others()))
})

test('fetch refuses a body with GET, and S3 is not told', () => {
  expect(differing(others({ method: 'GET' }))).toMatchObject({
    aws4fetch: 'body-with-get',
    'aws-sigv4-fetch': 'body-with-get',
  })
  expect(new Set(Object.values(differing(others({ service: 's3' }))))).toEqual(new Set(['s3-unknown']))
})

test('what is chosen on the page alone has no way of the client’s', () => {
  const list = others({ contentSha256Header: false })
  const smithy = list.find(({ id }) => id === 'smithy')
  expect(smithy?.refuses ?? smithy?.differing.map(({ id, ways }) => [id, ways])).toEqual([
    ['header:x-amz-content-sha256', ['content-sha256-added']],
    ['signed-headers', ['follows']],
  ])
  const once = others({ doubleEncodePath: 'no' }).find(({ id }) => id === 'smithy')
  expect(once?.refuses ?? once?.differing.map(({ id, ways }) => [id, ways])).toEqual([['path', []]])
})

const paths = [
  '/',
  '/a b',
  '/caf%C3%A9',
  '/é',
  '//a',
  '/a/../b/.',
  "/!'()*",
  '/%zz',
  '/a\\b',
  '/x:y',
  '/%2e%2e/a',
  '/\tx',
]
const queries = [
  '',
  'q=a+b',
  'q=a%2Bb',
  '=v',
  'b=1&a=2&a=1',
  'flag',
  'k=%FF',
  'a;b=1',
  'é=1&z=2',
  '/=1&-=2',
  'x=%',
  'u=https://e.com/p?x',
]
const headers = [
  'content-type: a',
  'X-Dup: b',
  'x-dup: a',
  'x-dup:',
  'user-agent: me',
  'x-tab: a\t\tb',
  'range: bytes=0-1',
  'cache-control: no-cache',
  'Date: Sun, 22 Nov 2026 05:00:00 GMT',
  'x-wide: a\u00a0b',
  'x-wide: \u00a0c',
  'x-a: 1',
  'x-a-b: 2',
  'expect: 100-continue',
  'x-amz-content-sha256: UNSIGNED-PAYLOAD',
]

test('no line differs without a reason, and every reason is met', { timeout: 60_000 }, () => {
  const met = new Set<SignerWay>()
  fc.assert(
    fc.property(
      fc.record({
        method: fc.constantFrom('GET', 'POST', 'PATCH', 'patch'),
        path: fc.constantFrom(...paths),
        query: fc
          .array(fc.constantFrom(...queries), { maxLength: 3 })
          .map((pieces) => pieces.filter(Boolean).join('&')),
        headers: fc.uniqueArray(fc.constantFrom(...headers), { maxLength: 4 }).map((lines) => lines.join('\n')),
        body: fc.constantFrom('', '{"a":1}'),
        cloudFrontHost: fc.constantFrom('d111.cloudfront.net', 'D111.example:443', 'H.example:8443'),
      }),
      (inputs) => {
        for (const other of others(inputs)) {
          if (other.refuses !== undefined) continue
          for (const { id, ways } of other.differing) {
            expect(
              ways,
              `${other.id} ${id} ${JSON.stringify(inputs)}\n${partsText(other.made.canonicalRequest)}`,
            ).not.toEqual([])
            for (const way of ways) met.add(way)
          }
        }
      },
    ),
    { numRuns: 110, seed: 5 },
  )
  // Met where the page’s own choice leaves the header out, above.
  met.add('content-sha256-added')
  expect(signerWays.filter((way) => !met.has(way))).toEqual([])
})

test('every client is there', () => expect(others().map(({ id }) => id)).toEqual(signerIds))
