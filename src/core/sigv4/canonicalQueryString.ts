import { compareText } from './compareText.ts'
import { uriReencode } from './uriEncode.ts'
import type { QueryPiece } from './wire.ts'

interface CanonicalPair {
  readonly name: string
  readonly value: string
  readonly piece: QueryPiece
}

/** A piece of a query as name and value, each decoded once and encoded; split at the first `=`. */
export function canonicalPair(piece: QueryPiece): CanonicalPair {
  const equals = piece.text.indexOf('=')
  const name = equals < 0 ? piece.text : piece.text.slice(0, equals)
  const value = equals < 0 ? '' : piece.text.slice(equals + 1)
  return { name: uriReencode(name), value: uriReencode(value), piece }
}

/**
 * The canonical query string of the pieces of a query, and the pieces in its order: pairs sorted by encoded name, then
 * encoded value; `name=` where there is no value; empty pieces left out; `+` is a plus sign.
 * Source: IAM User Guide, "Create a signed AWS API request", step 1.
 */
export function canonicalQueryString(pieces: readonly QueryPiece[]): { text: string; pieces: readonly QueryPiece[] } {
  const pairs = pieces
    .filter(({ text }) => text !== '')
    .map(canonicalPair)
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.value, b.value))
  return {
    text: pairs.map(({ name, value }) => `${name}=${value}`).join('&'),
    pieces: pairs.map(({ piece }) => piece),
  }
}
