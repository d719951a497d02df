import { cachePolicies, originRequestPolicies } from '../../../cloudfront/managedPolicies.ts'
import type { OwnCachePolicy } from './ownCachePolicy.ts'

/** What a distribution in front of a Function URL is to be set to. */
export interface DistributionSettings {
  /** CachingDisabled, or a policy of one's own. */
  readonly cachePolicy: 'CachingDisabled' | OwnCachePolicy
  /** `none` takes it off. */
  readonly originAccessControl?: 'always' | 'no-override' | 'none'
  /** A name that the distribution answers to, with its certificate and its record in the DNS. */
  readonly alias?: string
  /** The origin's errors reach the viewer as they are, and each anew. */
  readonly plainErrors?: true
}

const idOf = (managed: readonly { readonly name: string; readonly id: string }[], name: string): string =>
  managed.find((policy) => policy.name === name)?.id ?? name
export const orp = idOf(originRequestPolicies, 'AllViewerExceptHostHeader')
export const noCaching = idOf(cachePolicies, 'CachingDisabled')
export const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE']

/** The policy of one's own, if the settings have one. */
export const ownPolicy = ({ cachePolicy }: DistributionSettings): OwnCachePolicy | undefined =>
  cachePolicy === 'CachingDisabled' ? undefined : cachePolicy

/** OAC that signs, if the settings want it. */
export const signing = ({ originAccessControl: mode }: DistributionSettings) => (mode === 'none' ? undefined : mode)

/** The errors that CloudFront may keep; none is kept. Source: CloudFront Developer Guide, "How CloudFront caches errors". */
export const plainErrors = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map((ErrorCode) => ({
  ErrorCode,
  ErrorCachingMinTTL: 0,
}))

/** What belongs to a name of one's own. `dnsZone` is the hosted zone of every distribution. Source: Route 53, AliasTarget. */
export const aliasSettings = {
  certificate: 'arn:aws:acm:us-east-1:111122223333:certificate/CERTIFICATE',
  hostedZone: 'HOSTED_ZONE',
  protocol: 'TLSv1.2_2021',
  dnsZone: 'Z2FDTNDATAQYW2',
} as const
