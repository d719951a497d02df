// What the model makes of a failed call where the user has entered the set-up that it went through.
import type { Distribution } from '../cloudfront/distribution.ts'
import type { Route } from '../delivery/delivery.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Findings } from '../evidence/findings.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import { asService } from '../functionUrl/services/asService.ts'
import type { HttpRequest } from '../http/message.ts'
import { parseAmzDate } from '../sigv4/amzDate.ts'
import type { Signer } from '../sigv4/options.ts'
import type { CauseId } from '../words/causes.ts'
import { delivery } from './delivery.ts'

/** What the user knows besides the evidence: set-up, keys, time. */
export interface Known {
  readonly credentials?: Signer
  readonly distribution?: Distribution
  readonly functionUrl?: FunctionUrl
  readonly now?: Date
  /** Causes of what reproduces the client's signature with `credentials`, nearest first: see the search for a signature. */
  readonly reproduced?: readonly CauseId[]
}

/** Causes that the model, and the search for the signature, name; none where too little is known. */
export interface Model {
  readonly refusedFor: readonly CauseId[]
  readonly reproducedBy: readonly CauseId[]
}

/** Delivers the evidence's request through the set-up that the user entered. Never fails: an unusable set-up says nothing. */
export function modelled(evidence: Evidence, findings: Findings, known: Known): Model {
  const reproducedBy = known.reproduced ?? []
  const { functionUrl, distribution } = known
  const request = requestOf(evidence, findings)
  const now = known.now ?? parseAmzDate(findings.claim.dateTime ?? '')
  if (!functionUrl || !request || !now) return { refusedFor: [], reproducedBy }
  const route: Route = {
    functionUrl,
    now,
    ...(distribution ? { distribution } : {}),
    ...(typeof evidence.clientCanonicalRequest === 'string'
      ? { signedCanonicalRequest: evidence.clientCanonicalRequest }
      : {}),
  }
  try {
    return { refusedFor: delivery(request, asService(route)).diagnoses.map(({ cause }) => cause), reproducedBy }
  } catch {
    return { refusedFor: [], reproducedBy }
  }
}

function requestOf(
  { request }: Evidence,
  { request: { method, urlHost, headers, body } }: Findings,
): HttpRequest | undefined {
  if (method === undefined || urlHost === undefined || typeof request?.url !== 'string') return undefined
  return { method, url: request.url.trim(), headers, ...(body ? { body } : {}) }
}
