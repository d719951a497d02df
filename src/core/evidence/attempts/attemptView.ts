import { fieldValue, fieldValues } from '../../http/message.ts'
import { canonicalHeaderValues } from '../../sigv4/canonicalHeaders.ts'
import { readClaim } from '../../sigv4/claim.ts'
import { sha256Hex } from '../../sigv4/hash.ts'
import { viewOfCanonical } from '../difference.ts'
import type { Evidence } from '../evidence.ts'
import type { Findings } from '../findings.ts'
import { findingsOf } from '../findings.ts'
import { isRedacted } from '../redacted.ts'
import { canonicalOf } from '../sentViews.ts'
import type { Attempt, AttemptView } from './attempt.ts'

/** Reads an attempt. What stands in its request counts, then the client's strings, then the service's. */
export function attemptView({ evidence, signing, accessKeyId, sessionToken }: Attempt): AttemptView {
  const found = findingsOf(asSent(evidence))
  const { request, claim, clientScope, answer } = found
  const strings = [found.client, found.service].flatMap((one) => (one ? [viewOfCanonical(one)] : []))
  const hasRequest = request.path !== undefined || request.headers.length > 0
  const told = <T>(own: T | undefined, of: (view: (typeof strings)[number]) => T | undefined): T | undefined =>
    own ?? strings.map(of).find((one) => one !== undefined)
  const own = ownClaim(found)
  const body = bodyOf(found)
  const headers = hasRequest ? headerValues(found) : (strings[0]?.headers ?? new Map<string, string>())
  const scope = claim.scope
  return {
    method: told(request.method, ({ method }) => method),
    scheme: request.scheme,
    host: known(request.host) ?? strings[0]?.host,
    signedHost: found.signedHost,
    path: hasRequest ? known(request.path) : undefined,
    canonicalPath: strings[0]?.path ?? canonicalOf(request, found.setup.path).path,
    pathRule: found.setup.path,
    query: hasRequest && request.query !== undefined ? withoutAuthentication(request.query) : told(undefined, ownQuery),
    headers,
    absent: absentOf(found, hasRequest),
    signedHeaders: claim.signedHeaders?.map((name) => name.trim()),
    body,
    payload:
      headers.get('x-amz-content-sha256') ??
      told(undefined, ({ payload }) => payload) ??
      (claim.form === 'query' && found.setup.path === 'once' ? 'UNSIGNED-PAYLOAD' : hashOf(body)),
    form: own?.form ?? claim.form ?? (hasRequest && isWhole(found) ? 'none' : undefined),
    key: claim.accessKeyId || accessKeyId || undefined,
    region: scope?.region || signing?.region,
    service: scope?.service || signing?.service,
    scopeDate: scope?.date || clientScope?.date,
    time: claim.dateTime,
    token: tokenOf(found, own?.sessionToken ?? sessionToken),
    expires: claim.expires,
    signature: own && /^[0-9a-f]{64}$/i.test(own.signature) ? own.signature.toLowerCase() : undefined,
    answeredAt: timeOf(answer.header('date')),
    status: answer.status,
  }
}

/** What arrived stands in where nothing tells what was sent. */
const asSent = ({ receivedRequest, ...evidence }: Evidence): Evidence =>
  evidence.request || !receivedRequest
    ? { ...evidence, ...(receivedRequest ? { receivedRequest } : {}) }
    : { ...evidence, request: receivedRequest }

const known = (text: string | undefined): string | undefined =>
  text === undefined || isRedacted(text) ? undefined : text
const ownQuery = ({ query }: { readonly query?: string | undefined }): string | undefined =>
  query === undefined ? undefined : withoutAuthentication(query)
const hashOf = (body: Uint8Array | undefined): string | undefined => body && sha256Hex(body)

function ownClaim({ request, claim }: Findings) {
  const { path = '/', query = '', headers } = request
  const read = readClaim({ method: 'GET', url: query === '' ? path : `${path}?${query}`, headers }).claim
  return claim.form === undefined ? undefined : read
}

/** A request without a body in a method that has none, is known to have none. */
function bodyOf({ request }: Findings): Uint8Array | undefined {
  if (request.body) return request.body
  return /^(GET|HEAD|OPTIONS|DELETE)$/i.test(request.method ?? '') ? new Uint8Array() : undefined
}

/** A list with Host and some more is a log of all headers. */
const isWhole = ({ request }: Findings): boolean => request.hostField !== undefined && request.headers.length >= 4

function absentOf(found: Findings, hasRequest: boolean): AttemptView['absent'] {
  if (!hasRequest || found.request.path === undefined) return 'unknown'
  return isWhole(found) ? 'known' : 'but-of-tools'
}

function headerValues({ request }: Findings): ReadonlyMap<string, string> {
  const names = new Set(request.headers.map(([name]) => name.toLowerCase()))
  return new Map(
    [...names].flatMap((name): [string, string][] => {
      const values = fieldValues(request.headers, name)
      return values.some(isRedacted) ? [] : [[name, canonicalHeaderValues(values)]]
    }),
  )
}

const masked = /^\(?\[?(?:\d+ characters|secret)/i

/** Empty where an authentication is known and no token with it; somebody's mask is not compared. */
function tokenOf({ request, claim, client }: Findings, given: string | undefined): string | undefined {
  const header = fieldValue(request.headers, 'x-amz-security-token')
  const signed = client?.headers.find(([name]) => name === 'x-amz-security-token')?.[1]
  const token = (given ?? header ?? signed)?.trim()
  if (token === undefined) return claim.form === undefined && client === undefined ? undefined : ''
  return isRedacted(token) || masked.test(token) ? undefined : token
}

const authentication = /^X-Amz-(?:Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Security-Token)(?:=|$)/i

const withoutAuthentication = (query: string): string =>
  query
    .split('&')
    .filter((piece) => !authentication.test(piece))
    .join('&')

function timeOf(date: string | undefined): number | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? undefined : time
}
