import type { HttpRequest } from '../http/message.ts'
import type { Claim } from '../sigv4/claim.ts'
import type { Source } from '../sigv4/source.ts'

const carriers = ['x-amz-date', 'date', 'authorization']

/** Where a text of the claim stands in the request: in a header, or in the URL's query. */
export function claimSource(request: HttpRequest, claim: Claim, text: string): Source {
  if (claim.form === 'query') {
    const start = Math.max(0, request.url.indexOf(text))
    return { input: 'url', start, end: request.url.includes(text) ? start + text.length : request.url.length }
  }
  const index = request.headers.findIndex(
    ([name, value]) => carriers.includes(name.toLowerCase()) && value.includes(text),
  )
  const start = Math.max(0, request.headers[index]?.[1].indexOf(text) ?? 0)
  return { input: 'header-value', index, start, end: start + text.length }
}
