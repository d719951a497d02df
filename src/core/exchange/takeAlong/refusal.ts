import type { HttpRequest } from '../../http/message.ts'
import { takeAlongWords } from '../../words/takeAlong.ts'

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/**
 * Why no code is written for a request, or undefined where it can be: a method or header name that HTTP does not have
 * (RFC 9110, 5.6.2), a control character in a header's value (5.5), which clients refuse and which could smuggle a second
 * request. The sentence names the header, never its value.
 */
export function refusal({ method, headers }: HttpRequest): string | undefined {
  if (!token.test(method)) return takeAlongWords.refused.method
  const name = headers.find(([given]) => !token.test(given))
  if (name) return takeAlongWords.refused.name
  const value = headers.find(([, given]) => /[^\P{Cc}\t]/u.test(given))
  return value && takeAlongWords.refused.value(value[0])
}
