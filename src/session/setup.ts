// What a person enters about the distribution and the Function URL, kept exactly as typed.
import type { CorsSettings } from '../core/functionUrl/functionUrl.ts'

/** Which names a policy forwards, and the names, by commas, blanks or line breaks. */
export interface NamesInput {
  readonly mode: 'none' | 'all' | 'list' | 'all except'
  readonly names: string
}

/** A policy of one's own. */
export interface PolicyInput {
  readonly headers: NamesInput
  /** Header fields of CloudFront's own that it adds to all of the viewer's. */
  readonly cloudFrontHeaders: string
  readonly cookies: NamesInput
  readonly queryStrings: NamesInput
}

/** A cache policy of one's own; times in seconds. */
export interface CachePolicyInput extends PolicyInput {
  readonly minTtl: string
  readonly defaultTtl: string
  readonly maxTtl: string
  readonly gzip: boolean
  readonly brotli: boolean
}

/** An edge function; empty fields leave things as they are. */
export interface EdgeInput {
  readonly at: 'none' | 'viewer-request' | 'origin-request'
  readonly path: string
  readonly query: string
  /** `name: value` lines. */
  readonly headers: string
  readonly remove: string
  readonly signs: boolean
  readonly hashBody: boolean
  readonly replaceBody: boolean
  readonly bodyLimit: string
}

/** How one behaviour treats requests. Policies by name, `None`, or `Custom…`. */
export interface BehaviorInput {
  readonly originRequestPolicy: string
  readonly cachePolicy: string
  readonly ownOriginRequestPolicy: PolicyInput
  readonly ownCachePolicy: CachePolicyInput
  /** Legacy settings in place of both policies. */
  readonly legacy: boolean
  readonly legacyForwarding: PolicyInput
  readonly viewerProtocol: 'allow-all' | 'redirect' | 'https-only'
  readonly allowedMethods: AllowedMethods
  readonly cachesOptions: boolean
  readonly edge: EdgeInput
}

/** The three sets that CloudFront offers. */
export const allowedMethods = {
  'all seven': ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
  'GET, HEAD, OPTIONS': ['GET', 'HEAD', 'OPTIONS'],
  'GET, HEAD': ['GET', 'HEAD'],
} as const
export type AllowedMethods = keyof typeof allowedMethods

export interface PathBehaviorInput extends BehaviorInput {
  readonly pathPattern: string
}

export interface ErrorPageInput {
  readonly status: string
  readonly respond: string
  readonly body: string
  /** Seconds for which the error is cached. */
  readonly minTtl: string
}

/** CORS settings of a Function URL; lists by commas, blanks or line breaks. */
export type CorsInput = { readonly [Name in keyof Omit<CorsSettings, 'credentials'>]: string } & {
  readonly on: boolean
  readonly credentials: boolean
}

/** Everything about the set-up that has no field on the first screen. */
export interface SetupInput {
  readonly behaviors: readonly PathBehaviorInput[]
  readonly aliases: string
  readonly originPath: string
  readonly defaultRootObject: string
  /** `name: value` lines. */
  readonly customHeaders: string
  readonly errorPages: readonly ErrorPageInput[]
  /** Bytes; empty: no firewall. */
  readonly firewallLimit: string
  /** Statuses at which a second origin is asked; empty: there is none. */
  readonly failoverStatuses: string
  /** Seconds; empty: 30. */
  readonly responseTimeout: string
  /** Seconds that the function takes. */
  readonly functionTakes: string
  /** The cache holds the answer that a caller got who signed this very request for the Function URL, a second ago. */
  readonly cachedAnswer: boolean
  readonly allowInvokeFunctionUrl: boolean
  readonly allowInvokeFunction: boolean
  readonly cors: CorsInput
  /** What does not exist at AWS. */
  readonly forwardedHost: boolean
  /** Hosts that the function lets sign for it there. */
  readonly acceptedHosts: string
  /** Open question -> variant. */
  readonly assume: Readonly<Record<string, string>>
}

const nothing: NamesInput = { mode: 'none', names: '' }
const all: NamesInput = { mode: 'all', names: '' }

/** A behaviour as nobody touched it. */
export const plainBehavior: BehaviorInput = {
  originRequestPolicy: 'AllViewerExceptHostHeader',
  cachePolicy: 'CachingDisabled',
  ownOriginRequestPolicy: {
    headers: { mode: 'all except', names: 'host' },
    cloudFrontHeaders: '',
    cookies: all,
    queryStrings: all,
  },
  ownCachePolicy: {
    headers: { mode: 'list', names: 'authorization' },
    cloudFrontHeaders: '',
    cookies: nothing,
    queryStrings: all,
    minTtl: '0',
    defaultTtl: '0',
    maxTtl: '1',
    gzip: false,
    brotli: false,
  },
  legacy: false,
  legacyForwarding: { headers: all, cloudFrontHeaders: '', cookies: all, queryStrings: all },
  viewerProtocol: 'allow-all',
  allowedMethods: 'all seven',
  cachesOptions: false,
  edge: {
    at: 'none',
    path: '',
    query: '',
    headers: '',
    remove: '',
    signs: false,
    hashBody: false,
    replaceBody: false,
    bodyLimit: '',
  },
}

/** A set-up as nobody touched it. */
export const plainSetup: SetupInput = {
  behaviors: [],
  aliases: '',
  originPath: '',
  defaultRootObject: '',
  customHeaders: '',
  errorPages: [],
  firewallLimit: '',
  failoverStatuses: '',
  responseTimeout: '',
  functionTakes: '',
  cachedAnswer: false,
  allowInvokeFunctionUrl: true,
  allowInvokeFunction: true,
  cors: {
    on: false,
    origins: '*',
    methods: '*',
    headers: 'authorization, x-amz-date, x-amz-content-sha256, content-type',
    expose: '',
    credentials: false,
    maxAge: '0',
  },
  forwardedHost: false,
  acceptedHosts: '',
  assume: {},
}
