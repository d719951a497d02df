import type { OriginAccessControl } from '../core/cloudfront/distribution.ts'
import type { Route } from '../core/delivery/delivery.ts'
import type { CorsSettings } from '../core/functionUrl/functionUrl.ts'
import type { Credentials } from '../core/sigv4/options.ts'
import type { Assumptions } from '../core/words/openQuestions.ts'

/** What is observed: two hosts and how they are set up, with a key that is let in. */
export interface Target {
  readonly cloudFrontHost: string
  readonly functionUrlHost: string
  readonly region: string
  readonly credentials: Credentials
  /** A managed policy by name or id; undefined for none. */
  readonly originRequestPolicy?: string
  readonly cachePolicy: string
  readonly originAccessControl: OriginAccessControl
  /** The origin that the Function URL's CORS settings let in; undefined where it has none. */
  readonly corsOrigin?: string
  /** What the predictions assume; the defaults unless given. */
  readonly assume: Assumptions
}

/** The model's route to a target. */
export const routeTo = (target: Target, now: Date, assume: Assumptions = target.assume): Route => ({
  distribution: {
    host: target.cloudFrontHost,
    originHost: target.functionUrlHost,
    cachePolicy: target.cachePolicy,
    originAccessControl: target.originAccessControl,
    ...(target.originRequestPolicy === undefined ? {} : { originRequestPolicy: target.originRequestPolicy }),
  },
  functionUrl: {
    host: target.functionUrlHost,
    region: target.region,
    authType: 'AWS_IAM',
    credentials: [target.credentials],
    ...(target.corsOrigin === undefined ? {} : { cors: corsFor(target.corsOrigin) }),
  },
  now,
  assume,
})

/** The CORS settings of the stack's template. */
const corsFor = (origin: string): CorsSettings => ({
  origins: [origin],
  methods: ['*'],
  headers: ['authorization', 'content-type', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-security-token'],
  expose: ['date', 'x-amzn-errortype', 'x-amzn-requestid', 'x-amzn-trace-id'],
  credentials: false,
  maxAge: 0,
})
