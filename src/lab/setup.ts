import { resolved } from '../core/cloudfront/behavior.ts'
import type { Distribution } from '../core/cloudfront/distribution.ts'
import type { Route } from '../core/delivery/delivery.ts'
import type { FunctionUrl } from '../core/functionUrl/functionUrl.ts'
import type { Assumptions } from '../core/words/openQuestions.ts'
import type { LabKeys } from './keys.ts'
import { labHosts } from './names.ts'

/** How the lab's distribution and Function URL are set up; hosts and keys are the lab's own. */
export interface LabSetup {
  readonly distribution: Omit<Distribution, 'host' | 'aliases' | 'originHost'>
  readonly functionUrl: Omit<FunctionUrl, 'host' | 'credentials' | 'respond'>
  /** Open question -> variant. */
  readonly assume?: Assumptions
}

/** What people have who meet the 403: the policy that AWS recommends, no caching, no origin access control. */
export const usualSetup: LabSetup = {
  distribution: { originRequestPolicy: 'AllViewerExceptHostHeader', cachePolicy: 'CachingDisabled' },
  functionUrl: { authType: 'AWS_IAM' },
}

/** The model's route for a set-up, but for the time and the viewer of a call. @throws TypeError for an unknown policy. */
export function routeOf(
  { distribution, functionUrl, assume = {} }: LabSetup,
  { user, role }: LabKeys,
): Omit<Route, 'now'> {
  for (const behavior of [{ ...distribution, pathPattern: '*' }, ...(distribution.behaviors ?? [])]) {
    resolved(behavior, `behavior ${behavior.pathPattern}`)
  }
  return {
    distribution: {
      ...distribution,
      host: labHosts.cloudFront,
      aliases: [labHosts.alias],
      originHost: labHosts.functionUrl,
    },
    functionUrl: { ...functionUrl, host: labHosts.functionUrl, credentials: [user, role] },
    assume,
  }
}
