// The resources that a template or a state names, whatever it is written in.
import type { OriginAccessControl } from '../../../cloudfront/distribution.ts'
import type { Loose } from '../../../evidence/text/looseJson.ts'
import { isObject, membersOf } from '../../../evidence/text/looseJson.ts'
import type { Piece, Remark } from '../piece.ts'
import type { Config } from './config.ts'
import { leftOf, list, text } from './config.ts'
import { distributionPieces } from './distribution.ts'
import { functionUrlPieces, permissionPieces } from './functionUrl.ts'
import { leftRemarks } from './left.ts'
import { cachePolicyOf, originRequestPolicyOf } from './policies.ts'

/** One resource: its type as its language names it, how others refer to it, and its settings with references resolved. */
export interface Resource {
  readonly type: string
  readonly id: string
  /** Where it stands, for a note. */
  readonly path: string
  readonly body: Loose
}

type Kind =
  | 'distribution'
  | 'cache-policy'
  | 'origin-request-policy'
  | 'access-control'
  | 'url'
  | 'permission'
  | 'function'

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['AWS::CloudFront::Distribution', 'distribution'],
  ['AWS::CloudFront::CachePolicy', 'cache-policy'],
  ['AWS::CloudFront::OriginRequestPolicy', 'origin-request-policy'],
  ['AWS::CloudFront::OriginAccessControl', 'access-control'],
  ['AWS::Lambda::Url', 'url'],
  ['AWS::Lambda::Permission', 'permission'],
  ['AWS::Serverless::Function', 'function'],
  ['aws_cloudfront_distribution', 'distribution'],
  ['aws_cloudfront_cache_policy', 'cache-policy'],
  ['aws_cloudfront_origin_request_policy', 'origin-request-policy'],
  ['aws_cloudfront_origin_access_control', 'access-control'],
  ['aws_lambda_function_url', 'url'],
  ['aws_lambda_permission', 'permission'],
])

/** Whether a type is one that is read, or stands so near to CloudFront that leaving it out is told. */
export const isKnownType = (type: string): boolean => kinds.has(type)
const isNear = (type: string): boolean => /^AWS::(CloudFront|WAFv2)::|^aws_(cloudfront|wafv2)_/.test(type)

/** What all resources together say; with what was left of them, by path. */
export function piecesOfResources(resources: readonly Resource[]): {
  readonly pieces: readonly Piece[]
  readonly remarks: readonly Remark[]
} {
  const distributions = resources.filter(({ type }) => kinds.get(type) === 'distribution')
  const pieces: Piece[] = []
  const remarks: Remark[] = []
  const left: string[] = []
  if (distributions.length > 1) remarks.push({ id: 'several-distributions', name: distributions[0]?.id ?? '' })
  for (const resource of resources) {
    const kind = kinds.get(resource.type)
    if (kind === undefined && isNear(resource.type)) left.push(resource.path)
    if (kind === undefined || (kind === 'distribution' && resource !== distributions[0])) continue
    const config: Config = { value: bodyOf(resource.body), seen: new Set() }
    const read = readers[kind](config, resource)
    pieces.push(...read.pieces)
    remarks.push(...(read.remarks ?? []))
    if (kind !== 'function' && kind !== 'permission') left.push(...leftOf(config, resource.path))
  }
  return { pieces, remarks: [...remarks, ...leftRemarks(left)] }
}

interface Read {
  readonly pieces: readonly Piece[]
  readonly remarks?: readonly Remark[]
}

const readers: Readonly<Record<Kind, (config: Config, resource: Resource) => Read>> = {
  distribution: (config) => distributionPieces(config, text(config, 'DomainName')),
  'cache-policy': (config, { id }) =>
    definition(id, config, { cachePolicy: managedName(config) ?? cachePolicyOf(config) }),
  'origin-request-policy': (config, { id }) =>
    definition(id, config, { originRequestPolicy: managedName(config) ?? originRequestPolicyOf(config) }),
  'access-control': (config, { id }) => {
    const originAccessControl = signingBehaviorOf(config)
    return originAccessControl === undefined ? { pieces: [] } : definition(id, config, { originAccessControl })
  },
  url: (config) => ({ pieces: functionUrlPieces(config) }),
  permission: (config) => ({ pieces: permissionPieces(config) }),
  function: (config) => ({ pieces: list(config, 'FunctionUrlConfig').flatMap(functionUrlPieces) }),
}

/** A definition, by how the template refers to it and by its id at AWS. */
function definition(id: string, config: Config, defines: Extract<Piece, { kind: 'definition' }>['defines']): Read {
  const ids = [id, text(config, 'Id')].filter((one) => one !== undefined)
  return { pieces: ids.map((one) => ({ kind: 'definition', id: one, defines })) }
}

/** A policy that AWS keeps, which Terraform looks up by its name. */
const managedName = (config: Config): string | undefined => {
  const name = text(config, 'Name')
  return name?.startsWith('Managed-') ? name : undefined
}

const behaviors: readonly OriginAccessControl[] = ['never', 'no-override', 'always', 'always-amz-auth']

export const signingBehaviorOf = (config: Config): OriginAccessControl | undefined =>
  behaviors.find((one) => one === text(config, 'SigningBehavior'))

/** CloudFormation keeps a resource's settings in one more member (`DistributionConfig`, `CachePolicyConfig`, …). */
function bodyOf(body: Loose): Loose {
  const nested = membersOf(body).find(
    ([name, value]) =>
      /^(Distribution|CachePolicy|OriginRequestPolicy|OriginAccessControl)Config$/.test(name) && isObject(value),
  )
  return nested ? nested[1] : body
}
