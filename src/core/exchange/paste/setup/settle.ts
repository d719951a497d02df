// Policies and origin access controls are named by ids; what those are may stand elsewhere in the same paste.
import type { Behavior, Distribution, OriginAccessControl } from '../../../cloudfront/distribution.ts'
import { cachePolicies, originRequestPolicies } from '../../../cloudfront/managedPolicies.ts'
import type { CachePolicy, Policy } from '../../../cloudfront/policy.ts'
import { defined } from '../../../evidence/text/defined.ts'
import type { Piece, Remark } from '../piece.ts'

/** What an id stands for. */
export type Definition =
  | { readonly cachePolicy: string | CachePolicy }
  | { readonly originRequestPolicy: string | Policy }
  | { readonly originAccessControl: OriginAccessControl }

/** What each id stands for, by kind; of several for one id the first. */
interface Definitions {
  readonly cachePolicies: ReadonlyMap<string, string | CachePolicy>
  readonly originRequestPolicies: ReadonlyMap<string, string | Policy>
  readonly accessControls: ReadonlyMap<string, OriginAccessControl>
}

function definitionsIn(pieces: readonly Piece[]): Definitions {
  const found = {
    cachePolicies: new Map<string, string | CachePolicy>(),
    originRequestPolicies: new Map<string, string | Policy>(),
    accessControls: new Map<string, OriginAccessControl>(),
  }
  const first = <Value>(values: Map<string, Value>, id: string, value: Value) => {
    if (!values.has(id)) values.set(id, value)
  }
  for (const piece of pieces) {
    if (piece.kind !== 'definition') continue
    const { id, defines } = piece
    if ('cachePolicy' in defines) first(found.cachePolicies, id, defines.cachePolicy)
    else if ('originRequestPolicy' in defines) first(found.originRequestPolicies, id, defines.originRequestPolicy)
    else first(found.accessControls, id, defines.originAccessControl)
  }
  return found
}

/** Puts what is known in the place of every id; what is not known is told and left out. */
export function settled(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[]
  readonly remarks: readonly Remark[]
} {
  const definitions = definitionsIn(pieces)
  const grants = pieces.some(({ kind }) => kind === 'grants')
  const remarks: Remark[] = []
  const settle = (piece: Piece): readonly Piece[] => {
    if (piece.kind === 'definition') return []
    if (piece.kind !== 'distribution') return [piece]
    const access = accessControl(piece.accessControl, definitions.accessControls)
    if (access === 'unknown') remarks.push({ id: 'access-control-unknown' })
    if (access === 'none' && grants) remarks.push({ id: 'grants-of-cloudfront' })
    const { behaviors, ...rest } = piece.distribution
    const distribution: Distribution = {
      ...rest,
      ...policiesOf(piece.distribution, definitions, remarks),
      ...defined({
        originAccessControl: access === 'unknown' ? undefined : access,
        behaviors: behaviors?.map((one) => ({ ...one, ...policiesOf(one, definitions, remarks) })),
      }),
    }
    const clean = defined(distribution)
    return [
      { kind: 'distribution', distribution: { ...clean, host: rest.host, originHost: rest.originHost } },
      setupOf(distribution),
    ]
  }
  return { pieces: pieces.flatMap(settle), remarks }
}

function policiesOf(
  { cachePolicy, originRequestPolicy }: Partial<Behavior>,
  definitions: Definitions,
  remarks: Remark[],
): Partial<Behavior> {
  const known = <P extends object>(
    given: string | P | undefined,
    managed: readonly { readonly id: string; readonly name: string }[],
    told: ReadonlyMap<string, string | P>,
  ): string | P | undefined => {
    if (typeof given !== 'string') return given
    const named = (text: string) =>
      managed.find(({ id, name }) => id === text.toLowerCase() || name === text.replace(/^Managed-/, ''))?.name
    const own = told.get(given)
    const found = typeof own === 'string' ? named(own) : (own ?? named(given))
    if (found === undefined) remarks.push({ id: 'policy-by-id', name: given })
    return found
  }
  const cache = known(cachePolicy, cachePolicies, definitions.cachePolicies)
  const origin = known(originRequestPolicy, originRequestPolicies, definitions.originRequestPolicies)
  // Named though undefined: they take the ids' places.
  return { cachePolicy: cache, originRequestPolicy: origin } as Partial<Behavior>
}

/** The mode by its id, or the only one that is known. An empty id is none; a distribution that nobody asked has no say. */
function accessControl(
  id: string | undefined,
  modes: Definitions['accessControls'],
): OriginAccessControl | 'unknown' | undefined {
  if (id === undefined) return undefined
  if (id === '') return 'none'
  return modes.get(id) ?? modes.get('') ?? 'unknown'
}

/** The same as evidence, where names alone count. */
function setupOf(distribution: Distribution): Piece {
  const { originRequestPolicy, cachePolicy, originAccessControl, originPath, allowedMethods } = distribution
  const setup = defined({
    between: ['cloudfront'],
    originRequestPolicy: typeof originRequestPolicy === 'string' ? originRequestPolicy : undefined,
    cachePolicy: typeof cachePolicy === 'string' ? cachePolicy : undefined,
    originAccessControl,
    originPath,
    allowedMethods,
  })
  return { kind: 'setup', setup }
}
