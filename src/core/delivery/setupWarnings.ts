import type { ResolvedBehavior } from '../cloudfront/behavior.ts'
import { behaviorFor } from '../cloudfront/behavior.ts'
import type { Distribution, OriginAccessControl } from '../cloudfront/distribution.ts'
import { forwardsAuthorization, forwardsHeader } from '../cloudfront/forwarding.ts'
import { includesHeader } from '../cloudfront/policy.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import type { WarningId } from '../words/warnings.ts'
import { warningIds } from '../words/warnings.ts'
import type { Route } from './delivery.ts'

interface Setup {
  readonly distribution: Distribution
  readonly functionUrl: FunctionUrl
  readonly behavior: ResolvedBehavior
  readonly mode: OriginAccessControl
  readonly forwardsSignature: boolean
}

const hostInKey = ({ behavior }: Setup): boolean =>
  !behavior.legacyForwarding && includesHeader(behavior.cachePolicy.headers, 'host')
const authorizationInKey = ({ behavior }: Setup): boolean =>
  !behavior.legacyForwarding && includesHeader(behavior.cachePolicy.headers, 'authorization')
const cloudFrontSigns = ({ mode }: Setup): boolean => mode === 'always' || mode === 'always-amz-auth'

const warnings: Readonly<Record<WarningId, (setup: Setup) => boolean>> = {
  'other-origin': ({ distribution, functionUrl }) =>
    distribution.originHost.toLowerCase() !== functionUrl.host.toLowerCase(),
  'host-in-cache-key': hostInKey,
  'host-forwarded': (setup) => !hostInKey(setup) && forwardsHeader(setup.behavior, 'host'),
  'authorization-not-forwarded': (setup) =>
    !setup.forwardsSignature && !cloudFrontSigns(setup) && setup.functionUrl.authType === 'AWS_IAM',
  'authorization-without-its-headers': (setup) =>
    setup.forwardsSignature &&
    !cloudFrontSigns(setup) &&
    !setup.behavior.legacyForwarding &&
    !forwardsHeader(setup.behavior, 'x-amz-date'),
  'no-override-without-cache-policy': (setup) => setup.mode === 'no-override' && !authorizationInKey(setup),
  'unsigned-are-signed': ({ mode }) => mode === 'no-override',
  'cloudfront-authenticated': cloudFrontSigns,
  'always-amz-auth': ({ mode }) => mode === 'always-amz-auth',
  'shared-cache': (setup) =>
    setup.forwardsSignature && setup.behavior.cachePolicy.ttl.max > 0 && !authorizationInKey(setup),
  'public-function-url': ({ functionUrl }) => functionUrl.authType === 'NONE',
}

/** What is worth saying about the set-up for this URL before anything is sent. @throws TypeError for an unknown policy. */
export function setupWarnings(url: string, { distribution, functionUrl, assume }: Route): readonly WarningId[] {
  if (!distribution) return functionUrl.authType === 'NONE' ? ['public-function-url'] : []
  const behavior = behaviorFor(url, distribution)
  const setup: Setup = {
    distribution,
    functionUrl,
    behavior,
    mode: distribution.originAccessControl ?? 'none',
    forwardsSignature: behavior.legacyForwarding !== undefined || forwardsAuthorization(behavior, assume),
  }
  return warningIds.filter((id) => warnings[id](setup))
}
