import { expect, test } from 'vitest'
import { checkSigning } from './checkOptions.ts'

const request = { method: 'GET', url: 'https://h/', headers: [['Host', 'h']] }
const options = {
  credentials: { accessKeyId: 'A', secretAccessKey: 's' },
  region: 'r',
  service: 's',
  date: new Date(0),
}
const scope = { date: '20260102', region: 'r', service: 's' }
const derived = { accessKeyId: 'A', signingKey: 'ab'.repeat(32), scope }

/** What a caller without types hands in. */
const check = (given: unknown, options: unknown) => () => Reflect.apply(checkSigning, undefined, [given, options])

test.for<[string, object]>([
  ['request.method', { method: undefined }],
  ['request.url', { url: new URL('https://h/') }],
  ['request.headers', { headers: { Host: 'h' } }],
  ['request.headers', { headers: [['Host']] }],
  ['request.headers', { headers: [null] }],
  ['request.headers', { headers: [['Host', 1]] }],
  ['request.body', { body: {} }],
])('%s is refused by name: %j', ([name, given]) => {
  const call = check({ ...request, ...given }, options)
  expect(call).toThrow(TypeError)
  expect(call).toThrow(`${name} must be`)
})

test.for<[string, object]>([
  ['options.region', { region: undefined }],
  ['options.service', { service: 1 }],
  ['options.date', { date: '20260102T030405Z' }],
  ['options.date', { date: new Date(Number.NaN) }],
  ['options.date', { date: new Date('+010000-01-01T00:00:00Z') }],
  ['options.date', { date: new Date('-000001-01-01T00:00:00Z') }],
  ['options.host', { host: null }],
  ['options.form', { form: 'body' }],
  ['options.expiresIn', { expiresIn: Number.POSITIVE_INFINITY }],
  ['options.payload', { payload: 'none' }],
  ['options.payload', { payload: null }],
  ['options.payload', { payload: { hash: 1 } }],
  ['options.signedHeaders', { signedHeaders: 'host' }],
  ['options.unsignedHeaders', { unsignedHeaders: [1] }],
  ['options.signToken', { signToken: 'no' }],
  ['options.contentSha256Header', { contentSha256Header: 0 }],
  ['options.doubleEncodePath', { doubleEncodePath: 1 }],
  ['options.normalizePath', { normalizePath: null }],
  ['options.credentials', { credentials: undefined }],
  ['options.credentials.accessKeyId', { credentials: { secretAccessKey: 's' } }],
  ['options.credentials.accessKeyId', { credentials: { accessKeyId: 1 } }],
  ['options.credentials.secretAccessKey', { credentials: { accessKeyId: 'A', secretAccessKey: undefined } }],
  ['options.credentials.sessionToken', { credentials: { ...options.credentials, sessionToken: 1 } }],
  ['options.credentials.signingKey', { credentials: { ...derived, signingKey: 'ab' } }],
  ['options.credentials.scope', { credentials: { ...derived, scope: undefined } }],
  ['options.credentials.scope', { credentials: { ...derived, scope: { date: '20260102' } } }],
])('%s is refused by name: %j', ([name, given]) => {
  const call = check(request, { ...options, ...given })
  expect(call).toThrow(TypeError)
  expect(call).toThrow(`${name} must be`)
})

test('nothing at all is refused by name', () => {
  expect(check(undefined, options)).toThrow('request must be an object')
  expect(check(request, undefined)).toThrow('options must be an object')
})

test('a refusal never holds the value', () => {
  const credentials = { ...derived, signingKey: 'canary-in-a-key' }
  expect(check(request, { ...options, credentials })).not.toThrow(/canary/)
})

test.for<[string, object]>([
  ['a key pair', {}],
  ['a derived key', { credentials: derived }],
  ['an access key ID alone', { credentials: { accessKeyId: 'A' } }],
  ['nobody', { credentials: {} }],
  ['the year 9999', { date: new Date('9999-12-31T23:59:59Z') }],
])('%s is fine', ([, given]) => expect(check(request, { ...options, ...given })).not.toThrow())
