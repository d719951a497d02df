// The request as it is to be sent, signed in its headers.
import { expect, test } from 'vitest'
import type { Field, HttpRequest } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import type { Credentials, SigningOptions } from './options.ts'
import { signed } from './sign.ts'

const credentials: Credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
}
const temporary: Credentials = { ...credentials, sessionToken: 'TOKEN+1=' }
const options: SigningOptions = {
  credentials,
  region: 'us-east-1',
  service: 'lambda',
  date: new Date('2026-01-02T03:04:05Z'),
}
const request = (headers: readonly Field[] = [], url = 'https://h.example/'): HttpRequest => ({
  method: 'GET',
  url,
  headers,
})
const names = (given: HttpRequest, by: SigningOptions): readonly string[] =>
  signed(given, by).request.headers.map(([name]) => name)

test('added headers follow the given ones, in order', () => {
  expect(
    names(
      request([
        ['X-B', '1'],
        ['x-a', '2'],
      ]),
      { ...options, credentials: temporary },
    ),
  ).toEqual(['X-B', 'x-a', 'x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256', 'Authorization'])
})

test('a given header of these names is replaced in its place, further ones go', () => {
  const given = request([
    ['X-Amz-Date', 'old'],
    ['X-A', '1'],
    ['X-Amz-Security-Token', 'old'],
    ['x-amz-date', 'older'],
  ])
  expect(
    signed(given, { ...options, credentials: temporary, contentSha256Header: false }).request.headers.slice(0, -1),
  ).toEqual([
    ['X-Amz-Date', '20260102T030405Z'],
    ['X-A', '1'],
    ['X-Amz-Security-Token', 'TOKEN+1='],
  ])
})

test('a given Authorization is removed, a new one comes last', () => {
  const { request: sent, signature } = signed(
    request([
      ['AUTHORIZATION', 'old'],
      ['X-A', '1'],
    ]),
    options,
  )
  expect(sent.headers.at(-1)).toEqual([
    'Authorization',
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/lambda/aws4_request, ' +
      `SignedHeaders=host;x-a;x-amz-content-sha256;x-amz-date, Signature=${signature}`,
  ])
  expect(sent.headers.filter(([name]) => name.toLowerCase() === 'authorization')).toHaveLength(1)
})

test.for([
  ['https://h/?X-Amz-Signature=old', 'https://h/'],
  ['https://h/?a=1&X-Amz-Signature=old&b', 'https://h/?a=1&b'],
  ['https://h/?x-amz-signature=old&&', 'https://h/?&'],
  ['https://h?', 'https://h?'],
  ['https://h/a b/../%2f?q=a+b#part', 'https://h/a b/../%2f?q=a+b'],
])('%s is sent to %s: a given X-Amz-Signature goes, everything else stays', ([url = '', sent]) => {
  expect(signed(request([], url), options).request.url).toBe(sent)
})

test('method, body and field order stay what they are', () => {
  const body = Uint8Array.of(0, 255)
  const given: HttpRequest = {
    method: 'pUt',
    url: 'https://h/',
    headers: [
      ['b', ' 1 '],
      ['A', ''],
    ],
    body,
  }
  const { request: sent } = signed(given, options)
  expect(sent.method).toBe('pUt')
  expect(sent.body).toBe(body)
  expect(sent.headers.slice(0, 2)).toEqual(given.headers)
})

test('signToken false sends the token unsigned', () => {
  const made = signed(request(), { ...options, credentials: temporary, signToken: false })
  expect(made.signedHeaders).not.toContain('x-amz-security-token')
  expect(fieldValue(made.request.headers, 'x-amz-security-token')).toBe('TOKEN+1=')
})

test('contentSha256Header false neither sends nor signs it', () => {
  const made = signed(request(), { ...options, contentSha256Header: false })
  expect(made.signedHeaders).toEqual(['host', 'x-amz-date'])
  expect(names(request(), { ...options, contentSha256Header: false })).toEqual(['x-amz-date', 'Authorization'])
})
