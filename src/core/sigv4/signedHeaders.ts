import type { HttpRequest } from '../http/message.ts'
import { nameSources } from './canonicalRequest.ts'
import { compareText } from './compareText.ts'
import type { SigningOptions } from './options.ts'
import { tokenOf } from './options.ts'
import type { OptionTexts, Source } from './source.ts'
import { whole } from './source.ts'
import { isUnsignable } from './unsignable.ts'
import type { SourcedField } from './wire.ts'
import { fieldsByName } from './wire.ts'

/** The names that are signed, lower case and sorted: the given list, or the usual choice, less `unsignedHeaders`. */
export function signedHeaderNames(request: HttpRequest, options: SigningOptions): readonly string[] {
  const left = new Set(options.unsignedHeaders?.map(canonicalName))
  const names = options.signedHeaders?.map(canonicalName) ?? usual(request, options)
  return [...new Set(names)].filter((name) => !left.has(name)).sort(compareText)
}

/** Where these names come from: the given list, or the first field of each name that has one. */
export const signedHeaderSources = (
  names: readonly string[],
  fields: readonly SourcedField[],
  { signedHeaders }: OptionTexts,
): readonly Source[] =>
  signedHeaders ? [whole('signedHeaders', signedHeaders)] : nameSources(names, fieldsByName(fields))

const canonicalName = (name: string): string => name.trim().toLowerCase()

/** `host`, every given header that the SDK would sign, and those that the signer adds. */
function usual(request: HttpRequest, options: SigningOptions): readonly string[] {
  const given = request.headers.map(([name]) => name.toLowerCase()).filter((name) => !isUnsignable(name))
  const names = ['host', ...given, ...(options.form === 'query' ? [] : added(options))]
  return options.signToken === false ? names.filter((name) => name !== 'x-amz-security-token') : names
}

function added({ credentials, contentSha256Header = true }: SigningOptions): readonly string[] {
  const token = tokenOf(credentials) === undefined ? [] : ['x-amz-security-token']
  return ['x-amz-date', ...token, ...(contentSha256Header ? ['x-amz-content-sha256'] : [])]
}
