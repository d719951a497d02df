// The words for what services other than a Function URL do with a signature.
import type { RuleText } from './segment.ts'
import { sources } from './sources.ts'

export const serviceRules = {
  'service-execute-api-strings': {
    title: 'API Gateway tells what it calculated',
    sentence: ['Where the signatures differ, the message holds its canonical request and its string to sign.'],
    source: sources.executeApiStrings,
  },
  'service-execute-api-token': {
    title: 'Missing Authentication Token',
    sentence: [
      'A REST API answers so to a request without a signature, and as well where it has no such route, signed or not. An HTTP API, whose host looks the same, may use other words.',
    ],
    source: sources.executeApiErrors,
  },
  'service-execute-api-authorization': {
    title: 'API Gateway lists what is missing',
    sentence: [
      'An ',
      { code: 'Authorization' },
      ' that is no Signature V4 is answered with the parameters that it lacks.',
    ],
    source: sources.executeApiAuthorization,
  },
  'service-execute-api-denied': {
    title: 'API Gateway names who is not allowed what',
    sentence: [
      'The signature is right and ',
      { code: 'execute-api:Invoke' },
      ' is not allowed. The names of account and caller are made up here.',
    ],
    source: sources.executeApiErrors,
  },
  'service-strings': {
    title: 'OpenSearch Service and SageMaker tell what they calculated',
    sentence: ['Where the signatures differ, the message holds the canonical request and the string to sign.'],
    source: sources.openSearchStrings,
  },
  'service-s3-path': {
    title: 'S3 encodes the path once',
    sentence: ['Nothing is resolved in it: empty and dot segments are part of an object’s name.'],
    source: sources.s3Signing,
  },
  'service-s3-window': {
    title: 'Fifteen minutes',
    sentence: ['S3 takes a request whose date is no more than fifteen minutes from its own clock.'],
    source: sources.s3Authenticating,
  },
  'service-s3-content-hash': {
    title: 'S3 needs the payload’s hash',
    sentence: [
      'Every request that is signed in its header must carry ',
      { code: 'x-amz-content-sha256' },
      ': the body’s hash, or ',
      { code: 'UNSIGNED-PAYLOAD' },
      '.',
    ],
    source: sources.s3Signing,
  },
  'service-s3-headers-signed': {
    title: 'S3 wants its headers signed',
    sentence: ['Every ', { code: 'x-amz-' }, ' header that arrives must be among the signed ones.'],
    source: sources.s3Signing,
  },
  'service-s3-strings': {
    title: 'S3 tells what it calculated',
    sentence: [
      'Where the signatures differ, the answer holds its canonical request and string to sign, as text and as bytes.',
    ],
    source: sources.troubleshooting,
  },
  'service-s3-messages': {
    title: 'S3’s own words',
    sentence: ['Codes and their status are documented; the messages are those of answers that people published.'],
    source: sources.s3Errors,
  },
} as const satisfies Record<string, RuleText>

export type ServiceRuleId = keyof typeof serviceRules
