// Where the authentication goes in a request: fields for the header form, pieces of the query for the presigned form.
import type { Source } from './source.ts'
import { uriEncode, uriReencode } from './uriEncode.ts'
import type { QueryPiece, SourcedField } from './wire.ts'

/**
 * The fields with this one put in: in the place of the first of its name, whose spelling stays (further ones go), else
 * at the end.
 */
export function placeField(
  fields: readonly SourcedField[],
  name: string,
  value: string,
  sources: readonly Source[],
): readonly SourcedField[] {
  const at = fields.findIndex((field) => field.name.toLowerCase() === name)
  if (at < 0) return [...fields, { name, value, sources }]
  return fields.flatMap((field, index) => {
    if (index === at) return [{ name: field.name, value, sources: [...field.sources.slice(0, 1), ...sources] }]
    return field.name.toLowerCase() === name ? [] : [field]
  })
}

/** A query parameter as it is signed: name and value not yet encoded. */
export interface Parameter {
  readonly name: string
  readonly value: string
  readonly sources: readonly Source[]
}

/** The query with these parameters put in: each in the place of the first of its name (further ones go), else at the end. */
export function placeParameters(query: readonly QueryPiece[], parameters: readonly Parameter[]): readonly QueryPiece[] {
  const pieces = new Map(parameters.map((parameter) => [parameter.name, parameterPiece(parameter)]))
  const names = new Set(pieces.keys())
  const placed = query.flatMap((given) => {
    const name = parameterName(given)
    const piece = pieces.get(name)
    pieces.delete(name)
    if (piece) return [piece]
    return names.has(name) ? [] : [given]
  })
  return [...placed, ...pieces.values()]
}

/** A parameter as a piece of a query. */
export const parameterPiece = ({ name, value, sources }: Parameter): QueryPiece => ({
  text: `${name}=${uriEncode(value)}`,
  sources,
})

/** The query without a signature: the name in any case, as the AWS SDK leaves it out. */
export const withoutSignature = (query: readonly QueryPiece[]): readonly QueryPiece[] =>
  query.some(isSignature) ? query.filter((piece) => !isSignature(piece)) : query

const isSignature = (piece: QueryPiece): boolean => parameterName(piece).toLowerCase() === 'x-amz-signature'

/** The name of a piece of a query, encoded; an empty piece has an empty one. */
export function parameterName({ text }: QueryPiece): string {
  const equals = text.indexOf('=')
  return uriReencode(equals < 0 ? text : text.slice(0, equals))
}
