import { defined } from '../../evidence/text/defined.ts'
import { matchAt, nextLine, restOfLine } from '../../evidence/text/lines.ts'
import type { Field } from '../../http/message.ts'
import { fieldValue } from '../../http/message.ts'
import { urlOf } from './httpMessage.ts'
import type { Reading, Recogniser } from './piece.ts'
import { startsMessage } from './startsMessage.ts'
import { status } from './status.ts'

const ofRequests =
  'authorization|host|:authority|:method|:path|:scheme|x-amz-date|x-amz-content-sha256|x-amz-security-token|x-amz-target|user-agent|accept|accept-encoding|accept-language|referer|origin|cookie|x-forwarded-for|x-forwarded-host|x-forwarded-proto|amz-sdk-invocation-id|amz-sdk-request|x-api-key|content-md5|range|if-none-match'
const ofResponses =
  'x-amzn-requestid|x-amzn-errortype|x-amz-cf-id|x-amz-cf-pop|x-cache|via|server|age|x-amz-apigw-id|x-amz-request-id|x-amz-id-2|set-cookie|www-authenticate|vary|access-control-allow-origin|etag|last-modified|x-amzn-trace-id|alt-svc'
const ofBoth = 'date|content-type|content-length|content-encoding|transfer-encoding|connection|cache-control'

const request = new RegExp(`(?:${ofRequests})[ \\t]{0,4}(?::|\\r?\\n)`, 'iy')
const response = new RegExp(`(?:${ofResponses})[ \\t]{0,4}(?::|\\r?\\n)`, 'iy')
const either = new RegExp(`(?:${ofBoth})[ \\t]{0,4}:`, 'iy')
const line = /(?!https?:)(:?[!#$%&'*+\-.^_`|~\w]{1,100}):[ \t]?([^\n]*)/y

/** Header lines on their own, told by names that headers have; also in the two-line form of a browser's panel. */
export const headers: Recogniser = {
  format: 'headers',
  looksLike: (text, at) => [request, response, either].some((pattern) => matchAt(pattern, text, at) !== null),
  read: (text, at) => {
    const { fields, end } = inPairs(text, at) ?? inLines(text, at)
    return fields.length === 0 ? undefined : reading(fields, end)
  },
}

interface Fields {
  readonly fields: readonly Field[]
  readonly end: number
}

function inLines(text: string, from: number): Fields {
  const fields: Field[] = []
  let at = from
  for (let found = matchAt(line, text, at); found && at < text.length; found = matchAt(line, text, at)) {
    if (at > from && (startsMessage(text, at) || status.looksLike(text, at))) break
    const [, name = '', value = ''] = found
    fields.push([name, value.replace(/\r$/, '')])
    at = nextLine(text, at)
  }
  return { fields, end: at }
}

/** Each name on a line of its own, its value on the next: undefined where the first line is none such. */
function inPairs(text: string, from: number): Fields | undefined {
  if (!/^:?[\w-]{2,60}:?$/.test(restOfLine(text, from).trim())) return undefined
  const fields: Field[] = []
  let at = from
  while (at < text.length) {
    const name = restOfLine(text, at).trim()
    const value = nextLine(text, at)
    if (!/^:?[\w-]{2,60}:?$/.test(name) || value >= text.length) break
    fields.push([name.replace(/:$/, ''), restOfLine(text, value).trim()])
    at = nextLine(text, value)
  }
  // One pair alone is as likely something else.
  return fields.length > 1 ? { fields, end: at } : undefined
}

function reading(fields: readonly Field[], end: number): Reading {
  const real = fields.filter(([name]) => !name.startsWith(':'))
  const own = fieldValue(fields, ':path')
  const names = real.map(([name]) => `${name}:`)
  if (
    own === undefined &&
    !names.some((name) => matchAt(request, name, 0)) &&
    names.some((name) => matchAt(response, name, 0))
  )
    return { end, pieces: [{ kind: 'response', response: { headers: real } }] }
  if (own === undefined) {
    const alone = fields.length === 1 && /^authorization$/i.test(fields[0]?.[0] ?? '')
    return { end, pieces: [{ kind: 'request-headers', headers: real }], ...(alone ? { format: 'authorization' } : {}) }
  }
  const url = urlOf(own, fieldValue(fields, ':authority'), fieldValue(fields, ':scheme'))
  const sent = defined({ method: fieldValue(fields, ':method'), url, headers: real })
  return { end, pieces: [{ kind: 'request', request: sent }] }
}
