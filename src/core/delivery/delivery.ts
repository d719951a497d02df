import type { Change } from '../cloudfront/change.ts'
import type { Distribution } from '../cloudfront/distribution.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import type { HttpRequest, HttpResponse } from '../http/message.ts'
import type { Part } from '../sigv4/part.ts'
import type { CheckId } from '../words/checks.ts'
import type { Certainty } from '../words/segment.ts'

/** Where a request goes, and when. */
export interface Route {
  readonly distribution?: Distribution
  readonly functionUrl: FunctionUrl
  readonly now: Date
  readonly viewer?: { readonly address?: string; readonly httpVersion?: '1.1' | '2' }
  /** Open question -> variant. */
  readonly assume?: Readonly<Record<string, string>>
  /** What the client is known to have signed; compared with what the verifier rebuilds where no key can verify. */
  readonly signedCanonicalRequest?: string
}

export type Place = 'client' | 'cloudfront' | 'edge-function' | 'function-url' | 'function'

/** One place's work: `sent` is the request as `from` had it, `received` what `to` got, `changes` what `from` did to it. */
export interface Leg {
  readonly from: Place
  readonly to: Place
  readonly sent: HttpRequest
  readonly received: HttpRequest
  readonly changes: readonly Change[]
}

/** Who answered, at which check, and what a verifier would have expected. */
export interface Decision {
  readonly by: Place
  readonly layer?: 'waf' | 'cache' | 'error-page' | 'permission' | 'verifier'
  /** 0: not sent. */
  readonly status: number
  readonly check: CheckId
  /** The first origin's answer was hidden: a second one answered in its place. */
  readonly failover?: true
  /** Rests on what does not exist at AWS. */
  readonly proposal?: 'x-forwarded-host'
  readonly errorType?: string
  readonly certainty: Certainty
  /** The request's own signature. */
  readonly claimed?: string
  readonly expected?: { readonly canonicalRequest: string; readonly stringToSign: string; readonly signature: string }
  /** `expected` as parts; their sources are ranges of the request that arrived. */
  readonly parts?: { readonly canonicalRequest: readonly Part[]; readonly stringToSign: readonly Part[] }
}

/** A request's way and its end, without diagnoses. */
export interface Delivered {
  readonly response: HttpResponse
  /** What CloudFront got from the Function URL; absent where it was not on the way, did not ask, or got nothing in time. */
  readonly originResponse?: HttpResponse
  readonly legs: readonly Leg[]
  readonly decision: Decision
}
