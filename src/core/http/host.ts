import type { HttpRequest } from './message.ts'
import { fieldValue } from './message.ts'
import { hostOfUrl } from './url.ts'

/**
 * The wire's Host: the first given `Host` field without the blanks around it (RFC 9110, 5.5), else the URL's authority
 * without its scheme's own port (RFC 9112, 3.2).
 */
export function wireHost(request: HttpRequest): string {
  return fieldValue(request.headers, 'host')?.trim() ?? hostOfUrl(request.url)
}
