import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnownResponse } from '../../evidence/evidence.ts'
import { sha256Hex } from '../../sigv4/hash.ts'
import { readCanonical, readReceived, readResponse } from './read.ts'
import { credentialsIn, maskedNotes, withoutSecrets } from './withoutSecrets.ts'
import { requestText, responseText } from './write.ts'

const hash = sha256Hex(new Uint8Array())
const canonical = `GET\n/orders\na=1\nhost:api.example.com\nx-amz-date:20261122T060000Z\n\nhost;x-amz-date\n${hash}`
const ids = (notes: readonly { id: string; fact?: string }[]) =>
  notes.map(({ id, fact }) => (fact === undefined ? id : `${id} ${fact}`))

test.for<[string, KnownResponse]>([
  ['403', { status: 403 }],
  ['403 Forbidden', { status: 403 }],
  ['HTTP/2 403', { status: 403 }],
  [
    'HTTP/1.1 403 Forbidden\r\nX-Cache: Error\r\n\r\nno\r\n',
    { status: 403, headers: [['X-Cache', 'Error']], body: 'no' },
  ],
  ['HTTP/1.1 403 Forbidden\n{"message":"no"}', { status: 403, body: '{"message":"no"}' }],
  ['x-a: 1\n\n{"message":"no"}', { headers: [['x-a', '1']], body: '{"message":"no"}' }],
  ['{"message":"no"}', { body: '{"message":"no"}' }],
  ['Forbidden: go away', { body: 'Forbidden: go away' }],
])('%j is read as an answer', ([text, expected]) => {
  expect(readResponse(text)).toEqual({ value: expected, notes: [] })
})

test.for<[string, string[], KnownResponse | undefined]>([
  ['999', ['no-status 999'], undefined],
  ['42', ['no-status 42'], undefined],
  ['HTTP/1.1 999 Odd\nx-a: 1\n\nno', ['no-status 999'], { headers: [['x-a', '1']], body: 'no' }],
  [
    'HTTP/1.1 403 Forbidden\nx-a: 1\nnothing\n\nno',
    ['no-header 3'],
    { status: 403, headers: [['x-a', '1']], body: 'no' },
  ],
])('%j: what is wrong is said, the rest is read', ([text, expected, value]) => {
  const read = readResponse(text)
  expect(ids(read.notes)).toEqual(expected)
  expect(read.value).toEqual(value)
})

test.for<[string, string[]]>([
  [canonical, []],
  [canonical.replace('GET', 'get me'), ['no-method']],
  [canonical.replace('/orders', 'orders'), ['no-path']],
  [canonical.slice(0, canonical.indexOf('\n\n')), ['cut-short 5']],
  [canonical.slice(0, -hash.length), ['no-hash 7']],
  ['lorem ipsum', ['no-canonical']],
  ['', []],
])('%j as a canonical request: %j', ([text, expected]) => {
  expect(ids(readCanonical(text, 'service').notes)).toEqual(expected)
})

test('a canonical request is lifted out of the error that shows it, on the service’s side', () => {
  const message = `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'${canonical}'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256'`
  expect(readCanonical(JSON.stringify({ message }), 'service').value).toBe(canonical)
})

test('what arrived is raw HTTP or an event; nothing else counts, and says so', () => {
  expect(readReceived('POST /a HTTP/1.1\nhost: b.example\n\nhi').value).toMatchObject({ method: 'POST', body: 'hi' })
  const event = {
    rawPath: '/a',
    rawQueryString: '',
    headers: { host: 'b' },
    requestContext: { http: { method: 'GET' } },
  }
  expect(readReceived(JSON.stringify(event)).value).toMatchObject({ method: 'GET', headers: [['host', 'b']] })
  expect(ids(readReceived('lorem ipsum').notes)).toEqual(['no-request'])
  expect(ids(readReceived(JSON.stringify(event, null, 1).slice(0, -3)).notes)).toContain('json-ends 10')
})

const field = fc.tuple(fc.stringMatching(/^x-[a-z]{1,8}$/), fc.stringMatching(/^[a-z0-9]([a-z0-9 ]{0,10}[a-z0-9])?$/))
const body = fc.stringMatching(/^[a-z{"][a-z0-9 :,"}\n]{0,30}[a-z}]$/)

test('an answer survives being written and read', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 599 }),
      fc.array(field, { maxLength: 4 }),
      body,
      (status, headers, text) => {
        const response = { status, ...(headers.length > 0 ? { headers } : {}), body: text }
        expect(readResponse(responseText(response)).value).toEqual(response)
      },
    ),
  )
})

test('a received request survives being written and read', () => {
  const request = {
    method: 'PUT',
    url: 'https://b.example/a%20b?c=d',
    headers: [['host', 'b.example']] as const,
    body: 'x',
  }
  expect(readReceived(requestText(request)).value).toEqual(request)
})

test('no text makes reading fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const read of [readResponse, readReceived, (one: string) => readCanonical(one, 'client')]) read(text)
    }),
  )
})

const secret = randomBytes(30).toString('base64').replace(/\W/g, 'a')
const token = `IQoJ${randomBytes(60).toString('hex')}==`
const none = { secret: '', sessionToken: '' }

test.for<[string, string, { secret: string; sessionToken: string }]>([
  ['beside its key', `export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nexport AWS_SECRET_ACCESS_KEY=${secret}`, none],
  ['that the vault holds', `403 says ${secret}`, { secret, sessionToken: '' }],
  [
    'in JSON',
    JSON.stringify({ AccessKeyId: 'ASIAIOSFODNN7EXAMPLE', SecretAccessKey: secret, SessionToken: token }),
    none,
  ],
])('a secret %s is taken out, and nothing else', ([, text, held]) => {
  const found = credentialsIn(text)
  const brought = found ? [{ secret: found.secretAccessKey, sessionToken: found.sessionToken ?? '' }] : []
  const clean = withoutSecrets(text, [held, ...brought])
  expect(clean.includes(secret)).toBe(false)
  expect(clean.includes(token)).toBe(false)
  expect(clean.split('[secret]')[0]).toBe(text.split(secret)[0])
  expect(maskedNotes(clean)).toContain('masked')
  expect((found?.secretAccessKey ?? held.secret) === secret).toBe(true)
})

test.for([`x-amz-security-token: ${token}`, `x-amz-security-token:${token}`, `"X-Amz-Security-Token": "${token}"`])(
  'a session token is hidden wherever it is named',
  (text) => {
    const clean = withoutSecrets(text, [none])
    expect(clean.includes(token)).toBe(false)
    expect(clean).toContain(`[${token.length} characters]`)
  },
)

test('what holds no secret stays as it was typed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~\n]{0,35}$/), (text) => {
      expect(withoutSecrets(text, [none])).toBe(text)
    }),
  )
  expect(withoutSecrets(canonical, [none])).toBe(canonical)
})
