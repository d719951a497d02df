import type { Field, HttpRequest } from '../http/message.ts'
import type { Canonicalization } from './canonicalRequest.ts'
import type { OptionTexts, Source } from './source.ts'
import type { QueryPiece, SourcedField, WireParts } from './wire.ts'

/** What the authentication of a request says, whichever form it takes. */
export interface Authentication {
  readonly requestDateTime: string
  /** Access key ID, slash, credential scope. */
  readonly credential: string
  readonly credentialSources: readonly Source[]
  readonly signedHeaders: readonly string[]
  readonly signedHeadersSources: readonly Source[]
  readonly payload: Canonicalization['hashedPayload']
  readonly inputs: OptionTexts
}

/** A request ready to be signed: everything of the authentication is in it but the signature. */
export interface Prepared {
  /** What the canonical request is made of. */
  readonly wire: WireParts
  /** The request as it is to be sent, with its signature. */
  readonly signedWith: (signature: string) => HttpRequest
}

/** The fields as a request has them. */
export const plainFields = (fields: readonly SourcedField[]): readonly Field[] =>
  fields.map(({ name, value }) => [name, value])

/** The fields without `Authorization`: whoever signs writes their own. */
export const withoutAuthorization = (fields: readonly SourcedField[]): readonly SourcedField[] =>
  fields.filter(({ name }) => name.toLowerCase() !== 'authorization')

/** The URL that was cut into these parts with another query; a fragment goes. */
export function withQuery(url: string, { path }: WireParts, query: readonly QueryPiece[]): string {
  const base = url.slice(0, path.source.end)
  return query.length === 0 ? base : `${base}?${query.map(({ text }) => text).join('&')}`
}
