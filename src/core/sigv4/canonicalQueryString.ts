import { compareText } from './compareText.ts'
import { uriReencode } from './uriEncode.ts'
import type { QueryPiece } from './wire.ts'

/** A piece of a query as name and value, each decoded once and encoded; split at the first `=`. */
export function canonicalPair(text: string): { readonly name: string; readonly value: string } {
  const equals = text.indexOf('=')
  if (equals < 0) return { name: uriReencode(text), value: '' }
  return { name: uriReencode(text.slice(0, equals)), value: uriReencode(text.slice(equals + 1)) }
}

/**
 * The canonical query string of the pieces of a query, and the pieces in its order: pairs sorted by encoded name, then
 * encoded value; `name=` where there is no value; empty pieces left out; `+` is a plus sign.
 * Source: IAM User Guide, "Create a signed AWS API request", step 1.
 */
export function canonicalQueryString(pieces: readonly QueryPiece[]): { text: string; pieces: readonly QueryPiece[] } {
  const pairs = pieces
    .filter(({ text }) => text !== '')
    .map((piece) => ({ ...canonicalPair(piece.text), piece }))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.value, b.value))
  return {
    text: pairs.map(({ name, value }) => `${name}=${value}`).join('&'),
    pieces: pairs.map(({ piece }) => piece),
  }
}
