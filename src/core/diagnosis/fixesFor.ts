import { behaviorFor } from '../cloudfront/behavior.ts'
import { includesHeader } from '../cloudfront/policy.ts'
import type { CauseId } from '../words/causes.ts'
import type { FixId } from '../words/fixes.ts'
import type { Case } from './case.ts'
import type { Remedy } from './diagnosis.ts'

interface Fitting {
  readonly fix: FixId
  readonly when?: (found: Case) => boolean
}

const throughCloudFront = ({ throughCloudFront: through }: Case): boolean => through

const hostInCacheKey = ({ request, route: { distribution, assume } }: Case): boolean =>
  distribution !== undefined &&
  includesHeader(behaviorFor(request.url, distribution, assume).cachePolicy.headers, 'host')

const hostInOriginPolicy = ({ request, route: { distribution, assume } }: Case): boolean =>
  distribution !== undefined &&
  includesHeader(behaviorFor(request.url, distribution, assume).originRequestPolicy.headers, 'host')

/** A policy that is in force already is no remedy. */
const otherPolicy = ({ request, route: { distribution, assume } }: Case): boolean =>
  distribution !== undefined &&
  behaviorFor(request.url, distribution, assume).originRequestPolicy.name !== 'AllViewerExceptHostHeader'

const remedies: Readonly<Partial<Record<CauseId, readonly Fitting[]>>> = {
  'host-rewritten': [{ fix: 'sign-for-function-url' }, { fix: 'oac-always', when: throughCloudFront }],
  'host-forwarded-to-origin': [
    { fix: 'all-viewer-except-host', when: hostInOriginPolicy },
    { fix: 'caching-disabled', when: hostInCacheKey },
    { fix: 'remove-host-from-cache-key', when: hostInCacheKey },
  ],
  'port-in-host': [{ fix: 'sign-for-function-url' }],
  'host-not-signed': [{ fix: 'sign-host' }],
  'authorization-dropped': [
    { fix: 'sign-for-function-url', when: ({ claim }) => claim === undefined },
    { fix: 'all-viewer-except-host', when: (found) => found.claim !== undefined && otherPolicy(found) },
    { fix: 'oac-always', when: throughCloudFront },
  ],
  'query-dropped-in-transit': [
    { fix: 'all-viewer-except-host', when: otherPolicy },
    { fix: 'oac-always', when: throughCloudFront },
  ],
  'header-changed-in-transit': [{ fix: 'all-viewer-except-host', when: otherPolicy }, { fix: 'leave-header-unsigned' }],
  'header-canonicalisation': [{ fix: 'leave-header-unsigned' }],
  'path-rewritten': [{ fix: 'sign-rewritten-path' }, { fix: 'oac-always', when: throughCloudFront }],
  'content-sha256-missing': [{ fix: 'send-content-sha256' }, { fix: 'oac-none' }],
  'payload-hash-mismatch': [{ fix: 'sign-the-body' }],
  'payload-unsigned-not-accepted': [{ fix: 'sign-the-body' }],
  'oac-overrides-authorization': [{ fix: 'oac-none' }],
  'authorization-duplicated': [{ fix: 'sign-once' }],
  'session-token-missing': [{ fix: 'send-token' }],
  'session-token-expired': [{ fix: 'sign-now' }],
  'access-key-unknown': [{ fix: 'check-key' }],
  'secret-wrong': [{ fix: 'check-key' }],
  'clock-skew': [{ fix: 'sign-now' }],
  'scope-date-mismatch': [{ fix: 'sign-now' }],
  'scope-region-wrong': [{ fix: 'fix-scope' }],
  'scope-service-wrong': [{ fix: 'fix-scope' }],
  'permission-missing': [{ fix: 'grant-both-permissions' }],
  'edge-method-not-allowed': [{ fix: 'allow-method' }],
  'edge-host-unknown': [{ fix: 'add-alias' }],
}

/** The remedies for a cause that fit this case. */
export const fixesFor = (cause: CauseId, found: Case): readonly Remedy[] =>
  (remedies[cause] ?? []).filter(({ when }) => when?.(found) ?? true).map(({ fix }) => ({ id: fix }))
