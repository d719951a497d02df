import type { HttpRequest } from '../http/message.ts'
import { compareText } from './compareText.ts'
import type { SigningOptions } from './options.ts'
import { tokenOf } from './options.ts'
import { isUnsignable } from './unsignable.ts'

/** The names that are signed, lower case and sorted: the given list, or the usual choice, less `unsignedHeaders`. */
export function signedHeaderNames(request: HttpRequest, options: SigningOptions): readonly string[] {
  const left = new Set(options.unsignedHeaders?.map(canonicalName))
  const names = options.signedHeaders?.map(canonicalName) ?? usual(request, options)
  return [...new Set(names)].filter((name) => !left.has(name)).sort(compareText)
}

const canonicalName = (name: string): string => name.trim().toLowerCase()

/** `host`, every given header that the SDK would sign, and those that the signer adds. */
function usual(request: HttpRequest, options: SigningOptions): readonly string[] {
  const given = request.headers.map(([name]) => name.toLowerCase()).filter((name) => !isUnsignable(name))
  if (options.form === 'query') return ['host', ...given]
  const token = tokenOf(options.credentials) !== undefined
  const added = ['x-amz-date', ...(token ? ['x-amz-security-token'] : [])]
  if (options.contentSha256Header ?? true) added.push('x-amz-content-sha256')
  const names = ['host', ...given, ...added]
  return token && options.signToken === false ? names.filter((name) => name !== 'x-amz-security-token') : names
}
