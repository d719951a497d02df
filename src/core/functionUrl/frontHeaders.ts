import type { Field, HttpRequest } from '../http/message.ts'
import { amzDate } from '../sigv4/amzDate.ts'
import { illustrativeId } from '../sigv4/illustrative.ts'
import type { FunctionUrl } from './functionUrl.ts'

/** Date and request id, which every answer has. The id is made up from the inputs. */
export const frontHeaders = (request: HttpRequest, { host }: FunctionUrl, now: Date): readonly Field[] => [
  ['Date', now.toUTCString()],
  ['x-amzn-RequestId', illustrativeId(`${host}\n${request.method} ${request.url}\n${amzDate(now)}`)],
]
