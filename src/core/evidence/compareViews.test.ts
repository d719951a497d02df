import { expect, test } from 'vitest'
import { sha256Hex } from '../sigv4/hash.ts'
import { compareViews } from './compareViews.ts'
import type { Evidence } from './evidence.ts'
import type { ViewId } from './requestViews.ts'
import { requestViews } from './requestViews.ts'

const hash = sha256Hex(new Uint8Array())
const lines = ['GET', '/a%2520b', 'a=1&b=2', 'host:api.example.com', 'x-a:one,two', 'x-amz-date:20261122T060000Z']
const canonical = [...lines, '', 'host;x-a;x-amz-date', hash].join('\n')

function differences(evidence: Evidence, [one, other]: readonly [ViewId, ViewId]) {
  const views = requestViews(evidence)
  const [left, right] = [views.get(one), views.get(other)]
  if (!left || !right) throw new Error('A view is missing.')
  return compareViews(left, right).flatMap(({ part, name, difference }) =>
    difference ? [`${name ?? part} ${difference.kind}`] : [],
  )
}

const between = (change: (text: string) => string) =>
  differences({ clientCanonicalRequest: canonical, serviceCanonicalRequest: change(canonical) }, ['client', 'service'])

test.for<[string, string, string, string[]]>([
  ['nothing', '', '', []],
  ['the method', 'GET', 'HEAD', ['method changed']],
  ['the path’s encoding', '/a%2520b', '/a%20b', ['path encoding']],
  ['the path', '/a%2520b', '/v1/a%2520b', ['path changed']],
  ['the query’s order', 'a=1&b=2', 'b=2&a=1', ['query order']],
  ['the query, shorter', 'a=1&b=2', 'a=1', ['query missing']],
  ['the query, longer', 'a=1&b=2', 'a=1&b=2&c=3', ['query extra']],
  ['the host', 'api.example.com', 'x.lambda-url.us-east-1.on.aws', ['host changed']],
  ['the host’s case', 'api.example.com', 'API.example.com', ['host case']],
  ['a header’s order', 'one,two', 'two,one', ['x-a order']],
  ['a header’s value', 'one,two', 'three', ['x-a changed']],
  ['a header less', 'x-a:one,two\n', '', []],
  ['the order of names', 'host;x-a;x-amz-date', 'x-a;host;x-amz-date', ['signed-headers order']],
  ['the payload', hash, 'UNSIGNED-PAYLOAD', ['payload changed']],
])('%s', ([, from, to, expected]) => {
  expect(between((text) => text.replace(from, to))).toEqual(expected)
})

test('a header that one side alone signs is missing or extra', () => {
  const less = canonical.replace('x-a:one,two\n', '').replace('host;x-a;', 'host;')
  expect(between(() => less)).toEqual(['x-a missing', 'signed-headers changed'])
  const evidence = { clientCanonicalRequest: less, serviceCanonicalRequest: canonical }
  expect(differences(evidence, ['client', 'service'])).toEqual(['x-a extra', 'signed-headers changed'])
})

test('what somebody blanked out is no difference', () => {
  expect(between((text) => text.replace('one,two', '<hidden>'))).toEqual([])
})

test('CloudFront’s rule explains a Function URL’s host where another was signed', () => {
  const views = requestViews({
    clientCanonicalRequest: canonical,
    serviceCanonicalRequest: canonical.replace(
      'api.example.com',
      'abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws',
    ),
  })
  const [left, right] = [views.get('client'), views.get('service')]
  const host = left && right && compareViews(left, right).find(({ name }) => name === 'host')
  expect(host?.rule).toBe('cloudfront-host-set-to-origin')
})

test('what was sent is held against what arrived by its signed headers, and against the client’s own strings', () => {
  const signed = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-east-1/lambda/aws4_request, SignedHeaders=host;x-a;x-amz-date, Signature=${'0'.repeat(64)}`
  const headers = [
    ['host', 'api.example.com'],
    ['x-a', 'one,two'],
    ['x-amz-date', '20261122T060000Z'],
    ['authorization', signed],
  ] as const
  const request = { method: 'GET', url: 'https://api.example.com/a%20b?b=2&a=1', headers, body: '' }
  const arrived = headers.map(([name, value]) => [name, name === 'host' ? 'origin.example' : value] as const)
  const evidence: Evidence = {
    request,
    clientCanonicalRequest: canonical,
    receivedRequest: { ...request, headers: [...arrived, ['via', '1.1 x']] },
  }
  expect(differences(evidence, ['request', 'client'])).toEqual([])
  expect(differences(evidence, ['request', 'received'])).toEqual(['host changed'])
  expect(differences(evidence, ['client', 'received'])).toEqual(['host changed'])
})
