// Where the authentication goes in a request: fields for the header form, pieces of the query for the presigned form.

import { canonicalPair } from './canonicalQueryString.ts'
import type { Source } from './source.ts'
import { uriEncode } from './uriEncode.ts'
import type { QueryPiece, SourcedField } from './wire.ts'

/** The fields with this one put in: in the place of the first of its name (further ones go), else at the end. */
export function placeField(
  fields: readonly SourcedField[],
  name: string,
  value: string,
  source: Source,
): readonly SourcedField[] {
  const at = fields.findIndex((field) => field.name.toLowerCase() === name)
  if (at < 0) return [...fields, { name, value, sources: [source] }]
  return fields.flatMap((field, index) => {
    if (index === at) return [{ name: field.name, value, sources: [source] }]
    return field.name.toLowerCase() === name ? [] : [field]
  })
}

/** The query with this parameter put in: in the place of the first of its name (further ones go), else at the end. */
export function placeParameter(
  query: readonly QueryPiece[],
  name: string,
  value: string,
  source: Source,
): readonly QueryPiece[] {
  const piece = { text: `${name}=${uriEncode(value)}`, source }
  const at = query.findIndex((given) => isParameter(given, name))
  if (at < 0) return [...query, piece]
  return query.flatMap((given, index) => (index === at ? [piece] : isParameter(given, name) ? [] : [given]))
}

/** The query without a parameter of this name. */
export const withoutParameter = (query: readonly QueryPiece[], name: string): readonly QueryPiece[] =>
  query.some((piece) => isParameter(piece, name)) ? query.filter((piece) => !isParameter(piece, name)) : query

const isParameter = (piece: QueryPiece, name: string): boolean =>
  piece.text !== '' && canonicalPair(piece).name === name
