// A request as a page can have it sent. What a browser puts onto the wire is told by the browser's own URL parser and by
// the rules for headers of the Fetch Standard; `browserLimits.ts` names each of the differences.
import type { Field, HttpRequest } from '../core/http/message.ts'
import { splitUrl } from '../core/http/url.ts'

const forbiddenNames = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
])

/** Whether a page may not set this header (lower-case name). Source: Fetch Standard, "forbidden request-header". */
export const isForbidden = (name: string): boolean => forbiddenNames.has(name) || /^(proxy|sec)-/.test(name)

/** Whether a header would turn the method into one that a page may not send. */
export const isForbiddenOverride = (name: string, value: string): boolean =>
  /^x-(http-method(-override)?|method-override)$/.test(name) &&
  value.split(',').some((method) => /^(connect|trace|track)$/i.test(trimmed(method)))

/** A value without the blanks, tabs and line breaks around it. */
export const trimmed = (value: string): string => value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '')

/** A method as a browser writes it: six of them in capitals, every other as given. */
export const browserMethod = (method: string): string =>
  /^(delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method

/** The URL that is called: the two names of the lab answer in plain HTTP, every other host as it is given. */
export const calledUrl = (url: string): string => {
  const { scheme, authority, target } = splitUrl(url)
  const isLab = /^(cf|fn)\.localhost(:\d+)?$/i.test(authority)
  return `${isLab ? 'http' : scheme}://${authority}${target}`
}

/** How the browser reads the URL that is called; undefined where it cannot. */
export function browserUrl(url: string): URL | undefined {
  try {
    return new URL(calledUrl(url))
  } catch {
    return undefined
  }
}

/** The request as a browser sends it, without the headers that it adds; undefined for a URL that it cannot read. */
export function browserRequest(request: HttpRequest): HttpRequest | undefined {
  const url = browserUrl(request.url)
  return url && { ...request, method: browserMethod(request.method), url: url.href, headers: joined(request.headers) }
}

/** The fields that a page may set: one of each name, in small letters, their values trimmed and joined. */
function joined(headers: readonly Field[]): readonly Field[] {
  const values = new Map<string, string>()
  for (const [given, untrimmed] of headers) {
    const [name, value] = [given.toLowerCase(), trimmed(untrimmed)]
    if (isForbidden(name) || isForbiddenOverride(name, value) || name === 'user-agent') continue
    const before = values.get(name)
    values.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return [...values]
}
