import type { HttpResponse } from '../http/message.ts'
import { bytesOfText } from '../http/text.ts'
import type { EdgeContext } from './context.ts'
import type { ErrorPage } from './distribution.ts'
import { edgeHeaders } from './errorPage.ts'

/** The custom error response for this status, if the distribution has one. */
export const customErrorPage = (status: number, { distribution }: EdgeContext): ErrorPage | undefined =>
  distribution.errorPages?.find((page) => page.status === status)

/** The origin's answer as CloudFront hands it to the viewer: its own headers added, or replaced by a custom error page. */
export function viewerResponse(originResponse: HttpResponse, context: EdgeContext): HttpResponse {
  const cache = originResponse.status >= 400 ? 'Error from cloudfront' : 'Miss from cloudfront'
  const page = customErrorPage(originResponse.status, context)
  if (!page) return { ...originResponse, headers: [...originResponse.headers, ...edgeHeaders(cache, context)] }
  const body = bytesOfText(page.body)
  return {
    status: page.respond,
    headers: [
      ['Date', context.now.toUTCString()],
      ['Content-Type', 'text/html'],
      ['Content-Length', String(body.length)],
      ...edgeHeaders(cache, context),
    ],
    body,
  }
}
