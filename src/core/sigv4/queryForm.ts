import type { HttpRequest } from '../http/message.ts'
import type { SigningOptions } from './options.ts'
import { tokenOf } from './options.ts'
import type { Parameter } from './placement.ts'
import { parameterName, parameterPiece, placeParameters, withoutSignature } from './placement.ts'
import type { Authentication, Prepared } from './prepared.ts'
import { plainFields, withoutAuthorization, withQuery } from './prepared.ts'
import { whole } from './source.ts'
import { algorithm } from './stringToSign.ts'
import type { QueryPiece, WireParts } from './wire.ts'

/**
 * A request that is signed in its query (presigned): the authentication becomes parameters, headers stay headers. A
 * session token that is not to be signed follows the signed parameters.
 * Source: IAM User Guide, "Create a signed AWS API request", step 5, query string.
 */
export function queryForm(
  wire: WireParts,
  request: HttpRequest,
  options: SigningOptions,
  authentication: Authentication,
): Prepared {
  const given = wire.query.every(({ text }) => text === '') ? [] : withoutSignature(wire.query)
  const placed = placeParameters(given, authenticationParameters(options, authentication))
  const isLeftOut = (piece: QueryPiece): boolean => options.signToken === false && parameterName(piece) === tokenName
  const query = placed.filter((piece) => !isLeftOut(piece))
  const fields = withoutAuthorization(wire.fields)
  return {
    wire: { ...wire, fields, query },
    signedWith: (signature) => {
      const signaturePiece = parameterPiece({ name: 'X-Amz-Signature', value: signature, sources: [] })
      return {
        ...request,
        url: withQuery(request.url, wire, [...query, ...placed.filter(isLeftOut), signaturePiece]),
        headers: plainFields(fields),
      }
    },
  }
}

const tokenName = 'X-Amz-Security-Token'

function authenticationParameters(options: SigningOptions, authentication: Authentication): readonly Parameter[] {
  const { requestDateTime, inputs } = authentication
  const expiresIn = inputs.expiresIn ?? ''
  const token = tokenOf(options.credentials)
  return [
    { name: 'X-Amz-Algorithm', value: algorithm, sources: [] },
    { name: 'X-Amz-Credential', value: authentication.credential, sources: authentication.credentialSources },
    { name: 'X-Amz-Date', value: requestDateTime, sources: [whole('date', requestDateTime)] },
    { name: 'X-Amz-Expires', value: expiresIn, sources: [whole('expiresIn', expiresIn)] },
    ...(token ? [{ name: tokenName, value: token, sources: [whole('sessionToken', token)] }] : []),
    {
      name: 'X-Amz-SignedHeaders',
      value: authentication.signedHeaders.join(';'),
      sources: authentication.signedHeadersSources,
    },
  ]
}
