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
    sentence: ['The origin request policy forwards the viewer’s ', { code: 'Host' }, ': a Function URL refuses it.'],
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
      ' is forwarded and ',
      { code: 'x-amz-date' },
      ' is not: Lambda cannot verify such a signature.',
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
  'unsigned-are-signed': {
    sentence: ['With no-override, CloudFront signs every request that comes without a signature: they all get in.'],
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
    sentence: ['The distribution’s origin is another host than the Function URL.'],
    source: sources.customOriginBehavior,
    certainty: 'documented',
  },
} as const satisfies Record<string, WarningWords>

export type WarningId = keyof typeof warnings

/** All ids of warnings. */
export const warningIds = Object.keys(warnings) as readonly WarningId[]

/** The words for a warning. */
export const warningWords = (id: WarningId): WarningWords => warnings[id]
