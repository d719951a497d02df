// The request as it is to be sent, presigned.
import { expect, test } from 'vitest'
import type { Field, HttpRequest } from '../http/message.ts'
import type { Credentials, SigningOptions } from './options.ts'
import { signed } from './sign.ts'

const credentials: Credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
}
const temporary: Credentials = { ...credentials, sessionToken: 'TOKEN+1=' }
const presigned: SigningOptions = {
  credentials,
  form: 'query',
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

test('headers stay headers, the authentication goes into the query, the signature last', () => {
  const made = signed(request([['X-A', '1']], 'https://h/p?b=2&a=1'), {
    ...presigned,
    credentials: temporary,
    expiresIn: 60,
  })
  expect(made.request.headers).toEqual([['X-A', '1']])
  expect(made.request.url).toBe(
    'https://h/p?b=2&a=1&X-Amz-Algorithm=AWS4-HMAC-SHA256' +
      '&X-Amz-Credential=AKIDEXAMPLE%2F20260102%2Fus-east-1%2Flambda%2Faws4_request&X-Amz-Date=20260102T030405Z' +
      `&X-Amz-Expires=60&X-Amz-Security-Token=TOKEN%2B1%3D&X-Amz-SignedHeaders=host%3Bx-a&X-Amz-Signature=${made.signature}`,
  )
})

test('everything in the query but the signature is signed', () => {
  const made = signed(request([], 'https://h/p?b=2'), presigned)
  const query = made.request.url.slice('https://h/p?'.length).split('&').slice(0, -1)
  expect(made.canonicalRequest.split('\n')[2]).toBe(query.sort().join('&'))
})

test('an hour, unless the options say otherwise', () => {
  expect(signed(request(), presigned).request.url).toContain('X-Amz-Expires=3600&')
})

test('given parameters of these names are replaced in their place, an old signature goes', () => {
  const url = 'https://h/?X-Amz-Date=old&a=1&X-Amz-Signature=old&X-Amz-Date=older&X-Amz-Expires=1'
  expect(signed(request([], url), presigned).request.url).toMatch(
    /^https:\/\/h\/\?X-Amz-Date=20260102T030405Z&a=1&X-Amz-Expires=3600&X-Amz-Algorithm=[^?]*&X-Amz-Signature=[0-9a-f]{64}$/,
  )
})

test.for([
  ['the token of the credentials', temporary, 'https://h/'],
  ['the token of the query', credentials, 'https://h/?X-Amz-Security-Token=TOKEN%2B1%3D'],
] as const)('signToken false sends %s after what is signed', ([, by, url]) => {
  const made = signed(request([], url), { ...presigned, credentials: by, signToken: false })
  expect(made.canonicalRequest).not.toContain('Security-Token')
  expect(made.request.url).toMatch(/&X-Amz-SignedHeaders=host&X-Amz-Security-Token=TOKEN%2B1%3D&X-Amz-Signature=/)
})

test('a token of the query is signed where the credentials have none', () => {
  const made = signed(request([], 'https://h/?X-Amz-Security-Token=t'), presigned)
  expect(made.canonicalRequest).toContain('X-Amz-Security-Token=t&')
})

test('neither a body hash header nor a date header is added', () => {
  expect(names(request(), { ...presigned, contentSha256Header: true })).toEqual([])
})
