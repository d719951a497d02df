// What the client signed, searched for with the key that the user entered: near at hand only.
import type { Evidence } from '../evidence/evidence.ts'
import type { Findings } from '../evidence/findings.ts'
import { findingsOf } from '../evidence/findings.ts'
import type { HttpRequest } from '../http/message.ts'
import type { CauseId } from '../words/causes.ts'
import type { Known } from './modelled.ts'
import { searchSignature } from './search/search.ts'

/** Candidates: all single deviations of a usual request and most pairs of common ones, in well under a second. */
const budget = 15_000

/**
 * Causes of what reproduces the client's signature with `known.credentials`: a deviation or two from what the verifier
 * makes of the request. None where too little of the request is known, where another key signed, or where nothing near
 * fits. Never fails: an unusable key reproduces nothing.
 */
export function reproducedCauses(
  evidence: Evidence,
  { credentials, distribution, functionUrl }: Known,
): readonly CauseId[] {
  const findings = findingsOf(evidence)
  const verifier = functionUrl?.host ?? findings.received?.hostField
  const request = verifiedRequest(findings, verifier)
  const key = findings.claim.accessKeyId
  if (!credentials || !request || (key !== undefined && credentials.accessKeyId !== key)) return []
  const { signedHost, request: sent } = findings
  const hosts = [signedHost, sent.host, sent.urlHost, distribution?.host, ...(distribution?.aliases ?? [])]
  try {
    const search = searchSignature(request, credentials, { hosts: hosts.filter(isText), budget, deviations: 2 })
    for (let step = search.next(); ; step = search.next()) {
      if (step.done) return step.value.matches[0]?.causes ?? []
    }
  } catch {
    return []
  }
}

const isText = (text: unknown): text is string => typeof text === 'string' && text !== ''

/** The request as it was sent, for the verifier's own host where that is known; none where a part is not known. */
function verifiedRequest({ request }: Findings, verifier: string | undefined): HttpRequest | undefined {
  const { method, path, query, headers, body } = request
  const host = verifier ?? request.host
  const hashed = headers.some(([name]) => name.toLowerCase() === 'x-amz-content-sha256')
  const bodyKnown = body !== undefined || hashed || /^(GET|HEAD|OPTIONS)$/i.test(method ?? '')
  if (method === undefined || host === undefined || path === undefined || !bodyKnown) return undefined
  const others = headers.filter(([name]) => name.toLowerCase() !== 'host')
  return {
    method,
    url: `https://${host}${path}${query ? `?${query}` : ''}`,
    headers: [['Host', host], ...others],
    ...(body ? { body } : {}),
  }
}
