// AWS's managed cache policies. Source: CloudFront Developer Guide, "Use managed cache policies".
import type { PolicyId } from '../words/policies.ts'
import type { CachePolicy } from './policy.ts'

const year = 31_536_000
const day = 86_400
const both = { gzip: true, brotli: true }
const neither = { gzip: false, brotli: false }
const methodOverrides = ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']

export const managedCachePolicies = [
  {
    name: 'CachingDisabled',
    id: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    policy: {
      ttl: { min: 0, default: 0, max: 0 },
      compressed: neither,
      headers: 'none',
      cookies: 'none',
      queryStrings: 'none',
    },
  },
  {
    name: 'CachingOptimized',
    id: '658327ea-f89d-4fab-a63d-7e88639e58f6',
    policy: {
      ttl: { min: 1, default: day, max: year },
      compressed: both,
      headers: 'none',
      cookies: 'none',
      queryStrings: 'none',
    },
  },
  {
    name: 'CachingOptimizedForUncompressedObjects',
    id: 'b2884449-e4de-46a7-ac36-70bc7f1ddd6d',
    policy: {
      ttl: { min: 1, default: day, max: year },
      compressed: neither,
      headers: 'none',
      cookies: 'none',
      queryStrings: 'none',
    },
  },
  {
    name: 'UseOriginCacheControlHeaders',
    id: '83da9c7e-98b4-4e11-a168-04f0df8e2c65',
    policy: {
      ttl: { min: 0, default: 0, max: year },
      compressed: both,
      headers: ['Host', 'Origin', ...methodOverrides],
      cookies: 'all',
      queryStrings: 'none',
    },
  },
  {
    name: 'UseOriginCacheControlHeaders-QueryStrings',
    id: '4cc15a8a-d715-48a4-82b8-cc0b614638fe',
    policy: {
      ttl: { min: 0, default: 0, max: year },
      compressed: both,
      headers: ['Host', 'Origin', ...methodOverrides],
      cookies: 'all',
      queryStrings: 'all',
    },
  },
  {
    name: 'Amplify',
    id: '2e54312d-136d-493c-8eb9-b001f22f67d2',
    policy: {
      ttl: { min: 2, default: 2, max: 600 },
      compressed: both,
      headers: ['Authorization', 'CloudFront-Viewer-Country', 'Host'],
      cookies: 'all',
      queryStrings: 'all',
    },
  },
  {
    name: 'Elemental-MediaPackage',
    id: '08627262-05a9-4f76-9ded-b50ca2e3a84f',
    policy: {
      ttl: { min: 0, default: day, max: year },
      compressed: { gzip: true, brotli: false },
      headers: ['Origin'],
      cookies: 'none',
      queryStrings: ['aws.manifestfilter', 'start', 'end', 'm'],
    },
  },
] as const satisfies readonly { name: PolicyId; id: string; policy: CachePolicy }[]
