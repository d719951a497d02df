import type { Change } from '../cloudfront/change.ts'
import type { KnownOfRequest } from '../delivery/deliverRequest.ts'
import type { Delivered, Place, Route } from '../delivery/delivery.ts'
import type { HttpRequest } from '../http/message.ts'
import type { Claim } from '../sigv4/claim.ts'
import { readClaim } from '../sigv4/claim.ts'
import type { Difference } from './differences.ts'
import { differences } from './differences.ts'
import type { SignedLines } from './signedLines.ts'
import { signedLines } from './signedLines.ts'

/** A refused delivery with all that a cause can be read from. */
export interface Case {
  readonly request: HttpRequest
  readonly route: Route
  readonly delivered: Delivered
  readonly changes: readonly Change[]
  /** The request as it arrived at whoever decided. */
  readonly received: HttpRequest
  readonly claim: Claim | undefined
  readonly receivedClaim: Claim | undefined
  readonly throughCloudFront: boolean
  /** Who made the signature that arrived: the client, or somebody on the way. */
  readonly signer: Place
  /** What the signer signed. */
  readonly signed: SignedLines | undefined
  readonly differences: readonly Difference[]
}

/** Gathers what is known about a delivery. `known` is what a caller has computed of the request already. */
export function caseOf(request: HttpRequest, route: Route, delivered: Delivered, known: KnownOfRequest = {}): Case {
  const changes = delivered.legs.flatMap((leg) => leg.changes)
  const received = delivered.legs.at(-1)?.received ?? request
  const { claim } = readClaim(request)
  const receivedClaim = readClaim(received).claim
  const { parts } = delivered.decision
  const { from, sent, since } = signing(request, delivered, receivedClaim)
  const knownOfSent = sent.body === request.body ? known : {}
  const signed = receivedClaim && parts ? signedLines(sent, receivedClaim, route, from, knownOfSent) : undefined
  return {
    request,
    route,
    delivered,
    changes,
    received,
    claim,
    receivedClaim,
    throughCloudFront: delivered.legs.some(({ to }) => to === 'cloudfront'),
    signer: from,
    signed,
    differences: signed && parts ? differences(signed.lines, parts.canonicalRequest, since) : [],
  }
}

/** Where the signature that arrived was made: by whom, the request as it was sent on from there, what was changed since. */
function signing(request: HttpRequest, { legs }: Delivered, received: Claim | undefined) {
  const isSigned = (sent: HttpRequest): boolean => readClaim(sent).claim?.signature === received?.signature
  const at = isSigned(request) ? -1 : legs.findIndex((leg) => isSigned(leg.received))
  return {
    from: legs[at]?.from ?? 'client',
    sent: legs[at]?.received ?? request,
    since: legs.slice(at + 1).flatMap(({ changes }) => changes),
  }
}
