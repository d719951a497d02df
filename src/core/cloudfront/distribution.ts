import type { Field, HttpRequest, HttpResponse } from '../http/message.ts'
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
  /** Bytes of the body that it sees: 40 kB at viewer request, 1 MB at origin request unless given. */
  readonly bodyLimit?: number
  /** It puts the SHA-256 of what it sees of the body in `x-amz-content-sha256`, as origin access control needs it. */
  readonly hashBody?: boolean
  /** It hands on the body as it sees it, in place of the viewer's. */
  readonly replaceBody?: boolean
}

/** How CloudFront treats the requests whose path matches. A policy is given whole, by name (`Managed-` optional) or by id. */
export interface Behavior {
  readonly pathPattern: string
  readonly originRequestPolicy?: string | Policy
  readonly cachePolicy?: string | CachePolicy
  readonly legacyForwarding?: Policy
  /** All seven unless given. */
  readonly allowedMethods?: readonly string[]
  /** Whether answers to OPTIONS are cached as well; those to GET and HEAD always are. */
  readonly cachesOptions?: boolean
  readonly viewerProtocol?: 'allow-all' | 'redirect' | 'https-only'
  readonly edge?: EdgeSettings
}

export type OriginAccessControl = 'none' | 'never' | 'no-override' | 'always' | 'always-amz-auth'

export interface ErrorPage {
  readonly status: number
  readonly respond: number
  readonly body: string
}

/** A firewall (AWS WAF) in front of the distribution, as far as bodies matter to it. */
interface Firewall {
  /** It blocks bodies of more bytes than this. The managed rule SizeRestrictions_BODY does at 8,192. */
  readonly bodyLimit: number
}

/** What the cache holds: the origin's answer to an earlier request. */
export interface CachedAnswer {
  readonly response: HttpResponse
  /** Seconds since the origin gave it. */
  readonly age: number
  /** The earlier request; unless given it had the same cache key as any other. */
  readonly request?: HttpRequest
}

/** An origin group: CloudFront asks a second origin where the first answers one of these statuses, or not in time. */
export interface Failover {
  readonly statuses: readonly number[]
  /** What the second origin answers. */
  readonly respond: HttpResponse
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
  readonly firewall?: Firewall
  /** Seconds for which errors are cached at least (the error caching minimum TTL), by status; 10 unless given. */
  readonly errorCaching?: readonly { readonly status: number; readonly minTtl: number }[]
  readonly cached?: CachedAnswer
  readonly failover?: Failover
  /** Seconds that CloudFront waits for the origin's answer: 30 unless given, at most 120 without a raised quota. */
  readonly originResponseTimeout?: number
  /**
   * What does not exist at AWS: CloudFront keeps the viewer's Host and tells the Function URL's in `X-Forwarded-Host`, by
   * which Lambda finds the function.
   */
  readonly proposal?: 'x-forwarded-host'
}
