import type { Change } from '../cloudfront/change.ts'
import type { Field, HttpRequest } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import { amzDate } from '../sigv4/amzDate.ts'
import { illustrativeId } from '../sigv4/illustrative.ts'
import { ruleCertainty } from '../words/certainties.ts'

/** What Lambda's front end tells the function about the call, where the request does not say it already. */
export function toFunction(
  request: HttpRequest,
  now: Date,
  address: string,
): { received: HttpRequest; changes: readonly Change[] } {
  const trace = illustrativeId(`trace\n${request.method} ${request.url}\n${amzDate(now)}`).replaceAll('-', '')
  const facts: readonly Field[] = [
    ['x-forwarded-for', address],
    ['x-forwarded-proto', 'https'],
    ['x-forwarded-port', '443'],
    ['x-amzn-trace-id', `Root=1-${trace.slice(0, 8)}-${trace.slice(8)}`],
  ]
  const added = facts.filter(([name]) => fieldValue(request.headers, name) === undefined)
  const certainty = ruleCertainty('function-url-front-end')
  return {
    received: { ...request, headers: [...request.headers, ...added] },
    changes: added.map(([field, after]) => ({
      field,
      after,
      rule: 'function-url-front-end',
      certainty,
      signed: false,
    })),
  }
}
