import { isBearer, lengthOf } from '../../../http/bearers.ts'
import type { HttpRequest } from '../../../http/message.ts'
import { splitUrl } from '../../../http/url.ts'
import { percentDecoded } from '../../../sigv4/queryParameters.ts'
import { uriEncode } from '../../../sigv4/uriEncode.ts'
import { maskedQuery, maskedValue } from '../../mask.ts'

/** Headers whose values say nothing about a person and let nobody in. Every other value is told by its length alone. */
const harmless = new Set(
  (
    'accept accept-charset accept-encoding accept-language authorization cache-control connection content-encoding ' +
    'content-language content-length content-type date expect host keep-alive pragma range te trailer transfer-encoding ' +
    'upgrade user-agent via x-amz-cf-id x-amz-content-sha256 x-amz-date x-amz-expires x-forwarded-host x-forwarded-port ' +
    'x-forwarded-proto x-amzn-trace-id'
  ).split(' '),
)

/** Whether a header's value may be told whole; of an Authorization only what is left of it when it is masked. */
export const isHarmlessHeader = (name: string): boolean => harmless.has(name.toLowerCase())

/** A header's value as a report may show it. */
export const reportedValue = (name: string, value: string): string =>
  isHarmlessHeader(name) ? maskedValue(name, value) : lengthOf(value)

/** A query parameter whose value lets somebody in, by its name. */
const isBearerParameter = (name: string): boolean =>
  isBearer(name) || /(^|[-_])(key|sig|signature|code|otp|pin)([-_]|$)/i.test(name)

/** A query or target as a report may show it: bearers by their length. */
export const reportedQuery = (query: string): string =>
  maskedQuery(query).replace(/(^|[?&])([^=&?\s]+)=([^&\s]+)/g, (whole, mark: string, name: string, value: string) =>
    /^X-Amz-(Signature|Security-Token|Credential)$/i.test(name) || !isBearerParameter(percentDecoded(name))
      ? whole
      : `${mark}${name}=${lengthOf(value)}`,
  )

/** A canonical request as a report may show it, line by line. */
export function reportedCanonicalRequest(text: string): string {
  const [method = '', path = '', query = '', ...rest] = text.split('\n')
  const end = rest.indexOf('')
  const headers = rest.slice(0, end < 0 ? rest.length : end).map((line) => {
    const colon = line.indexOf(':')
    return colon < 0 ? line : `${line.slice(0, colon)}:${reportedValue(line.slice(0, colon), line.slice(colon + 1))}`
  })
  return [method, path, reportedQuery(query), ...headers, ...(end < 0 ? [] : rest.slice(end))].join('\n')
}

/**
 * What must stand nowhere in a report, however it came there: the values of a request's other headers and of its bearers in
 * the query, as sent, tidied as a signer tidies them, encoded and decoded. Very short values tell nothing and are left.
 */
export function bearersOf(request: HttpRequest): readonly string[] {
  const values = request.headers.flatMap(([name, value]) => {
    if (/^authorization$/i.test(name)) return [/Signature=([0-9a-f]+)/i.exec(value)?.[1] ?? value]
    return isHarmlessHeader(name) ? [] : [value]
  })
  for (const piece of splitUrl(request.url).query?.split('&') ?? []) {
    const name = percentDecoded(piece.replace(/=.*/s, ''))
    if (/^X-Amz-(Signature|Security-Token)$/i.test(name) || isBearerParameter(name)) {
      values.push(piece.slice(piece.indexOf('=') + 1))
    }
  }
  return values.flatMap(spellings).filter((value) => value.length >= 6)
}

/** The same of the header lines and the query of a canonical request. */
export function bearersOfCanonical(text: string): readonly string[] {
  const [method = '', path = '', query = '', ...rest] = text.split('\n')
  const end = rest.indexOf('')
  const headers = (end < 0 ? rest : rest.slice(0, end)).flatMap((line) => {
    const colon = line.indexOf(':')
    return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1)] as const]
  })
  return bearersOf({ method, url: `https://h${path.startsWith('/') ? '' : '/'}${path}?${query}`, headers })
}

const spellings = (value: string): readonly string[] => {
  const tidied = value.trim().replace(/\s+/g, ' ')
  return [...new Set([value, tidied, uriEncode(tidied), percentDecoded(value), uriEncode(percentDecoded(value))])]
}

/** A principal of IAM: whose it is, and what its session is called. */
const principals = /\barn:(aws[\w-]*):(iam|sts)::\d{12}:[^\s"'`,|]+/g

/** A text without any of these, longest first, and with access key ids shortened and principals left out. */
export function scrubbed(text: string, bearers: readonly string[]): string {
  const clean = [...bearers]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, bearer) => rest.replaceAll(bearer, lengthOf(bearer)), text)
  return clean.replace(principals, 'arn:$1:$2::…').replace(/\b(A[A-Z0-9]{3})[A-Z0-9]{8,124}([A-Z0-9]{4})\b/g, '$1…$2')
}
