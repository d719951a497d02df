// Every cause of a refused request that can be named: a title and one plain sentence.
import type { Sentence } from './segment.ts'

/** The words for a cause. */
export interface CauseWords {
  readonly title: string
  readonly sentence: string
}

const causes = {
  'host-rewritten': {
    title: 'The Host was replaced on the way',
    sentence: 'The host that was signed is not the host that the verifier saw.',
  },
  'host-forwarded-to-origin': {
    title: 'The viewer’s Host was forwarded',
    sentence: 'The viewer’s Host reached an origin that only answers to its own name.',
  },
  'port-in-host': {
    title: 'A port in the host',
    sentence: 'The signed host has a port that the verifier’s does not have, or the other way round.',
  },
  'host-not-signed': {
    title: 'The host was not signed',
    sentence: 'The host is not among the signed headers, or was signed as empty.',
  },
  'header-changed-in-transit': {
    title: 'A signed header was changed on the way',
    sentence: 'A signed header was removed, changed or added to between signing and verification.',
  },
  'header-canonicalisation': {
    title: 'A header was signed differently',
    sentence: 'Blanks, repetitions or order of a header were treated differently by signer and verifier.',
  },
  'method-changed-in-transit': {
    title: 'The method was changed on the way',
    sentence: 'The method that arrived is not the one that was signed.',
  },
  'path-encoding': {
    title: 'The path was encoded differently',
    sentence: 'Signer and verifier percent-encode the path differently.',
  },
  'path-not-normalised': {
    title: 'The path was not normalised',
    sentence: 'Empty or dot segments, or a trailing slash, are treated differently by signer and verifier.',
  },
  'path-rewritten': {
    title: 'The path was rewritten on the way',
    sentence: 'A prefix, stage or origin path was added to or removed from the path after signing.',
  },
  'query-encoding': {
    title: 'The query was encoded differently',
    sentence: 'Signer and verifier percent-encode the query differently.',
  },
  'query-not-canonical': {
    title: 'The query was not signed as it was sent',
    sentence: 'The query was left out, not sorted, or collapsed when it was signed.',
  },
  'query-dropped-in-transit': {
    title: 'The query was dropped on the way',
    sentence: 'The query, or a part of it, did not reach the verifier.',
  },
  'payload-hash-mismatch': {
    title: 'The signed hash is not the body’s',
    sentence: 'The hash that was signed is not the hash of the body that was sent.',
  },
  'payload-changed-in-transit': {
    title: 'The body was changed on the way',
    sentence: 'The body was changed after it was signed.',
  },
  'payload-unsigned-not-accepted': {
    title: 'An unsigned body is not accepted',
    sentence: 'UNSIGNED-PAYLOAD or a streaming hash was signed, and the service does not take it.',
  },
  'content-sha256-missing': {
    title: 'x-amz-content-sha256 is missing',
    sentence: 'The header with the body’s hash is missing or misnamed where CloudFront or the verifier needs it.',
  },
  'oac-overrides-authorization': {
    title: 'The viewer’s signature was replaced',
    sentence: 'CloudFront or an edge function put its own signature in place of the viewer’s.',
  },
  'authorization-dropped': {
    title: 'No signature arrived',
    sentence: 'No Authorization header and no presigned query reached the verifier: lost on the way, or never sent.',
  },
  'authorization-duplicated': {
    title: 'Signed twice',
    sentence: 'The request carries more than one authentication.',
  },
  'authorization-malformed': {
    title: 'The signature cannot be read',
    sentence: 'The Authorization header or presigned query is not a complete Signature V4.',
  },
  'session-token-missing': {
    title: 'The session token is missing',
    sentence: 'Temporary credentials were used without their session token.',
  },
  'session-token-expired': {
    title: 'The credentials have expired',
    sentence: 'The temporary credentials, or the presigned URL, have expired.',
  },
  'secret-wrong': {
    title: 'The secret is another one',
    sentence: 'The secret access key is not the one of this access key ID.',
  },
  'access-key-unknown': {
    title: 'The access key is unknown',
    sentence: 'The access key ID does not exist, is inactive, or was mangled.',
  },
  'clock-skew': {
    title: 'The clock is off',
    sentence: 'The request’s timestamp is outside the verifier’s window.',
  },
  'scope-date-mismatch': {
    title: 'The scope names another day',
    sentence: 'The day in the credential scope is not the day of the timestamp.',
  },
  'scope-region-wrong': {
    title: 'The scope names another region',
    sentence: 'The request was signed for a region other than the verifier’s.',
  },
  'scope-service-wrong': {
    title: 'The scope names another service',
    sentence: 'The request was signed for a service other than the verifier’s.',
  },
  'permission-missing': {
    title: 'Not allowed',
    sentence: 'The signature is right; no policy allows the call.',
  },
  'route-unknown': {
    title: 'No such route',
    sentence: 'The path or method does not exist at the service, which answers with an authentication error.',
  },
  'edge-method-not-allowed': {
    title: 'CloudFront refused the method',
    sentence: 'CloudFront refused the method, or a GET with a body, before the origin saw it.',
  },
  'edge-blocked': {
    title: 'Blocked at the edge',
    sentence: 'A firewall, geographic or other rule at the edge refused the request.',
  },
  'edge-cached-error': {
    title: 'An old or replaced error',
    sentence: 'The error came from a cache, or was replaced by a custom error page.',
  },
  'edge-host-unknown': {
    title: 'No distribution has this host',
    sentence: 'The Host that arrived is no name of any distribution, so CloudFront refused the request itself.',
  },
  'application-denied': {
    title: 'The function itself refused',
    sentence: 'Signature and permissions were right; the function answered with the error.',
  },
  'cors-preflight-blocked': {
    title: 'The browser’s preflight was refused',
    sentence: 'The preflight was refused or the answer lacks CORS headers, so the call was not made or not readable.',
  },
} as const satisfies Record<string, CauseWords>

export type CauseId = keyof typeof causes

/** All ids of causes. */
export const causeIds = Object.keys(causes) as readonly CauseId[]

/** The words for a cause. */
export const causeWords = (id: CauseId): CauseWords => causes[id]

/** A cause's plain sentence as a headline, read after "Lambda would answer 403: ". */
export function causeHeadline(id: CauseId): Sentence {
  const { sentence } = causes[id]
  return [`${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`]
}
