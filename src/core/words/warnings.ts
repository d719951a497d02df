// What is worth saying about a set-up before anything is sent.
import type { Certainty, Reference, Sentence } from './segment.ts'
import { sources } from './sources.ts'

/** A warning about a set-up: what follows from it, where that comes from, how sure it is. */
export interface WarningWords {
  readonly sentence: Sentence
  readonly source: Reference
  readonly certainty: Certainty
}

const warnings = {
  'host-forwarded': {
    sentence: ['The viewer’s ', { code: 'Host' }, ' is forwarded to the origin: a Function URL refuses it.'],
    source: sources.managedOriginRequestPolicies,
    certainty: 'documented',
  },
  'host-in-cache-key': {
    sentence: [
      { code: 'Host' },
      ' is in the cache key, so the viewer’s is forwarded whatever the origin request policy blocks: a Function URL refuses it.',
    ],
    source: sources.policiesTogether,
    certainty: 'documented',
  },
  'authorization-not-forwarded': {
    sentence: ['No policy lets ', { code: 'Authorization' }, ' through: a viewer’s signature never reaches Lambda.'],
    source: sources.customHeaders,
    certainty: 'documented',
  },
  'legacy-drops-authorization': {
    sentence: [
      'With legacy cache settings, CloudFront removes ',
      { code: 'Authorization' },
      ' from GET and HEAD unless it is among the forwarded headers: a viewer’s signature then never reaches Lambda.',
    ],
    source: sources.customOriginBehavior,
    certainty: 'documented',
  },
  'no-override-without-cache-policy': {
    sentence: [
      'With no-override, AWS wants ',
      { code: 'Authorization' },
      ' in the cache policy. Here it is not: whether the viewer’s signature is passed on is not documented.',
    ],
    source: sources.originAccessControl,
    certainty: 'documented',
  },
  'authorization-without-its-headers': {
    sentence: [
      { code: 'Authorization' },
      ' is forwarded, and not all that belongs to it: Lambda cannot verify a signature unless ',
      { code: 'x-amz-date' },
      ', ',
      { code: 'x-amz-security-token' },
      ' and ',
      { code: 'x-amz-content-sha256' },
      ' arrive where they are signed.',
    ],
    source: sources.policiesTogether,
    certainty: 'assumed',
  },
  'shared-cache': {
    sentence: [
      'Answers are cached and the signature is not in the cache key: one caller’s answer can be served to somebody who did not sign.',
    ],
    source: sources.policiesTogether,
    certainty: 'assumed',
  },
  'cloudfront-authenticated': {
    sentence: [
      'CloudFront signs: Lambda authenticates CloudFront, not the caller. Whoever reaches the distribution gets in, unless the viewer is checked there.',
    ],
    source: sources.originAccessControl,
    certainty: 'documented',
  },
  'edge-function-authenticated': {
    sentence: [
      'A function at the edge signs: Lambda authenticates its key, not the caller. Whoever reaches the distribution gets in, unless that function checks the viewer.',
    ],
    source: sources.edgeFunctions,
    certainty: 'documented',
  },
  'hash-needed': {
    sentence: [
      'CloudFront does not hash bodies: whoever sends PUT or POST must put the SHA-256 of the body in ',
      { code: 'x-amz-content-sha256' },
      '.',
    ],
    source: sources.originAccessControl,
    certainty: 'documented',
  },
  'invoke-function-url-missing': {
    sentence: ['Nobody is allowed ', { code: 'lambda:InvokeFunctionUrl' }, ': every call is refused with 403.'],
    source: sources.functionUrlAuth,
    certainty: 'documented',
  },
  'invoke-function-missing': {
    sentence: [
      'Nobody is allowed ',
      { code: 'lambda:InvokeFunction' },
      ', which Function URLs need since October 2025 besides ',
      { code: 'lambda:InvokeFunctionUrl' },
      ': every call is refused with 403.',
    ],
    source: sources.functionUrlAuth,
    certainty: 'documented',
  },
  'origin-path': {
    sentence: ['The path that reaches Lambda is not the one that the viewer asked for: the client must sign that one.'],
    source: sources.customOriginBehavior,
    certainty: 'documented',
  },
  'refusals-hidden': {
    sentence: [
      'A 403 of Lambda’s is replaced (by an error page, or by a second origin): the viewer does not see who refused, and why.',
    ],
    source: sources.errorStatus,
    certainty: 'documented',
  },
  'body-cut': {
    sentence: [
      'The function at the edge handles bodies, of which it sees 40 kB at viewer request and 1 MB at origin request: larger ones get a wrong hash, or are cut.',
    ],
    source: sources.edgeBody,
    certainty: 'documented',
  },
  'function-slower-than-edge': {
    sentence: [
      'The function takes longer than CloudFront waits: the viewer gets 504 from CloudFront, whatever the signature.',
    ],
    source: sources.gatewayTimeout,
    certainty: 'documented',
  },
  'authorization-in-request-policy': {
    sentence: [
      'AWS does not take an origin request policy that lists ',
      { code: 'Authorization' },
      ' or ',
      { code: 'Accept-Encoding' },
      ': put it in the cache policy, or forward all viewer headers.',
    ],
    source: sources.customHeaders,
    certainty: 'documented',
  },
  'key-without-caching': {
    sentence: [
      'AWS does not take a cache policy that has headers, cookies or query strings in its key and a maximum TTL of 0: it must be 1 or more.',
    ],
    source: sources.cacheKeyWithoutCaching,
    certainty: 'observed',
  },
  'not-at-aws': {
    sentence: [
      'This set-up does not exist at AWS. What if CloudFront kept the viewer’s ',
      { code: 'Host' },
      ' and told the Function URL’s in ',
      { code: 'X-Forwarded-Host' },
      '? A client that signs that header itself breaks again, unless it signs that very host: CloudFront puts its own value there.',
    ],
    source: sources.forwarded,
    certainty: 'assumed',
  },
  'forwarded-host-unbound': {
    sentence: [
      'Does not exist at AWS: ',
      { code: 'X-Forwarded-Host' },
      ' is not signed, so one signed request could be aimed at any other function of its signer, unless each function says which Hosts it accepts.',
    ],
    source: sources.forwarded,
    certainty: 'assumed',
  },
  'unsigned-are-signed': {
    sentence: [
      'With no-override, CloudFront signs every request that comes without a signature: Lambda then authenticates CloudFront, not the caller, and they all get in.',
    ],
    source: sources.originAccessControl,
    certainty: 'documented',
  },
  'always-amz-auth': {
    sentence: [
      'Hardly anything is published about always-amz-auth; what is shown here is a guess that you can change.',
    ],
    source: sources.originAccessControl,
    certainty: 'assumed',
  },
  'public-function-url': {
    sentence: ['The Function URL has the auth type NONE: it is open to everybody, and no signature is looked at.'],
    source: sources.functionUrlAuth,
    certainty: 'documented',
  },
  'other-origin': {
    sentence: ['The distribution’s origin is a host other than the Function URL.'],
    source: sources.customOriginBehavior,
    certainty: 'documented',
  },
} as const satisfies Record<string, WarningWords>

export type WarningId = keyof typeof warnings

/** All ids of warnings. */
export const warningIds = Object.keys(warnings) as readonly WarningId[]

/** The words for a warning. */
export const warningWords = (id: WarningId): WarningWords => warnings[id]
