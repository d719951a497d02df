import { fieldValues } from '../http/message.ts'
import type { ClaimProblem } from '../sigv4/claim.ts'
import { readClaim } from '../sigv4/claim.ts'
import type { CanonicalView } from './canonicalView.ts'
import type { Evidence } from './evidence.ts'
import type { RequestView } from './requestView.ts'
import type { ScopeView } from './scopeView.ts'

/** What is known of the authentication that the client sent, wherever it is known from. */
export interface ClaimView {
  /** Undefined where no request with an authentication is known. */
  readonly form?: 'header' | 'query'
  /** What stands in Authorization is no Signature V4 at all: an application's own token. */
  readonly otherScheme: boolean
  readonly accessKeyId?: string
  readonly scope?: { readonly date: string; readonly region: string; readonly service: string }
  readonly dateTime?: string
  readonly expires?: number
  /** As listed, in their order and case. */
  readonly signedHeaders?: readonly string[]
  readonly problems: readonly ClaimProblem[]
}

interface Strings {
  readonly canonical: CanonicalView | undefined
  readonly toSign: ScopeView | undefined
}

/** Gathers the claim from header or query, from the names that somebody listed, and from the client's own strings. */
export function claimView(evidence: Evidence, request: RequestView, client: Strings): ClaimView {
  const { claim, problems } = readClaim({ method: 'GET', url: urlOf(request), headers: request.headers })
  const authorization = fieldValues(request.headers, 'authorization')[0]?.trim()
  const otherScheme = claim?.form === 'header' && authorization !== undefined && !/^AWS4/.test(authorization)
  const own = claim && !otherScheme ? claim : undefined
  const { toSign, canonical } = client
  const listed = Array.isArray(evidence.signedHeaders) ? evidence.signedHeaders.filter(isText) : undefined
  const signedHeaders = own?.signedHeaders.length ? own.signedHeaders : (listed ?? canonical?.signedHeaders)
  const accessKeyId = own?.accessKeyId || quotedKey(evidence.response?.body)
  const dateTime = own?.requestDateTime || toSign?.dateTime || headerOf(canonical, 'x-amz-date')
  // Signature V4A signs for a set of regions, which its scope does not name.
  const manyRegions = own?.algorithm.startsWith('AWS4-ECDSA') ?? false
  const scope = manyRegions
    ? undefined
    : own?.scope.region || own?.scope.service
      ? own.scope
      : toSign?.date === undefined
        ? undefined
        : { date: toSign.date, region: toSign.region ?? '', service: toSign.service ?? '' }
  return {
    otherScheme,
    problems: own ? problems : problems.filter(({ problem }) => problem === 'both-forms' || problem === 'repeated'),
    ...(own ? { form: own.form } : {}),
    ...(accessKeyId ? { accessKeyId } : {}),
    ...(scope ? { scope } : {}),
    ...(dateTime ? { dateTime: dateTime.trim() } : {}),
    ...(own?.expires && /^\d{1,9}$/.test(own.expires) ? { expires: Number(own.expires) } : {}),
    ...(signedHeaders ? { signedHeaders } : {}),
  }
}

/** The key that S3 quotes in its error. */
const quotedKey = (body: unknown): string | undefined =>
  typeof body === 'string' ? /<AWSAccessKeyId>\s*(A[A-Z0-9]{15,127})\s*</.exec(body.slice(0, 20_000))?.[1] : undefined

const urlOf = ({ path = '', query = '' }: RequestView): string => (query === '' ? path : `${path}?${query}`)
const isText = (value: unknown): value is string => typeof value === 'string'
const headerOf = (view: CanonicalView | undefined, name: string): string | undefined =>
  view?.headers.find(([given]) => given === name)?.[1]
