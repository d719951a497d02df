import { expect, test } from 'vitest'
import { answerOf } from './answer.ts'
import type { KnownResponse, KnownSetup } from './evidence.ts'
import { setupView } from './setupView.ts'

const read = (response: KnownResponse, setup: KnownSetup = {}) => {
  const { kind, by } = answerOf(response, setupView(setup, undefined))
  return [kind, by]
}

test.for<[body: string, kind: string, by: string | undefined]>([
  [
    '{"message":"The request signature we calculated does not match the signature you provided."}',
    'mismatch',
    'verifier',
  ],
  [
    '{ "code": "AccessDeniedException", "detailedMessage": "The request signature we calculated does not match" }',
    'mismatch',
    'verifier',
  ],
  [
    '<Code>SignatureDoesNotMatch</Code><Message>Signature expired: 20260102T030405Z is now earlier than …</Message>',
    'date-outside',
    'verifier',
  ],
  ["SignatureDoesNotMatch: Credential should be scoped to a valid region, not 'x'. ", 'scope-region', 'verifier'],
  ['The security token included in the request is invalid.', 'token-invalid', 'verifier'],
  [
    '{"message":"Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): ‘YWJj’."}',
    'auth-not-key-value',
    'verifier',
  ],
  [
    "The request for the IAM Authorizer doesn't match the format that API Gateway expects.",
    'auth-incomplete',
    'verifier',
  ],
  [
    'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    'auth-incomplete',
    'verifier',
  ],
  ['The security token included in the request is expired', 'token-expired', 'verifier'],
  ['RequestExpired: Request has expired.', 'date-outside', 'verifier'],
  ['<Code>AccessDenied</Code><Message>Request has expired</Message>', 'url-expired', 'verifier'],
  ['{"Message":"Forbidden"}', 'lambda-forbidden', 'permission'],
  ['{"message":"Forbidden"}', 'forbidden', undefined],
  ['403 Forbidden', 'forbidden', undefined],
  ['User: anonymous is not authorized to perform: es:ESHttpGet', 'anonymous', 'permission'],
  ['User: arn:aws:iam::1:user/a is not authorized to perform: es:ESHttpGet', 'not-authorized', 'permission'],
  ['<H1>403 ERROR</H1> Request blocked. We can’t connect', 'edge-blocked', 'waf'],
  ["Bad request.\nWe can't connect to the server for this app", 'edge-bad-request', 'cloudfront'],
  ['{"error":"not for this tenant"}', 'application', 'application'],
  ['', 'none', undefined],
])('%s', ([body, kind, by]) => {
  expect(read({ body })).toEqual([kind, by])
})

test('a header tells where the body does not', () => {
  expect(read({ headers: [['X-Amzn-ErrorType', 'InvalidSignatureException']] })).toEqual(['mismatch', 'verifier'])
  expect(read({ headers: [['cf-mitigated', 'challenge']] })).toEqual(['edge-blocked', 'waf'])
  expect(read({ headers: [['Server', 'CloudFront']] })).toEqual(['none', 'cloudfront'])
})

test('the set-up tells who it was', () => {
  expect(read({ body: 'Forbidden' }, { between: ['waf'] })).toEqual(['forbidden', 'waf'])
  expect(read({ body: 'SignatureDoesNotMatch' }, { service: 's3' })).toEqual(['mismatch', 's3'])
  expect(read({ bodyBase64: 'U2lnbmF0dXJlRG9lc05vdE1hdGNo' }, { service: 'minio' })).toEqual([
    'mismatch',
    's3-compatible',
  ])
})
