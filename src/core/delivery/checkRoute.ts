import { resolved } from '../cloudfront/behavior.ts'
import type { Behavior, Distribution, EdgeSettings } from '../cloudfront/distribution.ts'
import type { Names, Policy } from '../cloudfront/policy.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import {
  aDate,
  checkRequest,
  fieldList,
  isBoolean,
  isDate,
  isFields,
  isFrom,
  isList,
  isNumber,
  isObject,
  isOneOf,
  isResponse,
  isText,
  isTexts,
  must,
  optional,
} from '../http/arguments.ts'
import type { HttpRequest } from '../http/message.ts'
import { checkSigner } from '../sigv4/checkOptions.ts'
import { checkWayBack } from './checkWayBack.ts'
import type { Route } from './delivery.ts'

/**
 * Refuses arguments that nothing could be delivered with, wherever the request would go.
 * @throws TypeError that names the field and what it must be, never its value.
 */
export function checkDelivery(request: HttpRequest, route: Route): void {
  checkRequest(request)
  must(isObject(route), 'route', 'an object')
  must(isDate(route.now), 'route.now', aDate)
  must(optional(route.viewer, isObject), 'route.viewer', 'an object')
  must(optional(route.viewer?.address, isText), 'route.viewer.address', 'a text')
  must(isOneOf(route.viewer?.httpVersion, undefined, '1.1', '2'), 'route.viewer.httpVersion', "'1.1' or '2'")
  must(optional(route.assume, isObject), 'route.assume', 'an object')
  must(optional(route.signedCanonicalRequest, isText), 'route.signedCanonicalRequest', 'a text')
  checkFunctionUrl(route.functionUrl, 'route.functionUrl')
  if (route.distribution !== undefined) checkDistribution(route.distribution, 'route.distribution')
}

function checkFunctionUrl(functionUrl: FunctionUrl, field: string): void {
  must(isObject(functionUrl), field, 'an object')
  const { host, region, service, authType, credentials, allow, cors, respond, takes, acceptedHosts } = functionUrl
  must(isText(host), `${field}.host`, 'a text')
  must(optional(region, isText), `${field}.region`, 'a text')
  must(optional(service, isText), `${field}.service`, 'a text')
  must(isOneOf(authType, 'AWS_IAM', 'NONE'), `${field}.authType`, 'AWS_IAM or NONE')
  const isListed = credentials === 'the-signer' || isList(credentials, isObject)
  must(isListed, `${field}.credentials`, 'a list of keys, or the-signer')
  for (const [index, key] of credentials === 'the-signer' ? [] : credentials.entries()) {
    checkSigner(key, `${field}.credentials[${index}]`)
    must(optional(key.expires, isDate), `${field}.credentials[${index}].expires`, aDate)
  }
  const allows = (it: typeof allow) => isObject(it) && isBoolean(it.invokeFunctionUrl) && isBoolean(it.invokeFunction)
  must(allow === undefined || allows(allow), `${field}.allow`, 'two permissions, each true or false')
  must(cors === undefined || isCors(cors), `${field}.cors`, 'CORS settings')
  must(respond === undefined || isResponse(respond), `${field}.respond`, 'a response')
  must(optional(takes, isFrom(0, 900)), `${field}.takes`, 'a number of seconds from 0 to 900')
  must(optional(acceptedHosts, isTexts), `${field}.acceptedHosts`, 'a list of hosts')
}

const isCors = (cors: NonNullable<FunctionUrl['cors']>): boolean =>
  isObject(cors) &&
  [cors.origins, cors.methods, cors.headers, cors.expose].every(isTexts) &&
  isBoolean(cors.credentials) &&
  isNumber(cors.maxAge)

function checkDistribution(distribution: Distribution, field: string): void {
  must(isObject(distribution), field, 'an object')
  const { aliases, behaviors, originAccessControl, customHeaders } = distribution
  must(isText(distribution.host), `${field}.host`, 'a text')
  must(isText(distribution.originHost), `${field}.originHost`, 'a text')
  must(optional(aliases, isTexts), `${field}.aliases`, 'a list of hosts')
  must(optional(distribution.originPath, isText), `${field}.originPath`, 'a text')
  must(optional(distribution.defaultRootObject, isText), `${field}.defaultRootObject`, 'a text')
  const modes = ['none', 'never', 'no-override', 'always', 'always-amz-auth']
  must(isOneOf(originAccessControl, undefined, ...modes), `${field}.originAccessControl`, `one of ${modes.join(', ')}`)
  must(optional(customHeaders, isFields), `${field}.customHeaders`, fieldList)
  checkWayBack(distribution, field)
  must(isOneOf(distribution.proposal, undefined, 'x-forwarded-host'), `${field}.proposal`, 'x-forwarded-host')
  checkBehavior({ ...distribution, pathPattern: '*' }, field)
  must(behaviors === undefined || isList(behaviors, isObject), `${field}.behaviors`, 'a list of behaviours')
  for (const [index, behavior] of (behaviors ?? []).entries()) checkBehavior(behavior, `${field}.behaviors[${index}]`)
}

function checkBehavior(behavior: Behavior, field: string): void {
  const { originRequestPolicy, cachePolicy, legacyForwarding, edge } = behavior
  must(isText(behavior.pathPattern), `${field}.pathPattern`, 'a text')
  const isNamed = (policy: unknown): boolean => policy === undefined || isText(policy)
  must(isNamed(originRequestPolicy) || isPolicy(originRequestPolicy), `${field}.originRequestPolicy`, aPolicy)
  must(isNamed(cachePolicy) || isCachePolicy(cachePolicy), `${field}.cachePolicy`, aPolicy)
  must(legacyForwarding === undefined || isPolicy(legacyForwarding), `${field}.legacyForwarding`, 'a policy')
  must(optional(behavior.allowedMethods, isTexts), `${field}.allowedMethods`, 'a list of methods')
  must(optional(behavior.cachesOptions, isBoolean), `${field}.cachesOptions`, 'true or false')
  const protocols = ['allow-all', 'redirect', 'https-only']
  const isProtocol = isOneOf(behavior.viewerProtocol, undefined, ...protocols)
  must(isProtocol, `${field}.viewerProtocol`, `one of ${protocols.join(', ')}`)
  if (edge !== undefined) checkEdge(edge, `${field}.edge`)
  resolved(behavior, field)
}

const aPolicy = 'the name or id of a managed policy, or a policy'

const isPolicy = (policy: unknown): policy is Policy =>
  isObject(policy) &&
  ['headers', 'cookies', 'queryStrings'].every((names) => isNames(Reflect.get(policy, names))) &&
  optional(Reflect.get(policy, 'cloudFrontHeaders'), isTexts)

const isNames = (names: unknown): names is Names =>
  isOneOf(names, 'none', 'all') || isTexts(names) || (isObject(names) && isTexts(Reflect.get(names, 'allExcept')))

function isCachePolicy(policy: unknown): boolean {
  if (!isPolicy(policy) || !('ttl' in policy) || !('compressed' in policy)) return false
  const { ttl, compressed } = policy
  const isEach = (value: unknown, names: readonly string[], is: (value: unknown) => boolean): boolean =>
    isObject(value) && names.every((name) => is(Reflect.get(value, name)))
  return isEach(ttl, ['min', 'default', 'max'], isNumber) && isEach(compressed, ['gzip', 'brotli'], isBoolean)
}

function checkEdge(edge: EdgeSettings, field: string): void {
  must(isObject(edge), field, 'an object')
  must(isOneOf(edge.at, 'viewer-request', 'origin-request'), `${field}.at`, 'viewer-request or origin-request')
  must(optional(edge.path, isText), `${field}.path`, 'a text')
  must(optional(edge.query, isText), `${field}.query`, 'a text')
  must(optional(edge.headers, isFields), `${field}.headers`, fieldList)
  must(optional(edge.remove, isTexts), `${field}.remove`, 'a list of names')
  must(optional(edge.bodyLimit, isNumber), `${field}.bodyLimit`, 'a number of bytes')
  must(optional(edge.hashBody, isBoolean), `${field}.hashBody`, 'true or false')
  must(optional(edge.replaceBody, isBoolean), `${field}.replaceBody`, 'true or false')
  if (edge.sign !== undefined) checkSigner(edge.sign, `${field}.sign`)
}
