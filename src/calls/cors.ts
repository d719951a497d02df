// Cross-origin rules of the Fetch Standard: which calls are asked for first, and which answers a page may read.

import type { Field, HttpRequest, HttpResponse } from '../core/http/message.ts'
import { fieldValue, fieldValues } from '../core/http/message.ts'
import { bytesOfText } from '../core/http/text.ts'

const simpleTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']
const unsafeBytes = /[^\t\x20-\x7e\x80-\uffff]|["():<>?@[\\\]{}]/

/** Whether a header may go to another origin unasked. Source: Fetch Standard, "CORS-safelisted request-header". */
function isSafe(name: string, value: string): boolean {
  if (bytesOfText(value).length > 128) return false
  switch (name) {
    case 'accept':
      return !unsafeBytes.test(value)
    case 'accept-language':
    case 'content-language':
      return /^[0-9A-Za-z *,\-.;=]*$/.test(value)
    case 'content-type':
      return !unsafeBytes.test(value) && simpleTypes.includes((value.split(';')[0] ?? '').trim().toLowerCase())
    case 'range':
      return /^bytes=\d+-\d*$/.test(value)
    default:
      return false
  }
}

/** The names of the headers that a page must ask for, sorted. `headers` as a browser sends them. */
function askedNames(headers: readonly Field[]): readonly string[] {
  const safe = headers.filter(([name, value]) => isSafe(name, value))
  const tooMuch = safe.reduce((sum, [, value]) => sum + bytesOfText(value).length, 0) > 1024
  return headers
    .filter((field) => tooMuch || !safe.includes(field))
    .map(([name]) => name)
    .sort()
}

/** The question that a browser asks before this call (as it sends it); undefined where it asks none. */
export function preflightOf(sent: HttpRequest, origin: string): HttpRequest | undefined {
  const asked = askedNames(sent.headers)
  if (asked.length === 0 && ['GET', 'HEAD', 'POST'].includes(sent.method)) return undefined
  return {
    method: 'OPTIONS',
    url: sent.url,
    headers: [
      ['Access-Control-Request-Method', sent.method],
      ...(asked.length > 0 ? [['Access-Control-Request-Headers', asked.join(',')] as const] : []),
      ['Origin', origin],
    ],
  }
}

const listed = (response: HttpResponse, name: string): readonly string[] =>
  fieldValues(response.headers, name).flatMap((value) => value.split(',').map((item) => item.trim()))

/** Whether a page may read an answer. */
export function mayRead({ headers }: HttpResponse, origin: string): boolean {
  // Two such headers, as from a function and its URL, are one that names no origin.
  const allowed = fieldValues(headers, 'access-control-allow-origin').join(', ')
  return allowed === '*' || allowed === origin
}

/** Whether a page gets status and body of an answer. */
export const isReadable = (response: HttpResponse, origin: string): boolean =>
  mayRead(response, origin) && ![301, 302, 303, 307, 308].includes(response.status)

/** Whether headers are allowed by `*` and `authorization` is not named, which browsers read differently. */
export function byWildcardOnly(preflightAnswer: HttpResponse): boolean {
  const headers = listed(preflightAnswer, 'access-control-allow-headers').map((name) => name.toLowerCase())
  return headers.includes('*') && !headers.includes('authorization')
}

/** What an answer to a preflight lacks for the call to be sent; empty where it allows it. Names, never values. */
export function lacking(preflight: HttpRequest, answer: HttpResponse, origin: string): readonly string[] {
  const method = fieldValue(preflight.headers, 'access-control-request-method') ?? ''
  const asked = fieldValue(preflight.headers, 'access-control-request-headers')?.split(',') ?? []
  const methods = listed(answer, 'access-control-allow-methods')
  const headers = listed(answer, 'access-control-allow-headers').map((name) => name.toLowerCase())
  const methodAllowed = ['GET', 'HEAD', 'POST', ...methods].includes(method) || methods.includes('*')
  return [
    ...(answer.status >= 200 && answer.status < 300 ? [] : [`status ${answer.status}`]),
    ...(mayRead(answer, origin) ? [] : ['Access-Control-Allow-Origin']),
    ...(methodAllowed ? [] : [`Access-Control-Allow-Methods: ${method}`]),
    ...asked
      .filter((name) => !headers.includes(name) && !headers.includes('*'))
      .map((name) => `Access-Control-Allow-Headers: ${name}`),
  ]
}

const shown = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]

/** The lower-case names of an answer's headers that a page does not see. */
export function hiddenHeaders(response: HttpResponse): readonly string[] {
  const exposed = listed(response, 'access-control-expose-headers').map((name) => name.toLowerCase())
  const seen = (name: string) =>
    name !== 'set-cookie' && (shown.includes(name) || exposed.includes(name) || exposed.includes('*'))
  return [...new Set(response.headers.map(([name]) => name.toLowerCase()))].filter((name) => !seen(name))
}
