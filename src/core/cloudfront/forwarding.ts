// What the policies of a behaviour let through. Everything in the cache key is sent to the origin, and everything that
// the origin request policy names is sent as well: the cache key beats that policy's block list. Source: CloudFront
// Developer Guide, "How origin request policies and cache policies work together".
import type { Assumptions } from '../words/openQuestions.ts'
import { assumed } from '../words/openQuestions.ts'
import type { ResolvedBehavior } from './behavior.ts'
import type { Policy } from './policy.ts'
import { includesHeader, includesName } from './policy.ts'

/** The policies that speak for a behaviour: legacy forwarding alone, or cache policy and origin request policy. */
const policies = ({ legacyForwarding, cachePolicy, originRequestPolicy }: ResolvedBehavior): readonly Policy[] =>
  legacyForwarding ? [legacyForwarding] : [cachePolicy, originRequestPolicy]

/** Whether a policy names this header. */
export const forwardsHeader = (behavior: ResolvedBehavior, name: string): boolean =>
  policies(behavior).some(({ headers }) => includesHeader(headers, name))

/** Whether a policy names this cookie. */
export const forwardsCookie = (behavior: ResolvedBehavior, name: string): boolean =>
  policies(behavior).some(({ cookies }) => includesName(cookies, name))

/** Whether a policy names this query parameter. */
export const forwardsQueryString = (behavior: ResolvedBehavior, name: string): boolean =>
  policies(behavior).some(({ queryStrings }) => includesName(queryStrings, name))

/** Whether the whole query goes through untouched. */
export const forwardsWholeQuery = (behavior: ResolvedBehavior): boolean =>
  policies(behavior).some(({ queryStrings }) => queryStrings === 'all')

/** The headers about the viewer that the policies ask for. */
export const addedCloudFrontHeaders = (behavior: ResolvedBehavior): readonly string[] =>
  policies(behavior).flatMap(({ cloudFrontHeaders = [], headers }) => [
    ...cloudFrontHeaders,
    ...(Array.isArray(headers) ? headers.filter((name) => /^cloudfront-/i.test(name)) : []),
  ])

/**
 * Whether the policies let `Authorization` through. An origin request policy cannot name it alone: only one that forwards
 * all viewer headers carries it. Source: CloudFront Developer Guide, "Add custom headers to origin requests".
 */
export function forwardsAuthorization(behavior: ResolvedBehavior, assume: Assumptions | undefined): boolean {
  const { cachePolicy, originRequestPolicy } = behavior
  if (includesHeader(cachePolicy.headers, 'authorization')) return true
  const { headers } = originRequestPolicy
  const allViewer = headers === 'all' || (typeof headers === 'object' && 'allExcept' in headers)
  if (!allViewer || !includesHeader(headers, 'authorization')) return false
  return cachePolicy.ttl.max === 0 || assumed('authorization-with-caching', assume) === 'forward'
}
