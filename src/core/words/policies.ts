// The words for the managed policies: what each means for a signed request to a Function URL.
import type { Certainty, Reference, Sentence } from './segment.ts'
import { sources } from './sources.ts'

/** What a managed policy does to a signed request. */
export interface PolicyWords {
  readonly sentence: Sentence
  readonly source: Reference
}

const request = sources.managedOriginRequestPolicies
const cache = sources.managedCachePolicies

const policies = {
  AllViewer: {
    sentence: ['Every viewer header goes to the origin, ', { code: 'Host' }, ' too. A Function URL refuses that Host.'],
    source: request,
  },
  AllViewerExceptHostHeader: {
    sentence: [
      'Every viewer header but ',
      { code: 'Host' },
      ' goes to the origin; Host becomes the origin’s. Made for Function URLs.',
    ],
    source: request,
  },
  'AllViewerAndCloudFrontHeaders-2022-06': {
    sentence: [
      'As AllViewer, and CloudFront’s own headers about the viewer. A Function URL refuses the viewer’s Host.',
    ],
    source: request,
  },
  'CORS-CustomOrigin': {
    sentence: ['Only ', { code: 'Origin' }, ' goes to the origin: no query, no Authorization.'],
    source: request,
  },
  'CORS-S3Origin': {
    sentence: ['Only what CORS needs goes to the origin: no query, no Authorization.'],
    source: request,
  },
  UserAgentRefererHeaders: {
    sentence: ['Only user agent and referer go to the origin: no query, no Authorization.'],
    source: request,
  },
  'Elemental-MediaTailor-PersonalizedManifests': {
    sentence: ['A few headers and the query go to the origin; Authorization does not.'],
    source: request,
  },
  HostHeaderOnly: {
    sentence: ['Only ', { code: 'Host' }, ' goes to the origin. A Function URL refuses it.'],
    source: request,
  },
  CachingDisabled: {
    sentence: ['Nothing is cached and nothing is in the cache key: the origin request policy alone decides.'],
    source: cache,
  },
  CachingOptimized: {
    sentence: ['The cache key is the path; ', { code: 'Accept-Encoding' }, ' is normalised.'],
    source: cache,
  },
  CachingOptimizedForUncompressedObjects: { sentence: ['The cache key is the path.'], source: cache },
  UseOriginCacheControlHeaders: {
    sentence: [{ code: 'Host' }, ' is in the cache key and so goes to the origin. A Function URL refuses it.'],
    source: cache,
  },
  'UseOriginCacheControlHeaders-QueryStrings': {
    sentence: [
      { code: 'Host' },
      ' and the query are in the cache key and so go to the origin. A Function URL refuses that Host.',
    ],
    source: cache,
  },
  Amplify: {
    sentence: [
      { code: 'Authorization' },
      ' and ',
      { code: 'Host' },
      ' are in the cache key and so go to the origin. A Function URL refuses that Host.',
    ],
    source: cache,
  },
  'Elemental-MediaPackage': {
    sentence: ['A few query parameters and ', { code: 'Origin' }, ' are in the cache key.'],
    source: cache,
  },
} as const satisfies Record<string, PolicyWords>

/** The name of a managed policy, without `Managed-`. */
export type PolicyId = keyof typeof policies

/** All names of managed policies. */
export const policyIds = Object.keys(policies) as readonly PolicyId[]

/** The words for a managed policy. */
export const policyWords = (id: PolicyId): PolicyWords => policies[id]

/** What a managed policy says is AWS's own list of them. */
export const policyCertainty: Certainty = 'documented'
