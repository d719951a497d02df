import type { Reference } from '../segment.ts'

/** Pages that lessons alone point at. */
export const lessonSources = {
  alternateNames: {
    name: 'CloudFront Developer Guide: Use custom URLs by adding alternate domain names',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html',
  },
  cacheKey: {
    name: 'CloudFront Developer Guide: Understand the cache key',
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-the-cache-key.html',
  },
  customDomainBehind: {
    name: 'aws-cloudfront-authorizer, pull request 46: a custom domain for the API behind CloudFront',
    url: 'https://github.com/vrtdev/aws-cloudfront-authorizer/pull/46',
  },
} as const satisfies Record<string, Reference>
