import { functionResponse, refusalResponse } from '../functionUrl/answer.ts'
import { preflightResponse } from '../functionUrl/cors.ts'
import type { KnownSigner } from '../functionUrl/functionUrl.ts'
import { rebuild } from '../functionUrl/rebuild.ts'
import type { Verification } from '../functionUrl/verify.ts'
import { verify } from '../functionUrl/verify.ts'
import type { Surroundings } from '../functionUrl/verifying.ts'
import type { HttpRequest } from '../http/message.ts'
import { bodyBytes } from '../http/message.ts'
import { readClaim } from '../sigv4/claim.ts'
import { sha256Hex } from '../sigv4/hash.ts'
import { partsText } from '../sigv4/part.ts'
import { ruleCertainty } from '../words/certainties.ts'
import { checkWords } from '../words/checks.ts'
import { assumed } from '../words/openQuestions.ts'
import type { KnownOfRequest } from './deliverRequest.ts'
import type { Decision, Delivered, Route } from './delivery.ts'
import { toFunction } from './frontEnd.ts'

/** The last stretch: a request at the Function URL, and the function if it gets there. `sent` is what the client sent. */
export function toFunctionUrl(
  request: HttpRequest,
  sent: HttpRequest,
  route: Route,
  { payloadHash }: KnownOfRequest,
  awsKeys: readonly KnownSigner[] = [],
): Delivered {
  const { functionUrl, now, assume } = route
  const signed = () => signedBy(sent, route, payloadHash)
  const arrivedHash = request.body === sent.body ? payloadHash : undefined
  const proposal = route.distribution?.proposal !== undefined
  const surroundings: Surroundings = { now, assume, awsKeys, signed, payloadHash: arrivedHash, proposal }
  const preflight = assumed('preflight', assume) === 'exempt' && preflightResponse(request, functionUrl, surroundings)
  if (preflight) {
    const decision: Decision = { by: 'function-url', status: 200, check: 'preflight', certainty: 'assumed' }
    return { response: preflight, legs: [], decision }
  }
  const verification = verify(request, functionUrl, surroundings)
  if (verification.refusal) {
    const response = refusalResponse(verification.refusal, request, functionUrl, surroundings)
    const layer = verification.check === 'permission' ? 'permission' : 'verifier'
    const facts = {
      by: 'function-url',
      layer,
      status: response.status,
      errorType: verification.refusal.errorType,
    } as const
    return { response, legs: [], decision: { ...facts, ...decided(verification) } }
  }
  const response = functionResponse(request, functionUrl, surroundings)
  const { received, changes } = toFunction(request, now, route.viewer?.address ?? exampleAddress)
  const check = response.status >= 400 ? 'application' : 'ok'
  return {
    response,
    legs: [{ from: 'function-url', to: 'function', sent: request, received, changes }],
    decision: { by: 'function', status: response.status, ...decided({ ...verification, check }) },
  }
}

/** Stands for a viewer's address that nobody gave: an address for documentation (RFC 5737). */
export const exampleAddress = '203.0.113.7'

function decided({ check, claim, rebuilt }: Verification): Omit<Decision, 'by' | 'status'> {
  return {
    check,
    certainty: ruleCertainty(checkWords(check).rule),
    ...(claim?.signature ? { claimed: claim.signature } : {}),
    ...(rebuilt
      ? {
          expected: {
            canonicalRequest: partsText(rebuilt.canonicalRequest),
            stringToSign: partsText(rebuilt.stringToSign),
            signature: rebuilt.signature,
          },
          parts: { canonicalRequest: rebuilt.canonicalRequest, stringToSign: rebuilt.stringToSign },
        }
      : {}),
  }
}

/** What the client is known to have signed; else what its request says of itself as it was sent. */
function signedBy(sent: HttpRequest, route: Route, payloadHash: string | undefined) {
  const { claim } = readClaim(sent)
  if (!claim) return undefined
  const bodyHash = () => payloadHash ?? sha256Hex(bodyBytes(sent))
  const own = rebuild(sent, claim, { assume: route.assume, bodyHash })
  const canonicalRequest = route.signedCanonicalRequest ?? partsText(own.canonicalRequest)
  const lines = own.stringToSign.slice(0, -1).map(({ line }) => line)
  return { canonicalRequest, stringToSign: [...lines, sha256Hex(canonicalRequest)].join('\n') }
}
