import { expect, test } from 'vitest'
import type { Evidence } from '../evidence/evidence.ts'
import { findingsOf } from '../evidence/findings.ts'
import type { FixId } from '../words/fixes.ts'
import { fixAddition } from './fixAdditions.ts'
import { triaged } from './triage.ts'

const signature = 'ab'.repeat(32)
const signed = (names = 'host;x-amz-date', scope = '20260102/us-east-1/execute-api') =>
  [
    'Authorization',
    `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/${scope}/aws4_request, SignedHeaders=${names}, Signature=${signature}`,
  ] as const
const added = (id: FixId, evidence: Evidence) => fixAddition(id, findingsOf(evidence))
const get = (url: string, headers: readonly (readonly [string, string])[] = []): Evidence => ({
  request: { method: 'GET', url, headers },
})

test.for<[id: FixId, from: string, to: string]>([
  ['encode-path-as-verifier', 'https://h.example/a(1)/b%2fc?q=1', 'https://h.example/a%281%29/b%2Fc?q=1'],
  ['normalise-path', 'https://h.example//a/./b/', 'https://h.example/a/b/'],
  ['encode-query-as-verifier', 'https://h.example/a?x=a,b&flag', 'https://h.example/a?flag=&x=a%2Cb'],
  ['sign-whole-query', 'https://h.example/a?b=2&a=1', 'https://h.example/a?a=1&b=2'],
])('%s gives the request to sign anew: %s', ([id, from, to]) => {
  expect(added(id, get(from)).request?.url).toBe(to)
  expect(added(id, get(to))).toEqual({})
})

test('the old signature goes, in header and query', () => {
  const { request } = added(
    'encode-path-as-verifier',
    get(`https://h.example/a(1)?X-Amz-Signature=${signature}&X-Amz-Security-Token=abc&q=1`, [
      signed(),
      ['X-Amz-Date', '20260102T030405Z'],
      ['X-Amz-Security-Token', 'abc'],
      ['Accept', '*/*'],
    ]),
  )
  expect(request).toEqual({ method: 'GET', url: 'https://h.example/a%281%29?q=1', headers: [['Accept', '*/*']] })
})

test.for<[what: string, evidence: Evidence]>([
  ['a cookie is on it', get('https://h.example/a(1)', [['Cookie', 'id=1']])],
  ['another token is on it', get('https://h.example/a(1)', [['Authorization', 'Bearer a']])],
  ['its host is not known', get('/a(1)')],
  ['its method is not known', { request: { url: 'https://h.example/a(1)' } }],
])('no request where %s', ([, evidence]) => {
  expect(added('encode-path-as-verifier', evidence)).toEqual({})
})

test('a plus is not guessed at', () => {
  expect(added('encode-query-as-verifier', get('https://h.example/a?q=a+b,c'))).toEqual({})
})

test('the body’s hash is sent along', () => {
  const evidence = { request: { method: 'POST', url: 'https://d111111abcdef8.cloudfront.net/', body: '' } }
  expect(added('send-content-sha256', evidence).request?.headers).toEqual([
    ['x-amz-content-sha256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])
  expect(added('send-content-sha256', get('https://d111111abcdef8.cloudfront.net/'))).toEqual({})
})

test.for<[what: string, id: FixId, evidence: Evidence, code: string | undefined]>([
  [
    'by the service’s words',
    'fix-scope-of-service',
    { ...get('/a', [signed()]), response: { body: "the region 'us-east-1' is wrong; expecting 'eu-west-3'" } },
    '20260102/eu-west-3/execute-api/aws4_request',
  ],
  [
    'by the host',
    'fix-scope',
    get('https://x.lambda-url.eu-west-1.on.aws/', [signed()]),
    '20260102/eu-west-1/lambda/aws4_request',
  ],
  ['not by a name of one’s own', 'fix-scope', get('https://api.example.com/', [signed()]), undefined],
  [
    'names that nothing on the way changes',
    'leave-header-unsigned',
    get('/a', [signed('accept-encoding;host;via;x-amz-date')]),
    'SignedHeaders=host;x-amz-date',
  ],
  ['names that are right already', 'leave-header-unsigned', get('/a', [signed()]), undefined],
  [
    'host among the names',
    'sign-host',
    get('/a', [signed('accept;x-amz-date')]),
    'SignedHeaders=accept;host;x-amz-date',
  ],
  [
    'the host that arrived',
    'sign-for-verifier',
    { ...get('https://a.example/'), receivedRequest: { headers: [['Host', 'b.example']] } },
    'host:b.example',
  ],
])('what to sign: %s', ([, id, evidence, code]) => {
  expect(added(id, evidence).text?.code).toBe(code)
})

test('a diagnosis brings them along', () => {
  const [first] = triaged({
    ...get('https://abc.execute-api.us-east-1.amazonaws.com/a(1)', [signed()]),
    response: { status: 403, body: 'SignatureDoesNotMatch' },
    symptoms: ['works-without-special-characters'],
  })
  expect(first?.fixes[0]?.request?.url).toBe('https://abc.execute-api.us-east-1.amazonaws.com/a%281%29')
})

test('Host is left to the URL where no distribution has it', () => {
  const other = get('https://d111111abcdef8.cloudfront.net/', [
    ['Host', 'x.lambda-url.us-east-1.on.aws'],
    ['Accept', '*/*'],
  ])
  expect(added('add-alias', other).request?.headers).toEqual([['Accept', '*/*']])
  expect(added('add-alias', get('https://d111111abcdef8.cloudfront.net/'))).toEqual({})
})
