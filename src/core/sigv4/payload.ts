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

/** Repeated fields make one value, as in every HTTP library; each stays as it is. */
function givenHash({ headers }: HttpRequest): Canonicalization['hashedPayload'] | undefined {
  const given = headers.flatMap(([name, value], index) =>
    name.toLowerCase() === 'x-amz-content-sha256' ? [{ value, source: whole('header-value', value, index) }] : [],
  )
  if (given.length === 0) return undefined
  return {
    text: given.map(({ value }) => value).join(','),
    rule: 'sigv4-payload-given',
    sources: given.map(({ source }) => source),
  }
}
