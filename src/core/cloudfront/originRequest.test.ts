import { describe, expect, test } from 'vitest'
import { deliverRequest } from '../delivery/deliverRequest.ts'
import { arrived, edgeHost, get, post, routeWith, send, signedFor, urlHost } from '../diagnosis/article.fixture.ts'
import type { Field } from '../http/message.ts'
import { bodyBytes, fieldValue, fieldValues } from '../http/message.ts'
import { matchesPath } from './behavior.ts'
import type { Distribution } from './distribution.ts'
import { cloudFrontKey } from './madeUp.ts'
import { normalizedPath } from './normalizedPath.ts'

const withHeaders = (...headers: readonly Field[]) => ({ ...get(edgeHost), headers })
const legacy = { legacyForwarding: { headers: 'none', cookies: 'none', queryStrings: 'none' } } as const
const allViewer = {} as const

// Source: "Request and response behavior for custom origins", table of request headers: what arrives with legacy settings,
// with AllViewerExceptHostHeader, and with a cache policy that names nothing and no origin request policy. undefined: not.
type Value = string | undefined
const forwarded = (name: string, value: string) => [name, value, value, value, undefined] as const
const onlyNamed = (name: string, value: string) => [name, value, undefined, value, undefined] as const
const never = (name: string, value: string) => [name, value, undefined, undefined, undefined] as const
const always = (name: string, value: string) => [name, value, value, value, value] as const

const table: readonly (readonly [name: string, value: string, legacy: Value, named: Value, unnamed: Value])[] = [
  onlyNamed('Accept', 'text/html'),
  onlyNamed('Accept-Charset', 'utf-8'),
  ['Accept-Encoding', 'gzip, deflate, br', 'br,gzip', 'gzip, deflate, br', undefined],
  onlyNamed('Accept-Encoding', 'deflate'),
  onlyNamed('Accept-Language', 'de'),
  forwarded('Cache-Control', 'no-cache'),
  ['Connection', 'close', 'Keep-Alive', 'Keep-Alive', 'Keep-Alive'],
  always('Content-Length', '0'),
  forwarded('Content-MD5', 'abc'),
  forwarded('Content-Type', 'text/plain'),
  onlyNamed('Cookie', 'a=1'),
  forwarded('Date', 'Sun, 22 Nov 2026 06:00:00 GMT'),
  onlyNamed('Expect', '100-continue'),
  forwarded('From', 'a@example.com'),
  ...['If-Match', 'If-Modified-Since', 'If-None-Match', 'If-Range', 'If-Unmodified-Since'].map((name) =>
    forwarded(name, '"a"'),
  ),
  forwarded('Max-Forwards', '1'),
  forwarded('Origin', 'https://app.example.com'),
  forwarded('Pragma', 'no-cache'),
  never('Proxy-Authenticate', 'Basic'),
  never('Proxy-Authorization', 'Basic abc'),
  never('Proxy-Connection', 'keep-alive'),
  always('Range', 'bytes=0-1'),
  onlyNamed('Referer', 'https://app.example.com/'),
  forwarded('Request-Range', 'bytes=0-1'),
  never('TE', 'trailers'),
  never('Trailer', 'Expires'),
  always('Transfer-Encoding', 'chunked'),
  never('Upgrade', 'h2c'),
  ['User-Agent', 'agent/1', 'Amazon CloudFront', 'agent/1', 'Amazon CloudFront'],
  forwarded('Warning', '199 - "a"'),
  forwarded('X-Amz-Date', '20261122T060000Z'),
  never('X-Edge-Own', '1'),
  ['X-Forwarded-For', '192.0.2.4', '192.0.2.4,203.0.113.7', '192.0.2.4,203.0.113.7', '192.0.2.4,203.0.113.7'],
  never('X-Forwarded-Proto', 'https'),
  onlyNamed('X-HTTP-Method-Override', 'PUT'),
  forwarded('X-Own', 'yes'),
  never('X-Real-IP', '192.0.2.4'),
]
const unnamed = { originRequestPolicy: { headers: 'none', cookies: 'none', queryStrings: 'none' } } as const

describe('viewer headers at the origin', () => {
  test.for(table)(
    '%s: %s arrives as %s with legacy settings, as %s with AllViewerExceptHostHeader, else as %s',
    (row) => {
      const [name, value, ...expected] = row
      const seen = (distribution: Partial<Distribution>) =>
        fieldValue(arrived(send(withHeaders([name, value]), { distribution })).headers, name.toLowerCase())
      expect([seen(legacy), seen(allViewer), seen(unnamed)]).toEqual(expected)
    },
  )

  test.for(['CloudFront-Forwarded-Proto', 'CloudFront-Is-Desktop-Viewer', 'CloudFront-Viewer-Country'])(
    '%s is added where a policy names it, and only there',
    (name) => {
      const seen = (distribution: Partial<Distribution>) =>
        fieldValue(arrived(send(get(edgeHost), { distribution })).headers, name.toLowerCase())
      const named = { originRequestPolicy: { ...unnamed.originRequestPolicy, headers: [name] } }
      expect([seen(legacy), seen(allViewer), seen(unnamed)]).toEqual([undefined, undefined, undefined])
      expect(seen(named)).toMatch(/^(https|true|US)$/)
    },
  )

  test('order, case and repetition of what stays are kept, and what CloudFront adds follows', () => {
    const sent = withHeaders(['X-B', '1'], ['x-a', '2'], ['X-b', '3'], ['TE', 'trailers'], ['X-C', '4'])
    expect(arrived(send(sent)).headers.map(([name]) => name)).toEqual([
      'X-B',
      'x-a',
      'X-b',
      'X-C',
      'Via',
      'X-Amz-Cf-Id',
      'X-Forwarded-For',
    ])
  })

  test('a user agent is added where the viewer sent none and none is forwarded', () => {
    expect(fieldValue(arrived(send(get(edgeHost), { distribution: legacy })).headers, 'user-agent')).toBe(
      'Amazon CloudFront',
    )
  })

  test('a viewer’s X-Amz-Cf-Id is replaced in its place, which is one change', () => {
    const { legs } = send(withHeaders(['x-amz-cf-id', 'mine'], ['x-own', '1']))
    const changes = legs.flatMap((leg) => leg.changes).filter(({ field }) => field === 'x-amz-cf-id')
    expect(changes).toMatchObject([{ index: 0, before: 'mine', after: expect.stringMatching(/==$/) }])
  })

  // A list is a list, in however many fields it comes (RFC 9110, 5.3): CloudFront's entry stands at its end, once.
  test.for([
    ['X-Forwarded-For', '203.0.113.7'],
    ['Via', 'cloudfront.net (CloudFront)'],
  ] as const)('a %s that comes twice gets CloudFront’s entry once, at the end', ([name, entry]) => {
    const values = fieldValues(
      arrived(send(withHeaders([name, 'a'], ['x-own', '1'], [name, 'b']))).headers,
      name.toLowerCase(),
    )
    expect(values[0]).toBe('a')
    expect(values[1]).toMatch(/^b,/)
    expect(values[1]?.endsWith(entry)).toBe(true)
    expect(values.join().split(entry)).toHaveLength(2)
  })

  test.for<[string, readonly string[], Partial<Distribution>]>([
    ['x-amz-cf-id', [expect.stringMatching(/==$/)], {}],
    ['connection', ['Keep-Alive'], {}],
    ['user-agent', ['Amazon CloudFront'], legacy],
    ['accept-encoding', ['br,gzip'], { cachePolicy: 'CachingOptimized' }],
    ['user-agent', ['gzip', 'br'], {}],
  ])('a %s that comes twice arrives as %j', ([name, expected, distribution]) => {
    const sent = withHeaders([name, 'gzip'], [name, 'br'])
    expect(fieldValues(arrived(send(sent, { distribution })).headers, name)).toEqual(expected)
  })

  test('with legacy settings Authorization goes from OPTIONS only where its answers are cached', () => {
    const options = { ...withHeaders(['Authorization', 'x']), method: 'OPTIONS' }
    const seen = (cachesOptions: boolean) =>
      fieldValue(arrived(send(options, { distribution: { ...legacy, cachesOptions } })).headers, 'authorization')
    expect([seen(false), seen(true)]).toEqual(['x', undefined])
  })

  test('what a viewer says of itself is overwritten by what CloudFront says of it', () => {
    const distribution = { originRequestPolicy: 'AllViewerAndCloudFrontHeaders-2022-06' }
    const got = arrived(send(withHeaders(['cloudfront-viewer-country', 'XX']), { distribution }))
    expect(fieldValues(got.headers, 'cloudfront-viewer-country')).toEqual(['US'])
  })

  test('the query passes byte for byte', () => {
    const url = `https://${edgeHost}/a%2fb//c?b=2&a=%7E+x&&b=1`
    expect(arrived(send({ ...get(edgeHost), url })).url).toBe(url.replace(edgeHost, urlHost))
  })

  test('a custom header replaces the viewer’s, and names of CloudFront’s own are not taken', () => {
    const customHeaders = [['X-Own', 'edge'] as const, ['Host', 'x'] as const, ['X-Amz-Meta', 'x'] as const]
    const got = arrived(send(withHeaders(['x-own', 'viewer']), { distribution: { customHeaders } }))
    expect(fieldValue(got.headers, 'x-own')).toBe('edge')
    expect(fieldValue(got.headers, 'x-amz-meta')).toBeUndefined()
  })
})

describe('origin access control', () => {
  const distribution = { originAccessControl: 'always' } as const
  const signed = signedFor(edgeHost, post(edgeHost))

  test('overwrites the viewer’s Authorization and adds what belongs to it', () => {
    const got = arrived(send(signed, { distribution }))
    const key = cloudFrontKey({ host: edgeHost })
    expect(fieldValue(got.headers, 'authorization')).toContain(
      `Credential=${key.accessKeyId}/20261122/us-east-1/lambda/`,
    )
    for (const name of ['x-amz-date', 'x-amz-security-token', 'x-amz-source-arn', 'x-amz-source-account'])
      expect(fieldValue(got.headers, name), name).toBeDefined()
    expect(got.headers.filter(([name]) => name.toLowerCase() === 'authorization')).toHaveLength(1)
    expect(fieldValue(got.headers, 'x-amz-content-sha256')).toBe(fieldValue(signed.headers, 'x-amz-content-sha256'))
  })

  test('tells of each header once, with what the viewer had sent', () => {
    const changes = send(signed, { distribution }).legs.flatMap((leg) => leg.changes)
    const own = changes.filter(({ rule }) => rule.startsWith('oac-'))
    expect(own.map(({ field }) => field)).toEqual([
      'x-amz-security-token',
      'x-amz-source-account',
      'x-amz-source-arn',
      'authorization',
    ])
    expect(own.at(-1)?.before).toBe(fieldValue(signed.headers, 'authorization'))
  })

  test.for(['viewer-request', 'origin-request'] as const)(
    'signs the hash that an edge function puts in at %s',
    (at) => {
      const hash = fieldValue(signed.headers, 'x-amz-content-sha256') ?? ''
      const edge = { at, headers: [['x-amz-content-sha256', hash] as const] }
      expect(send(post(edgeHost), { distribution: { ...distribution, edge } }).decision.check).toBe('ok')
    },
  )

  test.for(['viewer-request', 'origin-request'] as const)(
    'tells what it did to what the edge function left at %s',
    (at) => {
      const edge = { at, headers: [['x-b', '1'] as const], remove: ['authorization'] }
      const policy = { headers: ['x-b'], cookies: 'none', queryStrings: 'all' } as const
      const { legs } = send(signed, { distribution: { ...distribution, edge, originRequestPolicy: policy } })
      const leg = legs.find(({ to }) => to === 'function-url')
      for (const name of ['authorization', 'x-amz-date', 'x-amz-content-sha256', 'x-amz-security-token']) {
        const [before, after] = [leg?.sent, leg?.received].map((request) => fieldValue(request?.headers ?? [], name))
        const told = leg?.changes.filter(({ field }) => field === name).map((change) => [change.before, change.after])
        expect(told, name).toEqual(before === after ? [] : [[before, after]])
      }
    },
  )

  test('replaces a Bearer token', () => {
    const request = withHeaders(['Authorization', 'Bearer abc'])
    expect(send(request, { distribution }).decision).toMatchObject({ status: 200, by: 'function' })
  })
})

describe('behaviours', () => {
  test.for([
    ['/images/*', '/images/a/b.png', true],
    ['images/*', '/images/a.png', true],
    ['*.jpg', '/a/b.jpg', true],
    ['/a?c', '/abc', true],
    ['/a?c', '/ac', false],
    ['/A', '/a', false],
    ['/a.b', '/aXb', false],
    ['/a(b)*', '/a(b)c', true],
  ] as const)('the pattern %s against %s is %s', ([pattern, path, expected]) => {
    expect(matchesPath(pattern, path)).toBe(expected)
  })

  test.for([
    ['/a/./b/../c', '/a/c'],
    ['/%7euser/%2fx%2F', '/~user/%2Fx%2F'],
    ['/a//b', '/a//b'],
    ['/..', '/'],
    ['/a/.', '/a/'],
    ['*', '*'],
  ] as const)('the path %s is normalised to %s', ([path, expected]) => expect(normalizedPath(path)).toBe(expected))

  test('the first behaviour that matches decides, else the default', () => {
    const behaviors = [
      { pathPattern: '/orders*', originRequestPolicy: 'AllViewer' },
      { pathPattern: '*', originRequestPolicy: 'CORS-S3Origin' },
    ]
    const checkOf = (path: string) =>
      send({ ...get(edgeHost), url: `https://${edgeHost}${path}` }, { distribution: { behaviors } }).decision.check
    expect([checkOf('/orders'), checkOf('/other')]).toEqual(['host-unknown', 'auth-present'])
    expect(routeWith().distribution?.behaviors).toBeUndefined()
  })

  test('an alias with a star takes names below it, and not the name itself', () => {
    const aliases = ['*.example.com']
    const checkOf = (host: string) => send(get(host), { distribution: { aliases } }).decision.by
    expect([checkOf('a.example.com'), checkOf('A.B.example.com'), checkOf('example.com')]).toEqual([
      'function-url',
      'function-url',
      'client',
    ])
  })

  test('an edge function stands between two legs of CloudFront’s', () => {
    const places = (at: 'viewer-request' | 'origin-request') =>
      send(get(edgeHost), { distribution: { edge: { at, headers: [['x-own', '1']] } } }).legs.map(
        ({ from, to, changes }) => `${from}>${to} ${changes.map(({ field }) => field).join(',')}`,
      )
    const added = 'host,via,x-amz-cf-id,x-forwarded-for'
    expect(places('viewer-request')).toEqual([
      'client>cloudfront ',
      'cloudfront>edge-function ',
      'edge-function>cloudfront x-own',
      `cloudfront>function-url ${added}`,
    ])
    expect(places('origin-request')).toEqual([
      'client>cloudfront ',
      `cloudfront>edge-function ${added}`,
      'edge-function>cloudfront x-own',
      'cloudfront>function-url ',
    ])
  })
})

describe('what an edge function sees of a body', () => {
  const limits = { 'viewer-request': 40_960, 'origin-request': 1_048_576 } as const
  const places = ['viewer-request', 'origin-request'] as const
  const upload = (bytes: number) => ({ ...post(edgeHost), body: new Uint8Array(bytes).fill(97) })

  test.for(places)('at %s: a hash for origin access control is right up to the limit, and wrong beyond it', (at) => {
    const distribution = { originAccessControl: 'always', edge: { at, hashBody: true } } as const
    const small = { ...distribution, edge: { ...distribution.edge, bodyLimit: 100 } }
    expect(send(upload(100), { distribution: small }).decision.check).toBe('ok')
    expect(send(upload(101), { distribution: small }).decision.check).toBe('payload')
    const { decision, diagnoses } = send(upload(limits[at] + 1), { distribution })
    expect(decision).toMatchObject({ status: 403, check: 'payload' })
    expect(diagnoses[0]?.because).toContainEqual({ rule: 'edge-function-body-truncated' })
  })

  test.for(places)('at %s: a body that it replaces is cut, and the viewer’s signature no longer fits', (at) => {
    const distribution = { edge: { at, replaceBody: true } }
    const sent = signedFor(urlHost, upload(limits[at] + 1))
    const made = send(
      { ...sent, headers: [...sent.headers, ['Content-Length', String(limits[at] + 1)]] },
      { distribution },
    )
    expect(made.decision).toMatchObject({ status: 403, check: 'payload' })
    expect(bodyBytes(arrived(made)).length).toBe(limits[at])
    expect(fieldValue(arrived(made).headers, 'content-length')).toBe(String(limits[at]))
    expect(made.diagnoses[0]).toMatchObject({ cause: 'payload-changed-in-transit', certainty: 'proven' })
  })

  test('a hash that the page has computed already is not taken for that of a body that was cut', () => {
    const request = signedFor(urlHost, upload(40_961))
    const payloadHash = fieldValue(request.headers, 'x-amz-content-sha256') ?? ''
    const route = routeWith({ distribution: { edge: { at: 'viewer-request', replaceBody: true } } })
    expect(deliverRequest(request, route, { payloadHash }).decision.check).toBe('payload')
  })
})
