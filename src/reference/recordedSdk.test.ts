import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HttpRequest } from '../core/http/message.ts'
import { bytesToHex, sha256Hex } from '../core/sigv4/hash.ts'
import type { SigningOptions } from '../core/sigv4/options.ts'
import { signed } from '../core/sigv4/sign.ts'
import { signingKeySteps } from '../core/sigv4/signingKey.ts'
import { recordedSdk } from './recordedSdk.ts'

const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
const scope = { date: '20260102', region: 'us-east-1', service: 'lambda' }
const options: SigningOptions = {
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey },
  region: scope.region,
  service: scope.service,
  date: new Date('2026-01-02T03:04:05Z'),
}
const request: HttpRequest = {
  method: 'POST',
  url: 'https://abc.lambda-url.us-east-1.on.aws/orders/caf%C3%A9?tag=a%2Bb&limit=10',
  headers: [['content-type', 'application/json']],
  body: '{"order":42}',
}
const payloadHash = sha256Hex('{"order":42}')
const made = ({ canonicalRequest, stringToSign, signature } = signed(request, options)) => ({
  kind: 'made',
  canonicalRequest,
  stringToSign,
  signature,
})

test('only one @smithy/signature-v4 is installed, and the AWS SDK is it', () => {
  const installed = (folder: string): readonly string[] => {
    const modules = join(folder, 'node_modules')
    if (!existsSync(modules)) return []
    const packages = readdirSync(modules).flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    )
    const here = packages.filter((name) => name === '@smithy/signature-v4').map((name) => join(modules, name))
    return [...here, ...packages.flatMap((name) => installed(join(modules, name)))]
  }
  expect(installed(join(import.meta.dirname, '../..'))).toHaveLength(1)
  const require = createRequire(import.meta.url)
  expect(require('@aws-sdk/signature-v4').SignatureV4).toBe(require('@smithy/signature-v4').SignatureV4)
})

test('reads canonical request, string to sign and signature off what the AWS SDK hashes', async () => {
  expect(await recordedSdk(request, options, payloadHash)).toEqual(made())
})

test('takes the hash of the body from the caller and never reads the body', async () => {
  const body = new Proxy(new Uint8Array(8), {
    get: (bytes, name) => {
      if (name === 'length') return bytes.length
      throw new Error(`read ${String(name)}`)
    },
  })
  const result = await recordedSdk({ ...request, body }, options, 'ab'.repeat(32))
  expect(result).toMatchObject({ kind: 'made', canonicalRequest: expect.stringMatching(/\n(ab){32}$/) })
})

test('is not led astray by a header that reads like a string to sign', async () => {
  const odd: HttpRequest = { ...request, headers: [['x-a', made().stringToSign]] }
  expect(await recordedSdk(odd, options, payloadHash)).toEqual(made(signed(odd, options)))
})

test('keeps signings apart that run at the same time', async () => {
  const requests = Array.from({ length: 20 }, (_, at) => ({ ...request, url: `https://h.example/${at}` }))
  const results = await Promise.all(requests.map((each) => recordedSdk(each, options, payloadHash)))
  expect(results).toEqual(requests.map((each) => made(signed(each, options))))
})

test.for(['header', 'query'] as const)('signs with a derived key, %s form', async (form) => {
  const signingKey = bytesToHex(signingKeySteps(secretAccessKey, scope).signingKey)
  const derived = { ...options, form, credentials: { accessKeyId: 'AKIDEXAMPLE', signingKey, scope } }
  const other = { ...derived, credentials: { ...derived.credentials, signingKey: 'ab'.repeat(32) } }
  expect(await recordedSdk(request, derived, payloadHash)).toEqual(made(signed(request, derived)))
  expect(await recordedSdk(request, other, payloadHash)).toEqual(made(signed(request, other)))
})

test('without a key it makes everything but the signature', async () => {
  const keyless = { ...options, credentials: {} }
  expect(await recordedSdk(request, keyless, payloadHash)).toEqual(made(signed(request, keyless)))
})

test.for<[string, Partial<SigningOptions>, readonly string[]]>([
  ['resolved segments, encoded once', { doubleEncodePath: false }, ['doubleEncodePath', 'normalizePath']],
  ['kept segments, encoded twice', { normalizePath: false }, ['doubleEncodePath', 'normalizePath']],
  ['a signed header that is not there', { signedHeaders: ['host', 'x-none'] }, ['signedHeaders']],
  ['a hash that is not sent', { payload: { hash: 'x' }, contentSha256Header: false }, ['payload']],
  ['a given hash in the presigned form', { payload: { hash: 'x' }, form: 'query' }, ['payload']],
  ['an unsigned token in the presigned form', { signToken: false, form: 'query' }, ['signToken']],
  [
    "another day's key",
    { credentials: { accessKeyId: 'A', signingKey: '00'.repeat(32), scope: { ...scope, date: '20260101' } } },
    ['credentials.scope'],
  ],
])('has no option for %s', async ([, given, names]) => {
  expect(await recordedSdk(request, { ...options, ...given }, payloadHash)).toEqual({
    kind: 'no-such-option',
    options: names,
  })
})

test('has no option for a hash beside a given header that says something else', async () => {
  const given: HttpRequest = { ...request, headers: [['x-amz-content-sha256', payloadHash]] }
  expect(await recordedSdk(given, { ...options, payload: 'signed' }, payloadHash)).toMatchObject({ kind: 'made' })
  expect(await recordedSdk(given, { ...options, payload: 'unsigned' }, payloadHash)).toMatchObject({
    kind: 'no-such-option',
  })
})

test('what the AWS SDK refuses is told in its words', async () => {
  const week = await recordedSdk(request, { ...options, form: 'query', expiresIn: 604_801 }, payloadHash)
  expect(week).toEqual({ kind: 'failed', why: expect.stringContaining('one week') })
  const half = await recordedSdk({ ...request, url: 'https://h/\ud800' }, options, payloadHash)
  expect(half).toEqual({ kind: 'failed', why: 'URI malformed' })
})
