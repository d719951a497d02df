// Small changes to a request that is signed already; undefined where there is nothing to change.
import type { HttpRequest } from '../core/http/message.ts'
import { fieldValue, withoutFields } from '../core/http/message.ts'
import { splitUrl, withTarget } from '../core/http/url.ts'
import { percentDecoded } from '../core/sigv4/queryParameters.ts'
import { encoded } from './unsigned.ts'

type Edit = (value: string) => string

/** The request with another path. */
export function withPath(request: HttpRequest, edit: Edit): HttpRequest {
  const { path, query } = splitUrl(request.url)
  return { ...request, url: withTarget(request.url, query === undefined ? edit(path) : `${edit(path)}?${query}`) }
}

/** The pieces of the query, those of a presigned URL's authentication apart. */
export function queryOf(request: HttpRequest): { readonly own: readonly string[]; readonly auth: readonly string[] } {
  const pieces = (splitUrl(request.url).query ?? '').split('&').filter((piece) => piece !== '')
  const isAuth = (piece: string): boolean => piece.startsWith('X-Amz-')
  return { own: pieces.filter((piece) => !isAuth(piece)), auth: pieces.filter(isAuth) }
}

/** The request with other query parameters of its own. */
export function withQuery(request: HttpRequest, own: readonly string[]): HttpRequest {
  const query = [...own, ...queryOf(request).auth].join('&')
  const { path } = splitUrl(request.url)
  return { ...request, url: withTarget(request.url, query === '' ? path : `${path}?${query}`) }
}

/** The request with a field's value edited, the first of its name; `name` in lower case. */
export function withField(request: HttpRequest, name: string, edit: Edit): HttpRequest | undefined {
  const at = request.headers.findIndex(([given]) => given.toLowerCase() === name)
  if (at < 0) return undefined
  const headers = request.headers.map(([given, value], index) => [given, index === at ? edit(value) : value] as const)
  return { ...request, headers }
}

/** The request without a field; `name` in lower case. */
export function withoutField(request: HttpRequest, name: string): HttpRequest | undefined {
  if (fieldValue(request.headers, name) === undefined) return undefined
  return { ...request, headers: withoutFields(request.headers, name) }
}

/** The request with one more field at its end. */
export const withMore = (request: HttpRequest, name: string, value: string): HttpRequest => ({
  ...request,
  headers: [...request.headers, [name, value]],
})

/** The names that the authentication has in the header form; elsewhere it is `X-Amz-` and the name. */
const fields: Readonly<Record<string, string>> = { Date: 'x-amz-date', 'Security-Token': 'x-amz-security-token' }

/** The request with a value of its authentication edited, wherever it carries that; undefined takes it out. */
export function withClaim(request: HttpRequest, name: string, edit: (value: string) => string | undefined) {
  const { own, auth } = queryOf(request)
  if (auth.length > 0) {
    const edited = auth.flatMap((piece) => {
      const [given = '', value = ''] = piece.split('=')
      if (given !== `X-Amz-${name}`) return [piece]
      const made = edit(percentDecoded(value))
      return made === undefined ? [] : [`${given}=${encoded(made)}`]
    })
    const { path } = splitUrl(request.url)
    const url = withTarget(request.url, `${path}?${[...own, ...edited].join('&')}`)
    return url === request.url ? undefined : { ...request, url }
  }
  const field = fields[name]
  if (field === undefined) {
    const made = withField(request, 'authorization', (value) => parameterEdited(value, name, edit))
    const same = fieldValue(made?.headers ?? [], 'authorization') === fieldValue(request.headers, 'authorization')
    return same ? undefined : made
  }
  const made = edit(fieldValue(request.headers, field) ?? '')
  return made === undefined ? withoutField(request, field) : withField(request, field, () => made)
}

function parameterEdited(authorization: string, name: string, edit: (value: string) => string | undefined): string {
  if (name === 'Algorithm') return authorization.replace(/^\S+/, (value) => edit(value) ?? '')
  return authorization.replace(new RegExp(`(,? *)${name}=([^,]*)`), (_, before: string, value: string) => {
    const made = edit(value)
    return made === undefined ? '' : `${before}${name}=${made}`
  })
}
