// What CloudFront answers from its cache, and to whom.
import { expect, test } from 'vitest'
import type { CachedAnswer, Distribution } from '../cloudfront/distribution.ts'
import { edgeHost, get, send, signedFor, urlHost } from '../diagnosis/article.fixture.ts'
import type { Field, HttpRequest, HttpResponse } from '../http/message.ts'
import { bodyText, fieldValue } from '../http/message.ts'
import { bytesOfText } from '../http/text.ts'

const answer = (status: number, ...headers: readonly Field[]): HttpResponse => ({
  status,
  headers,
  body: bytesOfText(`answer ${status}`),
})
const unsigned = get(edgeHost)
const signed = signedFor(urlHost, get(edgeHost))

const keyed = (headers: readonly string[], max = 60): Partial<Distribution> => ({
  cachePolicy: {
    headers,
    cookies: ['c'],
    queryStrings: ['q'],
    ttl: { min: 0, default: 20, max },
    compressed: { gzip: true, brotli: false },
  },
})
const fromCache = (request: HttpRequest, cached: CachedAnswer, distribution: Partial<Distribution> = {}) =>
  send(request, { distribution: { ...keyed([]), ...distribution, cached } }).decision.layer === 'cache'

// Worked by hand from AWS's pages: status, Cache-Control of the origin's answer, age, whether it is still served.
test.for<[number, string | undefined, number, boolean]>([
  [200, undefined, 19, true],
  [200, undefined, 20, false],
  [200, 'max-age=5', 5, false],
  [200, 'max-age=500', 59, true],
  [200, 'max-age=500', 60, false],
  [200, 'max-age=5, s-maxage=30', 29, true],
  [200, 'no-store', 0, false],
  [403, undefined, 0, false],
  [403, 'max-age=0', 9, true],
  [403, 'max-age=0', 10, false],
  [403, 'max-age=40', 39, true],
  [400, undefined, 0, false],
  [404, undefined, 9, true],
  [404, undefined, 10, false],
  [404, 'no-store', 0, false],
  [504, 'no-store', 9, true],
  [429, 'max-age=40', 0, false],
])('an answer %s with Cache-Control %s of %s seconds ago is served: %s', ([status, control, age, served]) => {
  const headers: readonly Field[] = control === undefined ? [] : [['Cache-Control', control]]
  expect(fromCache(unsigned, { response: answer(status, ...headers), age })).toBe(served)
})

test('an error is kept as long as its status is set to be, even where nothing else is cached', () => {
  const distribution = { cachePolicy: 'CachingDisabled', errorCaching: [{ status: 404, minTtl: 300 }] }
  expect(fromCache(unsigned, { response: answer(404), age: 299 }, distribution)).toBe(true)
  expect(fromCache(unsigned, { response: answer(404), age: 300 }, distribution)).toBe(false)
  expect(fromCache(unsigned, { response: answer(200), age: 0 }, distribution)).toBe(false)
})

test.for([
  ['GET', false, true],
  ['HEAD', false, true],
  ['OPTIONS', false, false],
  ['OPTIONS', true, true],
  ['POST', true, false],
] as const)('%s is answered from it, OPTIONS cached %s: %s', ([method, cachesOptions, served]) => {
  const cached = { response: answer(200), age: 1 }
  expect(fromCache({ ...unsigned, method }, cached, { cachesOptions })).toBe(served)
})

test.for<[string, Partial<HttpRequest>, boolean]>([
  ['nothing', {}, true],
  ['the path', { url: `https://${edgeHost}/other?q=1` }, false],
  ['a parameter of the key', { url: `https://${edgeHost}/a?q=2` }, false],
  ['a parameter that is in no key', { url: `https://${edgeHost}/a?q=1&x=2` }, true],
  ['a header of the key', { headers: [['x-key', '2']] }, false],
  [
    'another header',
    {
      headers: [
        ['X-Other', '2'],
        ['X-KEY', '1'],
      ],
    },
    true,
  ],
  [
    'a cookie of the key',
    {
      headers: [
        ['x-key', '1'],
        ['Cookie', 'd=1; c=2'],
      ],
    },
    false,
  ],
  [
    'another cookie',
    {
      headers: [
        ['x-key', '1'],
        ['Cookie', 'd=1'],
      ],
    },
    true,
  ],
  [
    'an encoding that is cached',
    {
      headers: [
        ['x-key', '1'],
        ['Accept-Encoding', 'gzip'],
      ],
    },
    false,
  ],
  [
    'an encoding that is not',
    {
      headers: [
        ['x-key', '1'],
        ['Accept-Encoding', 'br'],
      ],
    },
    true,
  ],
])('a request that differs in %s shares the answer: %3$s', ([, change, shared]) => {
  const request: HttpRequest = { method: 'GET', url: `https://${edgeHost}/a?q=1`, headers: [['x-key', '1']] }
  const cached = { request, response: answer(200), age: 1 }
  expect(fromCache({ ...request, ...change }, cached, keyed(['X-Key']))).toBe(shared)
})

test('one caller’s answer is served to somebody who did not sign, unless the signature is in the key', () => {
  const cached = { request: signed, response: answer(200), age: 1 }
  const { decision, response, legs } = send(unsigned, { distribution: { ...keyed([]), cached } })
  expect(decision).toMatchObject({ by: 'cloudfront', layer: 'cache', status: 200, check: 'cached' })
  expect(bodyText(response)).toBe('answer 200')
  const [age, cache] = ['age', 'x-cache'].map((name) => fieldValue(response.headers, name))
  expect([age, cache]).toEqual(['1', 'Hit from cloudfront'])
  expect(legs.map(({ to }) => to)).toEqual(['cloudfront'])
  expect(fromCache(unsigned, cached, keyed(['Authorization']))).toBe(false)
  expect(fromCache(signed, cached, keyed(['Authorization']))).toBe(true)
})

test('an old error is told as one', () => {
  const response = answer(403, ['Cache-Control', 'max-age=30'], ['x-amzn-ErrorType', 'AccessDeniedException'])
  const delivered = send(signed, { distribution: { ...keyed([]), cached: { response, age: 3 } } })
  expect(delivered.decision).toMatchObject({ by: 'cloudfront', layer: 'cache', status: 403 })
  expect(fieldValue(delivered.response.headers, 'x-cache')).toBe('Error from cloudfront')
  expect(delivered.diagnoses[0]?.cause).toBe('edge-cached-error')
})
