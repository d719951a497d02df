import type { Change } from '../cloudfront/change.ts'
import type { Delivered, Route } from '../delivery/delivery.ts'
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
  readonly signed: SignedLines | undefined
  readonly differences: readonly Difference[]
}

/** Gathers what is known about a delivery. */
export function caseOf(request: HttpRequest, route: Route, delivered: Delivered): Case {
  const changes = delivered.legs.flatMap((leg) => leg.changes)
  const received = delivered.legs.at(-1)?.received ?? request
  const { claim } = readClaim(request)
  const receivedClaim = readClaim(received).claim
  const sameClaim = claim !== undefined && claim.signature === receivedClaim?.signature
  const { parts } = delivered.decision
  const signed = claim && parts && sameClaim ? signedLines(request, claim, route) : undefined
  return {
    request,
    route,
    delivered,
    changes,
    received,
    claim,
    receivedClaim,
    throughCloudFront: delivered.legs.some(({ to }) => to === 'cloudfront'),
    signed,
    differences: signed && parts ? differences(signed.lines, parts.canonicalRequest, changes) : [],
  }
}
