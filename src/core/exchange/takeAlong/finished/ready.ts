import { wireHost } from '../../../http/host.ts'
import type { HttpRequest } from '../../../http/message.ts'
import { bodyBytes, withoutFields } from '../../../http/message.ts'
import { textOfBytes } from '../../../http/text.ts'
import { splitUrl } from '../../../http/url.ts'

/** A request with its Host apart: what every form is made from. */
export interface Ready {
  readonly method: string
  readonly url: string
  readonly host: string
  readonly target: string
  /** In order, without Host and Content-Length. */
  readonly headers: HttpRequest['headers']
  /** `undefined` where there is none, `bytes` where it is no text. */
  readonly body: { readonly text: string } | { readonly bytes: Uint8Array } | undefined
}

/** The file that the forms read a body from that is no text. */
export const finishedBodyFile = 'body.bin'

/** A signed request, taken apart for the forms. */
export function readyRequest(request: HttpRequest): Ready {
  const { target } = splitUrl(request.url)
  const bytes = bodyBytes(request)
  const text = textOfBytes(bytes)
  return {
    method: request.method,
    url: request.url.replace(/#.*$/s, ''),
    host: wireHost(request),
    target,
    headers: withoutFields(request.headers, 'host', 'content-length'),
    body: bytes.length === 0 ? undefined : /[\0\uFFFD]/.test(text) ? { bytes } : { text },
  }
}
