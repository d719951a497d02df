import type { HttpRequest } from '../http/message.ts'
import type { Canonicalization } from './canonicalRequest.ts'
import type { SigningOptions } from './options.ts'
import { whole } from './source.ts'

/**
 * What the canonical request's last line says. In order: the `payload` option; a given `x-amz-content-sha256`, as the AWS
 * SDK takes it (wrong ones must be possible); `UNSIGNED-PAYLOAD` for presigned S3; else the body's hash.
 */
export function hashedPayload(
  request: HttpRequest,
  options: SigningOptions,
  bodyHash: () => string,
): Canonicalization['hashedPayload'] {
  const { payload } = options
  if (payload === 'unsigned')
    return { text: 'UNSIGNED-PAYLOAD', rule: 'sigv4-payload-unsigned', sources: [whole('payload', 'unsigned')] }
  if (typeof payload === 'object')
    return { text: payload.hash, rule: 'sigv4-payload-given', sources: [whole('payload', payload.hash)] }
  const given = payload === undefined ? givenHash(request) : undefined
  if (given) return given
  if (payload === undefined && options.form === 'query' && options.service === 's3') {
    return { text: 'UNSIGNED-PAYLOAD', rule: 'sigv4-payload-unsigned', sources: [whole('service', 's3')] }
  }
  return {
    text: bodyHash(),
    rule: 'sigv4-payload-hash',
    sources: [{ input: 'body', start: 0, end: request.body?.length ?? 0 }],
  }
}

/**
 * What a given `x-amz-content-sha256` says, as it is; repeated fields make one value, as in every HTTP library: without
 * the blanks around each, joined by commas.
 */
export function givenHash({ headers }: HttpRequest): Canonicalization['hashedPayload'] | undefined {
  const given = headers.flatMap(([name, value], index) =>
    name.toLowerCase() === 'x-amz-content-sha256' ? [{ value, index }] : [],
  )
  const [first, ...further] = given
  if (!first) return undefined
  const rule = 'sigv4-payload-given'
  if (further.length === 0)
    return { text: first.value, rule, sources: [whole('header-value', first.value, first.index)] }
  const trimmed = given.map(({ value, index }) => {
    const text = value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
    const start = value.indexOf(text)
    return { text, source: { input: 'header-value', index, start, end: start + text.length } as const }
  })
  return { text: trimmed.map(({ text }) => text).join(','), rule, sources: trimmed.map(({ source }) => source) }
}
