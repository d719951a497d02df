import type { HttpRequest } from '../http/message.ts'
import { hostOfAuthority, splitUrl } from '../http/url.ts'
import type { Source } from './source.ts'
import { whole } from './source.ts'

/** One piece of a query string, between two `&`, as on the wire, and where it comes from. */
export interface QueryPiece {
  readonly text: string
  readonly sources: readonly Source[]
}

/** One header field and where its value comes from. */
export interface SourcedField {
  readonly name: string
  readonly value: string
  readonly sources: readonly Source[]
}

/** A request cut into what the canonical request is made of; nothing is decoded, every piece knows its source. */
export interface WireParts {
  readonly method: string
  readonly path: { readonly text: string; readonly source: Source }
  readonly query: readonly QueryPiece[]
  readonly fields: readonly SourcedField[]
  /** The host of the URL's authority, used where no Host field is given. */
  readonly authority: { readonly text: string; readonly source: Source }
}

/** Cuts a request as it is on the wire. */
export function wireParts(request: HttpRequest): WireParts {
  const { scheme, authority, path, query, at } = splitUrl(request.url)
  const host = hostOfAuthority(scheme, authority)
  const hostStart = at.authority.start + authority.lastIndexOf('@') + 1
  return {
    method: request.method,
    path: { text: path, source: { input: 'url', ...at.path } },
    query: query === undefined ? [] : queryPieces(query, at.query.start),
    fields: request.headers.map(([name, value], index) => ({
      name,
      value,
      sources: [whole('header-name', name, index), whole('header-value', value, index)],
    })),
    authority: { text: host, source: { input: 'url', start: hostStart, end: hostStart + host.length } },
  }
}

/** The pieces between `&`, each with its range; `start` is where the query begins in the URL. Empty pieces are kept. */
export function queryPieces(query: string, start: number): readonly QueryPiece[] {
  let at = start
  return query.split('&').map((text) => {
    const source: Source = { input: 'url', start: at, end: at + text.length }
    at = source.end + 1
    return { text, sources: [source] }
  })
}

/** The fields by lower-case name, each list in order of arrival. */
export function fieldsByName(fields: readonly SourcedField[]): ReadonlyMap<string, readonly SourcedField[]> {
  const groups = new Map<string, SourcedField[]>()
  for (const field of fields) {
    const name = field.name.toLowerCase()
    const group = groups.get(name)
    if (group) group.push(field)
    else groups.set(name, [field])
  }
  return groups
}
