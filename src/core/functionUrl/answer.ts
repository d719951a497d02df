import type { Field, HttpRequest, HttpResponse } from '../http/message.ts'
import { bytesOfText } from '../http/text.ts'
import { amzDate } from '../sigv4/amzDate.ts'
import { illustrativeId } from '../sigv4/illustrative.ts'
import { assumed } from '../words/openQuestions.ts'
import { corsHeaders } from './cors.ts'
import { frontHeaders } from './frontHeaders.ts'
import type { FunctionUrl } from './functionUrl.ts'
import { forbidden, shortForbidden } from './messages.ts'
import type { Refusal, Surroundings } from './verifying.ts'

/**
 * Lambda's answer to a request that it refuses: JSON with `Message` where access is denied, `message` where a signature is
 * at fault; another service's where it answers otherwise. Source: answers of Function URLs that people published.
 */
export function refusalResponse(
  refusal: Refusal,
  request: HttpRequest,
  functionUrl: FunctionUrl,
  { now, assume }: Surroundings,
): HttpResponse {
  if (refusal.wire) return { ...refusal.wire, body: bytesOfText(refusal.wire.body) }
  const worded = refusal === forbidden && assumed('forbidden-body', assume) === 'short' ? shortForbidden : refusal
  const denied = worded.errorType === 'AccessDeniedException'
  const body = bytesOfText(JSON.stringify(denied ? { Message: worded.message } : { message: worded.message }))
  const cors = assumed('cors-on-refusal', assume) === 'yes' ? corsHeaders(request, functionUrl.cors) : []
  return {
    status: worded.status ?? 403,
    headers: [
      ...frontHeaders(request, functionUrl, now),
      ['Content-Type', 'application/json'],
      ['Content-Length', String(body.length)],
      ['x-amzn-ErrorType', worded.errorType],
      ...cors,
    ],
    body,
  }
}

const greeting: HttpResponse = {
  status: 200,
  headers: [['Content-Type', 'application/json']],
  body: bytesOfText('{"message":"Hello from the function"}'),
}

/** The function's own answer, as Lambda hands it on. */
export function functionResponse(request: HttpRequest, functionUrl: FunctionUrl, { now }: Surroundings): HttpResponse {
  const answer = functionUrl.respond ?? greeting
  const given = new Set(answer.headers.map(([name]) => name.toLowerCase()))
  const trace = illustrativeId(`trace\n${request.method} ${request.url}\n${amzDate(now)}`).replaceAll('-', '')
  const added: readonly Field[] = [
    ...frontHeaders(request, functionUrl, now),
    ['Content-Length', String(answer.body.length)],
    ['X-Amzn-Trace-Id', `Root=1-${trace.slice(0, 8)}-${trace.slice(8)}`],
  ]
  return {
    ...answer,
    headers: [
      ...added.filter(([name]) => !given.has(name.toLowerCase())),
      ...answer.headers,
      ...corsHeaders(request, functionUrl.cors),
    ],
  }
}
