import { responseTimeout } from '../cloudfront/answers.ts'
import type { ResolvedBehavior } from '../cloudfront/behavior.ts'
import { behaviorFor } from '../cloudfront/behavior.ts'
import type { Distribution } from '../cloudfront/distribution.ts'
import { forwardsAuthorization, forwardsHeader } from '../cloudfront/forwarding.ts'
import type { SigningMode } from '../cloudfront/originAccessControl.ts'
import { signingMode } from '../cloudfront/originAccessControl.ts'
import type { Policy } from '../cloudfront/policy.ts'
import { includesHeader } from '../cloudfront/policy.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import type { WarningId } from '../words/warnings.ts'
import { warningIds } from '../words/warnings.ts'
import type { Route } from './delivery.ts'

interface Setup {
  readonly distribution: Distribution
  readonly functionUrl: FunctionUrl
  readonly behavior: ResolvedBehavior
  /** What origin access control does, under the variant in force. */
  readonly mode: SigningMode
  readonly forwardsSignature: boolean
}

const hostInKey = ({ behavior }: Setup): boolean =>
  !behavior.legacyForwarding && includesHeader(behavior.cachePolicy.headers, 'host')
const authorizationInKey = ({ behavior }: Setup): boolean =>
  !behavior.legacyForwarding && includesHeader(behavior.cachePolicy.headers, 'authorization')
const cloudFrontSigns = ({ mode }: Setup): boolean => mode === 'always'
const edgeSigns = ({ behavior }: Setup): boolean => behavior.edge?.sign !== undefined
const isVerified = ({ functionUrl }: Setup): boolean => functionUrl.authType === 'AWS_IAM'
/** Headers that a signature of Signature V4 needs beside Authorization, where it was made with them. */
const companions = ['x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256']
const names = (policy: Policy, ...headers: readonly string[]): boolean =>
  Array.isArray(policy.headers) && headers.some((header) => includesHeader(policy.headers, header))
const isKeyed = ({ headers, cookies, queryStrings }: Policy): boolean =>
  [headers, cookies, queryStrings].some((kind) => kind !== 'none' && !(Array.isArray(kind) && kind.length === 0))

const warnings: Readonly<Record<WarningId, (setup: Setup) => boolean>> = {
  'other-origin': ({ distribution, functionUrl }) =>
    distribution.originHost.toLowerCase() !== functionUrl.host.toLowerCase(),
  'host-in-cache-key': (setup) => hostInKey(setup) && !setup.distribution.proposal,
  'host-forwarded': (setup) =>
    !hostInKey(setup) && forwardsHeader(setup.behavior, 'host') && !setup.distribution.proposal,
  'authorization-not-forwarded': (setup) =>
    !setup.forwardsSignature && !cloudFrontSigns(setup) && !edgeSigns(setup) && isVerified(setup),
  'legacy-drops-authorization': (setup) =>
    isVerified(setup) &&
    setup.behavior.legacyForwarding !== undefined &&
    !includesHeader(setup.behavior.legacyForwarding.headers, 'authorization') &&
    !cloudFrontSigns(setup) &&
    !edgeSigns(setup),
  'authorization-without-its-headers': (setup) =>
    isVerified(setup) &&
    setup.forwardsSignature &&
    !cloudFrontSigns(setup) &&
    !edgeSigns(setup) &&
    !setup.behavior.legacyForwarding &&
    companions.some((header) => !forwardsHeader(setup.behavior, header)),
  'no-override-without-cache-policy': (setup) =>
    isVerified(setup) && setup.mode === 'no-override' && !authorizationInKey(setup),
  'unsigned-are-signed': (setup) => isVerified(setup) && setup.mode === 'no-override',
  'cloudfront-authenticated': (setup) => isVerified(setup) && cloudFrontSigns(setup),
  'edge-function-authenticated': (setup) => isVerified(setup) && edgeSigns(setup),
  'hash-needed': (setup) =>
    isVerified(setup) && (cloudFrontSigns(setup) || setup.mode === 'no-override') && !setup.behavior.edge?.hashBody,
  'always-amz-auth': ({ distribution }) => distribution.originAccessControl === 'always-amz-auth',
  'shared-cache': (setup) =>
    isVerified(setup) &&
    setup.behavior.cachePolicy.ttl.max > 0 &&
    (setup.forwardsSignature || edgeSigns(setup)) &&
    !cloudFrontSigns(setup) &&
    !authorizationInKey(setup),
  'origin-path': ({ distribution, behavior }) =>
    (distribution.originPath ?? '').replace(/\/$/, '') !== '' || behavior.edge?.path !== undefined,
  'refusals-hidden': ({ distribution: { errorPages, failover } }) =>
    (errorPages?.some(({ status }) => status === 403) ?? false) || (failover?.statuses.includes(403) ?? false),
  'body-cut': ({ behavior: { edge } }) =>
    edge !== undefined && (edge.sign !== undefined || edge.hashBody === true || edge.replaceBody === true),
  'function-slower-than-edge': ({ distribution, functionUrl }) =>
    (functionUrl.takes ?? 0) > responseTimeout({ distribution }),
  'authorization-in-request-policy': ({ behavior }) =>
    names(behavior.originRequestPolicy, 'authorization', 'accept-encoding'),
  'key-without-caching': ({ behavior: { cachePolicy } }) => cachePolicy.ttl.max === 0 && isKeyed(cachePolicy),
  'invoke-function-url-missing': ({ functionUrl }) => functionUrl.allow?.invokeFunctionUrl === false,
  'invoke-function-missing': ({ functionUrl }) => functionUrl.allow?.invokeFunction === false,
  'not-at-aws': ({ distribution }) => distribution.proposal !== undefined,
  'forwarded-host-unbound': ({ distribution, functionUrl }) =>
    distribution.proposal !== undefined && functionUrl.acceptedHosts === undefined,
  'public-function-url': ({ functionUrl }) => functionUrl.authType === 'NONE',
}

/** Those that speak of the Function URL alone. */
const ofFunctionUrl: readonly WarningId[] = [
  'public-function-url',
  'invoke-function-url-missing',
  'invoke-function-missing',
]

/** What is worth saying about the set-up for this URL before anything is sent. @throws TypeError for an unknown policy. */
export function setupWarnings(url: string, { distribution: given, functionUrl, assume }: Route): readonly WarningId[] {
  const distribution = given ?? { host: '', originHost: functionUrl.host }
  const behavior = behaviorFor(url, distribution, assume)
  const setup: Setup = {
    distribution,
    functionUrl,
    behavior,
    mode: signingMode(distribution, assume),
    forwardsSignature: behavior.legacyForwarding !== undefined || forwardsAuthorization(behavior, assume),
  }
  return (given ? warningIds : ofFunctionUrl).filter((id) => warnings[id](setup))
}
