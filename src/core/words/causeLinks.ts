// What leads on from a cause: the rules that it follows from, and the lessons in which it can be seen.
import type { CauseId } from './causes.ts'
import { causeIds } from './causes.ts'
import type { RuleId } from './certainties.ts'
import type { LessonId } from './lessons/lessons.ts'

/** The first rule explains the cause: its source and certainty are the cause's. */
export interface CauseLinks {
  readonly rules: readonly [RuleId, ...RuleId[]]
  readonly lessons?: readonly LessonId[]
}

const links: Readonly<Record<CauseId, CauseLinks>> = {
  'host-rewritten': {
    rules: ['sigv4-header-host', 'cloudfront-host-set-to-origin', 'check-signature'],
    lessons: ['line-host', 'cloudfront', 'function-url', 'stages', 'string-to-sign', 'key-chain', 'proposal'],
  },
  'host-forwarded-to-origin': {
    rules: ['check-host', 'cloudfront-host-set-to-origin'],
    lessons: ['all-viewer', 'api-gateway'],
  },
  'port-in-host': { rules: ['sigv4-header-host'] },
  'host-not-signed': { rules: ['check-host-signed', 'sigv4-signed-headers'] },
  'header-changed-in-transit': {
    rules: [
      'sigv4-header',
      'cloudfront-header-not-in-policy',
      'cloudfront-header-removed',
      'cloudfront-user-agent',
      'edge-function-header',
    ],
    lessons: ['user-agent', 'break-it'],
  },
  'header-canonicalisation': { rules: ['sigv4-header', 'sigv4-signed-headers'] },
  'method-changed-in-transit': { rules: ['sigv4-method'] },
  'path-encoding': {
    rules: ['sigv4-path-encoded-twice', 'sigv4-path-encoded-once', 'service-s3-path'],
    lessons: ['double-encoding'],
  },
  'path-not-normalised': {
    rules: ['sigv4-path-encoded-twice', 'sigv4-path-encoded-twice-unnormalized', 'cloudfront-path-normalised'],
  },
  'path-rewritten': {
    rules: [
      'sigv4-path-encoded-twice',
      'cloudfront-origin-path',
      'cloudfront-default-root-object',
      'edge-function-path',
    ],
  },
  'query-encoding': { rules: ['sigv4-query'] },
  'query-not-canonical': { rules: ['sigv4-query'] },
  'query-dropped-in-transit': {
    rules: ['cloudfront-query', 'sigv4-query', 'edge-function-query'],
    lessons: ['query-dropped', 'what-for'],
  },
  'payload-hash-mismatch': { rules: ['sigv4-payload-hash', 'check-payload'] },
  'payload-changed-in-transit': { rules: ['sigv4-payload-hash', 'check-payload', 'edge-function-body-truncated'] },
  'payload-unsigned-not-accepted': {
    rules: ['sigv4-payload-unsigned', 'check-payload'],
    lessons: ['payload-hash'],
  },
  'content-sha256-missing': {
    rules: ['sigv4-header-content-sha256', 'oac-content-sha256', 'service-s3-content-hash'],
    lessons: ['oac-post'],
  },
  'oac-overrides-authorization': { rules: ['oac-authorization', 'edge-function-signs'] },
  'authorization-dropped': {
    rules: ['cloudfront-authorization-removed', 'cloudfront-authorization-removed-legacy', 'check-auth-present'],
    lessons: ['unsigned', 'presigned', 'oac', 'cache'],
  },
  'authorization-duplicated': { rules: ['check-auth-once'] },
  'authorization-malformed': {
    rules: [
      'check-auth-complete',
      'check-algorithm',
      'check-credential',
      'check-date-format',
      'service-execute-api-authorization',
    ],
  },
  'session-token-missing': { rules: ['sigv4-header-token', 'check-token'], lessons: ['session-token'] },
  'session-token-expired': { rules: ['check-token', 'check-date'] },
  'secret-wrong': { rules: ['sigv4-signing-key', 'check-signature'] },
  'access-key-unknown': { rules: ['check-access-key', 'check-token'] },
  'clock-skew': { rules: ['check-date', 'sigv4-header-date', 'service-s3-window'], lessons: ['clock'] },
  'scope-date-mismatch': { rules: ['check-scope', 'sigv4-credential-scope'] },
  'scope-region-wrong': { rules: ['check-scope', 'sigv4-credential-scope'], lessons: ['scope', 'string-to-sign'] },
  'scope-service-wrong': { rules: ['check-scope', 'sigv4-credential-scope'], lessons: ['key-chain'] },
  'permission-missing': { rules: ['check-permission', 'service-execute-api-denied'] },
  'route-unknown': { rules: ['service-execute-api-token'] },
  'edge-method-not-allowed': { rules: ['edge-method', 'edge-get-body'] },
  'edge-blocked': { rules: ['edge-firewall', 'edge-size', 'edge-protocol', 'edge-function-restrictions'] },
  'edge-cached-error': { rules: ['edge-cache', 'edge-failover'] },
  'edge-host-unknown': { rules: ['check-host'] },
  'application-denied': { rules: ['function-answer'] },
  'cors-preflight-blocked': { rules: ['check-preflight'] },
}

/** What leads on from a cause. */
export const causeLinks = (id: CauseId): CauseLinks => links[id]

/** The causes that follow from a rule. */
export const causesOfRule = (id: RuleId): readonly CauseId[] =>
  causeIds.filter((cause) => links[cause].rules.includes(id))
