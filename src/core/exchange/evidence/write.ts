// What a paste told of a call, as the texts that stand in the fields of the evidence.
import type { KnownRequest, KnownResponse } from '../../evidence/evidence.ts'
import { base64Bytes } from '../../evidence/requestView.ts'
import type { Field } from '../../http/message.ts'
import { fieldValue } from '../../http/message.ts'
import { textOfBytes } from '../../http/text.ts'
import { splitUrl } from '../../http/url.ts'

const bodyText = ({ body, bodyBase64 }: KnownRequest | KnownResponse): string =>
  bodyBase64 === undefined ? (body ?? '') : textOfBytes(base64Bytes(bodyBase64))

const headerLines = (headers: readonly Field[]): string =>
  headers.map(([name, value]) => `${name}: ${value}\n`).join('')

/** An answer as `readResponse` reads it. */
export function responseText(response: KnownResponse): string {
  const { status, headers = [] } = response
  const body = bodyText(response)
  if (headers.length === 0 && status === undefined) return body
  if (headers.length === 0 && body === '') return String(status)
  return `${status === undefined ? '' : `HTTP/1.1 ${status}\n`}${headerLines(headers)}\n${body}`.trimEnd()
}

/** A received request as `readReceived` reads it: raw HTTP. */
export function requestText(request: KnownRequest): string {
  const { method, url, headers = [] } = request
  const body = bodyText(request)
  const host = fieldValue(headers, 'host')
  const target = url === undefined || host === undefined ? (url ?? '/') : splitUrl(url).target
  const start = method === undefined ? '' : `${method} ${target} HTTP/1.1\n`
  return `${start}${headerLines(headers)}${body === '' ? '' : `\n${body}`}`.trimEnd()
}
