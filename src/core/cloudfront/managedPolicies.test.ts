import { describe, expect, test } from 'vitest'
import { arrived, edgeHost, send, signedFor, urlHost } from '../diagnosis/article.fixture.ts'
import { fieldValue } from '../http/message.ts'
import { splitUrl } from '../http/url.ts'
import { policyIds } from '../words/policies.ts'
import { cachePolicies, findCachePolicy, findOriginRequestPolicy, originRequestPolicies } from './managedPolicies.ts'

const request = signedFor(urlHost, {
  method: 'POST',
  url: `https://${edgeHost}/a?start=1&x=2`,
  headers: [
    ['Origin', 'https://app.example.com'],
    ['Cookie', 'a=1; b=2'],
    ['Referer', 'https://app.example.com/'],
    ['User-Agent', 'agent/1'],
    ['Accept-Encoding', 'gzip, deflate'],
    ['X-Own', 'yes'],
  ],
})

const names = ['host', 'authorization', 'origin', 'cookie', 'referer', 'user-agent', 'accept-encoding', 'x-own']

const seen = (distribution: { cachePolicy?: string; originRequestPolicy?: string }) => {
  const nothing = { headers: 'none', cookies: 'none', queryStrings: 'none' } as const
  const got = arrived(send(request, { distribution: { originRequestPolicy: nothing, ...distribution } }))
  const given = (name: string) => fieldValue(got.headers, name)
  const kept = names.filter((name) => {
    const value = name === 'host' ? (given('host') === edgeHost ? edgeHost : undefined) : given(name)
    return value !== undefined && value !== 'Amazon CloudFront'
  })
  return `${kept.join(' ')} | ${splitUrl(got.url).query ?? ''} | ${given('accept-encoding') ?? ''}`
}

// Worked by hand from the tables in the CloudFront Developer Guide. Kept headers | query | accept-encoding.
const all = 'authorization origin cookie referer user-agent accept-encoding x-own'
const origin: readonly (readonly [string, string])[] = [
  ['AllViewer', `host ${all} | start=1&x=2 | gzip, deflate`],
  ['AllViewerExceptHostHeader', `${all} | start=1&x=2 | gzip, deflate`],
  ['AllViewerAndCloudFrontHeaders-2022-06', `host ${all} | start=1&x=2 | gzip, deflate`],
  ['CORS-CustomOrigin', 'origin |  | '],
  ['CORS-S3Origin', 'origin |  | '],
  ['UserAgentRefererHeaders', 'referer user-agent |  | '],
  ['Elemental-MediaTailor-PersonalizedManifests', 'origin user-agent | start=1&x=2 | '],
  ['HostHeaderOnly', 'host |  | '],
]
const cache: readonly (readonly [string, string])[] = [
  ['CachingDisabled', ' |  | '],
  ['CachingOptimized', 'accept-encoding |  | gzip'],
  ['CachingOptimizedForUncompressedObjects', ' |  | '],
  ['UseOriginCacheControlHeaders', 'host origin cookie accept-encoding |  | gzip'],
  ['UseOriginCacheControlHeaders-QueryStrings', 'host origin cookie accept-encoding | start=1&x=2 | gzip'],
  ['Amplify', 'host authorization cookie accept-encoding | start=1&x=2 | gzip'],
  ['Elemental-MediaPackage', 'origin accept-encoding | start=1 | gzip'],
]

describe('managed policies', () => {
  test.for(origin)('with origin request policy %s, the origin gets %s', ([originRequestPolicy, expected]) => {
    expect(seen({ cachePolicy: 'CachingDisabled', originRequestPolicy })).toBe(expected)
  })

  test.for(cache)('with cache policy %s alone, the origin gets %s', ([cachePolicy, expected]) => {
    expect(seen({ cachePolicy })).toBe(expected)
  })

  test('the tables above name every managed policy, and every one has words', () => {
    expect(origin.map(([name]) => name)).toEqual(originRequestPolicies.map(({ name }) => name))
    expect(cache.map(([name]) => name)).toEqual(cachePolicies.map(({ name }) => name))
    const all = [...originRequestPolicies, ...cachePolicies].map(({ name }) => name)
    expect(all.toSorted()).toEqual(policyIds.toSorted())
  })

  test.for(originRequestPolicies)('$name is found by name, console name and id', ({ name, id, policy }) => {
    for (const text of [name, `Managed-${name}`, id]) expect(findOriginRequestPolicy(text)).toMatchObject(policy)
  })

  test.for(cachePolicies)('$name is found by name, console name and id', ({ name, id, policy }) => {
    for (const text of [name, `Managed-${name}`, id]) expect(findCachePolicy(text)).toMatchObject(policy)
  })

  test('an unknown name is refused with the name of the field', () => {
    expect(() => send(request, { distribution: { originRequestPolicy: 'AllViewers' } })).toThrow(
      new TypeError('route.distribution.originRequestPolicy must be the name or id of a managed policy, or a policy'),
    )
    const behaviors = [{ pathPattern: '/a*', cachePolicy: 'None' }]
    expect(() => send(request, { distribution: { behaviors } })).toThrow('route.distribution.behaviors[0].cachePolicy')
  })
})

// Source: "How origin request policies and cache policies work together".
describe('cache policy and origin request policy together', () => {
  test('Host in the cache key beats the block list of AllViewerExceptHostHeader', () => {
    const distribution = { cachePolicy: 'UseOriginCacheControlHeaders' }
    const { decision, diagnoses } = send(request, { distribution })
    expect(decision).toMatchObject({ by: 'function-url', status: 403, check: 'host-unknown' })
    expect(diagnoses[0]?.cause).toBe('host-forwarded-to-origin')
    expect(diagnoses[0]?.fixes.map(({ id }) => id)).toEqual(['caching-disabled', 'remove-host-from-cache-key'])
  })

  test.for([
    ['none', 'none', ''],
    ['none', 'all', 'start=1&x=2'],
    ['none', ['x'], 'x=2'],
    ['none', { allExcept: ['x'] }, 'start=1'],
    [['start'], 'none', 'start=1'],
    [['start'], ['x'], 'start=1&x=2'],
    [['x'], { allExcept: ['x'] }, 'start=1&x=2'],
    [{ allExcept: ['x'] }, 'none', 'start=1'],
    [{ allExcept: ['x'] }, ['x'], 'start=1&x=2'],
    [{ allExcept: ['x'] }, { allExcept: ['x'] }, 'start=1'],
    ['all', { allExcept: ['x'] }, 'start=1&x=2'],
  ] as const)('query strings %j in the key and %j in the request policy send "%s"', ([inKey, inRequest, expected]) => {
    const both = { headers: 'none', cookies: 'none' } as const
    const distribution = {
      cachePolicy: {
        ...both,
        queryStrings: inKey,
        ttl: { min: 0, default: 0, max: 1 },
        compressed: { gzip: false, brotli: false },
      },
      originRequestPolicy: { ...both, queryStrings: inRequest },
    }
    expect(splitUrl(arrived(send(request, { distribution })).url).query ?? '').toBe(expected)
  })
})
