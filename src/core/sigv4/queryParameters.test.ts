import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOfText, textOfBytes } from '../http/text.ts'
import { percentDecoded, queryParameters } from './queryParameters.ts'

test.for([
  ['a%20b+c', 'a b+c'],
  ['caf%C3%a9', 'café'],
  ['%', '%'],
  ['100%&%4', '100%&%4'],
  ['%C3', '\ufffd'],
  ['%C3%A9%FF%41', 'é\ufffdA'],
  ['%ED%A0%80', '\ufffd\ufffd\ufffd'],
  ['%EF%BB%BFa', '\ufeffa'],
  ['a\ud800', 'a\ufffd'],
] as const)('%j is %j', ([text, decoded]) => {
  expect(percentDecoded(text)).toBe(decoded)
})

/** Byte by byte, as RFC 3986, 2.1 has it. */
function decodedBytes(text: string): string {
  const bytes: number[] = []
  for (const [token] of text.matchAll(/%[0-9A-Fa-f]{2}|[^%]+|%/gu)) {
    if (/^%./.test(token)) bytes.push(Number.parseInt(token.slice(1), 16))
    else bytes.push(...bytesOfText(token))
  }
  return textOfBytes(Uint8Array.from(bytes))
}

test('any text is decoded as byte by byte', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('%', '%2', '%41', '%c3%a9', '%C3', '%E2%82%AC', '%ED%A0%80', '%FF', '\udc00', '😀', '+'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join('')
      expect(percentDecoded(text)).toBe(decodedBytes(text))
    }),
  )
})

test('parameters keep their order; empty pieces go', () => {
  expect(queryParameters('b=%20&&a&=v&c=1=2')).toEqual([
    { name: 'b', value: ' ' },
    { name: 'a', value: '' },
    { name: '', value: 'v' },
    { name: 'c', value: '1=2' },
  ])
  expect(queryParameters(undefined)).toEqual([])
})
