// Calls straight from the page, as far as a browser makes them.
import { bodyBytes, type HttpRequest } from '../core/http/message.ts'
import type { PlannedCall } from './browserLimits.ts'
import { calledUrl } from './browserRequest.ts'
import type { CallOutcome } from './outcome.ts'
import { predictDirect } from './predictDirect.ts'
import { askSender } from './sender.ts'

/**
 * Sends a signed request straight from this browser. Never rejects: whatever happens is an outcome, and what was foreseen
 * for this very call stands beside it. What the browser would refuse is not tried.
 */
export async function sendFromPage(
  request: HttpRequest,
  options: { readonly signal?: AbortSignal; readonly answers?: PlannedCall['answers'] } = {},
): Promise<CallOutcome> {
  const { signal, answers = {} } = options
  const prediction = predictDirect(request, { origin: location.origin, answers })
  const refusal = prediction.foreseen.find(({ effect }) => effect === 'refuses')
  if (refusal) return { outcome: 'refused', reason: refusal.id, detail: refusal.what.join(', '), prediction }
  if (signal?.aborted) return { outcome: 'cancelled' }

  const { method, url, headers } = request
  const body = new Uint8Array(bodyBytes(request))
  const order = {
    method,
    url: calledUrl(url),
    headers: headers.map(([name, value]) => [name, value] as const),
    ...(body.length > 0 && { body }),
  }
  const answer = await askSender(order, signal)
  if (answer === 'cancelled') return { outcome: 'cancelled' }
  if (answer === undefined) return { outcome: 'failed', reason: 'sender-missing', detail: '', prediction }
  if (answer.outcome === 'failed') {
    // The browser knows this much of itself; of a host it says nothing.
    const reason = answer.reason === 'unreadable-cross-origin' && !navigator.onLine ? 'offline' : answer.reason
    return { ...answer, reason, prediction }
  }
  const { outcome, status, headers: received, body: bytes, total, ...rest } = answer
  return { ...rest, outcome, response: { status, headers: received, body: bytes }, timing: { total }, prediction }
}
