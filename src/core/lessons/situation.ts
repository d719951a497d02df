import type { OriginAccessControl } from '../cloudfront/distribution.ts'

/**
 * What a lesson sets, over the first screen's example: every text as it would be typed into its field. Secrets are no part
 * of it: what a person entered of them stays.
 */
export interface Situation {
  readonly method?: string
  readonly path?: string
  readonly query?: string
  /** `name: value` lines. */
  readonly headers?: string
  readonly body?: string
  readonly cloudFrontHost?: string
  readonly functionUrlHost?: string
  readonly accessKeyId?: string
  readonly region?: string
  readonly service?: string
  /** Minutes. */
  readonly clockOff?: string
  readonly alsoSign?: string
  readonly guessScope?: boolean
  readonly form?: 'header' | 'query'
  readonly payload?: 'signed' | 'unsigned'
  readonly contentSha256Header?: boolean
  readonly doubleEncodePath?: 'usual' | 'yes' | 'no'
  readonly originRequestPolicy?: string
  readonly cachePolicy?: string
  /** An origin request policy of one's own, which forwards all cookies. */
  readonly forwards?: { readonly headersExcept: string; readonly queryStrings: 'all' | 'none' }
  readonly originAccessControl?: OriginAccessControl
  readonly aliases?: string
  readonly cachedAnswer?: boolean
  readonly forwardedHost?: boolean
  /** What a function at viewer request makes of the query; empty: there is no function. */
  readonly edgeQuery?: string
  readonly attempt?: { readonly signFor: SignFor; readonly sendTo: 'cloudfront' | 'function-url' }
}

export type SignFor = 'none' | 'cloudfront' | 'function-url'
