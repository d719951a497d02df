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

type DefinitionPiece = Extract<Piece, { kind: 'definition' }>

/** Puts what is known in the place of every id; what is not known is told and left out. */
export function settled(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[]
  readonly remarks: readonly Remark[]
} {
  const definitions = pieces.filter((piece) => piece.kind === 'definition')
  const remarks: Remark[] = []
  const settle = (piece: Piece): readonly Piece[] => {
    if (piece.kind === 'definition') return []
    if (piece.kind !== 'distribution') return [piece]
    const access = accessControl(piece.accessControl, definitions)
    if (access === 'unknown') remarks.push({ id: 'access-control-unknown' })
    if (access === 'none' && pieces.some(({ kind }) => kind === 'grants')) remarks.push({ id: 'grants-of-cloudfront' })
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
  definitions: readonly DefinitionPiece[],
  remarks: Remark[],
): Partial<Behavior> {
  const known = <P extends object>(
    given: string | P | undefined,
    managed: readonly { readonly id: string; readonly name: string }[],
    defines: (one: Definition) => string | P | undefined,
  ): string | P | undefined => {
    if (typeof given !== 'string') return given
    const named = (text: string) =>
      managed.find(({ id, name }) => id === text.toLowerCase() || name === text.replace(/^Managed-/, ''))?.name
    const own = definitions.filter(({ id }) => id === given).flatMap((one) => defines(one.defines) ?? [])[0]
    const found = typeof own === 'string' ? named(own) : (own ?? named(given))
    if (found === undefined) remarks.push({ id: 'policy-by-id', name: given })
    return found
  }
  const cache = known(cachePolicy, cachePolicies, (one) => ('cachePolicy' in one ? one.cachePolicy : undefined))
  const origin = known(originRequestPolicy, originRequestPolicies, (one) =>
    'originRequestPolicy' in one ? one.originRequestPolicy : undefined,
  )
  // Named though undefined: they take the ids' places.
  return { cachePolicy: cache, originRequestPolicy: origin } as Partial<Behavior>
}

/** The mode by its id, or the only one that is known. An empty id is none; a distribution that nobody asked has no say. */
function accessControl(
  id: string | undefined,
  definitions: readonly DefinitionPiece[],
): OriginAccessControl | 'unknown' | undefined {
  if (id === undefined) return undefined
  if (id === '') return 'none'
  const modes = definitions.flatMap(({ id: of, defines }) =>
    'originAccessControl' in defines ? [{ of, defines }] : [],
  )
  const found = modes.find(({ of }) => of === id) ?? modes.find(({ of }) => of === '')
  return found?.defines.originAccessControl ?? 'unknown'
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
