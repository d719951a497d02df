// What a call does differently from a plain signed request, by name.
import type { HttpRequest } from '../core/http/message.ts'
import { splitUrl, withTarget } from '../core/http/url.ts'
import type { SigningOptions } from '../core/sigv4/options.ts'
import { tokenOf } from '../core/sigv4/options.ts'
import type { Target } from './target.ts'

interface Variation {
  /** Done to how it is signed. */
  readonly signing?: (options: SigningOptions, target: Target) => SigningOptions
  /** Done to the request after it was signed. */
  readonly wire?: (request: HttpRequest, target: Target) => HttpRequest
}

/** A key ID that AWS publishes as an example, and a secret and a token that are none. */
const nobodysKey = 'AKIAIOSFODNN7EXAMPLE'
const noSecret = 'not-the-secret-that-belongs-to-this-key.'
const noToken = 'this is no session token'

const withOptions = (changed: Partial<SigningOptions>): Variation => ({
  signing: (options) => ({ ...options, ...changed }),
})

const withAuthorization = (change: (value: string) => string): Variation => ({
  wire: (request) => ({
    ...request,
    headers: request.headers.map(([name, value]) => [name, name === 'Authorization' ? change(value) : value]),
  }),
})

const variations = {
  presigned: withOptions({ form: 'query', expiresIn: 60 }),
  'no hash header': withOptions({ contentSha256Header: false }),
  'unsigned payload': withOptions({ payload: 'unsigned' }),
  'host not signed': withOptions({ unsignedHeaders: ['host'] }),
  'token not signed': withOptions({ signToken: false }),
  'service s3': withOptions({ service: 's3', doubleEncodePath: true, normalizePath: true }),
  'another region': {
    signing: (options) => ({ ...options, region: options.region === 'us-east-1' ? 'eu-west-1' : 'us-east-1' }),
  },
  'User-Agent signed': { signing: (options) => ({ ...options, signedHeaders: usuallySigned(options, 'user-agent') }) },
  'wrong secret': {
    signing: (options, { credentials }) => ({ ...options, credentials: { ...credentials, secretAccessKey: noSecret } }),
  },
  'unknown key': withOptions({ credentials: { accessKeyId: nobodysKey, secretAccessKey: noSecret } }),
  'no token': {
    signing: (options, { credentials: { accessKeyId, secretAccessKey } }) => ({
      ...options,
      credentials: { accessKeyId, secretAccessKey },
    }),
  },
  'broken token': {
    signing: (options, { credentials }) => ({ ...options, credentials: { ...credentials, sessionToken: noToken } }),
  },
  'another day in the scope': withAuthorization((value) =>
    value.replace(/(Credential=[^/]+\/)\d{8}/, (_, before: string) => `${before}20150830`),
  ),
  'another terminator': withAuthorization((value) => value.replace('/aws4_request', '/aws5_request')),
  'both forms': { wire: (request) => withParameter(request, 'X-Amz-Algorithm=AWS4-HMAC-SHA256') },
  'Host of CloudFront': {
    wire: (request, { cloudFrontHost }) => ({ ...request, headers: [['Host', cloudFrontHost], ...request.headers] }),
  },
  'X-Forwarded-Host of the Function URL': {
    wire: (request, { functionUrlHost }) => ({
      ...request,
      headers: [...request.headers, ['X-Forwarded-Host', functionUrlHost]],
    }),
  },
} as const satisfies Record<string, Variation>

export type VariationId = keyof typeof variations

export const variation = (id: VariationId | undefined): Variation => (id === undefined ? {} : variations[id])

const usuallySigned = ({ credentials }: SigningOptions, name: string): readonly string[] => [
  ...['host', 'x-amz-content-sha256', 'x-amz-date', name],
  ...(tokenOf(credentials) === undefined ? [] : ['x-amz-security-token']),
]

function withParameter(request: HttpRequest, parameter: string): HttpRequest {
  const { path, query } = splitUrl(request.url)
  return { ...request, url: withTarget(request.url, `${path}?${query ? `${query}&` : ''}${parameter}`) }
}
