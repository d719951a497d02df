import { accessKeyUnknown } from './access-key-unknown.ts'
import { applicationDenied } from './application-denied.ts'
import { authorizationDropped } from './authorization-dropped.ts'
import { authorizationDuplicated } from './authorization-duplicated.ts'
import { authorizationMalformed } from './authorization-malformed.ts'
import { clockSkew } from './clock-skew.ts'
import { contentSha256Missing } from './content-sha256-missing.ts'
import { corsPreflightBlocked } from './cors-preflight-blocked.ts'
import { edgeBlocked } from './edge-blocked.ts'
import { edgeCachedError } from './edge-cached-error.ts'
import { edgeHostUnknown } from './edge-host-unknown.ts'
import { edgeMethodNotAllowed } from './edge-method-not-allowed.ts'
import { headerCanonicalisation } from './header-canonicalisation.ts'
import { headerChangedInTransit } from './header-changed-in-transit.ts'
import { hostForwardedToOrigin } from './host-forwarded-to-origin.ts'
import { hostNotSigned } from './host-not-signed.ts'
import { hostRewritten } from './host-rewritten.ts'
import { methodChangedInTransit } from './method-changed-in-transit.ts'
import { oacOverridesAuthorization } from './oac-overrides-authorization.ts'
import { pathEncoding } from './path-encoding.ts'
import { pathNotNormalised } from './path-not-normalised.ts'
import { pathRewritten } from './path-rewritten.ts'
import { payloadChangedInTransit } from './payload-changed-in-transit.ts'
import { payloadHashMismatch } from './payload-hash-mismatch.ts'
import { payloadUnsignedNotAccepted } from './payload-unsigned-not-accepted.ts'
import { permissionMissing } from './permission-missing.ts'
import { portInHost } from './port-in-host.ts'
import { queryDroppedInTransit } from './query-dropped-in-transit.ts'
import { queryEncoding } from './query-encoding.ts'
import { queryNotCanonical } from './query-not-canonical.ts'
import { routeUnknown } from './route-unknown.ts'
import type { Rule } from './rule.ts'
import { scopeDateMismatch } from './scope-date-mismatch.ts'
import { scopeRegionWrong } from './scope-region-wrong.ts'
import { scopeServiceWrong } from './scope-service-wrong.ts'
import { secretWrong } from './secret-wrong.ts'
import { sessionTokenExpired } from './session-token-expired.ts'
import { sessionTokenMissing } from './session-token-missing.ts'

/** Every cause's rule, in the order of the catalogue: what is named first wins where two weigh the same. */
export const rules: readonly Rule[] = [
  hostRewritten,
  hostForwardedToOrigin,
  portInHost,
  hostNotSigned,
  headerChangedInTransit,
  headerCanonicalisation,
  methodChangedInTransit,
  pathEncoding,
  pathNotNormalised,
  pathRewritten,
  queryEncoding,
  queryNotCanonical,
  queryDroppedInTransit,
  payloadHashMismatch,
  payloadChangedInTransit,
  payloadUnsignedNotAccepted,
  contentSha256Missing,
  oacOverridesAuthorization,
  authorizationDropped,
  authorizationDuplicated,
  authorizationMalformed,
  sessionTokenMissing,
  sessionTokenExpired,
  secretWrong,
  accessKeyUnknown,
  clockSkew,
  scopeDateMismatch,
  scopeRegionWrong,
  scopeServiceWrong,
  permissionMissing,
  routeUnknown,
  edgeMethodNotAllowed,
  edgeBlocked,
  edgeCachedError,
  edgeHostUnknown,
  applicationDenied,
  corsPreflightBlocked,
]
