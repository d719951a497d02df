import type { HttpRequest } from '../http/message.ts'
import { bodyBytes } from '../http/message.ts'
import { splitUrl } from '../http/url.ts'
import { amzDate } from './amzDate.ts'
import type { Canonicalization } from './canonicalRequest.ts'
import { canonicalRequest } from './canonicalRequest.ts'
import { checkSigning } from './checkOptions.ts'
import type { CredentialScope } from './credentialScope.ts'
import { credentialScopeText } from './credentialScope.ts'
import { bytesToHex, hexToBytes, hmacSha256, sha256Hex } from './hash.ts'
import type { Signer, SigningOptions } from './options.ts'
import { tokenOf } from './options.ts'
import type { Part } from './part.ts'
import { partsText } from './part.ts'
import { hashedPayload } from './payload.ts'
import { placeField, placeParameter, withoutParameter } from './placement.ts'
import { signedHeaderNames } from './signedHeaders.ts'
import { signingKeySteps } from './signingKey.ts'
import type { OptionTexts, Source } from './source.ts'
import { whole } from './source.ts'
import { algorithm, stringToSign } from './stringToSign.ts'
import type { WireParts } from './wire.ts'
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
  readonly signingKey?: Uint8Array
}

/**
 * Signs a request step by step (Signature Version 4; IAM User Guide, "Create a signed AWS API request").
 * @throws TypeError for an argument that nothing could be signed with.
 */
export function trace(request: HttpRequest, options: SigningOptions, known: Known = {}): Trace {
  checkSigning(request, options)
  const requestDateTime = amzDate(options.date)
  const scope = scopeOf(options, requestDateTime)
  const inputs = optionTexts(options, requestDateTime)
  const bodyHash = (): string => known.payloadHash ?? sha256Hex(bodyBytes(request))
  const payload = hashedPayload(request, options, bodyHash)
  const plain = wireParts(request)
  const signed = { signedHeaders: signedHeaderNames(request, options), ...pathRules(options), hashedPayload: payload }
  const rules: Canonicalization =
    options.host === undefined
      ? signed
      : { ...signed, host: { text: options.host, source: whole('host', options.host) } }
  const credential = `${options.credentials.accessKeyId ?? ''}/${credentialScopeText(scope)}`
  const prepared = (options.form === 'query' ? prepareQuery : prepareHeaders)(plain, {
    options,
    requestDateTime,
    credential,
    inputs,
    signedHeaders: rules.signedHeaders,
    payload,
  })
  const canonical = canonicalRequest(prepared, rules)
  const toSign = stringToSign({
    requestDateTime,
    scope,
    hashedCanonicalRequest: sha256Hex(partsText(canonical)),
    dateSource: whole('date', requestDateTime),
    scopeSources: scopeSources(options, requestDateTime, inputs),
  })
  const signature = signatureOf(options.credentials, scope, partsText(toSign), known.signingKey)
  return {
    canonicalRequest: canonical,
    stringToSign: toSign,
    signature,
    scope,
    signedHeaders: rules.signedHeaders,
    payloadHash: payload.text,
    request: finished(request, prepared, { options, credential, signature, signedHeaders: rules.signedHeaders }),
    inputs,
  }
}

interface Preparation {
  readonly options: SigningOptions
  readonly requestDateTime: string
  readonly credential: string
  readonly inputs: OptionTexts
  readonly signedHeaders: readonly string[]
  readonly payload: Canonicalization['hashedPayload']
}

/** The request as it is signed in the header form: the signer's own headers are there, Authorization is not. */
function prepareHeaders(wire: WireParts, { options, requestDateTime, inputs, payload }: Preparation): WireParts {
  let fields = wire.fields.filter(({ name }) => name.toLowerCase() !== 'authorization')
  fields = [...placeField(fields, 'x-amz-date', requestDateTime, whole('date', requestDateTime))]
  const token = tokenOf(options.credentials)
  if (token)
    fields = [...placeField(fields, 'x-amz-security-token', token, whole('sessionToken', inputs.sessionToken ?? ''))]
  const given = fields.some(({ name }) => name.toLowerCase() === 'x-amz-content-sha256')
  if (!given && (options.contentSha256Header ?? true)) {
    fields.push({ name: 'x-amz-content-sha256', value: payload.text, sources: payload.sources })
  }
  return { ...wire, fields, query: withoutParameter(wire.query, 'X-Amz-Signature') }
}

/** The request as it is signed in the presigned form: the authentication is in the query, the signature is not yet. */
function prepareQuery(
  wire: WireParts,
  { options, requestDateTime, credential, inputs, signedHeaders }: Preparation,
): WireParts {
  let query = withoutParameter(wire.query, 'X-Amz-Signature')
  if (query.every(({ text }) => text === '')) query = []
  const put = (name: string, value: string, source: Source): void => {
    query = placeParameter(query, name, value, source)
  }
  put('X-Amz-Algorithm', algorithm, { input: 'url', start: 0, end: 0 })
  put('X-Amz-Credential', credential, whole('accessKeyId', inputs.accessKeyId ?? ''))
  put('X-Amz-Date', requestDateTime, whole('date', requestDateTime))
  put('X-Amz-Expires', inputs.expiresIn ?? '', whole('expiresIn', inputs.expiresIn ?? ''))
  const token = tokenOf(options.credentials)
  if (token && options.signToken !== false) put('X-Amz-Security-Token', token, whole('sessionToken', token))
  else query = withoutParameter(query, 'X-Amz-Security-Token')
  put('X-Amz-SignedHeaders', signedHeaders.join(';'), whole('signedHeaders', inputs.signedHeaders ?? ''))
  return { ...wire, fields: wire.fields.filter(({ name }) => name.toLowerCase() !== 'authorization'), query }
}

interface Finish {
  readonly options: SigningOptions
  readonly credential: string
  readonly signature: string
  readonly signedHeaders: readonly string[]
}

/** The request as it is to be sent: the prepared one with the signature in it. */
function finished(
  request: HttpRequest,
  prepared: WireParts,
  { options, credential, signature, signedHeaders }: Finish,
): HttpRequest {
  const headers = prepared.fields.map(({ name, value }) => [name, value] as const)
  if (options.form !== 'query') {
    const authorization = `${algorithm} Credential=${credential}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`
    return {
      ...request,
      url: withQuery(request.url, prepared.query),
      headers: [...headers, ['Authorization', authorization]],
    }
  }
  const none: Source = { input: 'url', start: 0, end: 0 }
  const token = tokenOf(options.credentials)
  const withToken =
    token && options.signToken === false
      ? placeParameter(prepared.query, 'X-Amz-Security-Token', token, none)
      : prepared.query
  return {
    ...request,
    url: withQuery(request.url, placeParameter(withToken, 'X-Amz-Signature', signature, none)),
    headers,
  }
}

function withQuery(url: string, query: WireParts['query']): string {
  const base = url.slice(0, splitUrl(url).at.path.end)
  return query.length === 0 ? base : `${base}?${query.map(({ text }) => text).join('&')}`
}

function scopeOf({ credentials, region, service }: SigningOptions, requestDateTime: string): CredentialScope {
  return 'signingKey' in credentials ? credentials.scope : { date: requestDateTime.slice(0, 8), region, service }
}

function scopeSources(
  { credentials }: SigningOptions,
  requestDateTime: string,
  inputs: OptionTexts,
): readonly Source[] {
  if ('signingKey' in credentials) return [whole('scope', inputs.scope ?? '')]
  const day: Source = { input: 'date', start: 0, end: requestDateTime.indexOf('T') }
  return [day, whole('region', inputs.region ?? ''), whole('service', inputs.service ?? '')]
}

function optionTexts(options: SigningOptions, requestDateTime: string): OptionTexts {
  const { credentials, payload } = options
  return {
    date: requestDateTime,
    region: options.region,
    service: options.service,
    host: options.host ?? '',
    accessKeyId: credentials.accessKeyId ?? '',
    sessionToken: tokenOf(credentials) ?? '',
    scope: 'signingKey' in credentials ? credentialScopeText(credentials.scope) : '',
    expiresIn: String(options.expiresIn ?? 3600),
    payload: typeof payload === 'object' ? payload.hash : (payload ?? ''),
    signedHeaders: (options.signedHeaders ?? []).join(';'),
  }
}

/** Whether the path is encoded twice and resolved: both for every service but S3, unless the options say otherwise. */
function pathRules({ service, doubleEncodePath, normalizePath }: SigningOptions) {
  const usual = service !== 's3'
  return { doubleEncodePath: doubleEncodePath ?? usual, normalizePath: normalizePath ?? usual }
}

function signatureOf(signer: Signer, scope: CredentialScope, text: string, known: Uint8Array | undefined): string {
  const key = known ?? signingKeyOf(signer, scope)
  return key ? bytesToHex(hmacSha256(key, text)) : ''
}

/** The key that signs for a scope: derived from the secret, or given; undefined without either. */
export function signingKeyOf(signer: Signer, scope: CredentialScope): Uint8Array | undefined {
  if ('signingKey' in signer) return hexToBytes(signer.signingKey)
  return 'secretAccessKey' in signer ? signingKeySteps(signer.secretAccessKey, scope).signingKey : undefined
}
