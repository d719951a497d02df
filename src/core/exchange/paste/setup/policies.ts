import type { CachePolicy, Names, Policy } from '../../../cloudfront/policy.ts'
import { defined } from '../../../evidence/text/defined.ts'
import type { Config } from './config.ts'
import { flag, inner, number, text, texts } from './config.ts'

/** A cache policy's configuration. Where a time is not given, CloudFront's own counts. */
export function cachePolicyOf(config: Config): CachePolicy {
  const parameters = inner(config, 'ParametersInCacheKeyAndForwardedToOrigin')
  return {
    ...defined({ name: text(config, 'Name') }),
    ...partsOf(parameters),
    ttl: {
      min: number(config, 'MinTTL') ?? 0,
      default: number(config, 'DefaultTTL') ?? 86_400,
      max: number(config, 'MaxTTL') ?? 31_536_000,
    },
    compressed: {
      gzip: flag(parameters, 'EnableAcceptEncodingGzip'),
      brotli: flag(parameters, 'EnableAcceptEncodingBrotli'),
    },
  }
}

/** An origin request policy's configuration. */
export const originRequestPolicyOf = (config: Config): Policy => ({
  ...defined({ name: text(config, 'Name') }),
  ...partsOf(config),
})

/** Which headers, cookies and query strings it names. */
function partsOf(config: Config): Policy {
  const headers = inner(config, 'HeadersConfig')
  const cookies = inner(config, 'CookiesConfig')
  const queries = inner(config, 'QueryStringsConfig')
  const behavior = text(headers, 'HeaderBehavior')
  const listed = texts(headers, 'Headers')
  return {
    headers: namesOf(behavior, listed),
    cookies: namesOf(text(cookies, 'CookieBehavior'), texts(cookies, 'Cookies')),
    queryStrings: namesOf(text(queries, 'QueryStringBehavior'), texts(queries, 'QueryStrings')),
    ...(behavior === 'allViewerAndWhitelistCloudFront' ? { cloudFrontHeaders: listed } : {}),
  }
}

function namesOf(behavior: string | undefined, listed: readonly string[]): Names {
  if (behavior === 'whitelist') return listed
  if (behavior === 'allExcept') return { allExcept: listed }
  return behavior === 'all' || behavior === 'allViewer' || behavior === 'allViewerAndWhitelistCloudFront'
    ? 'all'
    : 'none'
}

/** Legacy settings (`ForwardedValues`): one list for cache key and origin request. */
export function legacyForwardingOf(config: Config): Policy {
  const cookies = inner(config, 'Cookies')
  const headers = texts(config, 'Headers')
  const named: Names = text(cookies, 'Forward') === 'whitelist' ? texts(cookies, 'WhitelistedNames') : 'none'
  return {
    headers: headers.includes('*') ? 'all' : headers.length > 0 ? headers : 'none',
    cookies: text(cookies, 'Forward') === 'all' ? 'all' : named,
    queryStrings: flag(config, 'QueryString') ? 'all' : 'none',
  }
}
