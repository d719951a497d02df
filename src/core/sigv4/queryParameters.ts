import { textOfBytes } from '../http/text.ts'
import { uriReencode } from './uriEncode.ts'

/** A query parameter, name and value decoded once; a `+` is a plus sign. */
export interface QueryParameter {
  readonly name: string
  readonly value: string
}

/** The parameters of a query as it stands on the wire, in order; empty pieces are left out. */
export const queryParameters = (query: string | undefined): readonly QueryParameter[] =>
  (query ?? '')
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=')
      return equals < 0
        ? { name: percentDecoded(piece), value: '' }
        : { name: percentDecoded(piece.slice(0, equals)), value: percentDecoded(piece.slice(equals + 1)) }
    })

/** Percent escapes decoded to text; a `%` that starts no escape stays, bytes that are not UTF-8 become U+FFFD. */
export const percentDecoded = (text: string): string =>
  mayChange.test(text) ? uriReencode(text).replace(/(?:%[0-9A-F]{2})+/g, decodedEscapes) : text

/** An escape, or half a character. */
const mayChange = /[%\ud800-\udfff]/

/** Native decoding is many times as fast, and refuses what is not UTF-8. */
function decodedEscapes(escapes: string): string {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return textOfBytes(Uint8Array.from(escapes.slice(1).split('%'), (hex) => Number.parseInt(hex, 16)))
  }
}
