import { bytesOfText } from '../../../http/text.ts'
import type { Ready } from './ready.ts'

/** The message as it goes over the wire, in HTTP/1.1, with CRLF line ends; a body that is no text is left out. */
export function httpText({ method, target, host, headers, body }: Ready): string {
  const length = body === undefined ? 0 : 'text' in body ? bytesOfText(body.text).length : body.bytes.length
  return [
    `${method} ${target} HTTP/1.1`,
    `Host: ${host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(body || /^(POST|PUT|PATCH)$/.test(method) ? [`Content-Length: ${length}`] : []),
    '',
    body && 'text' in body ? body.text : '',
  ].join('\r\n')
}
