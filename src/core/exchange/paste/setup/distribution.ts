import type { Distribution, ErrorPage, Failover } from '../../../cloudfront/distribution.ts'
import { defined } from '../../../evidence/text/defined.ts'
import type { Piece, Remark } from '../piece.ts'
import { behaviorOf, behaviorsOf } from './behaviors.ts'
import type { Config } from './config.ts'
import { inner, list, number, text, texts } from './config.ts'
import { isFunctionUrlOrigin, originOf, originsOf } from './origins.ts'

/** What a distribution's configuration says; `host` is the distribution's own name where that is known. */
export function distributionPieces(
  config: Config,
  host: string | undefined,
): { readonly pieces: readonly Piece[]; readonly remarks: readonly Remark[] } {
  const main = inner(config, 'DefaultCacheBehavior')
  const target = text(main, 'TargetOriginId')
  const origins = originsOf(config)
  const chosen =
    origins.find(isFunctionUrlOrigin) ??
    origins.find((one) => text(one, 'Id', 'origin_id') === target) ??
    origins[0] ??
    inner(config, 'Origins')
  const origin = originOf(chosen)
  const elsewhere = behaviorsElsewhere(config, origin.id)
  const aliases = texts(config, 'Aliases')
  const behaviors = behaviorsOf(config)
  const remarks: Remark[] = []
  if (host === undefined) remarks.push({ id: 'distribution-host-missing' })
  if (origins.length > 1) remarks.push({ id: 'several-origins', name: origin.id ?? origin.host })
  if (origins.length > 1 && elsewhere.length > 0) remarks.push({ id: 'other-origin', name: elsewhere.join(', ') })
  if (origin.host === '') remarks.push({ id: 'origin-not-known' })
  const failover = failoverOf(config, [origin.id, target])
  if (failover) remarks.push({ id: 'second-origin' })
  const distribution: Distribution = {
    host: host ?? aliases[0] ?? '',
    originHost: origin.host,
    ...behaviorOf(main),
    ...origin.settings,
    ...defined({
      aliases: aliases.length > 0 ? aliases : undefined,
      behaviors: behaviors.length > 0 ? behaviors : undefined,
      defaultRootObject: text(config, 'DefaultRootObject')?.replace(/^\//, '') || undefined,
      ...errorsOf(config),
      failover,
    }),
  }
  return { pieces: [{ kind: 'distribution', distribution, accessControl: origin.accessControl ?? '' }], remarks }
}

/** The path patterns of behaviours that go to another origin than the one that counts, or than a group that begins with it. */
function behaviorsElsewhere(config: Config, id: string | undefined): readonly string[] {
  const own = [id, ...groupsOf(config).flatMap((group) => (group.members[0] === id ? [group.id] : []))]
  const all = [inner(config, 'DefaultCacheBehavior'), ...list(config, 'CacheBehaviors', 'ordered_cache_behavior')]
  return all.flatMap((one, at) => {
    const target = text(one, 'TargetOriginId')
    return target === undefined || own.includes(target) ? [] : [at === 0 ? '*' : (text(one, 'PathPattern') ?? '?')]
  })
}

function errorsOf(config: Config): Pick<Partial<Distribution>, 'errorPages' | 'errorCaching'> {
  const pages: ErrorPage[] = []
  const caching: { status: number; minTtl: number }[] = []
  for (const one of list(config, 'CustomErrorResponses', 'custom_error_response')) {
    const status = number(one, 'ErrorCode')
    const respond = number(one, 'ResponseCode')
    const minTtl = number(one, 'ErrorCachingMinTTL')
    if (status === undefined) continue
    if (respond !== undefined && respond > 0) pages.push({ status, respond, body: '' })
    if (minTtl !== undefined) caching.push({ status, minTtl })
  }
  return defined({
    errorPages: pages.length > 0 ? pages : undefined,
    errorCaching: caching.length > 0 ? caching : undefined,
  })
}

/** The origin group that an origin is first in. What the second origin answers stands in no configuration. */
function failoverOf(config: Config, targets: readonly (string | undefined)[]): Failover | undefined {
  for (const { id, members, statuses } of groupsOf(config)) {
    if (!targets.includes(members[0]) && !targets.includes(id)) continue
    if (statuses.length > 0) return { statuses, respond: { status: 200, headers: [], body: new Uint8Array() } }
  }
  return undefined
}

const groupsOf = (config: Config) =>
  list(config, 'OriginGroups', 'origin_group').map((group) => ({
    id: text(group, 'Id', 'origin_id'),
    members: list(group, 'Members', 'member').map((one) => text(one, 'OriginId')),
    statuses: statusesOf(inner(group, 'FailoverCriteria')),
  }))

/** Statuses stand as numbers or as texts. */
const statusesOf = (criteria: Config): readonly number[] =>
  list(criteria, 'StatusCodes').flatMap(({ value }) => {
    const status = Number(value)
    return Number.isInteger(status) && status >= 400 ? [status] : []
  })
