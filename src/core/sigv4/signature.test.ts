// Who signs: a secret, a derived key, or nobody.
import { expect, test } from 'vitest'
import type { Field, HttpRequest } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import { bytesToHex } from './hash.ts'
import type { Credentials, SigningOptions } from './options.ts'
import { signed } from './sign.ts'
import { signingKeySteps } from './signingKey.ts'

const credentials: Credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
}
const options: SigningOptions = {
  credentials,
  region: 'us-east-1',
  service: 'lambda',
  date: new Date('2026-01-02T03:04:05Z'),
}
const presigned: SigningOptions = { ...options, form: 'query' }
const request = (headers: readonly Field[] = [], url = 'https://h.example/'): HttpRequest => ({
  method: 'GET',
  url,
  headers,
})

const scope = { date: '20260102', region: 'us-east-1', service: 'lambda' }
const signingKey = bytesToHex(signingKeySteps(credentials.secretAccessKey, scope).signingKey)

test('a derived key signs as the secret does', () => {
  const derived = { ...options, credentials: { accessKeyId: 'AKIDEXAMPLE', signingKey, scope } }
  expect(signed(request(), derived)).toEqual(signed(request(), options))
  expect(signed(request(), { ...derived, form: 'query' })).toEqual(signed(request(), presigned))
})

test.for(['header', 'query'] as const)("a derived key's scope goes in whatever the options say, %s form", (form) => {
  const stale = { date: '20251231', region: 'eu-west-1', service: 's3' }
  const made = signed(request(), { ...options, form, credentials: { accessKeyId: 'A', signingKey, scope: stale } })
  expect(made.credentialScope).toBe('20251231/eu-west-1/s3/aws4_request')
  expect(made.stringToSign.split('\n').slice(1, 3)).toEqual(['20260102T030405Z', '20251231/eu-west-1/s3/aws4_request'])
  const sent =
    form === 'query' ? decodeURIComponent(made.request.url) : fieldValue(made.request.headers, 'authorization')
  expect(sent).toContain('Credential=A/20251231/eu-west-1/s3/aws4_request')
})

test('without a key everything is there but the signature', () => {
  const made = signed(request(), { ...options, credentials: { accessKeyId: 'AKIDEXAMPLE' } })
  expect({ ...made, request: undefined }).toEqual({
    ...signed(request(), options),
    signature: '',
    request: undefined,
  })
  expect(fieldValue(made.request.headers, 'authorization')).toMatch(/Signature=$/)
})

test('an empty token is none', () => {
  expect(signed(request(), { ...options, credentials: { ...credentials, sessionToken: '' } })).toEqual(
    signed(request(), options),
  )
})
