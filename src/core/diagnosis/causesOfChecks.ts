// From the check that refused to the cause, where the signature itself was not the question.
import type { Change } from '../cloudfront/change.ts'
import { isPreflight } from '../functionUrl/cors.ts'
import { wireHost } from '../http/host.ts'
import { fieldValue } from '../http/message.ts'
import type { CauseId } from '../words/causes.ts'
import type { CheckId } from '../words/checks.ts'
import type { Case } from './case.ts'

interface CheckCause {
  readonly when?: (found: Case) => boolean
  readonly cause: CauseId
  /** The field whose change names the cause. */
  readonly field?: string
}

const change = ({ changes }: Case, field: string): Change | undefined => changes.findLast((one) => one.field === field)
const touched = (field: string) => (found: Case) => change(found, field) !== undefined
const lost = (field: string) => (found: Case) => {
  const last = change(found, field)
  return last !== undefined && last.after === undefined
}
const byCloudFront = ({ delivered }: Case): boolean => delivered.decision.by !== 'function-url'
const oacSigned = ({ changes }: Case): boolean => changes.some(({ rule }) => rule === 'oac-authorization')
const receivedHash = ({ received }: Case): string | undefined => fieldValue(received.headers, 'x-amz-content-sha256')
const viewerHash = ({ request }: Case): string | undefined => fieldValue(request.headers, 'x-amz-content-sha256')
const edgeTruncated = ({ changes }: Case): boolean =>
  changes.some(({ rule }) => rule === 'edge-function-body-truncated')

const checkCauses: Readonly<Partial<Record<CheckId, readonly CheckCause[]>>> = {
  'host-unknown': [
    { when: byCloudFront, cause: 'edge-host-unknown' },
    {
      when: ({ request, received }) => wireHost(request) !== wireHost(received),
      cause: 'host-rewritten',
      field: 'host',
    },
    { when: ({ throughCloudFront }) => !throughCloudFront, cause: 'host-rewritten' },
    { cause: 'host-forwarded-to-origin', field: 'host' },
  ],
  'host-accepted': [{ cause: 'host-forwarded-to-origin', field: 'x-forwarded-host' }],
  'firewall-body': [{ cause: 'edge-blocked' }],
  'edge-function-invalid': [{ cause: 'edge-blocked' }],
  cached: [{ cause: 'edge-cached-error' }],
  'viewer-protocol': [{ cause: 'edge-blocked' }],
  'request-size': [{ cause: 'edge-blocked' }],
  'method-allowed': [{ cause: 'edge-method-not-allowed' }],
  'get-with-body': [{ cause: 'edge-method-not-allowed' }],
  'auth-present': [
    { when: ({ request, claim }) => !claim && isPreflight(request), cause: 'cors-preflight-blocked' },
    { when: lost('authorization'), cause: 'authorization-dropped', field: 'authorization' },
    { when: touched(':query'), cause: 'authorization-dropped', field: ':query' },
    { cause: 'authorization-dropped' },
  ],
  'auth-duplicated': [{ cause: 'authorization-duplicated' }],
  'auth-complete': [
    { when: lost('x-amz-date'), cause: 'header-changed-in-transit', field: 'x-amz-date' },
    { when: lost('date'), cause: 'header-changed-in-transit', field: 'date' },
    { when: touched(':query'), cause: 'query-dropped-in-transit', field: ':query' },
    { cause: 'authorization-malformed' },
  ],
  algorithm: [{ cause: 'authorization-malformed' }],
  'host-signed': [{ cause: 'host-not-signed' }],
  'date-format': [{ cause: 'authorization-malformed' }],
  'date-expired': [
    { when: ({ receivedClaim }) => receivedClaim?.form === 'query', cause: 'session-token-expired' },
    { cause: 'clock-skew' },
  ],
  'date-not-yet': [{ cause: 'clock-skew' }],
  'credential-parts': [{ cause: 'authorization-malformed' }],
  'scope-region': [{ cause: 'scope-region-wrong' }],
  'scope-service': [{ cause: 'scope-service-wrong' }],
  'scope-terminator': [{ cause: 'authorization-malformed' }],
  'scope-date': [{ cause: 'scope-date-mismatch' }],
  'access-key': [
    { when: touched('authorization'), cause: 'oac-overrides-authorization', field: 'authorization' },
    { cause: 'access-key-unknown' },
  ],
  'token-present': [
    { when: lost('x-amz-security-token'), cause: 'header-changed-in-transit', field: 'x-amz-security-token' },
    { cause: 'session-token-missing' },
  ],
  'token-valid': [{ cause: 'access-key-unknown' }],
  'token-expired': [{ cause: 'session-token-expired' }],
  'token-signed': [{ cause: 'header-canonicalisation' }],
  'content-hash': [{ cause: 'content-sha256-missing' }],
  'headers-signed': [{ cause: 'header-canonicalisation' }],
  payload: [
    { when: touched(':body'), cause: 'payload-changed-in-transit', field: ':body' },
    { when: edgeTruncated, cause: 'payload-changed-in-transit', field: 'x-amz-content-sha256' },
    { when: (found) => oacSigned(found) && viewerHash(found) === undefined, cause: 'content-sha256-missing' },
    { when: (found) => receivedHash(found) === 'UNSIGNED-PAYLOAD', cause: 'payload-unsigned-not-accepted' },
    { when: (found) => /^STREAMING-/.test(receivedHash(found) ?? ''), cause: 'payload-unsigned-not-accepted' },
    { when: lost('x-amz-content-sha256'), cause: 'header-changed-in-transit', field: 'x-amz-content-sha256' },
    { cause: 'payload-hash-mismatch' },
  ],
  permission: [{ cause: 'permission-missing' }],
  application: [{ cause: 'application-denied' }],
}

/** The cause that a check stands for, and the change on the way that names it. */
export function causeOfCheck(
  found: Case,
): { readonly cause: CauseId; readonly change?: Change | undefined } | undefined {
  const causes = checkCauses[found.delivered.decision.check] ?? []
  const fitting = causes.find(({ when }) => when?.(found) ?? true)
  if (!fitting) return undefined
  return { cause: fitting.cause, change: fitting.field === undefined ? undefined : change(found, fitting.field) }
}
