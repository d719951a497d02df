// The set-up as core has it, from what was typed. Nothing that is typed can make this fail.
import type { Behavior, Distribution, EdgeSettings } from '../core/cloudfront/distribution.ts'
import type { CachePolicy, Names, Policy } from '../core/cloudfront/policy.ts'
import { readHeaderLines } from '../core/exchange/headerLines.ts'
import type { CorsSettings, FunctionUrl } from '../core/functionUrl/functionUrl.ts'
import { bytesOfText } from '../core/http/text.ts'
import type { Signer } from '../core/sigv4/options.ts'
import type { Inputs } from './inputs.ts'
import type {
  BehaviorInput,
  CachePolicyInput,
  CorsInput,
  EdgeInput,
  ErrorPageInput,
  NamesInput,
  PolicyInput,
} from './setup.ts'
import { allowedMethods } from './setup.ts'

/** What a select says where a policy is one's own. */
export const custom = 'Custom…'
export const none = 'None'

/** Names by commas, semicolons, blanks or line breaks. */
export const namesIn = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((name) => name !== '')

const namesOf = ({ mode, names }: NamesInput): Names =>
  mode === 'list' ? namesIn(names) : mode === 'all except' ? { allExcept: namesIn(names) } : mode

/** A whole number of this unit, or undefined. */
const countOf = (text: string): number | undefined => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined)

const policyOf = ({ headers, cloudFrontHeaders, cookies, queryStrings }: PolicyInput): Policy => ({
  headers: namesOf(headers),
  ...(headers.mode === 'all' && cloudFrontHeaders !== '' ? { cloudFrontHeaders: namesIn(cloudFrontHeaders) } : {}),
  cookies: namesOf(cookies),
  queryStrings: namesOf(queryStrings),
})

const cachePolicyOf = (input: CachePolicyInput): CachePolicy => ({
  ...policyOf(input),
  ttl: {
    min: countOf(input.minTtl) ?? 0,
    default: countOf(input.defaultTtl) ?? 0,
    max: countOf(input.maxTtl) ?? 0,
  },
  compressed: { gzip: input.gzip, brotli: input.brotli },
})

function behaviorOf(input: BehaviorInput, edgeSigner: Signer): Partial<Behavior> {
  const { originRequestPolicy, cachePolicy, legacy } = input
  const origin = originRequestPolicy === custom ? policyOf(input.ownOriginRequestPolicy) : originRequestPolicy
  const cache = cachePolicy === custom ? cachePolicyOf(input.ownCachePolicy) : cachePolicy
  const edge = edgeOf(input.edge, edgeSigner)
  return {
    ...(origin === none || legacy ? {} : { originRequestPolicy: origin }),
    ...(cache === none || legacy ? {} : { cachePolicy: cache }),
    ...(legacy ? { legacyForwarding: policyOf(input.legacyForwarding) } : {}),
    viewerProtocol: input.viewerProtocol,
    allowedMethods: allowedMethods[input.allowedMethods],
    ...(input.cachesOptions ? { cachesOptions: true } : {}),
    ...(edge ? { edge } : {}),
  }
}

function edgeOf(input: EdgeInput, signer: Signer): EdgeSettings | undefined {
  const { at, path, query } = input
  if (at === 'none') return undefined
  const bodyLimit = countOf(input.bodyLimit)
  return {
    at,
    ...(path === '' ? {} : { path: path.startsWith('/') ? path : `/${path}` }),
    ...(query === '' ? {} : { query: query.replace(/^\?/, '') }),
    headers: readHeaderLines(input.headers).fields,
    remove: namesIn(input.remove),
    ...(input.signs ? { sign: signer } : {}),
    ...(input.hashBody ? { hashBody: true } : {}),
    ...(input.replaceBody ? { replaceBody: true } : {}),
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
  }
}

/** The distribution; `edgeSigner` is the key of an edge function's own role. */
export function distributionOf(
  inputs: Inputs,
  hosts: { readonly cloudFrontHost: string; readonly functionUrlHost: string },
  edgeSigner: Signer,
): Distribution {
  const { originPath, defaultRootObject } = inputs
  const timeout = countOf(inputs.responseTimeout)
  const limit = countOf(inputs.firewallLimit)
  const failover = statusesIn(inputs.failoverStatuses)
  const path = originPath.replace(/\/+$/, '')
  return {
    ...behaviorOf(inputs, edgeSigner),
    host: hosts.cloudFrontHost,
    aliases: namesIn(inputs.aliases),
    originHost: hosts.functionUrlHost,
    ...(path === '' ? {} : { originPath: path.startsWith('/') ? path : `/${path}` }),
    behaviors: inputs.behaviors.map((one) => ({ ...behaviorOf(one, edgeSigner), pathPattern: one.pathPattern })),
    originAccessControl: inputs.originAccessControl,
    customHeaders: readHeaderLines(inputs.customHeaders).fields,
    ...(defaultRootObject === '' ? {} : { defaultRootObject: defaultRootObject.replace(/^\//, '') }),
    ...errorsOf(inputs.errorPages),
    ...(limit === undefined ? {} : { firewall: { bodyLimit: limit } }),
    ...(failover.length === 0 ? {} : { failover: { statuses: failover, respond: secondOrigin } }),
    ...(timeout === undefined ? {} : { originResponseTimeout: timeout }),
    ...(inputs.forwardedHost ? { proposal: 'x-forwarded-host' as const } : {}),
  }
}

const statusesIn = (text: string): readonly number[] =>
  namesIn(text)
    .map(Number)
    .filter((status) => Number.isInteger(status) && status >= 400 && status < 600)

const secondOrigin = {
  status: 200,
  headers: [['Content-Type', 'text/plain']],
  body: bytesOfText('The second origin answers.'),
} as const

function errorsOf(pages: readonly ErrorPageInput[]): Pick<Distribution, 'errorPages' | 'errorCaching'> {
  const read = pages.map(({ status, respond, body, minTtl }) => ({
    status: countOf(status) ?? 0,
    respond: countOf(respond),
    body,
    minTtl: countOf(minTtl),
  }))
  const known = read.filter(({ status }) => status >= 400 && status < 600)
  return {
    errorPages: known.flatMap(({ status, respond, body }) =>
      respond !== undefined && respond >= 200 && respond < 600 ? [{ status, respond, body }] : [],
    ),
    errorCaching: known.flatMap(({ status, minTtl }) => (minTtl === undefined ? [] : [{ status, minTtl }])),
  }
}

/** What is entered of the Function URL besides host and keys. */
export function functionUrlOf(inputs: Inputs): Omit<FunctionUrl, 'host' | 'credentials'> {
  const takes = countOf(inputs.functionTakes)
  return {
    authType: inputs.authType,
    allow: { invokeFunctionUrl: inputs.allowInvokeFunctionUrl, invokeFunction: inputs.allowInvokeFunction },
    ...(inputs.cors.on ? { cors: corsOf(inputs.cors) } : {}),
    ...(takes === undefined ? {} : { takes }),
    ...(inputs.forwardedHost && inputs.acceptedHosts.trim() !== ''
      ? { acceptedHosts: namesIn(inputs.acceptedHosts) }
      : {}),
  }
}

const corsOf = (input: CorsInput): CorsSettings => ({
  origins: namesIn(input.origins),
  methods: namesIn(input.methods),
  headers: namesIn(input.headers),
  expose: namesIn(input.expose),
  credentials: input.credentials,
  maxAge: countOf(input.maxAge) ?? 0,
})
