// Whatever text stands in a field: it is signed, and nothing is thrown.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HttpRequest } from '../http/message.ts'
import { sha256Hex } from './hash.ts'
import type { SigningOptions } from './options.ts'
import { partsText } from './part.ts'
import { reapplied } from './reapplied.fixture.ts'
import { trace } from './trace.ts'

/** Any code units at all: halves of surrogate pairs, NUL, line breaks, and what means something in a request. */
const text = fc.oneof(
  fc.string(),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '%',
        '&',
        '=',
        '?',
        '#',
        '/',
        '.',
        ':',
        '\r',
        '\n',
        '\0',
        '\t',
        ' ',
        '\ud83d',
        '\udc4d',
        'x-amz-date',
        'host',
        '://',
        'https://h',
        '@',
      ),
    )
    .map((pieces) => pieces.join('')),
)
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const maybe = fc.option(fc.boolean(), { nil: undefined })

const request = fc.record(
  {
    method: text,
    url: text,
    headers: fc.array(fc.tuple(text, text)),
    body: fc.oneof(text, fc.uint8Array()),
  },
  { requiredKeys: ['method', 'url', 'headers'] },
) as fc.Arbitrary<HttpRequest>

const signer = fc.oneof(
  fc.record(
    { accessKeyId: text, secretAccessKey: text, sessionToken: text },
    { requiredKeys: ['accessKeyId', 'secretAccessKey'] },
  ),
  fc.record({
    accessKeyId: text,
    signingKey: fc.constant('0f'.repeat(32)),
    scope: fc.record({ date: text, region: text, service: text }),
  }),
  fc.constant({}),
)

const options = fc
  .record({
    credentials: signer,
    region: text,
    service: fc.oneof(text, fc.constant('s3')),
    date: fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
    host: optional(text),
    form: fc.constantFrom('header', 'query', undefined),
    expiresIn: optional(fc.double({ noNaN: true, noDefaultInfinity: true })),
    payload: fc.oneof(fc.constantFrom('signed', 'unsigned', undefined), fc.record({ hash: text })),
    contentSha256Header: maybe,
    signToken: maybe,
    // A semicolon in a name cannot be told from one between names.
    signedHeaders: optional(fc.array(text.map((name) => name.replaceAll(';', '')))),
    unsignedHeaders: optional(fc.array(text)),
    doubleEncodePath: maybe,
    normalizePath: maybe,
  })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
  .map((given) => given as unknown as SigningOptions)

test('any text is signed', { timeout: 180_000 }, () => {
  fc.assert(
    fc.property(request, options, (given, by) => {
      const made = trace(given, by)
      expect(made.stringToSign.at(-1)?.line).toBe(sha256Hex(partsText(made.canonicalRequest)))
      expect(made.signature).toMatch(/^([0-9a-f]{64})?$/)
      for (const part of made.canonicalRequest) {
        expect(reapplied(part, made, given), part.id).toBe(part.line)
      }
    }),
    { numRuns: 1500, seed: 20_260_803 },
  )
})

test('nothing at all is signed', () => {
  const made = trace(
    { method: '', url: '', headers: [] },
    { credentials: {}, region: '', service: '', date: new Date(0) },
  )
  expect(partsText(made.canonicalRequest)).toBe(
    [
      '',
      '/',
      '',
      'host:',
      `x-amz-content-sha256:${sha256Hex('')}`,
      'x-amz-date:19700101T000000Z',
      '',
      'host;x-amz-content-sha256;x-amz-date',
      sha256Hex(''),
    ].join('\n'),
  )
})

test('an empty name and value are signed', () => {
  const { canonicalRequest } = trace(
    { method: 'GET', url: 'https://h/?=', headers: [['', '']] },
    { credentials: {}, region: 'r', service: 's', date: new Date(0), form: 'header' },
  )
  expect(canonicalRequest.find(({ id }) => id === 'header:')?.line).toBe(':')
  expect(canonicalRequest.find(({ id }) => id === 'query')?.line).toBe('=')
})
