import { splitUrl } from '../http/url.ts'
import type { Assumptions } from '../words/openQuestions.ts'
import { assumed } from '../words/openQuestions.ts'
import type { Behavior, Distribution } from './distribution.ts'
import { findCachePolicy, findOriginRequestPolicy } from './managedPolicies.ts'
import { normalizedPath } from './normalizedPath.ts'
import type { CachePolicy, Policy } from './policy.ts'

/** A behaviour with its policies looked up. Without a cache policy nothing is in the cache key. */
export interface ResolvedBehavior extends Omit<Behavior, 'cachePolicy' | 'originRequestPolicy'> {
  readonly cachePolicy: CachePolicy
  readonly originRequestPolicy: Policy
}

const nothing: Policy = { headers: 'none', cookies: 'none', queryStrings: 'none' }
const noCaching: CachePolicy = {
  ...nothing,
  ttl: { min: 0, default: 0, max: 0 },
  compressed: { gzip: false, brotli: false },
}

/**
 * The behaviour for a URL: the first whose path pattern matches, else the default one (`*`).
 * Source: CloudFront Developer Guide, "Cache behavior settings".
 */
export function behaviorFor(url: string, distribution: Distribution, assume?: Assumptions): ResolvedBehavior {
  const { path: wirePath } = splitUrl(url)
  const path = assumed('path-for-matching', assume) === 'normalised' ? normalizedPath(wirePath) : wirePath
  const listed = distribution.behaviors?.findIndex(({ pathPattern }) => matchesPath(pathPattern, path)) ?? -1
  const behavior = distribution.behaviors?.[listed]
  const field = behavior ? `route.distribution.behaviors[${listed}]` : 'route.distribution'
  return resolved(behavior ?? { ...distribution, pathPattern: '*' }, field)
}

/** Looks up the policies of a behaviour. @throws TypeError naming the field for an unknown name. */
export function resolved(behavior: Behavior, field: string): ResolvedBehavior {
  const { cachePolicy = noCaching, originRequestPolicy = nothing, ...rest } = behavior
  return {
    ...rest,
    cachePolicy: typeof cachePolicy === 'string' ? findCachePolicy(cachePolicy, `${field}.cachePolicy`) : cachePolicy,
    originRequestPolicy:
      typeof originRequestPolicy === 'string'
        ? findOriginRequestPolicy(originRequestPolicy, `${field}.originRequestPolicy`)
        : originRequestPolicy,
  }
}

/** Path patterns know `*` (any characters) and `?` (one); case matters, a leading slash is optional. */
export function matchesPath(pattern: string, path: string): boolean {
  const wanted = pattern.replace(/^\//, '')
  const given = path.replace(/^\//, '')
  // Back to the last star alone: a pattern of many stars takes no more than its length times the path's.
  let [at, star, resumed] = [0, -1, 0]
  for (let place = 0; place < given.length; ) {
    const sign = wanted[at]
    if (sign === '*') {
      star = at++
      resumed = place
    } else if (sign !== undefined && (sign === '?' || sign === given[place])) {
      at++
      place++
    } else if (star >= 0) {
      at = star + 1
      place = ++resumed
    } else return false
  }
  return /^\**$/.test(wanted.slice(at))
}
