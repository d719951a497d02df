// What is signed: headers, host, path, last line; and what is known already.
import { describe, expect, test } from 'vitest'
import type { Field, HttpRequest } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import { sha256Hex } from './hash.ts'
import { hmacKey } from './hmac.ts'
import type { Credentials, SigningOptions } from './options.ts'
import { signed } from './sign.ts'
import { signingKeySteps } from './signingKey.ts'
import { trace, tracesFor } from './trace.ts'

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
const presigned: SigningOptions = { ...options, form: 'query' }
const request = (headers: readonly Field[] = [], url = 'https://h.example/'): HttpRequest => ({
  method: 'GET',
  url,
  headers,
})
const empty = sha256Hex('')
const lines = (given: HttpRequest, by: SigningOptions): readonly string[] =>
  signed(given, by).canonicalRequest.split('\n')
const names = (given: HttpRequest, by: SigningOptions): readonly string[] =>
  signed(given, by).request.headers.map(([name]) => name)

describe('which headers are signed', () => {
  test.for<[string, readonly Field[], string]>([
    ['host alone', [], 'host'],
    [
      'every given one',
      [
        ['X-B', '1'],
        ['content-type', 't'],
        ['Cookie', 'c'],
        ['Date', 'd'],
      ],
      'content-type;cookie;date;host;x-b',
    ],
    [
      'a repeated one once',
      [
        ['X-A', '1'],
        ['x-a', '2'],
      ],
      'host;x-a',
    ],
    ['no Authorization', [['Authorization', 'x']], 'host'],
    [
      'none that is always unsignable',
      [
        ['User-Agent', 'x'],
        ['Expect', 'x'],
        ['Sec-Fetch-Mode', 'x'],
        ['Proxy-X', 'x'],
        ['Connection', 'x'],
      ],
      'host',
    ],
    ['a given token without a token in the credentials', [['x-amz-security-token', 't']], 'host;x-amz-security-token'],
  ])('%s', ([, headers, expected]) => {
    expect(signed(request(headers), presigned).signedHeaders.join(';')).toBe(expected)
  })

  test('the added ones too', () => {
    expect(signed(request(), { ...options, credentials: temporary }).signedHeaders).toEqual([
      'host',
      'x-amz-content-sha256',
      'x-amz-date',
      'x-amz-security-token',
    ])
  })

  test.for<[string, Partial<SigningOptions>, readonly string[]]>([
    ['signedHeaders replaces the choice exactly', { signedHeaders: ['X-A', 'Host'] }, ['host', 'x-a']],
    ['unsignedHeaders takes out of it', { unsignedHeaders: ['X-A', 'x-amz-date'] }, ['host', 'x-amz-content-sha256']],
    [
      'unsignedHeaders applies after signedHeaders',
      { signedHeaders: ['x-a', 'host'], unsignedHeaders: ['HOST'] },
      ['x-a'],
    ],
    ['signedHeaders may name unsignable ones', { signedHeaders: ['user-agent'] }, ['user-agent']],
    ['a list may be empty', { signedHeaders: [] }, []],
  ])('%s', ([, by, expected]) => {
    expect(signed(request([['X-A', '1']]), { ...options, ...by }).signedHeaders).toEqual(expected)
  })

  test('a name without a field makes a line with an empty value', () => {
    const made = trace(request(), { ...options, signedHeaders: ['x-none', 'authorization'] })
    expect(made.canonicalRequest.filter(({ id }) => id.startsWith('header:'))).toEqual([
      { id: 'header:authorization', line: 'authorization:', rule: 'sigv4-header-missing', sources: [] },
      { id: 'header:x-none', line: 'x-none:', rule: 'sigv4-header-missing', sources: [] },
    ])
  })
})

describe('which host is signed for', () => {
  test.for<[string, HttpRequest, Partial<SigningOptions>, string]>([
    ["the URL's", request(), {}, 'h.example'],
    ['with a port', request([], 'https://h.example:8443/'), {}, 'h.example:8443'],
    ['without the port that https has anyway', request([], 'https://h.example:443/'), {}, 'h.example'],
    ['without the port that http has anyway', request([], 'http://h.example:80/'), {}, 'h.example'],
    ['with the port of the other scheme', request([], 'http://h.example:443/'), {}, 'h.example:443'],
    ['in its own case', request([], 'https://H.Example/'), {}, 'H.Example'],
    [
      'the first given Host',
      request([
        ['Host', ' a '],
        ['host', 'b'],
      ]),
      {},
      'a',
    ],
    ['the one to sign for', request([['Host', 'a']]), { host: 'c' }, 'c'],
  ])('%s', ([, given, by, host]) => expect(lines(given, { ...options, ...by })).toContain(`host:${host}`))

  test("signing for a host leaves the wire's Host alone", () => {
    const made = signed(request([['Host', 'a']]), { ...options, host: 'c' })
    expect(fieldValue(made.request.headers, 'host')).toBe('a')
    expect(made.request.url).toBe('https://h.example/')
    expect(names(request(), { ...options, host: 'c' })).not.toContain('Host')
  })
})

describe('the last line', () => {
  const wrong = request([['X-Amz-Content-Sha256', 'wrong']])
  test.for<[string, HttpRequest, SigningOptions, string]>([
    ["is the body's hash", { ...request(), body: 'é' }, options, sha256Hex('é')],
    ['is the hash of bytes', { ...request(), body: Uint8Array.of(255) }, options, sha256Hex(Uint8Array.of(255))],
    ['is the hash of nothing without a body', request(), options, empty],
    ['is a given x-amz-content-sha256, right or wrong', wrong, options, 'wrong'],
    ['is that in the presigned form too', wrong, presigned, 'wrong'],
    ["is the body's hash if the options say so", wrong, { ...options, payload: 'signed' }, empty],
    ['is UNSIGNED-PAYLOAD if they say so', wrong, { ...options, payload: 'unsigned' }, 'UNSIGNED-PAYLOAD'],
    ['is a hash if they give one', wrong, { ...options, payload: { hash: 'ab' } }, 'ab'],
    ['is UNSIGNED-PAYLOAD for presigned S3', request(), { ...presigned, service: 's3' }, 'UNSIGNED-PAYLOAD'],
    [
      'is the hash for presigned S3 if the options say so',
      request(),
      { ...presigned, service: 's3', payload: 'signed' },
      empty,
    ],
    ['is the hash for S3 in the header form', request(), { ...options, service: 's3' }, empty],
  ])('%s', ([, given, by, expected]) => {
    expect(lines(given, by).at(-1)).toBe(expected)
    expect(signed(given, by).payloadHash).toBe(expected)
  })

  test('a given x-amz-content-sha256 is sent and signed as it is whatever the last line says', () => {
    const made = signed(wrong, { ...options, payload: 'signed' })
    expect(made.canonicalRequest).toContain('x-amz-content-sha256:wrong\n')
    expect(made.request.headers[0]).toEqual(['X-Amz-Content-Sha256', 'wrong'])
  })

  test('the added x-amz-content-sha256 says what the last line says', () => {
    const made = signed(request(), { ...options, payload: 'unsigned' })
    expect(fieldValue(made.request.headers, 'x-amz-content-sha256')).toBe('UNSIGNED-PAYLOAD')
  })
})

describe('the path rules', () => {
  test.for<[string, Partial<SigningOptions>, string]>([
    ['every service resolves and encodes twice', {}, '/b/%252f%20'],
    ['S3 does neither', { service: 's3' }, '/a/../b//%2F%20'],
    ['unless the options say otherwise', { service: 's3', doubleEncodePath: true, normalizePath: true }, '/b/%252f%20'],
    ['one by one', { doubleEncodePath: false }, '/b/%2F%20'],
    ['and the other', { normalizePath: false }, '/a/../b//%252f%20'],
  ])('%s', ([, by, path]) => expect(lines(request([], 'https://h/a/../b//%2f '), { ...options, ...by })[1]).toBe(path))
})

describe('what is known already', () => {
  test('the hash of a body is taken, and the body is not read', () => {
    const body = new Proxy(new Uint8Array(8), {
      get: (bytes, name) => {
        if (name === 'length') return bytes.length
        throw new Error(`read ${String(name)}`)
      },
    })
    expect(trace({ ...request(), body }, options, { payloadHash: 'ab' }).payloadHash).toBe('ab')
    expect(() => trace({ ...request(), body }, options)).toThrow('read')
  })

  test('a body whose hash is not signed is not read', () => {
    const body = new Proxy(new Uint8Array(8), { get: (_, name) => expect.fail(`read ${String(name)}`) })
    expect(trace({ ...request(), body }, { ...options, payload: 'unsigned' }).payloadHash).toBe('UNSIGNED-PAYLOAD')
  })

  test('a derived key is taken, and the secret is not asked', () => {
    const { signingKey } = signingKeySteps(credentials.secretAccessKey, {
      date: '20260102',
      region: 'us-east-1',
      service: 'lambda',
    })
    const other = { ...options, credentials: { ...credentials, secretAccessKey: 'another' } }
    expect(trace(request(), other, { signingKey: hmacKey(signingKey) }).signature).toBe(
      trace(request(), options).signature,
    )
  })
})

describe('two hosts at once are the two on their own', () => {
  const hosts = ['a.example', 'b.example:8443'] as const
  test.for<[string, SigningOptions]>([
    ['in headers', options],
    ['in the query', { ...presigned, credentials: temporary }],
    ['with the options for one of them', { ...options, host: 'c.example' }],
    ['without the host among what is signed', { ...options, unsignedHeaders: ['host'] }],
    ['without a key', { ...options, credentials: {} }],
  ])('%s', ([, by]) => {
    const given = {
      ...request(
        [
          ['Host', 'wire.example'],
          ['X-A', ' 1 '],
        ],
        'https://h.example/a%20b?c=1&b',
      ),
      body: 'x',
    }
    expect(tracesFor(hosts, given, by)).toEqual(hosts.map((host) => trace(given, { ...by, host })))
  })
})
