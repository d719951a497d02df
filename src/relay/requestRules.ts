// What a request must keep to so that the host reads exactly one request, the one that the user sees.
import { type Field, fieldValues } from '../core/http/message.ts'
import { splitUrl } from '../core/http/url.ts'
import type { Refused, RelayRequest } from './protocol.ts'
import { refuse } from './refusal.ts'

/** RFC 9110, 5.6.2. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const breaksLine = /[\r\n\0]/

/** The first rule that the request breaks, or undefined. */
export function requestRefusal({ method, url, headers }: RelayRequest, bodyLength: number): Refused | undefined {
  if (!token.test(method)) return refuse('method')
  if (/^(connect|trace)$/i.test(method)) return refuse('method-not-relayed')
  if (breaksLine.test(splitUrl(url).target)) return refuse('target')
  return fieldRefusal(headers) ?? framingRefusal(headers, bodyLength)
}

function fieldRefusal(headers: readonly Field[]): Refused | undefined {
  const badName = headers.findIndex(([name]) => !token.test(name))
  // A name that is none may well be a whole line with a signature in it: tell its place, not its text.
  if (badName >= 0) return refuse('header-name', `header ${badName + 1}`)
  const badValue = headers.find(([, value]) => breaksLine.test(value))
  return badValue && refuse('header-value', badValue[0])
}

function framingRefusal(headers: readonly Field[], bodyLength: number): Refused | undefined {
  if (fieldValues(headers, 'host').length > 1) return refuse('two-hosts')
  if (fieldValues(headers, 'transfer-encoding').length > 0) return refuse('transfer-encoding')
  const lengths = fieldValues(headers, 'content-length')
  const fits = lengths.length === 0 || (lengths.length === 1 && lengths[0] === String(bodyLength))
  return fits ? undefined : refuse('content-length', `the body has ${bodyLength} bytes`)
}
