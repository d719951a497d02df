import type { HttpRequest } from '../../http/message.ts'
import { bodyBytes, fieldValue } from '../../http/message.ts'
import { canonicalHeaderValues } from '../../sigv4/canonicalHeaders.ts'
import { canonicalQueryString } from '../../sigv4/canonicalQueryString.ts'
import type { PathRules } from '../../sigv4/canonicalUri.ts'
import { canonicalUri } from '../../sigv4/canonicalUri.ts'
import type { Claim } from '../../sigv4/claim.ts'
import { compareText } from '../../sigv4/compareText.ts'
import { sha256Hex } from '../../sigv4/hash.ts'
import type { Signer } from '../../sigv4/options.ts'
import { tokenOf } from '../../sigv4/options.ts'
import { parameterName } from '../../sigv4/placement.ts'
import type { WireParts } from '../../sigv4/wire.ts'
import { fieldsByName, wireParts } from '../../sigv4/wire.ts'
import type { Slot } from './choice.ts'

/** What is searched from: a request, its claim, a key, and what stands in every slot when nothing deviates. */
export interface Given {
  readonly request: HttpRequest
  readonly claim: Claim
  readonly signer: Signer
  readonly wire: WireParts
  /** Further hosts that the client may have signed for. */
  readonly hosts: readonly string[]
  readonly pathRules: PathRules
  /** The pieces of the query without an `X-Amz-Signature`, and without empty ones. */
  readonly pieces: readonly string[]
  /** The values of every field by lower-case name, as on the wire. */
  readonly fields: ReadonlyMap<string, readonly string[]>
  /** The session token that the signer or the request has. */
  readonly token: string | undefined
  readonly body: Uint8Array
  readonly bodyHash: string
  /** Signed names, lower case, each once, in the order of the claim. */
  readonly signedNames: readonly string[]
  readonly base: ReadonlyMap<Slot, string>
}

/** Reads a request that carries a claim; the canonical request is the verifier's own. */
export function given(request: HttpRequest, claim: Claim, signer: Signer, hosts: readonly string[]): Given {
  const wire = wireParts(request)
  const usual = claim.scope.service !== 's3'
  const pathRules = { doubleEncodePath: usual, normalizePath: usual }
  const kept = wire.query.filter(
    (piece) => piece.text !== '' && !(claim.form === 'query' && parameterName(piece) === 'X-Amz-Signature'),
  )
  const fields = new Map([...fieldsByName(wire.fields)].map(([name, list]) => [name, list.map(({ value }) => value)]))
  const listed = claim.signedHeaders.map((name) => name.toLowerCase())
  const body = bodyBytes(request)
  const bodyHash = sha256Hex(body)
  const headers = [...new Set(listed)].flatMap((name): (readonly [Slot, string])[] => {
    const times = listed.filter((one) => one === name).length
    const line = headerLine(name, headerValue(name, fields, wire))
    return [
      [`header:${name}`, Array.from({ length: times }, () => line).join('\n')],
      [`names:${name}`, Array.from({ length: times }, () => name).join(';')],
    ]
  })
  const base = new Map<Slot, string>([
    ['method', wire.method],
    ['path', canonicalUri(wire.path.text, pathRules)],
    ['query', canonicalQueryString(kept).text],
    ...headers,
    ['end-of-headers', '\n'],
    ['payload', payloadLine(request, claim, listed, bodyHash)],
    ['end', ''],
    ['time', claim.requestDateTime],
    ['day', claim.scope.date],
    ['region', claim.scope.region],
    ['service', claim.scope.service],
    ['key-day', claim.scope.date],
    ['key-region', claim.scope.region],
    ['key-service', claim.scope.service],
    ['secret', 'secretAccessKey' in signer ? `AWS4${signer.secretAccessKey}` : ''],
  ])
  return {
    request,
    claim,
    signer,
    wire,
    hosts,
    pathRules,
    pieces: kept.map(({ text }) => text),
    fields,
    token: tokenOf(signer) ?? claim.sessionToken ?? fieldValue(request.headers, 'x-amz-security-token'),
    body,
    bodyHash,
    signedNames: [...new Set(listed)],
    base,
  }
}

/** A header's line. */
const headerLine = (name: string, value: string): string => `${name}:${value}`

/** A header's value as it is verified; the host falls back to the URL's. */
function headerValue(name: string, fields: Given['fields'], wire: WireParts): string {
  const values = fields.get(name) ?? []
  return canonicalHeaderValues(name === 'host' ? [values[0] ?? wire.authority.text] : values)
}

/** The names that have a line once these are added, in order: where the claim's order is sorted, it stays so. */
export function withNames(names: readonly string[], added: readonly string[]): readonly string[] {
  const placed = [...names]
  for (const name of [...added].sort(compareText)) {
    const at = placed.findIndex((one) => compareText(one, name) > 0)
    if (!placed.includes(name)) placed.splice(at < 0 ? placed.length : at, 0, name)
  }
  return placed
}

/** The last line: the signed `x-amz-content-sha256`; for presigned S3 `UNSIGNED-PAYLOAD`; else the body's hash. */
function payloadLine(request: HttpRequest, claim: Claim, signed: readonly string[], bodyHash: string): string {
  const name = 'x-amz-content-sha256'
  const value = signed.includes(name) ? fieldValue(request.headers, name) : undefined
  if (value !== undefined) return value
  return claim.form === 'query' && claim.scope.service === 's3' ? 'UNSIGNED-PAYLOAD' : bodyHash
}
