import type { PlannedCall } from '../calls/browserLimits.ts'
import { predictDirect } from '../calls/predictDirect.ts'
import { deliverRequest } from '../core/delivery/deliverRequest.ts'
import type { Route } from '../core/delivery/delivery.ts'
import type { HttpRequest } from '../core/http/message.ts'

/**
 * What the model answers to a call from a page of this origin: to the question before it, and to the call as it is sent.
 * `payloadHash` is its body's SHA-256, hex.
 */
export function expectedAnswers(
  request: HttpRequest,
  route: Route,
  payloadHash: string,
  origin: string,
): PlannedCall['answers'] {
  const { sent, preflight } = predictDirect(request, { origin })
  if (!sent) return {}
  const asked: HttpRequest = { ...sent, headers: [...sent.headers, ['Origin', origin]] }
  const { response } = deliverRequest(asked, route, { payloadHash })
  return preflight ? { preflight: deliverRequest(preflight, route).response, response } : { response }
}
