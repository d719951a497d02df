// What a rule-abiding signer, or verifier, makes of a request as far as it is known.
import { canonicalHeaderValues } from '../sigv4/canonicalHeaders.ts'
import { canonicalQueryString } from '../sigv4/canonicalQueryString.ts'
import { canonicalUri } from '../sigv4/canonicalUri.ts'
import { sha256Hex } from '../sigv4/hash.ts'
import { queryPieces } from '../sigv4/wire.ts'
import type { View } from './difference.ts'
import { isRedacted } from './redacted.ts'
import type { RequestView } from './requestView.ts'

/** The canonical form of what is known of a request; without the path where the service's rule is not known. */
export function canonicalOf(request: RequestView, path: 'once' | 'twice' | undefined): View {
  const { method, host, query } = request
  const pieces =
    query === undefined ? undefined : queryPieces(query, 0).filter(({ text }) => !/^X-Amz-Signature=/i.test(text))
  return {
    method,
    host: host === undefined || isRedacted(host) ? undefined : host,
    path: request.path === undefined || path === undefined ? undefined : canonicalPath(request.path, path),
    query: pieces === undefined ? undefined : canonicalQueryString(pieces).text,
    headers: headerValues(request),
    allHeaders: false,
    payload: request.body === undefined ? undefined : sha256Hex(request.body),
  }
}

const canonicalPath = (path: string, encoded: 'once' | 'twice'): string =>
  encoded === 'once'
    ? canonicalUri(path, { doubleEncodePath: false, normalizePath: false })
    : canonicalUri(path.replaceAll(' ', '%20'), { doubleEncodePath: true, normalizePath: true })

/** A request as it is on the wire: to compare what was sent with what was received. */
export function wireOf(request: RequestView): View {
  const { method, host, path, query } = request
  return {
    method,
    host,
    path,
    query,
    headers: headerValues(request),
    allHeaders: looksWhole(request),
    payload: request.body === undefined ? undefined : sha256Hex(request.body),
  }
}

/** A list with Host and some more is a log of all headers; a shorter one shows what somebody picked. */
const looksWhole = ({ hostField, headers }: RequestView): boolean => hostField !== undefined && headers.length >= 4

function headerValues({ headers }: RequestView): ReadonlyMap<string, string> {
  const values = new Map<string, string[]>()
  for (const [name, value] of headers) {
    const lower = name.toLowerCase()
    if (lower === 'host' || lower === 'authorization' || isRedacted(value)) continue
    const group = values.get(lower)
    if (group) group.push(value)
    else values.set(lower, [value])
  }
  return new Map([...values].map(([name, group]) => [name, canonicalHeaderValues(group)]))
}
