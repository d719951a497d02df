// A pasted set-up as inputs: everything that a distribution says replaces what stood there, in one step.
import type { Behavior, Distribution } from '../core/cloudfront/distribution.ts'
import type { CachePolicy, Names, Policy } from '../core/cloudfront/policy.ts'
import type { Paste } from '../core/exchange/paste/readPaste.ts'
import type { CorsSettings } from '../core/functionUrl/functionUrl.ts'
import type { Inputs } from './inputs.ts'
import { custom, none } from './readSetup.ts'
import type { AllowedMethods, BehaviorInput, CorsInput, ErrorPageInput, NamesInput, PolicyInput } from './setup.ts'
import { plainBehavior, plainSetup } from './setup.ts'

/** What a paste says of distribution, Function URL and permissions; empty where it says nothing of them. */
export function setupOfPaste(paste: Paste): Partial<Inputs> {
  const { distribution, functionUrl, grants } = paste
  return {
    ...(distribution ? distributionInputs(distribution) : {}),
    ...(functionUrl?.host ? { functionUrlHost: functionUrl.host } : {}),
    ...(functionUrl?.authType ? { authType: functionUrl.authType } : {}),
    ...(functionUrl?.cors ? { cors: corsInput(functionUrl.cors) } : {}),
    ...(grants && !leavesGrants(paste) ? grantInputs(grants) : {}),
  }
}

/** What CloudFront may do says nothing of a caller whose own signature goes through. */
const leavesGrants = ({ distribution, grants }: Paste): boolean =>
  grants !== undefined && /^(none|never)$/.test(distribution?.originAccessControl ?? '')

function distributionInputs(distribution: Distribution): Partial<Inputs> {
  const { host, originHost, originAccessControl, behaviors = [], aliases = [] } = distribution
  return {
    ...(host === '' ? {} : { cloudFrontHost: host }),
    ...(originHost === '' ? {} : { functionUrlHost: originHost }),
    ...behaviorInput(distribution),
    behaviors: behaviors.map((one) => ({ ...behaviorInput(one), pathPattern: one.pathPattern })),
    aliases: aliases.filter((alias) => alias !== host).join(', '),
    originPath: distribution.originPath ?? plainSetup.originPath,
    defaultRootObject: distribution.defaultRootObject ?? plainSetup.defaultRootObject,
    customHeaders: (distribution.customHeaders ?? []).map(([name, value]) => `${name}: ${value}`).join('\n'),
    errorPages: errorPageInputs(distribution),
    failoverStatuses: (distribution.failover?.statuses ?? []).join(', '),
    responseTimeout: String(distribution.originResponseTimeout ?? ''),
    ...(originAccessControl === undefined ? {} : { originAccessControl }),
  }
}

function behaviorInput(behavior: Partial<Behavior>): BehaviorInput {
  const { originRequestPolicy = none, cachePolicy = none, legacyForwarding } = behavior
  const named = (policy: string | Policy): string =>
    typeof policy === 'string' ? policy.replace(/^Managed-/, '') : custom
  return {
    ...plainBehavior,
    originRequestPolicy: named(originRequestPolicy),
    cachePolicy: named(cachePolicy),
    ...(typeof originRequestPolicy === 'string' ? {} : { ownOriginRequestPolicy: policyInput(originRequestPolicy) }),
    ...(typeof cachePolicy === 'string'
      ? {}
      : { ownCachePolicy: { ...policyInput(cachePolicy), ...timesOf(cachePolicy) } }),
    ...(legacyForwarding ? { legacy: true, legacyForwarding: policyInput(legacyForwarding) } : {}),
    viewerProtocol: behavior.viewerProtocol ?? 'allow-all',
    allowedMethods: methodSet(behavior.allowedMethods),
    cachesOptions: behavior.cachesOptions ?? false,
  }
}

/** CloudFront offers three sets of methods. */
function methodSet(methods: readonly string[] | undefined): AllowedMethods {
  if (methods === undefined || methods.includes('POST')) return 'all seven'
  return methods.includes('OPTIONS') ? 'GET, HEAD, OPTIONS' : 'GET, HEAD'
}

const policyInput = ({ headers, cloudFrontHeaders = [], cookies, queryStrings }: Policy): PolicyInput => ({
  headers: namesInput(headers),
  cloudFrontHeaders: cloudFrontHeaders.join(', '),
  cookies: namesInput(cookies),
  queryStrings: namesInput(queryStrings),
})

function namesInput(names: Names): NamesInput {
  if (typeof names === 'string') return { mode: names, names: '' }
  if ('allExcept' in names) return { mode: 'all except', names: names.allExcept.join(', ') }
  return { mode: 'list', names: names.join(', ') }
}

const timesOf = ({ ttl, compressed }: CachePolicy) => ({
  minTtl: String(ttl.min),
  defaultTtl: String(ttl.default),
  maxTtl: String(ttl.max),
  ...compressed,
})

/** An error's page and the time that it is kept stand in one row. */
function errorPageInputs({ errorPages = [], errorCaching = [] }: Distribution): readonly ErrorPageInput[] {
  const statuses = [...new Set([...errorPages, ...errorCaching].map(({ status }) => status))]
  return statuses.map((status) => {
    const page = errorPages.find((one) => one.status === status)
    const kept = errorCaching.find((one) => one.status === status)
    return {
      status: String(status),
      respond: String(page?.respond ?? ''),
      body: page?.body ?? '',
      minTtl: String(kept?.minTtl ?? ''),
    }
  })
}

const corsInput = ({ credentials, maxAge, ...lists }: CorsSettings): CorsInput => ({
  on: true,
  origins: lists.origins.join(', '),
  methods: lists.methods.join(', '),
  headers: lists.headers.join(', '),
  expose: lists.expose.join(', '),
  credentials,
  maxAge: String(maxAge),
})

const grantInputs = (grants: readonly string[]) => {
  const given = (action: string): boolean =>
    grants.some((grant) => ['*', 'lambda:*', 'lambda:Invoke*', action].includes(grant))
  return {
    allowInvokeFunctionUrl: given('lambda:InvokeFunctionUrl'),
    allowInvokeFunction: given('lambda:InvokeFunction'),
  }
}
