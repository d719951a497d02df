import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HttpRequest } from '../../http/message.ts'
import { signed } from '../../sigv4/sign.ts'
import type { TakeAlongOptions } from './call.ts'
import { callOf } from './call.ts'
import { clientIds } from './clients/clients.ts'
import { encodedTarget } from './encodedTarget.ts'
import { finishedRequest } from './finished/finishedRequest.ts'
import { refusal } from './refusal.ts'
import { takeAlong, unable } from './takeAlong.ts'

const sendTo = 'd111111abcdef8.cloudfront.net'
const signFor = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'
const options: TakeAlongOptions = { region: 'us-east-1', service: 'lambda', signFor, sendTo, sessionToken: true }

const order: HttpRequest = {
  method: 'POST',
  url: `https://${sendTo}/orders/caf%C3%A9?tag=a%2Bb&limit=10`,
  headers: [['Content-Type', 'application/json']],
  body: '{"order":42}',
}
const canary = 'cAnArY7f3a9b2c'
const ids = (made: readonly { readonly id: string }[]) => made.map(({ id }) => id)

test('every client has code that names both hosts; curl’s own signer has it for one host alone', () => {
  const made = takeAlong(order, options)
  expect(ids(made)).toEqual(clientIds.filter((id) => id !== 'curl'))
  for (const { code, notes } of made) {
    expect(code).toContain(signFor)
    expect(code).toContain(sendTo)
    expect(notes[0]).toContain(`Signs for ${signFor} and sends to ${sendTo}.`)
  }
  expect(ids(takeAlong(order, { ...options, signFor: sendTo }))).toEqual(clientIds)
})

test('who cannot sign for another host is said with its reason, and not where there is one host', () => {
  expect(unable(options).map(({ client }) => client)).toEqual(['curl --aws-sigv4', 'Postman', 'Thunder Client'])
  expect(unable({ ...options, signFor: sendTo })).toEqual([])
})

test('what presigns has code for it, with its time and without a promise; the rest is left out', () => {
  const presigned = takeAlong(order, { ...options, expires: 300 })
  expect(ids(presigned)).toEqual(['aws4fetch', 'aws4', 'smithy', 'go', 'ruby'])
  const { body: _, ...bodiless } = order
  expect(ids(takeAlong({ ...bodiless, method: 'GET' }, { ...options, expires: 300 }))).toContain('botocore')
  for (const { code, notes } of presigned) {
    expect(code).toContain('300')
    expect(notes.join(' ')).toMatch(/for 300 seconds.*is assumed/)
  }
})

test('code reads the key from the environment, and the token where there is one', () => {
  for (const sessionToken of [true, false])
    for (const { code } of takeAlong(order, { ...options, sessionToken })) {
      expect(code).toContain('AWS_ACCESS_KEY_ID')
      expect(code).toContain('AWS_SECRET_ACCESS_KEY')
      expect(code.includes('AWS_SESSION_TOKEN')).toBe(sessionToken)
    }
})

test.for(['cookie', 'X-Api-Key', 'Proxy-Authorization', 'Authorization', 'X-Amz-Security-Token', 'x-auth-token'])(
  'the value of %s is in no code',
  (name) => {
    const request = { ...order, headers: [...order.headers, [name, canary] as const] }
    expect(JSON.stringify(takeAlong(request, { ...options, signFor: sendTo }))).not.toContain(canary)
  },
)

test('an earlier signature is dropped, in header and query', () => {
  const credentials = { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', secretAccessKey: canary, sessionToken: canary }
  for (const form of ['header', 'query'] as const) {
    const given = { credentials, region: 'us-east-1', service: 'lambda', date: new Date(0), form }
    const { request, signature } = signed(order, given)
    const text = JSON.stringify(takeAlong(request, options))
    for (const part of [signature, canary, 'X-Amz-Credential', '19700101']) expect(text).not.toContain(part)
  }
})

const crlf = 'a\r\nHost: evil.example'
const refused: readonly (readonly [what: string, request: HttpRequest])[] = [
  ['a line break in a header', { ...order, headers: [['x-note', crlf]] }],
  ['a NUL in a header', { ...order, headers: [['x-note', `${canary}\0`]] }],
  ['a blank in a header’s name', { ...order, headers: [['x note', '']] }],
  ['a line break in a header’s name', { ...order, headers: [['x-note: a\r\nb', '']] }],
  ['a blank in the method', { ...order, method: 'GET /x' }],
  ['no method', { ...order, method: '' }],
]
test.for(refused)('%s is refused, by name and without its value', ([, request]) => {
  expect(refusal(request)).toMatch(/no client sends it\.$/)
  expect(refusal(request)).not.toContain(canary)
  expect(() => takeAlong(request, options)).toThrow(TypeError)
  expect(() => finishedRequest(request)).toThrow(TypeError)
})

test.for([
  ['/a b', '/a%20b', true],
  ['/é?ü=ß', '/%C3%A9?%C3%BC=%C3%9F', true],
  ['/a"<>\\^`{|}', '/a%22%3C%3E%5C%5E%60%7B%7C%7D', true],
  ['/100%?%zz=%4', '/100%25?%25zz=%254', true],
  ["/a%2Bb+c'(!*)?a=1&a=2&b=[x]", "/a%2Bb+c'(!*)?a=1&a=2&b=[x]", false],
  ['/a/../b//c/.', '/a/../b//c/.', false],
  ['/?', '/', false],
  ['?a=1&X-Amz-Signature=00&b=2', '/?a=1&b=2', false],
] as const)('the target %j goes out as %j', ([target, sent, encoded]) => {
  expect(encodedTarget(`https://${sendTo}${target}`)).toEqual({ target: sent, encoded })
})

test('a target is ASCII without blanks, whatever was typed, and stays when it is encoded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const { target } = encodedTarget(`https://${sendTo}/${typed}`)
      expect(target).toMatch(/^\/[!-~]*$/)
      expect(encodedTarget(`https://${sendTo}${target}`)).toEqual({ target, encoded: false })
    }),
  )
})

test('repeated headers are joined, those of the client are left to it, and both are said', () => {
  const headers = [
    ['X-A', ' 1 '],
    ['x-a', '2'],
    ['Content-Length', '3'],
    ['Host', sendTo],
  ] as const
  expect(callOf({ ...order, headers }, options).headers).toEqual([{ name: 'x-a', value: '1, 2' }])
  const [{ notes } = { notes: [] }] = takeAlong({ ...order, headers }, options)
  expect(notes).toContain('Repeated headers go as one line: x-a.')
  expect(notes).toContain('Left to the client, which sets them itself: content-length.')
})

test('a query that lets somebody in stands in the code, and it is said', () => {
  const told = 'The query holds a value that lets somebody in'
  const said = (url: string) => takeAlong({ ...order, url }, options).map(({ notes }) => notes.join(' ').includes(told))
  expect(new Set(said(`${order.url}&api_key=abc`))).toEqual(new Set([true]))
  expect(new Set(said(order.url))).toEqual(new Set([false]))
})

test('a body that is no text is a file beside the code', () => {
  const body = Uint8Array.of(0, 255, 10)
  for (const { code, files } of takeAlong({ ...order, body }, options)) {
    expect(code).toContain('body.bin')
    expect(files).toEqual([{ name: 'body.bin', bytes: body }])
  }
})

test('marks that hide or reorder text are spelt out in every language but the shell', () => {
  for (const { code, language } of takeAlong({ ...order, body: 'a\u202Eb\u2028c' }, options))
    if (language !== 'bash') expect(code).not.toMatch(/[\u202E\u2028]/)
})

test('the finished request has its bearers, says how long it is valid, and is a HAR that says so too', () => {
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: canary }
  const given = { credentials, region: 'us-east-1', service: 'lambda', date: new Date('2026-11-22T06:00:00Z') }
  const { request, signature } = signed(order, { ...given, host: signFor })
  const forms = finishedRequest(request)
  expect(ids(forms)).toEqual(['curl', 'http', 'har', 'javascript'])
  for (const { code, notes } of forms) {
    expect(code).toContain(signature)
    expect(code).not.toContain(canary)
    expect(notes[0]).toContain('five minutes')
  }
  const [entry] = JSON.parse(forms[2]?.code ?? '').log.entries
  expect(entry).toMatchObject({
    startedDateTime: '2026-11-22T06:00:00.000Z',
    request: { method: 'POST', url: order.url, postData: { mimeType: 'application/json', text: order.body } },
  })
  expect(entry.request.headers[0]).toEqual({ name: 'Host', value: sendTo })
  expect(forms[1]?.code).toMatch(
    /^POST \/orders\/caf%C3%A9\?tag=a%2Bb&limit=10 HTTP\/1\.1\r\nHost: d1[\s\S]*\r\n\r\n\{"order":42\}$/,
  )
})
