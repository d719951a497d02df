// The limits of a call straight from the page, as data: what each concerns, what it does, and in which calls it is met.
import { bodyBytes, fieldValue, type HttpRequest, type HttpResponse } from '../core/http/message.ts'
import { hostOfUrl, splitUrl } from '../core/http/url.ts'
import type { PartId } from '../core/sigv4/part.ts'
import type { BrowserLimitId } from '../core/words/browser.ts'
import {
  browserMethod,
  browserRequest,
  browserUrl,
  calledUrl,
  isForbidden,
  isForbiddenOverride,
  trimmed,
} from './browserRequest.ts'
import { byWildcardOnly, hiddenHeaders, isReadable, mayRead, preflightOf } from './cors.ts'

/** What is known of a call when it is predicted. */
export interface PlannedCall {
  readonly request: HttpRequest
  /** The page's own origin. */
  readonly origin: string
  /** What the other side is expected to answer, where a model or an earlier call tells. */
  readonly answers: { readonly preflight?: HttpResponse; readonly response?: HttpResponse }
}

/** What a limit does to a call; `refuses`: the browser sends nothing. */
export type BrowserEffect = 'refuses' | 'leaves-out' | 'changes' | 'adds' | 'asks' | 'hides'

export interface BrowserLimit {
  readonly id: BrowserLimitId
  readonly concerns: 'method' | 'url' | 'headers' | 'body' | 'answer'
  readonly effect: BrowserEffect
  /**
   * What in the call meets the limit: names of headers, characters, a method, never a header's value. Undefined where
   * nothing does, empty where there is nothing to name.
   */
  readonly found: (call: PlannedCall) => readonly string[] | undefined
  /** The lines of the canonical request that such a change can reach; headers reach the lines of the names found. */
  readonly lines?: readonly PartId[]
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const inUrl = /[\t\n\r]/

export const browserLimits: readonly BrowserLimit[] = [
  limit('method-forbidden', 'method', 'refuses', ({ request: { method } }) =>
    /^(connect|trace|track)$/i.test(method) ? [method] : undefined,
  ),
  limit('method-invalid', 'method', 'refuses', ({ request: { method } }) => (token.test(method) ? undefined : [])),
  limit('body-with-get', 'body', 'refuses', ({ request }) =>
    /^(get|head)$/i.test(request.method) && bodyBytes(request).length > 0 ? [request.method] : undefined,
  ),
  limit('header-invalid', 'headers', 'refuses', (call) =>
    names(call, (name, value) => !token.test(name) || /[\0\r\n]/.test(trimmed(value))),
  ),
  limit('url-invalid', 'url', 'refuses', ({ request }) => (browserUrl(request.url) ? undefined : [])),
  limit('url-user-info', 'url', 'refuses', ({ request }) =>
    splitUrl(request.url).authority.includes('@') ? [] : undefined,
  ),
  limit('not-https', 'url', 'refuses', ({ request: { url } }) =>
    // The two names of the lab are the only ones called in the clear; the page's policy knows their ports.
    splitUrl(url).scheme.toLowerCase() === 'https' || calledUrl(url).match(/^http:\/\/(cf|fn)\.localhost[:/]/i)
      ? undefined
      : [splitUrl(url).scheme],
  ),
  limit('markup-in-url', 'url', 'refuses', ({ request: { url } }) =>
    inUrl.test(splitUrl(url).target) && splitUrl(url).target.includes('<') ? [] : undefined,
  ),
  limit('header-forbidden', 'headers', 'leaves-out', (call) => names(call, (name) => isForbidden(name))),
  limit('header-method-override', 'headers', 'leaves-out', (call) => names(call, isForbiddenOverride)),
  limit('header-user-agent', 'headers', 'leaves-out', (call) => names(call, (name) => name === 'user-agent')),
  limit(
    'method-upper-cased',
    'method',
    'changes',
    ({ request: { method } }) => (browserMethod(method) === method ? undefined : [method]),
    ['method'],
  ),
  limit(
    'dot-segments',
    'url',
    'changes',
    ({ request }) => some(segments(request).filter((segment) => /^(\.|%2e){1,2}$/i.test(segment))),
    ['path'],
  ),
  limit('target-escaped', 'url', 'changes', ({ request }) => some(escapedCharacters(request)), ['path', 'query']),
  limit('backslash', 'url', 'changes', ({ request }) => (pathOf(request).includes('\\') ? ['\\'] : undefined), [
    'path',
  ]),
  limit(
    'tab-removed',
    'url',
    'changes',
    ({ request }) => (/[\t\n\r]|[\0- ]$/.test(splitUrl(request.url).target) ? [] : undefined),
    ['path', 'query'],
  ),
  limit(
    'host-rewritten',
    'url',
    'changes',
    ({ request }) => {
      const url = browserUrl(request.url)
      return url === undefined || url.host === hostOfUrl(request.url) ? undefined : [url.hostname]
    },
    ['header:host'],
  ),
  limit('headers-joined', 'headers', 'changes', (call) => {
    const given = call.request.headers.map(([name]) => name.toLowerCase())
    return names(call, (name) => isSent(name) && given.indexOf(name) !== given.lastIndexOf(name))
  }),
  limit('header-trimmed', 'headers', 'changes', (call) =>
    names(call, (name, value) => isSent(name) && value !== trimmed(value)),
  ),
  limit('header-names-lower-cased', 'headers', 'changes', ({ request }) =>
    some(
      request.headers.map(([name]) => name).filter((name) => isSent(name.toLowerCase()) && name !== name.toLowerCase()),
    ),
  ),
  limit('fields-added', 'headers', 'adds', () => []),
  limit('preflight', 'headers', 'asks', ({ request, origin }) => {
    const sent = browserRequest(request)
    const asked = sent && preflightOf(sent, origin)
    if (!asked) return undefined
    return fieldValue(asked.headers, 'access-control-request-headers')?.split(',') ?? [sent.method]
  }),
  limit('authorization-by-wildcard', 'headers', 'asks', ({ request, answers }) =>
    fieldValue(request.headers, 'authorization') !== undefined && answers.preflight && byWildcardOnly(answers.preflight)
      ? ['authorization']
      : undefined,
  ),
  limit('answer-unreadable', 'answer', 'hides', ({ origin, answers }) =>
    answers.response && isReadable(answers.response, origin) ? undefined : [],
  ),
  limit('answer-headers-hidden', 'answer', 'hides', ({ answers }) =>
    answers.response ? some(hiddenHeaders(answers.response)) : [],
  ),
  limit('redirect-hidden', 'answer', 'hides', ({ answers: { response } }) =>
    response && [301, 302, 303, 307, 308].includes(response.status) ? [String(response.status)] : undefined,
  ),
  limit('body-decoded', 'answer', 'hides', ({ origin, answers: { response } }) =>
    response && mayRead(response, origin) && fieldValue(response.headers, 'content-encoding') !== undefined
      ? []
      : undefined,
  ),
]

function limit(
  id: BrowserLimitId,
  concerns: BrowserLimit['concerns'],
  effect: BrowserEffect,
  found: BrowserLimit['found'],
  lines: readonly PartId[] = [],
): BrowserLimit {
  return { id, concerns, effect, found, lines }
}

const some = (found: readonly string[]): readonly string[] | undefined =>
  found.length > 0 ? [...new Set(found)] : undefined

const isSent = (name: string) => !isForbidden(name) && name !== 'user-agent'

/** The lower-case names of the headers that meet a condition. */
const names = ({ request }: PlannedCall, met: (name: string, value: string) => boolean) =>
  some(request.headers.filter(([name, value]) => met(name.toLowerCase(), value)).map(([name]) => name.toLowerCase()))

const pathOf = ({ url }: HttpRequest) => splitUrl(url).path
const segments = (request: HttpRequest) => pathOf(request).split(/[\\/]/)

/** The characters of the target that this browser's URL parser escapes, asked one by one. */
function escapedCharacters({ url }: HttpRequest): readonly string[] {
  const { path, query = '' } = splitUrl(url)
  const kept = (character: string) => inUrl.test(character) || /[\\/#?.%\w-]/.test(character)
  const inPath = [...new Set(path.trimEnd())].filter(
    (character) => !kept(character) && new URL(`https://a/x${character}x`).pathname !== `/x${character}x`,
  )
  const inQuery = [...new Set(query.trimEnd())].filter(
    (character) => !kept(character) && new URL(`https://a/?x${character}x`).search !== `?x${character}x`,
  )
  return [...inPath, ...inQuery]
}
