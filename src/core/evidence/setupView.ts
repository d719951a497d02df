import { findCachePolicy, findOriginRequestPolicy } from '../cloudfront/managedPolicies.ts'
import type { Policy } from '../cloudfront/policy.ts'
import { endpointOf } from '../hosts/endpoint.ts'
import type { Field } from '../http/message.ts'
import { fieldValues } from '../http/message.ts'
import type { KnownSetup } from './evidence.ts'

/** What kind of verifier it is, as far as their rules differ. */
export type ServiceKind =
  | 'function-url'
  | 'execute-api'
  | 's3'
  | 's3-compatible'
  | 'opensearch'
  | 'opensearch-serverless'
  | 'other'

/** What may stand between client and verifier. */
type Between =
  | 'cloudfront'
  | 'lambda-at-edge'
  | 'cdn'
  | 'mesh'
  | 'load-balancer'
  | 'api-gateway'
  | 'vpc-endpoint'
  | 'tunnel'
  | 'browser'
  | 'waf'
  | 'proxy'

/** The set-up with its names sorted into kinds. */
export interface SetupView {
  readonly service?: ServiceKind
  /** How the path is encoded for this verifier; undefined where the service is not known. */
  readonly path?: 'once' | 'twice'
  readonly between: ReadonlySet<Between>
  /** Whether the reporter says what stands between, be it nothing. */
  readonly betweenKnown: boolean
  readonly originRequestPolicy?: Policy
  readonly cachePolicy?: Policy
  readonly cloudFrontSigns: boolean
}

const services: readonly (readonly [RegExp, ServiceKind])[] = [
  [/^(lambda-?url|function-?url|lambda-function-url)$/, 'function-url'],
  [/^(execute-api|api-?gateway|apigw|apigateway)$/, 'execute-api'],
  [/^s3$/, 's3'],
  [/s3-compatible|minio|ceph|seaweed|garage|wasabi|backblaze|^r2$|rados|swift|spaces/, 's3-compatible'],
  [/^(aoss|opensearch-?serverless)$/, 'opensearch-serverless'],
  [/^(es|opensearch|elasticsearch)$/, 'opensearch'],
]

const places: readonly (readonly [RegExp, Between])[] = [
  [/lambda.?(at|@).?edge|cloudfront.?function|edge.?function/, 'lambda-at-edge'],
  [/cloudfront/, 'cloudfront'],
  [/tunnel|ssh|port.?forward|vpn|bastion/, 'tunnel'],
  [/cloudflare|fastly|akamai|\bcdn\b|bunny|gcore/, 'cdn'],
  [/envoy|istio|linkerd|mesh|sidecar/, 'mesh'],
  [/^(alb|elb|nlb)$|load.?balancer/, 'load-balancer'],
  [/api.?gateway|apigw/, 'api-gateway'],
  [/vpc.?endpoint|vpce|private.?link/, 'vpc-endpoint'],
  [/browser|web.?view|electron/, 'browser'],
  [/waf|firewall/, 'waf'],
  [/./, 'proxy'],
]

/**
 * Sorts a set-up's names. Where nobody named the service, `host` tells it, or `signedFor`, the service of the claim's scope;
 * the answer's headers tell CloudFront.
 */
export function setupView(
  setup: KnownSetup,
  host: string | undefined,
  answered: readonly Field[] = [],
  signedFor?: string,
): SetupView {
  const service = serviceKind(setup.service) ?? hostKind(host) ?? scopeKind(signedFor, host)
  const between = Array.isArray(setup.between) ? setup.between.filter((name) => typeof name === 'string') : []
  const named = between.flatMap((name) => kindOf(places, name.toLowerCase()) ?? [])
  const originRequestPolicy = policyOf(setup.originRequestPolicy, findOriginRequestPolicy)
  const cachePolicy = policyOf(setup.cachePolicy, findCachePolicy)
  const control = setup.originAccessControl
  return {
    between: new Set(throughCloudFront(host, answered) ? [...named, 'cloudfront'] : named),
    betweenKnown: Array.isArray(setup.between),
    cloudFrontSigns: control === 'always' || control === 'always-amz-auth' || control === 'no-override',
    ...(service ? { service, path: service === 's3' || service === 's3-compatible' ? 'once' : 'twice' } : {}),
    ...(originRequestPolicy ? { originRequestPolicy } : {}),
    ...(cachePolicy ? { cachePolicy } : {}),
  }
}

/**
 * CloudFront writes its name into every answer that comes through it. AWS's own names have it in front as well, and get
 * their Host as it was sent: API Gateway's edge-optimised ones among them, which name themselves.
 */
const throughCloudFront = (host: string | undefined, answered: readonly Field[]): boolean => {
  const service = host === undefined ? undefined : endpointOf(host)?.service
  const own = service !== undefined && service !== '' && service !== 'cloudfront'
  const says = (name: string, value: RegExp) => fieldValues(answered, name).some((one) => value.test(one))
  return (
    !own &&
    !says('x-amz-apigw-id', /./) &&
    (/\.cloudfront\.net(:\d+)?$/i.test(host ?? '') ||
      says('via', /cloudfront/i) ||
      says('x-cache', /cloudfront/i) ||
      says('x-amz-cf-id', /./))
  )
}

const kindOf = <Kind>(table: readonly (readonly [RegExp, Kind])[], name: string): Kind | undefined =>
  table.find(([pattern]) => pattern.test(name))?.[1]

const serviceKind = (name: unknown): ServiceKind | undefined =>
  typeof name === 'string' && name !== '' ? (kindOf(services, name.toLowerCase()) ?? 'other') : undefined

const signedAs: Readonly<Record<string, ServiceKind>> = {
  lambda: 'function-url',
  'execute-api': 'execute-api',
  s3: 's3',
  es: 'opensearch',
  aoss: 'opensearch-serverless',
}

/** What the host of a URL tells. Lambda's own API is signed as Function URLs are, and is none. */
function hostKind(host: string | undefined): ServiceKind | undefined {
  const service = host === undefined ? undefined : endpointOf(host)?.service
  if (service === undefined || service === '' || service === 'cloudfront') return undefined
  return service === 'lambda' && !/\.on\.aws$/i.test(host ?? '') ? 'other' : (signedAs[service] ?? 'other')
}

/** Lambda's own API is only called by its own names: behind any other, what is signed for `lambda` is a Function URL. */
const scopeKind = (signedFor: string | undefined, host: string | undefined): ServiceKind | undefined =>
  signedFor === 'lambda' && host !== undefined && /[a-z]/i.test(host) && !/localhost/i.test(host)
    ? 'function-url'
    : undefined

/** A managed policy by its name; one that is described in words, as far as the words go. */
function policyOf(name: unknown, find: (name: string) => Policy): Policy | undefined {
  if (typeof name !== 'string' || name.trim() === '') return undefined
  const told = name.trim()
  if (/^none$/i.test(told)) return { headers: 'none', cookies: 'none', queryStrings: 'none' }
  try {
    return find(told)
  } catch {
    if (/except.{0,20}host/i.test(told))
      return { headers: { allExcept: ['host'] }, cookies: 'all', queryStrings: 'all' }
    return /\ball\b/i.test(told) && /header|viewer/i.test(told)
      ? { headers: 'all', cookies: 'all', queryStrings: 'all' }
      : undefined
  }
}
