// Where a request can be decided, in the order in which it meets them; each with a reason of one line.
import type { ServiceRuleId } from './serviceRules.ts'
import type { VerifierRuleId } from './verifierRules.ts'

/** The words for a check: why in one line, and the rule behind it. */
export interface CheckWords {
  readonly reason: string
  readonly rule: VerifierRuleId | ServiceRuleId
}

const checks = {
  'host-unknown': { reason: 'nobody here answers to this host', rule: 'check-host' },
  'viewer-protocol': { reason: 'the behaviour takes no plain HTTP', rule: 'edge-protocol' },
  'firewall-body': { reason: 'the body is over its limit', rule: 'edge-firewall' },
  'method-allowed': { reason: 'the behaviour does not allow it', rule: 'edge-method' },
  'get-with-body': { reason: 'CloudFront refuses it', rule: 'edge-get-body' },
  'request-size': { reason: 'URL or headers are over the quota', rule: 'edge-size' },
  'edge-function-invalid': {
    reason: 'it touches a header that it may not touch',
    rule: 'edge-function-restrictions',
  },
  cached: { reason: 'an answer to an earlier request', rule: 'edge-cache' },
  'host-accepted': {
    reason: 'not at AWS: it is not among the accepted hosts',
    rule: 'proposal-accepted-hosts',
  },
  preflight: { reason: 'answered from the CORS settings', rule: 'check-preflight' },
  'auth-present': { reason: 'no Authorization header', rule: 'check-auth-present' },
  'auth-duplicated': { reason: 'more than one authentication', rule: 'check-auth-once' },
  'auth-complete': { reason: 'a part of it is missing', rule: 'check-auth-complete' },
  algorithm: { reason: 'not AWS4-HMAC-SHA256', rule: 'check-algorithm' },
  'host-signed': {
    reason: 'host is not among the signed headers',
    rule: 'check-host-signed',
  },
  'date-format': { reason: 'the date is not YYYYMMDDTHHMMSSZ', rule: 'check-date-format' },
  'date-expired': { reason: 'signed too long ago', rule: 'check-date' },
  'date-not-yet': { reason: 'signed in the future', rule: 'check-date' },
  'credential-parts': { reason: 'not five parts', rule: 'check-credential' },
  'scope-region': { reason: 'signed for another region', rule: 'check-scope' },
  'scope-service': { reason: 'signed for another service', rule: 'check-scope' },
  'scope-terminator': { reason: 'the scope does not end in aws4_request', rule: 'check-scope' },
  'scope-date': { reason: 'scope and date name different days', rule: 'check-scope' },
  'access-key': { reason: 'the access key is not known', rule: 'check-access-key' },
  'token-present': { reason: 'temporary key without its token', rule: 'check-token' },
  'token-signed': { reason: 'the token is not a signed header', rule: 'check-token' },
  'token-valid': { reason: 'not the token of this key', rule: 'check-token' },
  'token-expired': { reason: 'the credentials have expired', rule: 'check-token' },
  'content-hash': {
    reason: 'there is no x-amz-content-sha256',
    rule: 'service-s3-content-hash',
  },
  'headers-signed': {
    reason: 'an x-amz- header is not a signed one',
    rule: 'service-s3-headers-signed',
  },
  payload: { reason: 'the hash is not the body’s', rule: 'check-payload' },
  signature: { reason: 'signed something else', rule: 'check-signature' },
  permission: { reason: 'verified, but not allowed', rule: 'check-permission' },
  'body-size': { reason: 'it is over 6 MB', rule: 'check-body-size' },
  'origin-timeout': { reason: 'CloudFront did not wait any longer', rule: 'edge-timeout' },
  application: { reason: 'verified; the function refused', rule: 'function-answer' },
  ok: { reason: 'signature verified', rule: 'function-answer' },
} as const satisfies Record<string, CheckWords>

export type CheckId = keyof typeof checks

/** All checks, in the order in which a request meets them. */
export const checkIds = Object.keys(checks) as readonly CheckId[]

/** The words for a check. */
export const checkWords = (id: CheckId): CheckWords => checks[id]

/** The one-line reason of an answer that depends on more than its check. */
export const reasons = {
  openToEverybody: 'open to everybody',
  cloudFrontSigned: 'CloudFront signed: open to everybody',
  edgeSigned: 'the edge function signed: open to everybody',
  hostKept: 'the Host was kept',
  workaround: 'the workaround',
  hostForwarded: 'the viewer’s Host was forwarded',
  authorizationDropped: 'CloudFront dropped Authorization',
  hostRewritten: 'CloudFront replaced the Host',
  otherHost: 'signed for a host it was not sent to',
  hashMissing: 'no x-amz-content-sha256',
  secondOrigin: 'a second origin answered',
  errorPage: 'an error page stands in',
} as const
