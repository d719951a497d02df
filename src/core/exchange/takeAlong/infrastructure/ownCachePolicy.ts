import { findCachePolicy } from '../../../cloudfront/managedPolicies.ts'
import type { CachePolicy, Names } from '../../../cloudfront/policy.ts'
import { literals } from '../literals.ts'
import { aligned, hclList, listed } from './forms.ts'

/** A cache policy that is made, not one of AWS's. */
export interface OwnCachePolicy extends Pick<CachePolicy, 'cookies' | 'queryStrings' | 'ttl' | 'compressed'> {
  readonly name: string
  readonly headers: readonly string[]
}

/** Nothing is cached unless the function says so, then for a second: a policy that caches nothing at all can have no key. */
export const authorizationInKey: OwnCachePolicy = {
  name: 'AuthorizationInKey',
  headers: ['Authorization'],
  cookies: 'none',
  queryStrings: 'all',
  ttl: { min: 0, default: 0, max: 1 },
  compressed: { gzip: false, brotli: false },
}

/** The same policy without Host in its key, and with Authorization, so that no caller is answered with another's. */
export function withoutHost(policy: CachePolicy = findCachePolicy(usual)): OwnCachePolicy {
  const { cookies, queryStrings, ttl, compressed } = policy
  const named = Array.isArray(policy.headers) ? policy.headers : []
  const headers = named.filter((name: string) => !/^(host|authorization)$/i.test(name))
  // Where nothing may be cached, no key can be given.
  const lasting = { ...ttl, max: Math.max(1, ttl.max) }
  return {
    name: 'NoHostInKey',
    headers: [...headers, 'Authorization'],
    cookies,
    queryStrings,
    ttl: lasting,
    compressed,
  }
}

/** The managed policy that has Host in its key. */
const usual = 'UseOriginCacheControlHeaders-QueryStrings'

const behaviorOf = (names: Names): 'none' | 'all' | 'whitelist' | 'allExcept' => {
  if (names === 'none' || names === 'all') return names
  return 'allExcept' in names ? 'allExcept' : 'whitelist'
}
const itemsOf = (names: Names): readonly string[] | undefined => {
  if (names === 'none' || names === 'all') return undefined
  return 'allExcept' in names ? names.allExcept : names
}

/** As templates have it, or as the API does, whose lists tell their length. */
export function cachePolicyConfig(
  { name, headers, cookies, queryStrings, ttl, compressed }: OwnCachePolicy,
  form: 'template' | 'api' = 'template',
) {
  const list = (items: readonly string[] | undefined) => items && (form === 'api' ? listed(items) : items)
  const entry = (what: string, names: Names) => {
    const items = list(itemsOf(names))
    return { [`${what}Behavior`]: behaviorOf(names), ...(items && { [`${what}s`]: items }) }
  }
  return {
    Name: name,
    MinTTL: ttl.min,
    DefaultTTL: ttl.default,
    MaxTTL: ttl.max,
    ParametersInCacheKeyAndForwardedToOrigin: {
      EnableAcceptEncodingGzip: compressed.gzip,
      EnableAcceptEncodingBrotli: compressed.brotli,
      HeadersConfig: entry('Header', headers),
      CookiesConfig: entry('Cookie', cookies),
      QueryStringsConfig: entry('QueryString', queryStrings),
    },
  }
}

const cdkMethods = { none: 'none', all: 'all', whitelist: 'allowList', allExcept: 'denyList' } as const

/** As the CDK has it. */
export function cdkCachePolicy({ headers, cookies, queryStrings, ttl, compressed }: OwnCachePolicy): readonly string[] {
  const entry = (kind: string, names: Names) =>
    `cloudfront.Cache${kind}Behavior.${cdkMethods[behaviorOf(names)]}(${(itemsOf(names) ?? []).map((name) => literals.javascript(name)).join(', ')})`
  return [
    "  const cachePolicy = new cloudfront.CachePolicy(scope, 'CachePolicy', {",
    `    minTtl: Duration.seconds(${ttl.min}),`,
    `    defaultTtl: Duration.seconds(${ttl.default}),`,
    `    maxTtl: Duration.seconds(${ttl.max}),`,
    `    headerBehavior: ${entry('Header', headers)},`,
    `    cookieBehavior: ${entry('Cookie', cookies)},`,
    `    queryStringBehavior: ${entry('QueryString', queryStrings)},`,
    ...(compressed.gzip ? ['    enableAcceptEncodingGzip: true,'] : []),
    ...(compressed.brotli ? ['    enableAcceptEncodingBrotli: true,'] : []),
    '  })',
  ]
}

/** As Terraform has it. */
export function terraformCachePolicy(policy: OwnCachePolicy): readonly string[] {
  const { name, headers, cookies, queryStrings, ttl, compressed } = policy
  const block = (what: string, names: Names) => {
    const items = itemsOf(names)
    return [
      `    ${what}s_config {`,
      `      ${what}_behavior = "${behaviorOf(names)}"`,
      ...(items ? [`      ${what}s {`, `        items = ${hclList(items)}`, '      }'] : []),
      '    }',
    ]
  }
  const { gzip, brotli } = compressed
  const encodings = [
    ...(gzip ? ['enable_accept_encoding_gzip = true'] : []),
    ...(brotli ? ['enable_accept_encoding_brotli = true'] : []),
  ]
  return [
    'resource "aws_cloudfront_cache_policy" "own" {',
    ...aligned([`name = "${name}"`, `min_ttl = ${ttl.min}`, `default_ttl = ${ttl.default}`, `max_ttl = ${ttl.max}`]),
    '',
    '  parameters_in_cache_key_and_forwarded_to_origin {',
    ...(encodings.length > 0 ? [...aligned(encodings, '    '), ''] : []),
    ...block('header', headers),
    ...block('cookie', cookies),
    ...block('query_string', queryStrings),
    '  }',
    '}',
  ]
}
