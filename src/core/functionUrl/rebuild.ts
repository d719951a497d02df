import type { HttpRequest } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import { canonicalRequest } from '../sigv4/canonicalRequest.ts'
import type { PathRules } from '../sigv4/canonicalUri.ts'
import type { Claim } from '../sigv4/claim.ts'
import { sha256Hex } from '../sigv4/hash.ts'
import type { Signer } from '../sigv4/options.ts'
import type { Part } from '../sigv4/part.ts'
import { partsText } from '../sigv4/part.ts'
import { parameterName } from '../sigv4/placement.ts'
import { signatureOf, signingKeyOf } from '../sigv4/signature.ts'
import { stringToSign } from '../sigv4/stringToSign.ts'
import { wireParts } from '../sigv4/wire.ts'
import type { Assumptions } from '../words/openQuestions.ts'
import { assumed } from '../words/openQuestions.ts'
import { claimSource } from './claimSource.ts'

/** What a verifier makes of a request and its claim. */
export interface Rebuilt {
  readonly canonicalRequest: readonly Part[]
  readonly stringToSign: readonly Part[]
  /** Empty where the key is not known. */
  readonly signature: string
}

interface Rebuilding {
  /** Stands for the wire's Host. */
  readonly host?: string
  readonly key?: Signer | undefined
  readonly assume?: Assumptions | undefined
  /** The session token stands in the query and was added after signing. */
  readonly tokenAdded?: boolean
  readonly bodyHash: () => string
}

/**
 * Computes the signature of a request over exactly the headers that its claim names, as it arrived: what the verifier
 * expects. Source: IAM User Guide, "Create a signed AWS API request"; Lambda Developer Guide, "Control access to Lambda
 * function URLs".
 */
export function rebuild(
  request: HttpRequest,
  claim: Claim,
  { host, key, assume, tokenAdded, bodyHash }: Rebuilding,
): Rebuilt {
  const wire = wireParts(request)
  const blank = assumed('plus-in-query', assume) === 'blank'
  const added = ['X-Amz-Signature', ...(tokenAdded ? ['X-Amz-Security-Token'] : [])]
  const pieces = wire.query.filter((piece) => claim.form === 'header' || !added.includes(parameterName(piece)))
  const query = blank ? pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('+', '%20') })) : pieces
  const signedHeaders = claim.signedHeaders.map((name) => name.toLowerCase())
  const canonical = canonicalRequest(
    { ...wire, query },
    {
      signedHeaders,
      ...pathRules[assumed('path-encoding', assume)],
      ...(host === undefined ? {} : { host: { text: host, source: wire.authority.source } }),
      hashedPayload: payloadLine(request, claim, signedHeaders, bodyHash),
    },
  )
  const toSign = stringToSign({
    requestDateTime: claim.requestDateTime,
    scope: claim.scope,
    hashedCanonicalRequest: sha256Hex(partsText(canonical)),
    dateSource: claimSource(request, claim, claim.requestDateTime),
    scopeSources: [claimSource(request, claim, claim.credential)],
  })
  const signingKey = key && signingKeyOf(key, claim.scope)
  return { canonicalRequest: canonical, stringToSign: toSign, signature: signatureOf(partsText(toSign), signingKey) }
}

const pathRules: Readonly<Record<'twice-normalized' | 'twice' | 'once', PathRules>> = {
  'twice-normalized': { doubleEncodePath: true, normalizePath: true },
  twice: { doubleEncodePath: true, normalizePath: false },
  once: { doubleEncodePath: false, normalizePath: false },
}

/**
 * The last line: the received `x-amz-content-sha256` where that is signed, else the hash of the body that arrived. For S3
 * the header counts without that, and a presigned request's payload is not signed (Amazon S3 API Reference, "Authenticating
 * Requests: Using Query Parameters").
 */
function payloadLine(
  request: HttpRequest,
  { form, scope }: Claim,
  signedHeaders: readonly string[],
  bodyHash: () => string,
) {
  const forS3 = scope.service === 's3'
  const name = 'x-amz-content-sha256'
  const value = forS3 || signedHeaders.includes(name) ? fieldValue(request.headers, name) : undefined
  const given = value?.trim()
  if (value === undefined || given === undefined) {
    if (forS3 && form === 'query')
      return { text: 'UNSIGNED-PAYLOAD', rule: 'sigv4-payload-unsigned' as const, sources: [] }
    const end = request.body?.length ?? 0
    return {
      text: bodyHash(),
      rule: 'sigv4-payload-hash' as const,
      sources: [{ input: 'body' as const, start: 0, end }],
    }
  }
  const index = request.headers.findIndex(([header]) => header.toLowerCase() === name)
  const start = value.indexOf(given)
  const rule = given === 'UNSIGNED-PAYLOAD' ? ('sigv4-payload-unsigned' as const) : ('sigv4-payload-given' as const)
  return { text: given, rule, sources: [{ input: 'header-value' as const, index, start, end: start + given.length }] }
}
