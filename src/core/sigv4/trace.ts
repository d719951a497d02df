import type { HttpRequest } from '../http/message.ts'
import { amzDate } from './amzDate.ts'
import type { Canonicalization } from './canonicalRequest.ts'
import { canonicalRequest, withHost } from './canonicalRequest.ts'
import type { CredentialScope } from './credentialScope.ts'
import { credentialScopeText } from './credentialScope.ts'
import { sha256Hex } from './hash.ts'
import { headerForm } from './headerForm.ts'
import type { HmacKey } from './hmac.ts'
import type { SigningOptions } from './options.ts'
import { optionTexts, scopeOf, scopeSources } from './optionTexts.ts'
import type { Part } from './part.ts'
import { partsText } from './part.ts'
import { hashedPayload } from './payload.ts'
import type { Authentication } from './prepared.ts'
import { queryForm } from './queryForm.ts'
import { signatureOf, signingKeyOf } from './signature.ts'
import { signedHeaderNames, signedHeaderSources } from './signedHeaders.ts'
import type { OptionTexts } from './source.ts'
import { whole } from './source.ts'
import { stringToSign } from './stringToSign.ts'
import { wireParts } from './wire.ts'

/** One signing, with everything on its way: every line as a part, and the request as it is to be sent. */
export interface Trace {
  readonly canonicalRequest: readonly Part[]
  readonly stringToSign: readonly Part[]
  /** 64 lower-case hex digits; empty where there is no key. */
  readonly signature: string
  readonly scope: CredentialScope
  readonly signedHeaders: readonly string[]
  /** The canonical request's last line. */
  readonly payloadHash: string
  /** Given headers in order, then the added ones; `Host` only if it was given. */
  readonly request: HttpRequest
  /** The options' texts that sources cut from. */
  readonly inputs: OptionTexts
}

/** What a caller has computed already, so that it is not computed again. */
export interface Known {
  /** SHA-256 of the body, hex. */
  readonly payloadHash?: string
  /** The derived key of exactly these credentials and this scope. */
  readonly signingKey?: HmacKey
}

/**
 * Signs a request step by step (Signature Version 4; IAM User Guide, "Create a signed AWS API request"). Arguments from
 * outside are looked at before, by `checkSigning`.
 */
export const trace = (request: HttpRequest, options: SigningOptions, known: Known = {}): Trace =>
  tracer(request, options, known)(options.host)

/** The same request signed for either of two hosts: a `trace` each, with what does not depend on the host made once. */
export function tracesFor(
  [one, other]: readonly [host: string, host: string],
  request: HttpRequest,
  options: SigningOptions,
  known: Known = {},
): readonly [Trace, Trace] {
  const traceFor = tracer(request, { ...options, host: one }, known)
  return [traceFor(one), traceFor(other)]
}

/** Makes of a signing what the host does not decide; what is returned signs for the options' host, or for another. */
function tracer(request: HttpRequest, options: SigningOptions, known: Known): (host: string | undefined) => Trace {
  const requestDateTime = amzDate(options.date)
  const scope = scopeOf(options, requestDateTime)
  const inputs = optionTexts(options, requestDateTime)
  const wire = wireParts(request)
  const signedHeaders = signedHeaderNames(request, options)
  const dateSource = whole('date', requestDateTime)
  const sourcesOfScope = scopeSources(options, inputs)

  const authentication: Authentication = {
    requestDateTime,
    credential: `${inputs.accessKeyId}/${credentialScopeText(scope)}`,
    credentialSources: [whole('accessKeyId', inputs.accessKeyId ?? ''), ...sourcesOfScope],
    signedHeaders,
    signedHeadersSources: signedHeaderSources(signedHeaders, wire.fields, inputs),
    payload: hashedPayload(request, options, () => known.payloadHash ?? sha256Hex(request.body ?? '')),
    inputs,
  }
  const form = options.form === 'query' ? queryForm : headerForm
  const prepared = form(wire, request, options, authentication)
  const parts = canonicalRequest(prepared.wire, canonicalization(options, authentication))
  const signingKey = known.signingKey ?? signingKeyOf(options.credentials, scope)

  return (host) => {
    const usual = host === undefined || host === options.host
    const canonical = usual ? parts : withHost(parts, { text: host, source: whole('host', host) })
    const hashedCanonicalRequest = sha256Hex(partsText(canonical))
    const toSign = stringToSign({
      requestDateTime,
      scope,
      hashedCanonicalRequest,
      dateSource,
      scopeSources: sourcesOfScope,
    })
    const signature = signatureOf(partsText(toSign), signingKey)
    return {
      canonicalRequest: canonical,
      stringToSign: toSign,
      signature,
      scope,
      signedHeaders,
      payloadHash: authentication.payload.text,
      request: prepared.signedWith(signature),
      inputs: usual ? inputs : { ...inputs, host },
    }
  }
}

/** Path rules: encoded twice and resolved for every service but S3, unless the options say otherwise. */
function canonicalization(options: SigningOptions, authentication: Authentication): Canonicalization {
  const { host, service } = options
  const usual = service !== 's3'
  return {
    signedHeaders: authentication.signedHeaders,
    signedHeadersSources: authentication.signedHeadersSources,
    doubleEncodePath: options.doubleEncodePath ?? usual,
    normalizePath: options.normalizePath ?? usual,
    ...(host === undefined ? {} : { host: { text: host, source: whole('host', host) } }),
    hashedPayload: authentication.payload,
  }
}

export { signingKeyOf }
