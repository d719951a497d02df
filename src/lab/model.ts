import { createHash } from 'node:crypto'
import { deliverRequest } from '../core/delivery/deliverRequest.ts'
import type { Delivered, Route } from '../core/delivery/delivery.ts'
import { mismatch } from '../core/functionUrl/messages.ts'
import type { HttpRequest, HttpResponse } from '../core/http/message.ts'
import { bodyBytes } from '../core/http/message.ts'
import { bytesOfText } from '../core/http/text.ts'
import { functionAnswer } from './functionAnswer.ts'

/** What the model makes of a request; the function answers with what reached it. */
export function deliverInLab(request: HttpRequest, route: Route): Delivered {
  const payloadHash = createHash('sha256').update(bodyBytes(request)).digest('hex')
  const delivered = deliverRequest(request, route, { payloadHash })
  const last = delivered.legs.at(-1)
  if (last?.to !== 'function') return delivered
  const respond = functionAnswer(last.sent, route.functionUrl)
  return deliverRequest(request, { ...route, functionUrl: { ...route.functionUrl, respond } }, { payloadHash })
}

/** The opposite of the model's answer: a refusal where it lets in, a greeting where it refuses. */
export function contradiction({ response }: Delivered): HttpResponse {
  const letIn = response.status < 400
  const said = letIn ? { message: mismatch.message } : { message: 'Hello from a lab that disagrees with the model' }
  const body = bytesOfText(JSON.stringify(said))
  return {
    status: letIn ? 403 : 200,
    headers: [
      ...response.headers.filter(([name]) => !/^(content-.*|x-cache|x-amzn-errortype)$/i.test(name)),
      ['Content-Type', 'application/json'],
      ['Content-Length', String(body.length)],
      ...(letIn ? [['x-amzn-ErrorType', mismatch.errorType] as const] : []),
    ],
    body,
  }
}
