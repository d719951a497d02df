import { expect, test } from 'vitest'
import { sha256Hex } from '../core/sigv4/hash.ts'
import { compareRead, pageAttempt, readAttempt } from './attempt.ts'
import { firstScreen } from './inputs.ts'
import { viewOf } from './view.ts'

const bytes = (text: string) => sha256Hex(new TextEncoder().encode(text))
const token = `IQoJb3JpZ2luX2VjE${'a1B2'.repeat(12)}`

interface Shape {
  method?: string
  host?: string
  path?: string
  query?: string
  scope?: string
  key?: string
  names?: string
  time?: string
  fields?: readonly string[]
  token?: string
  body?: string
  hash?: string
  signature?: string
  answer?: string
}

/** A signed request as raw HTTP, with its answer. */
function raw({
  method = 'POST',
  host = 'api.example.com',
  path = '/orders/caf%C3%A9',
  query = 'a=1&b=2%203',
  scope = '20261122/eu-west-1/lambda',
  key = 'AKIDEXAMPLE',
  names = 'content-type;host;x-amz-content-sha256;x-amz-date',
  time = '20261122T060000Z',
  fields = ['Content-Type: application/json'],
  token: sessionToken = '',
  body = '{"a":1,"b":[2]}',
  hash = bytes(body),
  signature = '1'.repeat(64),
  answer = '',
}: Shape = {}): string {
  const lines = [
    `${method} ${path}${query === '' ? '' : `?${query}`} HTTP/1.1`,
    `Host: ${host}`,
    ...fields,
    `X-Amz-Date: ${time}`,
    ...(hash === '' ? [] : [`X-Amz-Content-Sha256: ${hash}`]),
    ...(sessionToken === '' ? [] : [`X-Amz-Security-Token: ${sessionToken}`]),
    `Authorization: AWS4-HMAC-SHA256 Credential=${key}/${scope}/aws4_request, SignedHeaders=${names}, Signature=${signature}`,
  ]
  return `${lines.join('\n')}\n\n${body}${answer === '' ? '' : `\n\n${answer}`}`
}

function compare(works: string, fails: string) {
  const compared = compareRead(readAttempt(works, 'works'), readAttempt(fails, 'fails'))
  if (!compared) throw new Error('Nothing was read.')
  return compared
}

const told = (works: string, fails: string): string[] =>
  compare(works, fails).differing.map(({ state, note }) => `${state} ${note}`)

const plain = raw({ names: 'host;x-amz-content-sha256;x-amz-date' })
const listed = 'content-type;host;x-amz-content-sha256;x-amz-date'

test.for<[what: string, works: Shape, fails: Shape, differing: readonly string[]]>([
  ['nothing', {}, { signature: '2'.repeat(64) }, []],
  ['method', {}, { method: 'PUT' }, ['signed method']],
  ['host', {}, { host: 'other.example.com' }, ['signed host-other']],
  ['host’s port', {}, { host: 'api.example.com:8443' }, ['signed host-port']],
  ['host’s own port', {}, { host: 'api.example.com:443' }, ['signed host-port']],
  ['host’s case', {}, { host: 'API.example.com' }, ['signed host-case']],
  [
    'straight and through',
    { host: 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws' },
    { host: 'd111111abcdef8.cloudfront.net' },
    ['signed host-through'],
  ],
  ['path', {}, { path: '/v1/orders/caf%C3%A9' }, ['signed path-other']],
  ['path’s encoding', {}, { path: '/orders/caf%25C3%25A9' }, ['signed path-encoding']],
  ['path’s escapes in small letters', {}, { path: '/orders/caf%c3%a9' }, ['signed path-encoding']],
  ['path’s slash', {}, { path: '/orders/caf%C3%A9/' }, ['signed path-slash']],
  ['path’s segments', {}, { path: '/orders//x/../caf%C3%A9' }, ['signed path-normalisation']],
  [
    'path for S3, where escapes are decoded',
    { scope: '20261122/eu-west-1/s3', host: 's3.eu-west-1.amazonaws.com', path: '/b/a~b' },
    { scope: '20261122/eu-west-1/s3', host: 's3.eu-west-1.amazonaws.com', path: '/b/a%7Eb' },
    [],
  ],
  ['query’s order and escapes', {}, { query: 'b=%32%203&a=1' }, []],
  ['query, less', {}, { query: 'a=1' }, ['signed parameter-missing']],
  ['query, more', {}, { query: 'a=1&b=2%203&c' }, ['signed parameter-extra']],
  ['query, a value', {}, { query: 'a=2&b=2%203' }, ['signed parameter-other']],
  ['query, a plus', {}, { query: 'a=1&b=2+3' }, ['signed parameter-plus']],
  ['query, encoded twice', {}, { query: 'a=1&b=2%25203' }, ['signed parameter-encoding']],
  ['query, repeated', { query: 'a=1' }, { query: 'a=1&a=1' }, ['signed parameter-repeated']],
  ['query, repeated in another order', { query: 'a=1&a=2' }, { query: 'a=2&a=1' }, []],
  ['query, no value', { query: 'a' }, { query: 'a=' }, []],
  ['header’s name', {}, { fields: ['CONTENT-TYPE:   application/json '] }, []],
  ['header’s charset', {}, { fields: ['Content-Type: application/json; charset=utf-8'] }, ['signed header-charset']],
  ['header’s case', {}, { fields: ['Content-Type: Application/JSON'] }, ['signed header-case']],
  [
    'a header that is not signed',
    {},
    { fields: ['Content-Type: application/json', 'X-Trace: 1'] },
    ['around header-extra'],
  ],
  [
    'the order of headers',
    { fields: ['X-Trace: 1', 'Content-Type: application/json'] },
    { fields: ['Content-Type: application/json', 'x-trace: 1'] },
    [],
  ],
  [
    'a repeated header in another order',
    { fields: ['X-A: 1', 'X-A: 2'], names: `${listed};x-a` },
    { fields: ['X-A: 2', 'X-A: 1'], names: `${listed};x-a` },
    ['signed header-order'],
  ],
  [
    'the client',
    { fields: ['User-Agent: curl/8.5.0', 'Content-Type: application/json'] },
    { fields: ['User-Agent: node', 'Content-Type: application/json'] },
    ['around client-other'],
  ],
  ['signed headers, fewer', {}, { names: 'host;x-amz-content-sha256;x-amz-date' }, ['signed names-fewer']],
  ['signed headers, no host', {}, { names: 'content-type;x-amz-content-sha256;x-amz-date' }, ['signed names-host']],
  [
    'signed headers, unsorted',
    {},
    { names: 'host;content-type;x-amz-content-sha256;x-amz-date' },
    ['signed names-order'],
  ],
  [
    'signed headers that change on the way',
    { fields: ['User-Agent: a', 'Content-Type: application/json'] },
    { fields: ['User-Agent: a', 'Content-Type: application/json'], names: `${listed};user-agent` },
    ['signed names-transit'],
  ],
  ['region', {}, { scope: '20261122/us-east-1/lambda' }, ['signed region']],
  ['service', {}, { scope: '20261122/eu-west-1/cloudfront' }, ['signed service']],
  ['day', {}, { scope: '20261121/eu-west-1/lambda' }, ['signed scope-date-own']],
  [
    'day, with its time',
    {},
    { scope: '20261123/eu-west-1/lambda', time: '20261123T060000Z' },
    ['each scope-date-each', 'each time-each'],
  ],
  ['time', {}, { time: '20261122T070000Z' }, ['each time-each']],
  [
    'clock',
    {},
    { time: '20261122T070000Z', answer: 'HTTP/1.1 403 Forbidden\nDate: Sun, 22 Nov 2026 06:00:05 GMT\n\n' },
    ['signed time-off'],
  ],
  ['key', {}, { key: 'AKIAIOSFODNN7EXAMPLE' }, ['signed key-kind']],
  ['token, missing', { token }, {}, ['signed token-missing']],
  ['token, more', {}, { token }, ['signed token-extra']],
  ['token, another', { token }, { token: `${token}x` }, ['signed token-other']],
  ['body', {}, { body: '{"a":2}' }, ['signed body-other', 'each payload-follows']],
  ['body’s JSON', {}, { body: '{"b": [2], "a": 1}' }, ['signed body-json', 'each payload-follows']],
  ['body’s order in a list', {}, { body: '{"a":1,"b":[3]}' }, ['signed body-other', 'each payload-follows']],
  ['body’s form', { body: 'caf\u00e9' }, { body: 'cafe\u0301' }, ['signed body-form', 'each payload-follows']],
  ['no body', {}, { body: '' }, ['signed payload-empty']],
  ['another’s hash', {}, { hash: bytes('x') }, ['signed payload-own']],
  ['no hash', {}, { hash: 'UNSIGNED-PAYLOAD' }, ['signed payload-unsigned']],
  ['hash in capitals', {}, { hash: bytes('{"a":1,"b":[2]}').toUpperCase() }, []],
])('%s', ([, works, fails, differing]) => {
  const later = { signature: '2'.repeat(64), ...fails }
  expect(told(raw(works), raw(later))).toEqual(differing)
})

test('the very same signature is told, whatever else differs', () => {
  expect(told(plain, plain)).toEqual(['around signature-same'])
})

const curl = (headers: readonly string[] = []) =>
  `curl -X POST 'https://api.example.com/orders/caf%C3%A9?b=2%203&a=1' ${[...headers, 'content-type: application/json'].map((one) => `-H '${one}'`).join(' ')} --data-raw '{"a":1,"b":[2]}'`
const code = `fetch("https://api.example.com/orders/caf%C3%A9?a=1&b=2%203", {
  "headers": { "content-type": "application/json" },
  "body": "{\\"a\\":1,\\"b\\":[2]}",
  "method": "POST"
});`
const har = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'x', version: '1' },
    entries: [
      {
        request: {
          method: 'POST',
          url: 'https://api.example.com/orders/caf%C3%A9?a=1&b=2%203',
          httpVersion: 'HTTP/2',
          headers: [
            { name: 'content-type', value: 'application/json' },
            { name: 'user-agent', value: 'Mozilla/5.0' },
            { name: 'accept-encoding', value: 'gzip' },
          ],
          queryString: [],
          postData: { mimeType: 'application/json', text: '{"a":1,"b":[2]}' },
        },
        response: { status: 403, statusText: '', headers: [], content: { size: 0, mimeType: 'text/plain', text: '' } },
      },
    ],
  },
})
const message = `POST /orders/caf%C3%A9?a=1&b=2%203 HTTP/1.1\nhost: api.example.com\ncontent-type: application/json\n\n{"a":1,"b":[2]}`
const written = { curl: curl(), code, har, message, signed: raw() }

test.for(Object.keys(written).flatMap((one) => Object.keys(written).map((other) => [one, other] as const)))(
  'the same request as %s and as %s differs in nothing that matters',
  ([one, other]) => {
    const [works, fails] = [written[one as keyof typeof written], written[other as keyof typeof written]]
    const { differing, reason, same } = compare(works, fails)
    expect(differing.filter(({ state }) => state === 'signed' || state === 'maybe')).toEqual([])
    expect(same.length).toBeGreaterThan(3)
    expect(['same', 'around', 'answer']).toContain(reason.kind)
  },
)

const sent = (method: string, body: string) =>
  `fetch("https://api.example.com/x", ${JSON.stringify({ method, headers: { 'x-a': '1' }, body })})`

test.for([
  ['method’s case', sent('PATCH', ''), sent('patch', ''), ['signed method-case']],
  ['line ends', sent('PUT', 'a\nb'), sent('PUT', 'a\r\nb'), ['signed body-line-ends']],
  ['a line end at the end', sent('PUT', 'a\nb'), sent('PUT', 'a\nb\n'), ['signed body-line-ends']],
  ['a byte order mark', sent('PUT', 'a'), sent('PUT', '\uFEFFa'), ['signed body-form']],
  ['no body', sent('PUT', 'a'), sent('PUT', ''), ['signed body-empty']],
  ['nothing', sent('PUT', 'a'), sent('PUT', 'a'), []],
] as const)('in code that is not signed yet: %s', ([, works, fails, differing]) => {
  expect(told(works, fails).filter((one) => !one.includes('payload-'))).toEqual(differing)
})

const log = (path: string) => `DEBUG:botocore.auth:CanonicalRequest:
POST
${path}
a=1&b=2%203
content-type:application/json
host:api.example.com
x-amz-content-sha256:${bytes('{"a":1,"b":[2]}')}
x-amz-date:20261122T060000Z

content-type;host;x-amz-content-sha256;x-amz-date
${bytes('{"a":1,"b":[2]}')}
`

test('a canonical request alone is compared with what a request is signed as', () => {
  expect(told(log('/orders/caf%25C3%25A9'), raw())).toEqual([])
  expect(told(log('/orders/caf%25C3%25A9'), log('/orders/caf%C3%A9'))).toEqual(['signed path-encoding'])
  expect(told(raw(), log('/v1/orders/caf%25C3%25A9'))).toEqual(['signed path-other'])
})

test('the event of a function is what arrived', () => {
  const event = JSON.stringify({
    version: '2.0',
    routeKey: '$default',
    rawPath: '/orders/caf%C3%A9',
    rawQueryString: 'a=1',
    headers: {
      host: 'api.example.com',
      'content-type': 'application/json',
      via: '1.1 x',
      'x-forwarded-for': '1.2.3.4',
    },
    requestContext: { http: { method: 'POST', path: '/orders/caf%C3%A9' }, domainName: 'api.example.com' },
    body: '{"a":1,"b":[2]}',
    isBase64Encoded: false,
  })
  const differing = told(message, event)
  expect(differing).toContain('signed parameter-missing')
  expect(differing.filter((one) => /^(signed|maybe)/.test(one))).toHaveLength(1)
})

test('a presigned URL against a signed header', () => {
  const url = (expires: number) =>
    `https://api.example.com/orders/caf%C3%A9?a=1&b=2%203&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20261122%2Feu-west-1%2Flambda%2Faws4_request&X-Amz-Date=20261122T060000Z&X-Amz-Expires=${expires}&X-Amz-SignedHeaders=host&X-Amz-Signature=${'3'.repeat(64)}`
  expect(told(url(60), url(600))).toEqual(['signed expires', 'around signature-same'])
  expect(told(raw(), `curl -X POST '${url(60)}' --data-raw '{"a":1,"b":[2]}'`)).toContain('signed form-other')
})

test('a command that signs by itself tells region and service', () => {
  const signs = `${curl()} --aws-sigv4 'aws:amz:us-east-1:lambda' --user 'AKIDEXAMPLE:wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'`
  expect(told(signs, raw())).toEqual(['signed region'])
})

test('of several exchanges, the one that works was answered well and the one that fails was refused', () => {
  const text = `${message}\n\nHTTP/1.1 200 OK\n\n\n${message.replace('orders', 'refused')}\n\nHTTP/1.1 403 Forbidden\n\n`
  expect(readAttempt(text, 'works')).toMatchObject({ status: 200, others: 1 })
  expect(readAttempt(text, 'fails')).toMatchObject({ status: 403, others: 1 })
})

test('the reason is as sure as what is known', () => {
  const reason = (works: Shape, fails: Shape) =>
    compare(raw(works), raw({ signature: '2'.repeat(64), ...fails })).reason
  expect(reason({}, { scope: '20261122/us-east-1/lambda' })).toEqual({ kind: 'only', note: 'region' })
  expect(reason({}, { method: 'PUT', query: 'a=1' })).toEqual({ kind: 'first', note: 'method', count: 2 })
  expect(reason({}, {})).toEqual({ kind: 'same' })
  const expired = 'HTTP/1.1 403 Forbidden\n\n{"message":"The security token included in the request is expired"}'
  expect(reason({ token }, { token, answer: expired })).toEqual({ kind: 'proven', cause: 'session-token-expired' })
  expect(compare(message, curl()).caveats).toEqual(['unsigned'])
  const [refused, fine] = ['HTTP/1.1 403 Forbidden\n\n', 'HTTP/1.1 200 OK\n\n']
  expect(compare(raw({ answer: refused }), raw({ answer: fine })).swapped).toBe(true)
  expect(compare(raw({ answer: refused }), raw({ answer: refused })).caveats).toEqual(['refusedBoth'])
})

test('no bearer is in a row, though two are told apart', () => {
  const secret = 'c2VjcmV0LWNvb2tpZQ'
  const fields = (cookie: string) => ['Content-Type: application/json', `Cookie: ${cookie}`, `X-Api-Key: ${cookie}`]
  const compared = compare(
    raw({ token, fields: fields(secret) }),
    raw({ token: `${token}x`, fields: fields(`${secret}2`), query: `access_token=${secret}` }),
  )
  expect(compared.differing.length).toBeGreaterThan(3)
  expect(JSON.stringify(compared)).not.toContain(secret)
  expect(JSON.stringify(compared)).not.toContain(token)
})

test('the page’s own call can stand in for either', () => {
  const page = (attempt: typeof firstScreen.attempt) =>
    pageAttempt(
      viewOf({ ...firstScreen, attempt }, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', '', 1795327200000, true),
    )
  const works = page({ signFor: 'function-url', sendTo: 'function-url' })
  const fails = page({ signFor: 'cloudfront', sendTo: 'cloudfront' })
  const compared = compareRead(works, fails)
  expect(compared?.differing.map(({ note }) => note)).toEqual(['host-through'])
  expect(compared?.reason).toEqual({ kind: 'only', note: 'host-through' })
  expect(works.title).toContain('lambda-url.us-east-1.on.aws')
})

test('nothing pasted brings it down, and a text of nothing is nothing', () => {
  expect(readAttempt(' \n', 'works')).toBeUndefined()
  expect(readAttempt('lorem ipsum', 'works')).toMatchObject({ attempt: undefined })
  for (const text of ['{', 'GET', 'POST / HTTP/1.1', '%', 'https://x/%zz?%=&&=', 'Authorization: AWS4-HMAC-SHA256 x'])
    for (const other of [plain, text]) {
      const [works, fails] = [readAttempt(text, 'works'), readAttempt(other, 'fails')]
      expect(() => compareRead(works, fails)).not.toThrow()
    }
})
