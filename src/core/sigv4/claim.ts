import type { HttpRequest } from '../http/message.ts'
import { fieldValue, fieldValues } from '../http/message.ts'
import { splitUrl } from '../http/url.ts'
import type { CredentialScope } from './credentialScope.ts'
import type { QueryParameter } from './queryParameters.ts'
import { queryParameters } from './queryParameters.ts'

/** What a received request says that it signed, and with which key. A text that is not there is empty. */
export interface Claim {
  readonly form: 'header' | 'query'
  readonly algorithm: string
  /** The whole credential: access key ID, date, region, service and terminator, joined by slashes. */
  readonly credential: string
  readonly accessKeyId: string
  readonly scope: CredentialScope
  readonly terminator: string
  /** As listed, in their order and case. */
  readonly signedHeaders: readonly string[]
  readonly signature: string
  readonly requestDateTime: string
  /** Presigned form only, as it stands there. */
  readonly expires?: string
  readonly sessionToken?: string
}

/** What is wrong with a claim, as data: the verifier answers from it. */
export type ClaimProblem =
  | { readonly problem: 'absent' }
  | { readonly problem: 'both-forms' }
  | { readonly problem: 'repeated'; readonly name: string }
  | { readonly problem: 'not-key-value'; readonly piece: string; readonly header: string }
  | { readonly problem: 'parameter-missing'; readonly name: ClaimParameter }
  | { readonly problem: 'algorithm'; readonly algorithm: string }
  | { readonly problem: 'credential-parts'; readonly credential: string }

export type ClaimParameter = 'Algorithm' | 'Credential' | 'Signature' | 'SignedHeaders' | 'Date'

/** A claim as read: undefined where the request carries none at all. */
export interface ReadClaim {
  readonly claim?: Claim
  readonly problems: readonly ClaimProblem[]
}

/**
 * Reads the authentication of a request strictly, in header or presigned form; what cannot be read is a problem, never
 * an exception. Source: IAM User Guide, "Elements of an AWS API request signature".
 */
export function readClaim(request: HttpRequest): ReadClaim {
  const headers = fieldValues(request.headers, 'authorization')
  const query = presignedParameters(request.url)
  const presigned = query.some(({ name }) => name === 'X-Amz-Algorithm' || name === 'X-Amz-Signature')
  const [header] = headers
  if (header === undefined && !presigned) return { problems: [{ problem: 'absent' }] }
  const read = header === undefined ? readQuery(query) : readHeader(request, header)
  const duplicated: ClaimProblem[] = []
  if (header !== undefined && presigned) duplicated.push({ problem: 'both-forms' })
  if (headers.length > 1) duplicated.push({ problem: 'repeated', name: 'Authorization' })
  return { ...read, problems: [...duplicated, ...read.problems] }
}

/** The parameters that may be those of a presigned URL: each begins with an X, as it is or as an escape. */
const presignedParameters = (url: string): readonly QueryParameter[] =>
  queryParameters(splitUrl(url).query?.split('&').filter(mayBePresigned).join('&'))

const mayBePresigned = (piece: string): boolean => piece.startsWith('X') || piece.startsWith('%')

function readHeader(request: HttpRequest, header: string): ReadClaim {
  const [, algorithm = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(header.trim()) ?? []
  const problems: ClaimProblem[] = []
  const values = new Map<string, string>()
  for (const piece of rest.split(',').map((text) => text.trim())) {
    const equals = piece.indexOf('=')
    const name = piece.slice(0, equals)
    if (equals < 0) problems.push({ problem: 'not-key-value', piece, header: rest })
    else if (values.has(name)) problems.push({ problem: 'repeated', name })
    else values.set(name, piece.slice(equals + 1))
  }
  // The blanks around a field's value are no part of it (RFC 9110, 5.5).
  const value = (name: string): string | undefined => fieldValue(request.headers, name)?.trim()
  return completed(problems, {
    form: 'header',
    algorithm,
    credential: values.get('Credential'),
    signedHeaders: values.get('SignedHeaders'),
    signature: values.get('Signature'),
    date: value('x-amz-date') ?? value('date'),
    token: value('x-amz-security-token'),
  })
}

function readQuery(query: readonly QueryParameter[]): ReadClaim {
  const valuesOf = (name: string) => query.filter((parameter) => parameter.name === name).map(({ value }) => value)
  const repeated = presignedNames.filter((name) => valuesOf(name).length > 1)
  const value = (name: string): string | undefined => valuesOf(name)[0]
  return completed(
    repeated.map((name) => ({ problem: 'repeated', name })),
    {
      form: 'query',
      algorithm: value('X-Amz-Algorithm'),
      credential: value('X-Amz-Credential'),
      signedHeaders: value('X-Amz-SignedHeaders'),
      signature: value('X-Amz-Signature'),
      date: value('X-Amz-Date'),
      expires: value('X-Amz-Expires'),
      token: value('X-Amz-Security-Token'),
    },
  )
}

const presignedNames = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-SignedHeaders',
  'X-Amz-Signature',
  'X-Amz-Security-Token',
]

interface Raw {
  readonly form: Claim['form']
  readonly algorithm: string | undefined
  readonly credential: string | undefined
  readonly signedHeaders: string | undefined
  readonly signature: string | undefined
  readonly date: string | undefined
  readonly expires?: string | undefined
  readonly token: string | undefined
}

function completed(found: readonly ClaimProblem[], raw: Raw): ReadClaim {
  const { form, algorithm = '', credential = '', signedHeaders = '', signature = '', date = '', expires, token } = raw
  const parts = credential.split('/')
  const [accessKeyId = '', day = '', region = '', service = '', terminator = ''] = parts
  const present: readonly (readonly [ClaimParameter, string])[] = [
    ['Algorithm', algorithm],
    ['Credential', credential],
    ['Signature', signature],
    ['SignedHeaders', signedHeaders],
    ['Date', date],
  ]
  const problems: ClaimProblem[] = [...found]
  for (const [name, text] of present) if (text === '') problems.push({ problem: 'parameter-missing', name })
  if (algorithm !== '' && algorithm !== 'AWS4-HMAC-SHA256') problems.push({ problem: 'algorithm', algorithm })
  if (credential !== '' && parts.length !== 5) problems.push({ problem: 'credential-parts', credential })
  const claim: Claim = {
    form,
    algorithm,
    credential,
    accessKeyId,
    scope: { date: day, region, service },
    terminator,
    signedHeaders: signedHeaders === '' ? [] : signedHeaders.split(';'),
    signature,
    requestDateTime: date,
    ...(expires === undefined ? {} : { expires }),
    ...(token === undefined ? {} : { sessionToken: token }),
  }
  return { claim, problems }
}
