// What was signed, as lines: known, reproduced with the key, or read off the request.
import type { KnownOfRequest } from '../delivery/deliverRequest.ts'
import type { Place, Route } from '../delivery/delivery.ts'
import { rebuild } from '../functionUrl/rebuild.ts'
import { wireHost } from '../http/host.ts'
import type { HttpRequest } from '../http/message.ts'
import { bodyBytes } from '../http/message.ts'
import type { Claim } from '../sigv4/claim.ts'
import { sha256Hex } from '../sigv4/hash.ts'
import type { Signer } from '../sigv4/options.ts'
import type { PartId } from '../sigv4/part.ts'

/** One line of a canonical request. */
export interface Line {
  readonly id: PartId
  readonly line: string
}

/** The lines that were signed, and how they are known. */
export interface SignedLines {
  readonly lines: readonly Line[]
  readonly how: 'remembered' | 'reproduced' | 'as-sent'
}

const ways = ['twice-normalized', 'twice', 'once'].flatMap((path) =>
  ['plus', 'blank'].map((plus) => ({ 'path-encoding': path, 'plus-in-query': plus })),
)

/**
 * What its signer signed of a request: as remembered of the client; else the reading that the signer's own key confirms;
 * else as it was sent. `payloadHash`: of this request's body, where it is known.
 */
export function signedLines(
  request: HttpRequest,
  claim: Claim,
  route: Route,
  signer: Place,
  { payloadHash }: KnownOfRequest = {},
): SignedLines {
  if (signer === 'client' && route.signedCanonicalRequest !== undefined)
    return { lines: canonicalLines(route.signedCanonicalRequest), how: 'remembered' }
  const hash = payloadHash ?? sha256Hex(bodyBytes(request))
  const bodyHash = () => hash
  const key = keyOf(claim, route)
  const tokens = claim.form === 'query' && claim.sessionToken !== undefined ? [false, true] : [false]
  for (const host of key ? hosts(request, route) : []) {
    for (const assume of ways) {
      for (const tokenAdded of tokens) {
        const made = rebuild(request, claim, { host, key, assume, tokenAdded, bodyHash })
        if (made.signature !== '' && made.signature === claim.signature)
          return { lines: made.canonicalRequest, how: 'reproduced' }
      }
    }
  }
  return { lines: rebuild(request, claim, { assume: route.assume, bodyHash }).canonicalRequest, how: 'as-sent' }
}

/** The key that a claim names: one that the Function URL knows, or an edge function's. */
function keyOf({ accessKeyId }: Claim, { functionUrl: { credentials }, distribution }: Route): Signer | undefined {
  const atEdge = [distribution, ...(distribution?.behaviors ?? [])].flatMap((behavior) => behavior?.edge?.sign ?? [])
  const known = credentials === 'the-signer' ? atEdge : [...credentials, ...atEdge]
  return known.find((one) => one.accessKeyId === accessKeyId)
}

/** The hosts that a signer on this way may have signed for. */
const hosts = (request: HttpRequest, { distribution, functionUrl }: Route): readonly string[] => [
  ...new Set([
    wireHost(request),
    functionUrl.host,
    ...(distribution ? [distribution.host, ...(distribution.aliases ?? []), distribution.originHost] : []),
  ]),
]

/** The text of a canonical request as lines with the ids of its parts. */
function canonicalLines(text: string): readonly Line[] {
  const lines = text.split('\n')
  const [method = '', path = '', query = '', ...rest] = lines
  const headers = rest.slice(0, -3)
  const [end = '', names = '', payload = ''] = rest.slice(-3)
  return [
    { id: 'method', line: method },
    { id: 'path', line: path },
    { id: 'query', line: query },
    ...headers.map((line): Line => ({ id: `header:${line.split(':', 1)[0] ?? ''}`, line })),
    { id: 'end-of-headers', line: end },
    { id: 'signed-headers', line: names },
    { id: 'payload-hash', line: payload },
  ]
}
