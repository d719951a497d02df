import { bytesOfText } from '../../../http/text.ts'
import { splitUrl } from '../../../http/url.ts'
import { parseAmzDate } from '../../../sigv4/amzDate.ts'
import { queryParameters } from '../../../sigv4/queryParameters.ts'
import type { Ready } from './ready.ts'

/** A HAR 1.2 of one entry that has no answer yet; it starts when the request was signed. */
export function harText({ method, url, host, headers, body }: Ready): string {
  const value = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
  const signedAt = parseAmzDate(value('x-amz-date') ?? '') ?? new Date(0)
  const pairs = ({ name, value: text }: { name: string; value: string }) => ({ name, value: text })
  const postData = body && 'text' in body ? { mimeType: value('content-type') ?? '', text: body.text } : undefined
  const entry = {
    startedDateTime: signedAt.toISOString(),
    time: 0,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [['Host', host], ...headers].map(([name = '', text = '']) => ({ name, value: text })),
      queryString: queryParameters(splitUrl(url).query).map(pairs),
      ...(postData && { postData }),
      headersSize: -1,
      bodySize: body === undefined ? 0 : 'text' in body ? bytesOfText(body.text).length : body.bytes.length,
    },
    response: {
      status: 0,
      statusText: '',
      httpVersion: '',
      cookies: [],
      headers: [],
      content: { size: 0, mimeType: '' },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  }
  const log = { version: '1.2', creator: { name: 'Countersign', version: '1' }, entries: [entry] }
  return `${JSON.stringify({ log }, undefined, 2)}\n`
}
