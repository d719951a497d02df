// Where a request can be decided, in the order in which it meets them; each with a short label and a reason of one line.
import type { ServiceRuleId } from './serviceRules.ts'
import type { VerifierRuleId } from './verifierRules.ts'

/** The words for a check: a label for a small cell, and why in one line. */
export interface CheckWords {
  readonly label: string
  readonly reason: string
  readonly rule: VerifierRuleId | ServiceRuleId
}

const checks = {
  'host-unknown': { label: 'host unknown', reason: 'nobody here answers to this host', rule: 'check-host' },
  'viewer-protocol': { label: 'HTTPS only', reason: 'the behaviour takes no plain HTTP', rule: 'edge-protocol' },
  'firewall-body': { label: 'blocked by the firewall', reason: 'the body is over its limit', rule: 'edge-firewall' },
  'method-allowed': { label: 'method not allowed', reason: 'the behaviour does not allow it', rule: 'edge-method' },
  'get-with-body': { label: 'GET with a body', reason: 'CloudFront refuses it', rule: 'edge-get-body' },
  'request-size': { label: 'too large', reason: 'URL or headers are over the quota', rule: 'edge-size' },
  'edge-function-invalid': {
    label: 'edge function failed',
    reason: 'it touches a header that it may not touch',
    rule: 'edge-function-restrictions',
  },
  cached: { label: 'from the cache', reason: 'an answer to an earlier request', rule: 'edge-cache' },
  'host-accepted': {
    label: 'host not accepted',
    reason: 'not at AWS: it is not among the accepted hosts',
    rule: 'proposal-accepted-hosts',
  },
  preflight: { label: 'preflight', reason: 'answered from the CORS settings', rule: 'check-preflight' },
  'auth-present': { label: 'Forbidden', reason: 'no Authorization header', rule: 'check-auth-present' },
  'auth-duplicated': { label: 'signed twice', reason: 'more than one authentication', rule: 'check-auth-once' },
  'auth-complete': { label: 'incomplete signature', reason: 'a part of it is missing', rule: 'check-auth-complete' },
  algorithm: { label: 'unknown algorithm', reason: 'not AWS4-HMAC-SHA256', rule: 'check-algorithm' },
  'host-signed': {
    label: 'host not signed',
    reason: 'host is not among the signed headers',
    rule: 'check-host-signed',
  },
  'date-format': { label: 'date unreadable', reason: 'the date is not YYYYMMDDTHHMMSSZ', rule: 'check-date-format' },
  'date-expired': { label: 'signature expired', reason: 'signed too long ago', rule: 'check-date' },
  'date-not-yet': { label: 'not yet current', reason: 'signed in the future', rule: 'check-date' },
  'credential-parts': { label: 'credential malformed', reason: 'not five parts', rule: 'check-credential' },
  'scope-region': { label: 'wrong region', reason: 'signed for another region', rule: 'check-scope' },
  'scope-service': { label: 'wrong service', reason: 'signed for another service', rule: 'check-scope' },
  'scope-terminator': { label: 'wrong scope', reason: 'the scope does not end in aws4_request', rule: 'check-scope' },
  'scope-date': { label: 'wrong day', reason: 'scope and date name different days', rule: 'check-scope' },
  'access-key': { label: 'unknown key', reason: 'the access key is not known', rule: 'check-access-key' },
  'token-present': { label: 'token missing', reason: 'temporary key without its token', rule: 'check-token' },
  'token-signed': { label: 'token not signed', reason: 'the token is not a signed header', rule: 'check-token' },
  'token-valid': { label: 'token invalid', reason: 'not the token of this key', rule: 'check-token' },
  'token-expired': { label: 'token expired', reason: 'the credentials have expired', rule: 'check-token' },
  'content-hash': {
    label: 'hash header missing',
    reason: 'there is no x-amz-content-sha256',
    rule: 'service-s3-content-hash',
  },
  'headers-signed': {
    label: 'headers not signed',
    reason: 'an x-amz- header is not a signed one',
    rule: 'service-s3-headers-signed',
  },
  payload: { label: 'signature does not match', reason: 'the hash is not the body’s', rule: 'check-payload' },
  signature: { label: 'signature does not match', reason: 'signed something else', rule: 'check-signature' },
  permission: { label: 'Forbidden', reason: 'verified, but not allowed', rule: 'check-permission' },
  'body-size': { label: 'body too large', reason: 'it is over 6 MB', rule: 'check-body-size' },
  'origin-timeout': { label: 'too late', reason: 'CloudFront did not wait any longer', rule: 'edge-timeout' },
  application: { label: 'the function’s answer', reason: 'verified; the function refused', rule: 'function-answer' },
  ok: { label: 'OK', reason: 'signature verified', rule: 'function-answer' },
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
