import type { HttpResponse } from '../http/message.ts'
import { bytesOfText } from '../http/text.ts'
import type { EdgeContext } from './context.ts'
import type { ErrorPage } from './distribution.ts'
import { edgeHeaders } from './errorPage.ts'

/** The custom error response for this status, if the distribution has one. */
export const customErrorPage = (status: number, { distribution }: EdgeContext): ErrorPage | undefined =>
  distribution.errorPages?.find((page) => page.status === status)

/**
 * An answer of the origin's, or the cache's, as CloudFront hands it to the viewer: its own headers added, or replaced by a
 * custom error page.
 */
export function viewerResponse(
  originResponse: HttpResponse,
  context: EdgeContext,
  from: 'origin' | 'cache' = 'origin',
): HttpResponse {
  const found = from === 'cache' ? 'Hit from cloudfront' : 'Miss from cloudfront'
  const cache = originResponse.status >= 400 ? 'Error from cloudfront' : found
  const page = customErrorPage(originResponse.status, context)
  if (!page) return { ...originResponse, headers: [...originResponse.headers, ...edgeHeaders(cache, context)] }
  return { status: page.respond, ...paged(page, cache, context) }
}

/** An answer of CloudFront's own, where a custom error page may stand in for it. */
export function replacedByPage(response: HttpResponse, context: EdgeContext): HttpResponse {
  const page = customErrorPage(response.status, context)
  return page ? { status: page.respond, ...paged(page, 'Error from cloudfront', context) } : response
}

function paged(page: ErrorPage, cache: string, context: EdgeContext): Pick<HttpResponse, 'headers' | 'body'> {
  const body = bytesOfText(page.body)
  return {
    headers: [
      ['Date', context.now.toUTCString()],
      ['Content-Type', 'text/html'],
      ['Content-Length', String(body.length)],
      ...edgeHeaders(cache, context),
    ],
    body,
  }
}
