import type { Field } from '../http/message.ts'
import type { Signer } from '../sigv4/options.ts'
import type { CachePolicy, Policy } from './policy.ts'

/** An edge function as a few settings: what it does to the request at the one place where it runs. */
export interface EdgeSettings {
  readonly at: 'viewer-request' | 'origin-request'
  readonly path?: string
  readonly query?: string
  readonly headers?: readonly Field[]
  readonly remove?: readonly string[]
  /** It signs the request for the origin's host. */
  readonly sign?: Signer
  /** Bytes of the body that it sees. */
  readonly bodyLimit?: number
}

/** How CloudFront treats the requests whose path matches. A policy is given whole, by name (`Managed-` optional) or by id. */
export interface Behavior {
  readonly pathPattern: string
  readonly originRequestPolicy?: string | Policy
  readonly cachePolicy?: string | CachePolicy
  readonly legacyForwarding?: Policy
  /** All seven unless given. */
  readonly allowedMethods?: readonly string[]
  readonly viewerProtocol?: 'allow-all' | 'redirect' | 'https-only'
  readonly edge?: EdgeSettings
}

export type OriginAccessControl = 'none' | 'never' | 'no-override' | 'always' | 'always-amz-auth'

export interface ErrorPage {
  readonly status: number
  readonly respond: number
  readonly body: string
}

/** A CloudFront distribution with one origin; its own behaviour fields are the default behaviour. */
export interface Distribution extends Partial<Behavior> {
  readonly host: string
  readonly aliases?: readonly string[]
  readonly originHost: string
  readonly originPath?: string
  /** In CloudFront's order: the first whose pattern matches is used. */
  readonly behaviors?: readonly Behavior[]
  readonly originAccessControl?: OriginAccessControl
  readonly customHeaders?: readonly Field[]
  readonly defaultRootObject?: string
  readonly errorPages?: readonly ErrorPage[]
}
