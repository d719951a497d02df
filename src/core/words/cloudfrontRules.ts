// The words for what CloudFront does to a request between viewer and origin.
import type { RuleText } from './segment.ts'
import { sources } from './sources.ts'

export const cloudfrontRules = {
  'cloudfront-host-set-to-origin': {
    title: 'Host becomes the origin’s',
    sentence: [
      'CloudFront puts the origin’s domain name in ',
      { code: 'Host' },
      ', unless the cache policy or the origin request policy includes that header.',
    ],
    source: sources.customOriginBehavior,
  },
  'cloudfront-authorization-removed': {
    title: 'Authorization is dropped',
    sentence: [
      'CloudFront removes ',
      { code: 'Authorization' },
      ' unless it is in the cache policy or the origin request policy forwards all viewer headers.',
    ],
    source: sources.customOriginBehavior,
  },
  'cloudfront-authorization-removed-legacy': {
    title: 'Authorization is dropped from GET and HEAD',
    sentence: [
      'With legacy cache settings, CloudFront removes ',
      { code: 'Authorization' },
      ' from GET and HEAD (and from OPTIONS where its answers are cached), and leaves it in POST, PUT, PATCH and DELETE.',
    ],
    source: sources.customOriginBehavior,
  },
  'cloudfront-header-not-in-policy': {
    title: 'A header that no policy names',
    sentence: [
      'A header that is neither in the cache policy nor in the origin request policy does not reach the origin.',
    ],
    source: sources.originRequests,
  },
  'cloudfront-header-removed': {
    title: 'A header that CloudFront keeps to itself',
    sentence: ['CloudFront removes this header whatever the policies say.'],
    source: sources.customOriginBehavior,
  },
  'cloudfront-header-removed-legacy': {
    title: 'A header that is removed unless it is cached on',
    sentence: ['With legacy cache settings, CloudFront removes this header unless the behaviour names it.'],
    source: sources.customOriginBehavior,
  },
  'cloudfront-cookies': {
    title: 'Cookies that no policy names',
    sentence: ['Only the cookies that a policy names reach the origin.'],
    source: sources.originRequests,
  },
  'cloudfront-query': {
    title: 'Query parameters that no policy names',
    sentence: ['Only the query parameters that a policy names reach the origin; without a policy there is no query.'],
    source: sources.originRequests,
  },
  'cloudfront-connection': {
    title: 'Connection is between neighbours',
    sentence: ['CloudFront keeps its own connection to the origin: ', { code: 'Connection: Keep-Alive' }, '.'],
    source: sources.customOriginBehavior,
  },
  'cloudfront-user-agent': {
    title: 'User-Agent becomes CloudFront’s',
    sentence: ['Unless it is forwarded, CloudFront replaces the user agent by ', { code: 'Amazon CloudFront' }, '.'],
    source: sources.customOriginBehavior,
  },
  'cloudfront-accept-encoding': {
    title: 'Accept-Encoding is normalised',
    sentence: [
      'Where the cache policy caches compressed objects, and with legacy cache settings, CloudFront sends ',
      { code: 'br,gzip' },
      ' or one of the two; a viewer that takes neither becomes ',
      { code: 'identity' },
      ' under such a policy.',
    ],
    source: sources.customOriginBehavior,
  },
  'cloudfront-via': {
    title: 'Via is added',
    sentence: ['CloudFront adds itself to ', { code: 'Via' }, ', as every proxy does.'],
    source: sources.customOriginBehavior,
  },
  'cloudfront-request-id': {
    title: 'X-Amz-Cf-Id is added',
    sentence: ['CloudFront adds the id that it gave to the request. The value shown here is made up.'],
    source: sources.customOriginBehavior,
  },
  'cloudfront-forwarded-for': {
    title: 'X-Forwarded-For grows',
    sentence: [
      'CloudFront appends the viewer’s address at the end of ',
      { code: 'X-Forwarded-For' },
      ' (of the last one, where there are several), or creates it.',
    ],
    source: sources.customOriginBehavior,
  },
  'cloudfront-header-added': {
    title: 'A header about the viewer',
    sentence: ['The policy asks CloudFront to tell the origin this about the viewer. The value shown here is made up.'],
    source: sources.managedOriginRequestPolicies,
  },
  'cloudfront-custom-header': {
    title: 'A header that the distribution adds',
    sentence: ['The origin has a custom header; it replaces one of the same name from the viewer.'],
    source: sources.customHeaders,
  },
  'cloudfront-origin-path': {
    title: 'The origin path is put in front',
    sentence: ['CloudFront puts the origin path in front of the path that the viewer asked for.'],
    source: sources.customOriginBehavior,
  },
  'cloudfront-default-root-object': {
    title: 'The default root object',
    sentence: ['A request for ', { code: '/' }, ' becomes one for the default root object.'],
    source: sources.defaultRootObject,
  },
  'cloudfront-path-normalised': {
    title: 'The path is normalised',
    sentence: [
      'Assumed here: CloudFront sends the path without dot segments, with unreserved characters not escaped. AWS does not say whether it does.',
    ],
    source: sources.uri,
  },
  'proposal-forwarded-host': {
    title: 'Does not exist at AWS: X-Forwarded-Host',
    sentence: [
      'What if CloudFront kept the viewer’s ',
      { code: 'Host' },
      ' and told the Function URL’s host in ',
      { code: 'X-Forwarded-Host' },
      ': Lambda finds the function by it and verifies the signature over the Host that the viewer signed.',
    ],
    source: sources.forwarded,
  },
  'oac-authorization': {
    title: 'CloudFront signs',
    sentence: [
      'Origin access control: CloudFront signs the origin request with a key of its own and overwrites ',
      { code: 'Authorization' },
      '. Lambda then knows CloudFront, not the caller. Key and signature shown here are made up.',
    ],
    source: sources.originAccessControl,
  },
  'oac-date': {
    title: 'CloudFront’s signing time',
    sentence: ['Origin access control puts its own ', { code: 'x-amz-date' }, ' in the request.'],
    source: sources.originAccessControl,
  },
  'oac-token': {
    title: 'CloudFront’s session token',
    sentence: ['CloudFront’s key is temporary; its token replaces the viewer’s. The value shown here is made up.'],
    source: sources.originAccessControl,
  },
  'oac-content-sha256': {
    title: 'The hash of the body, under origin access control',
    sentence: [
      'CloudFront does not hash bodies: for PUT and POST the viewer must send ',
      { code: 'x-amz-content-sha256' },
      '. Without it CloudFront signs what Lambda does not accept.',
    ],
    source: sources.originAccessControl,
  },
  'oac-source': {
    title: 'On whose behalf CloudFront signs',
    sentence: ['Origin access control names the distribution and its account; permissions can depend on them.'],
    source: sources.originAccessControl,
  },
} as const satisfies Record<string, RuleText>
