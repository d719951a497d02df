import { canonicalPair } from '../../../sigv4/canonicalQueryString.ts'
import { percentDecoded } from '../../../sigv4/queryParameters.ts'
import { uriEncode, uriReencode } from '../../../sigv4/uriEncode.ts'
import { lowerCaseHex, marksLeft } from './escapes.ts'
import type { VariantStep } from './variants.ts'

/** A parameter as some signer encodes it. */
export interface Pair {
  readonly name: string
  readonly value: string
  /** As on the wire. */
  readonly rawName: string
  readonly rawValue: string
  /** Without `=` on the wire. */
  readonly bare: boolean
}

interface Encoding {
  readonly step?: VariantStep
  /** A name or value as on the wire, to what is signed. */
  readonly of: (text: string) => string
}

const step = (id: VariantStep['id']): VariantStep => ({ id, cause: 'query-encoding' })
const plusIsBlank = (text: string): string => uriReencode(text.replaceAll('+', '%20'))

/** Ways to encode a name or value; the first is AWS's. */
export const encodings: readonly Encoding[] = [
  { of: uriReencode },
  { step: step('query-plus-as-blank'), of: plusIsBlank },
  {
    step: step('query-plus-escape-as-blank'),
    of: (text) => plusIsBlank(text.replace(/%2B/gi, '+')),
  },
  { step: step('query-plus-escape-as-blank'), of: (text) => uriReencode(text.replace(/%2B/gi, '%20')) },
  { step: step('query-blank-as-plus'), of: (text) => uriReencode(text).replaceAll('%20', '+') },
  { step: step('query-blank-as-plus'), of: (text) => uriReencode(text).replaceAll('%2B', '+') },
  { step: step('query-blank-as-plus'), of: (text) => uriReencode(text.replace(/%20/g, '+')) },
  { step: step('query-encoded-again'), of: (text) => uriEncode(text) },
  { step: step('query-encoded-again'), of: (text) => uriEncode(uriReencode(text)) },
  { step: step('query-decoded'), of: percentDecoded },
  { step: step('query-decoded'), of: (text) => percentDecoded(text.replaceAll('+', ' ')) },
  { step: step('query-marks-left'), of: (text) => marksLeft(uriReencode(text)) },
  { step: step('query-lower-case-hex'), of: (text) => lowerCaseHex(uriReencode(text)) },
  { step: step('query-as-sent'), of: (text) => text },
]

/** One piece of a query, encoded in one of these ways. */
export function pairOf(piece: string, encode: (text: string) => string): Pair {
  const equals = piece.indexOf('=')
  const rawName = equals < 0 ? piece : piece.slice(0, equals)
  const rawValue = equals < 0 ? '' : piece.slice(equals + 1)
  return { name: encode(rawName), value: encode(rawValue), rawName, rawValue, bare: equals < 0 }
}

/** The name of a piece, encoded AWS's way. */
export const nameOf = (piece: string): string => canonicalPair(piece).name
