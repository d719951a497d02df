import { type Field, fieldValues } from '../core/http/message.ts'
import { hostOfUrl, splitUrl } from '../core/http/url.ts'
import type { RelayRequest } from './protocol.ts'

/**
 * The request as bytes of HTTP/1.1: target, names and values verbatim, in their order and case, as UTF-8. Three fields
 * are added where they are not given: `Host` in front, from the URL's authority; at the end `Content-Length`, if there
 * is a body, and `Connection: close`.
 */
export function wireBytes(request: RelayRequest, body: Uint8Array): Buffer {
  const lacks = (name: string) => fieldValues(request.headers, name).length === 0
  const fields: readonly Field[] = [
    ...(lacks('host') ? [['Host', hostOfUrl(request.url)] as const] : []),
    ...request.headers,
    ...(lacks('content-length') && body.length > 0 ? [['Content-Length', String(body.length)] as const] : []),
    ...(lacks('connection') ? [['Connection', 'close'] as const] : []),
  ]
  const lines = [
    `${request.method} ${splitUrl(request.url).target} HTTP/1.1`,
    ...fields.map((field) => field.join(': ')),
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body])
}
