// What CloudFront answers from its cache. Source: CloudFront Developer Guide, "Understand the cache key", "Manage how long
// content stays in the cache" and "How CloudFront processes HTTP 4xx and 5xx status codes from your origin".
import { wireHost } from '../http/host.ts'
import type { HttpRequest, HttpResponse } from '../http/message.ts'
import { fieldValue, fieldValues } from '../http/message.ts'
import { splitUrl } from '../http/url.ts'
import { percentDecoded } from '../sigv4/queryParameters.ts'
import type { ResolvedBehavior } from './behavior.ts'
import type { EdgeContext } from './context.ts'
import type { CachePolicy } from './policy.ts'
import { includesHeader, includesName } from './policy.ts'

/** The origin's earlier answer, where it still serves for this request; `Age` says how old it is. */
export function cachedAnswer(request: HttpRequest, context: EdgeContext): HttpResponse | undefined {
  const { cached } = context.distribution
  const { behavior } = context
  if (!cached || !isCached(request, behavior) || cached.age >= lifetime(cached.response, context)) return undefined
  const earlier = cached.request
  const isSame =
    !earlier || (isCached(earlier, behavior) && cacheKey(earlier, behavior) === cacheKey(request, behavior))
  return isSame ? { ...cached.response, headers: [...cached.response.headers, ['Age', String(cached.age)]] } : undefined
}

const isCached = ({ method }: HttpRequest, { cachesOptions }: ResolvedBehavior): boolean =>
  method === 'GET' || method === 'HEAD' || (method === 'OPTIONS' && cachesOptions === true)

/** Without a policy these are the usual settings of legacy forwarding. */
const legacyTtl: CachePolicy['ttl'] = { min: 0, default: 86_400, max: 31_536_000 }
const usualErrorTtl = 10

/** Errors that are cached whatever the origin says, and those that are only where it gives a `max-age`. */
const cachedErrors: readonly number[] = [404, 410, 414, 500, 501, 502, 503, 504]
const cachedErrorsWithMaxAge: readonly number[] = [400, 403, 405, 412, 415]
/** Errors for which CloudFront heeds an origin that forbids caching. */
const heeded: readonly number[] = [404, 410, 414, 501]

/** For how many seconds an answer of the origin is kept. */
function lifetime({ status, headers }: HttpResponse, { distribution, behavior }: EdgeContext): number {
  const ttl = behavior.legacyForwarding ? legacyTtl : behavior.cachePolicy.ttl
  const control = fieldValues(headers, 'cache-control').join(',')
  const forbidden = /\b(no-store|no-cache|private)\b/i.test(control)
  const [, given] = /\bs-maxage=(\d+)/i.exec(control) ?? /\bmax-age=(\d+)/i.exec(control) ?? []
  const maxAge = given === undefined ? undefined : Math.min(Number(given), ttl.max)
  if (status < 400) return forbidden ? ttl.min : Math.max(ttl.min, maxAge ?? ttl.default)
  const isKept = cachedErrors.includes(status) || (cachedErrorsWithMaxAge.includes(status) && maxAge !== undefined)
  if (!isKept || (forbidden && heeded.includes(status))) return 0
  const least = distribution.errorCaching?.find((one) => one.status === status)?.minTtl ?? usualErrorTtl
  return Math.max(least, maxAge ?? 0)
}

/** What must be the same for two requests to share an answer. */
function cacheKey(request: HttpRequest, { legacyForwarding, cachePolicy }: ResolvedBehavior): string {
  const { headers, cookies, queryStrings } = legacyForwarding ?? cachePolicy
  const { path, query = '' } = splitUrl(request.url)
  const nameOf = (piece: string): string => percentDecoded(piece.split('=')[0] ?? '')
  const crumbs = fieldValues(request.headers, 'cookie').flatMap((value) => value.split(/;\s*/))
  return JSON.stringify([
    request.method === 'OPTIONS',
    path,
    query.split('&').filter((piece) => includesName(queryStrings, nameOf(piece))),
    includesHeader(headers, 'host') ? wireHost(request).toLowerCase() : '',
    request.headers
      .filter(([name]) => includesHeader(headers, name) && name.toLowerCase() !== 'host')
      .map(([name, value]) => [name.toLowerCase(), value])
      .toSorted(),
    crumbs.filter((crumb) => includesName(cookies, crumb.split('=')[0] ?? '')),
    acceptEncodingKey(request, cachePolicy),
  ])
}

/** Compressed objects are kept once for each encoding that the policy caches. */
function acceptEncodingKey({ headers }: HttpRequest, { compressed }: CachePolicy): readonly boolean[] {
  const accepted = fieldValue(headers, 'accept-encoding') ?? ''
  return [compressed.gzip && /\bgzip\b/i.test(accepted), compressed.brotli && /\bbr\b/i.test(accepted)]
}
