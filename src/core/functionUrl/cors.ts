import type { Field, HttpRequest, HttpResponse } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import { frontHeaders } from './frontHeaders.ts'
import type { CorsSettings, FunctionUrl } from './functionUrl.ts'
import type { Surroundings } from './verifying.ts'

const star = (allowed: readonly string[], asked: string): boolean =>
  allowed.includes('*') || allowed.some((one) => one.toLowerCase() === asked.toLowerCase())

/** The headers that a Function URL adds to its answers. Source: Lambda Developer Guide, "Cross-origin resource sharing". */
export function corsHeaders(request: HttpRequest, cors: CorsSettings | undefined): readonly Field[] {
  const origin = fieldValue(request.headers, 'origin')
  if (!cors || origin === undefined || !star(cors.origins, origin)) return []
  const any = cors.origins.includes('*') && !cors.credentials
  return [
    ['Access-Control-Allow-Origin', any ? '*' : origin],
    ...(any ? [] : [['Vary', 'Origin'] as const]),
    ...(cors.credentials ? [['Access-Control-Allow-Credentials', 'true'] as const] : []),
    ...(cors.expose.length > 0 ? [['Access-Control-Expose-Headers', cors.expose.join(',')] as const] : []),
  ]
}

/** Whether a request is a browser's preflight. */
export const isPreflight = ({ method, headers }: HttpRequest): boolean =>
  method === 'OPTIONS' &&
  fieldValue(headers, 'origin') !== undefined &&
  fieldValue(headers, 'access-control-request-method') !== undefined

/** The answer to a preflight, from the CORS settings alone; without them the function is asked. */
export function preflightResponse(
  request: HttpRequest,
  functionUrl: FunctionUrl,
  { now }: Surroundings,
): HttpResponse | undefined {
  const { cors } = functionUrl
  if (!cors || !isPreflight(request)) return undefined
  const method = fieldValue(request.headers, 'access-control-request-method') ?? ''
  const origin = corsHeaders(request, cors)
  const allowed: readonly Field[] = [
    ...origin,
    ['Access-Control-Allow-Methods', cors.methods.includes('*') ? method : cors.methods.join(',')],
    ['Access-Control-Allow-Headers', cors.headers.join(',')],
    ['Access-Control-Max-Age', String(cors.maxAge)],
  ]
  return {
    status: 200,
    headers: [
      ...frontHeaders(request, functionUrl, now),
      ['Content-Length', '0'],
      ...(origin.length > 0 && star(cors.methods, method) ? allowed : []),
    ],
    body: new Uint8Array(),
  }
}
