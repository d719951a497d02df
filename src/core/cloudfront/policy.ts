/** Which headers, cookies or query strings a policy names. Header names are compared without case, others with. */
export type Names = 'none' | 'all' | readonly string[] | { readonly allExcept: readonly string[] }

/** An origin request policy, or legacy forwarding: what reaches the origin. */
export interface Policy {
  readonly name?: string
  readonly headers: Names
  readonly cookies: Names
  readonly queryStrings: Names
  /** The headers of CloudFront's own that it adds on top of `headers` (`CloudFront-Viewer-Country`, …). */
  readonly cloudFrontHeaders?: readonly string[]
}

/** A cache policy: what is in the cache key and, with that, always reaches the origin. */
export interface CachePolicy extends Policy {
  readonly ttl: { readonly min: number; readonly default: number; readonly max: number }
  readonly compressed: { readonly gzip: boolean; readonly brotli: boolean }
}

/** Whether a name is among the names. */
export function includesName(names: Names, name: string, fold = (text: string) => text): boolean {
  if (names === 'none' || names === 'all') return names === 'all'
  const among = (list: readonly string[]): boolean => list.some((listed) => fold(listed) === fold(name))
  return 'allExcept' in names ? !among(names.allExcept) : among(names)
}

/** Whether a header is among the names. */
export const includesHeader = (names: Names, name: string): boolean =>
  includesName(names, name, (text) => text.toLowerCase())
