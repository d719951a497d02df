import type { HttpRequest } from '../http/message.ts'
import type { SigningOptions } from './options.ts'
import { tokenOf } from './options.ts'
import { placeField, withoutSignature } from './placement.ts'
import type { Authentication, Prepared } from './prepared.ts'
import { plainFields, withoutAuthorization, withQuery } from './prepared.ts'
import { whole } from './source.ts'
import { algorithm } from './stringToSign.ts'
import type { WireParts } from './wire.ts'

/**
 * A request that is signed in its headers: `x-amz-date`, `x-amz-security-token` and `x-amz-content-sha256` go in, then
 * `Authorization`. A given `x-amz-content-sha256` stays as it is: wrong ones must be possible, as with the AWS SDK.
 * Source: IAM User Guide, "Create a signed AWS API request", step 5.
 */
export function headerForm(
  wire: WireParts,
  request: HttpRequest,
  options: SigningOptions,
  { requestDateTime, credential, signedHeaders, payload }: Authentication,
): Prepared {
  const token = tokenOf(options.credentials)
  let fields = withoutAuthorization(wire.fields)
  fields = placeField(fields, 'x-amz-date', requestDateTime, [whole('date', requestDateTime)])
  if (token) fields = placeField(fields, 'x-amz-security-token', token, [whole('sessionToken', token)])
  const given = fields.some(({ name }) => name.toLowerCase() === 'x-amz-content-sha256')
  if (!given && (options.contentSha256Header ?? true)) {
    fields = [...fields, { name: 'x-amz-content-sha256', value: payload.text, sources: payload.sources }]
  }
  const query = withoutSignature(wire.query)
  const url = withQuery(request.url, wire, query)
  const headers = plainFields(fields)
  const claims = `${algorithm} Credential=${credential}, SignedHeaders=${signedHeaders.join(';')}, Signature=`
  return {
    wire: { ...wire, fields, query },
    signedWith: (signature) => ({ ...request, url, headers: [...headers, ['Authorization', claims + signature]] }),
  }
}
