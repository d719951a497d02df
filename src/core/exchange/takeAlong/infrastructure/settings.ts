import { cachePolicies, originRequestPolicies } from '../../../cloudfront/managedPolicies.ts'

/** What a distribution in front of a Function URL is to be set to. */
export interface DistributionSettings {
  /** CachingDisabled, or one of one's own with Authorization in the cache key, as `no-override` needs it. */
  readonly cachePolicy: 'CachingDisabled' | 'authorization'
  /** `none` takes it off. */
  readonly originAccessControl?: 'always' | 'no-override' | 'none'
}

const idOf = (managed: readonly { readonly name: string; readonly id: string }[], name: string): string =>
  managed.find((policy) => policy.name === name)?.id ?? name
export const orp = idOf(originRequestPolicies, 'AllViewerExceptHostHeader')
export const noCaching = idOf(cachePolicies, 'CachingDisabled')
export const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE']

/** Nothing is cached unless the function says so, then for a second: a policy that caches nothing at all can have no key. */
const ttl = { MinTTL: 0, DefaultTTL: 0, MaxTTL: 1 }
export const cachePolicyConfig = {
  Name: 'AuthorizationInKey',
  ...ttl,
  ParametersInCacheKeyAndForwardedToOrigin: {
    EnableAcceptEncodingGzip: false,
    EnableAcceptEncodingBrotli: false,
    HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Authorization'] },
    CookiesConfig: { CookieBehavior: 'none' },
    QueryStringsConfig: { QueryStringBehavior: 'all' },
  },
}

/** OAC that signs, if the settings want it. */
export const signing = ({ originAccessControl: mode }: DistributionSettings) => (mode === 'none' ? undefined : mode)

/** A list as CloudFront's API wants it, with its length. */
export const listed = (Items: readonly string[]) => ({ Quantity: Items.length, Items })
