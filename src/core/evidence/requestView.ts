import type { Field } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import { bytesOfText } from '../http/text.ts'
import { hostOfAuthority, splitUrl } from '../http/url.ts'
import type { KnownRequest } from './evidence.ts'

/** A request as far as it is known, cut into its parts; nothing is decoded, what is not known is undefined. */
export interface RequestView {
  readonly method?: string
  readonly scheme?: string
  /** The host of the URL, without the scheme's own port. */
  readonly urlHost?: string
  /** The Host field. */
  readonly hostField?: string
  /** What the wire's Host is: the field, else the URL's. */
  readonly host?: string
  readonly path?: string
  /** Without the question mark; empty where the URL has none. */
  readonly query?: string
  readonly headers: readonly Field[]
  readonly body?: Uint8Array
}

/** Reads what is known of a request. */
export function requestView(request: KnownRequest): RequestView {
  const headers = knownFields(request.headers)
  const hostField = fieldValue(headers, 'host')?.trim()
  const url = typeof request.url === 'string' ? urlParts(request.url.trim()) : {}
  const host = hostField ?? url.urlHost
  const body = bodyOf(request)
  return {
    ...url,
    headers,
    ...(typeof request.method === 'string' ? { method: request.method.trim() } : {}),
    ...(hostField === undefined ? {} : { hostField }),
    ...(host === undefined ? {} : { host }),
    ...(body === undefined ? {} : { body }),
  }
}

/** The fields that are some: what others hand in may not be what its type says. */
export const knownFields = (headers: unknown): readonly Field[] =>
  Array.isArray(headers) ? headers.filter(isField) : []

const isField = (field: unknown): field is Field =>
  Array.isArray(field) && typeof field[0] === 'string' && typeof field[1] === 'string'

function urlParts(url: string): Pick<RequestView, 'scheme' | 'urlHost' | 'path' | 'query'> {
  if (url === '') return {}
  const bare = !url.startsWith('/') && !/^[a-z][a-z0-9+.-]*:\/\//i.test(url)
  const { scheme, authority, path, query } = splitUrl(bare ? `https://${url}` : url)
  return {
    path,
    query: query ?? '',
    ...(authority === '' ? {} : { urlHost: hostOfAuthority(scheme, authority), scheme: scheme.toLowerCase() }),
  }
}

function bodyOf({ body, bodyBase64 }: KnownRequest): Uint8Array | undefined {
  if (typeof bodyBase64 === 'string') return base64Bytes(bodyBase64)
  return typeof body === 'string' ? bytesOfText(body) : undefined
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const digits = new Map([...alphabet].map((letter, value) => [letter, value]))

/** The bytes of a base64 text, in either alphabet; what is no digit is passed over. */
export function base64Bytes(text: string): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of text) {
    const value = digits.get(letter === '-' ? '+' : letter === '_' ? '/' : letter)
    if (value === undefined) continue
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 0xff)
    }
  }
  return Uint8Array.from(bytes)
}
