// What is signed, point by point.
import { describe, expect, test } from 'vitest'
import type { Field, HttpRequest } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import { bytesToHex, sha256Hex } from './hash.ts'
import type { Credentials, SigningOptions } from './options.ts'
import { signed } from './sign.ts'
import { signingKeySteps } from './signingKey.ts'
import { trace } from './trace.ts'

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

describe('the request as it is to be sent, header form', () => {
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

describe('the presigned form', () => {
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
})

describe('who signs', () => {
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
    expect(made.stringToSign.split('\n').slice(1, 3)).toEqual([
      '20260102T030405Z',
      '20251231/eu-west-1/s3/aws4_request',
    ])
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
    expect(trace(request(), other, { signingKey }).signature).toBe(trace(request(), options).signature)
  })
})
