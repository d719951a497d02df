import type { FunctionUrl } from '../core/functionUrl/functionUrl.ts'
import { wireHost } from '../core/http/host.ts'
import type { HttpRequest, HttpResponse } from '../core/http/message.ts'
import { bytesOfText } from '../core/http/text.ts'
import { splitUrl } from '../core/http/url.ts'
import { readClaim } from '../core/sigv4/claim.ts'

/**
 * What the lab's function answers: the request as it reached it, and whose key had signed it. Lambda tells its function
 * a caller only where it verified one. No signature and no token is repeated.
 */
export function functionAnswer(request: HttpRequest, { authType }: Pick<FunctionUrl, 'authType'>): HttpResponse {
  const { path, query } = splitUrl(request.url)
  const arrived = {
    message: 'Hello from the function in the lab',
    method: request.method,
    path,
    query: withoutAuthentication(query ?? ''),
    host: wireHost(request),
    accessKeyId: authType === 'AWS_IAM' ? (readClaim(request).claim?.accessKeyId ?? null) : null,
  }
  return { status: 200, headers: [['Content-Type', 'application/json']], body: bytesOfText(JSON.stringify(arrived)) }
}

const withoutAuthentication = (query: string): string =>
  query
    .split('&')
    .filter((parameter) => !/^x-amz-/i.test(parameter))
    .join('&')
