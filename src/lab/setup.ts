import { resolved } from '../core/cloudfront/behavior.ts'
import type { Distribution } from '../core/cloudfront/distribution.ts'
import type { Route } from '../core/delivery/delivery.ts'
import type { CorsSettings, FunctionUrl } from '../core/functionUrl/functionUrl.ts'
import type { Assumptions } from '../core/words/openQuestions.ts'
import type { LabKeys } from './keys.ts'
import { labRegion } from './names.ts'

/** How the lab's distribution and Function URL are set up; hosts and keys are the lab's own. */
export interface LabSetup {
  readonly distribution: Omit<Distribution, 'host' | 'aliases' | 'originHost'>
  readonly functionUrl: Omit<FunctionUrl, 'host' | 'credentials' | 'respond'>
  /** Open question -> variant. */
  readonly assume?: Assumptions
}

/** What a page needs that signs its calls itself and reads who answered; the lab answers every page. */
export const usualCors: CorsSettings = {
  origins: ['*'],
  methods: ['*'],
  headers: ['authorization', 'content-type', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-security-token'],
  expose: [
    ...['date', 'x-amzn-requestid', 'x-amzn-errortype', 'x-amzn-trace-id'],
    ...['age', 'via', 'x-amz-cf-id', 'x-amz-cf-pop', 'x-cache'],
  ],
  credentials: false,
  // Each call's preflight is to be seen.
  maxAge: 0,
}

/** What people have who meet the 403: the policy that AWS recommends, no caching, no origin access control. */
export const usualSetup: LabSetup = {
  distribution: { originRequestPolicy: 'AllViewerExceptHostHeader', cachePolicy: 'CachingDisabled' },
  functionUrl: { authType: 'AWS_IAM', cors: usualCors },
}

/** The names of one distribution and of the Function URL that is its origin. */
export interface RouteHosts {
  readonly cloudFront: string
  readonly aliases: readonly string[]
  readonly functionUrl: string
}

/** The model's route for a set-up, but for the time and the viewer of a call. @throws TypeError for an unknown policy. */
export function routeOf(
  { distribution, functionUrl, assume = {} }: LabSetup,
  { user, role }: LabKeys,
  hosts: RouteHosts,
): Omit<Route, 'now'> {
  for (const behavior of [{ ...distribution, pathPattern: '*' }, ...(distribution.behaviors ?? [])]) {
    resolved(behavior, `behavior ${behavior.pathPattern}`)
  }
  return {
    distribution: {
      ...distribution,
      host: hosts.cloudFront,
      aliases: hosts.aliases,
      originHost: hosts.functionUrl,
    },
    functionUrl: { region: labRegion, ...functionUrl, host: hosts.functionUrl, credentials: [user, role] },
    assume,
  }
}
