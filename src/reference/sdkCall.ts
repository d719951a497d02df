import type { HttpRequest as SdkRequest } from '@smithy/types'
import { wireHost } from '../core/http/host.ts'
import type { HttpRequest } from '../core/http/message.ts'
import { splitUrl } from '../core/http/url.ts'
import { amzDate } from '../core/sigv4/amzDate.ts'
import { hexToBytes } from '../core/sigv4/hash.ts'
import type { Credentials, SigningOptions } from '../core/sigv4/options.ts'
import { tokenOf } from '../core/sigv4/options.ts'
import { queryParameters } from '../core/sigv4/queryParameters.ts'
import { signedHeaderNames } from '../core/sigv4/signedHeaders.ts'
import { fieldsByName, wireParts } from '../core/sigv4/wire.ts'
import type { Answers } from './recordingHash.ts'
import { sdkPayload } from './sdkPayload.ts'

/** A signing as the AWS SDK takes it. */
export interface SdkCall {
  readonly request: SdkRequest
  readonly credentials: Credentials
  readonly region: string
  readonly service: string
  readonly applyChecksum: boolean
  readonly uriEscapePath: boolean
  readonly answers: Answers
  /** Whether the secret stands for none, so that no signature may be shown. */
  readonly keyless: boolean
  readonly presign: boolean
  readonly arguments: {
    readonly signingDate: Date
    readonly expiresIn: number
    readonly signableHeaders?: Set<string>
    readonly unsignableHeaders: Set<string>
    readonly unhoistableHeaders: Set<string>
  }
}

/** A signing in the AWS SDK's terms, or the options that it does not have. */
export function sdkCall(
  request: HttpRequest,
  options: SigningOptions,
  payloadHash: string,
): { readonly call: SdkCall } | { readonly missing: readonly string[] } {
  const presign = options.form === 'query'
  const payload = sdkPayload(request, options, payloadHash)
  const headers = sdkHeaders(request, options)
  if (payload.header !== undefined) headers.set('x-amz-content-sha256', payload.header)
  const choice = headerChoice(request, options, [...headers.keys()])
  const { doubleEncodePath = options.service !== 's3', normalizePath = options.service !== 's3' } = options
  const missing = [
    ...(payload.missing ? ['payload'] : []),
    ...(choice.missing ? ['signedHeaders'] : []),
    ...(doubleEncodePath === normalizePath ? [] : ['doubleEncodePath', 'normalizePath']),
    ...(presign && options.signToken === false ? ['signToken'] : []),
    ...(isStale(options) ? ['credentials.scope'] : []),
  ]
  if (missing.length > 0) return { missing }

  const { credentials } = options
  const scope = 'signingKey' in credentials ? credentials.scope : options
  const { scheme, path, query } = splitUrl(request.url)
  return {
    call: {
      request: {
        method: request.method,
        protocol: `${scheme || 'https'}:`,
        hostname: wireHost(request),
        path,
        query: sdkQuery(query),
        headers: Object.fromEntries(headers),
        body: payload.body,
      },
      credentials: sdkCredentials(options),
      region: scope.region,
      service: scope.service,
      applyChecksum: options.contentSha256Header ?? true,
      uriEscapePath: doubleEncodePath,
      answers: {
        ...payload.answer,
        ...('signingKey' in credentials ? { signingKey: hexToBytes(credentials.signingKey) } : {}),
      },
      keyless: !('signingKey' in credentials || 'secretAccessKey' in credentials),
      presign,
      arguments: {
        signingDate: options.date,
        expiresIn: options.expiresIn ?? 3600,
        ...choice.sets,
        unhoistableHeaders: new Set(headers.keys()),
      },
    },
  }
}

/** The SDK always signs for the day of the signing. */
const isStale = ({ credentials, date }: SigningOptions): boolean =>
  'signingKey' in credentials && credentials.scope.date !== amzDate(date).slice(0, 8)

/** A derived key, or none, goes with a secret of its own, so that the SDK's cache of keys cannot mix them up. */
function sdkCredentials({ credentials }: SigningOptions): Credentials {
  const token = tokenOf(credentials)
  return {
    accessKeyId: credentials.accessKeyId ?? '',
    secretAccessKey:
      'secretAccessKey' in credentials
        ? credentials.secretAccessKey
        : 'signingKey' in credentials
          ? `derived:${credentials.signingKey}`
          : 'none',
    ...(token === undefined ? {} : { sessionToken: token }),
  }
}

/** One value a name, as HTTP libraries hand headers over: repeated ones trimmed and joined by commas. */
function sdkHeaders(request: HttpRequest, options: SigningOptions): Map<string, string> {
  const headers = new Map<string, string>()
  for (const [name, fields] of fieldsByName(wireParts(request).fields)) {
    const [first, ...others] = fields
    const trimmed = fields.map(({ value }) => value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
    headers.set(name, first && others.length === 0 ? first.value : trimmed.join(','))
  }
  return headers.set('host', options.host ?? wireHost(request))
}

/** The query as the SDK takes it: decoded texts, repeated names as lists. */
function sdkQuery(query: string | undefined): Record<string, string | string[]> {
  const bag = new Map<string, string[]>()
  for (const { name, value } of queryParameters(query)) {
    const values = bag.get(name)
    if (values) values.push(value)
    else bag.set(name, [value])
  }
  return Object.fromEntries([...bag].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]))
}

/** The choice of headers as the SDK's sets, only where the options make one: its own choice is to be seen. */
function headerChoice(request: HttpRequest, options: SigningOptions, given: readonly string[]) {
  const token = tokenOf(options.credentials) === undefined ? [] : ['x-amz-security-token']
  const sum = (options.contentSha256Header ?? true) ? ['x-amz-content-sha256'] : []
  const present = new Set([...given, ...(options.form === 'query' ? [] : ['x-amz-date', ...token, ...sum])])
  present.delete('authorization')
  const signed = new Set(signedHeaderNames(request, options))
  const left = [...present].filter((name) => !signed.has(name))
  if (options.signedHeaders) {
    const missing = [...signed].some((name) => !present.has(name))
    return { missing, sets: { signableHeaders: signed, unsignableHeaders: new Set(left) } }
  }
  const unsigned = [
    ...(options.unsignedHeaders ?? []),
    ...(options.signToken === false ? ['x-amz-security-token'] : []),
  ]
  return { missing: false, sets: { unsignableHeaders: new Set(unsigned.map((name) => name.trim().toLowerCase())) } }
}
