// What the tables of checks are written with.
import type { Distribution } from '../cloudfront/distribution.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import type { HttpRequest } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import type { SigningOptions } from '../sigv4/options.ts'
import type { CauseId } from '../words/causes.ts'
import type { CheckId } from '../words/checks.ts'
import { credentials, now, post, signedFor, urlHost } from './article.fixture.ts'

/** A request, where it is decided, and what is answered there. */
export interface Row {
  readonly check: CheckId
  readonly what: string
  readonly request: HttpRequest
  readonly functionUrl?: Partial<FunctionUrl>
  readonly distribution?: Partial<Distribution>
  readonly assume?: Readonly<Record<string, string>>
  readonly cause?: CauseId
  readonly errorType?: string
  /** The answer's message, verbatim. */
  readonly message?: string
  readonly status?: number
}

export const direct = (options: Partial<SigningOptions> = {}): HttpRequest => signedFor(urlHost, post(urlHost), options)
export const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000)
export const withHeader = (request: HttpRequest, name: string, value: string): HttpRequest => ({
  ...request,
  headers: [...request.headers.filter(([given]) => given.toLowerCase() !== name), [name, value]],
})
export const authorization = (request: HttpRequest, edit: (value: string) => string): HttpRequest =>
  withHeader(request, 'authorization', edit(fieldValue(request.headers, 'authorization') ?? ''))
export const temporary = { ...credentials, accessKeyId: 'ASIAIOSFODNN7EXAMPLE', sessionToken: 'example-token' }

export const mismatch =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
export const denied =
  'Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'
export const cors = {
  origins: ['*'],
  methods: ['*'],
  headers: ['authorization'],
  expose: [],
  credentials: false,
  maxAge: 0,
}
export const preflight: HttpRequest = {
  method: 'OPTIONS',
  url: `https://${urlHost}/`,
  headers: [
    ['Origin', 'https://app.example.com'],
    ['Access-Control-Request-Method', 'POST'],
  ],
}
export const invalid = 'InvalidSignatureException'
export const incomplete = 'IncompleteSignatureException'
export const unrecognized = 'UnrecognizedClientException'
