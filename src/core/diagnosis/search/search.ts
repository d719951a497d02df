import type { HttpRequest } from '../../http/message.ts'
import { readClaim } from '../../sigv4/claim.ts'
import { hexToBytes } from '../../sigv4/hash.ts'
import type { Signer } from '../../sigv4/options.ts'
import type { CauseId } from '../../words/causes.ts'
import type { Choice, Deviation, Slot } from './choice.ts'
import { clientsThat } from './clients.ts'
import { countCandidates } from './count.ts'
import { covers } from './covers.ts'
import { reachable } from './dimensions.ts'
import type { Given } from './given.ts'
import { given } from './given.ts'
import { linesOf } from './lines.ts'
import { shown } from './shown.ts'
import { stepsOf } from './steps.ts'
import type { Share } from './walk.ts'
import { Walk } from './walk.ts'
import { waves } from './waves.ts'

/** What a search is told besides request and key. */
export interface SearchSettings {
  /** Further hosts that the client may have signed for: of a distribution, its aliases, its origin. */
  readonly hosts?: readonly string[]
  /** How many candidates are tried at most. */
  readonly budget?: number
  /** How many deviations a candidate has at most: three unless given. */
  readonly deviations?: number
  /** The part of the work that this search does; the whole unless given. */
  readonly share?: Share
}

/** How far a search is. */
export interface SearchProgress {
  readonly tried: number
  /** How many candidates there are, or the budget where there are more; 0 where another share counts them. */
  readonly total: number
  /** How many deviations the candidates have that are being tried. */
  readonly deviations: number
}

/** What the client signed. It proves that and no more: not what AWS holds or received. */
export interface SignatureMatch {
  /** The simplest way to say it; none where the request verifies as it is. */
  readonly changes: readonly Deviation[]
  readonly causes: readonly CauseId[]
  /** Other ways to come to the same canonical request, scope and key. */
  readonly equivalent: readonly (readonly Deviation[])[]
  /** Clients that are known to sign like this. */
  readonly clients: readonly string[]
}

/** What a search came to. `tried` counts distinct combinations of canonical request, string to sign and key. */
export interface SearchResult {
  readonly tried: number
  readonly matches: readonly SignatureMatch[]
}

/** Enough for every candidate of a usual request; some five seconds on one thread. */
const usualBudget = 500_000

/**
 * Searches for what a client signed: which deviation of request, scope or key has the signature that the request
 * carries. Nearest first: the request as it is, one deviation, two, three. Yields its progress about every two thousand
 * candidates, so that the caller can pause, report, or abandon it. A request without a whole signature, or a signer
 * without a key, has no candidates.
 */
export function* searchSignature(
  request: HttpRequest,
  signer: Signer,
  { hosts = [], budget = usualBudget, deviations = 3, share = { index: 0, of: 1 } }: SearchSettings = {},
): Generator<SearchProgress, SearchResult> {
  const { claim } = readClaim(request)
  const hasKey = 'secretAccessKey' in signer || 'signingKey' in signer
  if (!claim || !/^[0-9a-f]{64}$/i.test(claim.signature) || !hasKey) return { tried: 0, matches: [] }

  const from = given(request, claim, signer, hosts)
  const all = reachable(from)
  const lines = linesOf(from, all)
  const steps = stepsOf(all, lines)
  let total: number | undefined
  const ground = { given: from, lines, steps, signature: hexToBytes(claim.signature) }
  const walk = new Walk(ground, share, Math.ceil(budget / share.of))
  const walked = waves.filter(({ cost }) => cost <= deviations)
  for (const wave of walked) {
    for (const _ of walk.wave(wave)) {
      total ??= share.index === 0 ? countCandidates(steps, walked, budget) : 0
      yield { tried: walk.tried, total, deviations: wave.cost }
    }
    if (walk.found) break
  }
  if (!walk.found) return { tried: walk.tried, matches: [] }
  const taken = walk.found.map(({ reached }) => reached.nearest)
  const texts = new Map<Slot, string>(taken.flatMap(({ edits }) => [...edits]))
  const length = taken.reduce((sum, { deviations }) => sum + deviations.length, 0)
  const [simplest = taken, ...others] = covers(texts, all, Math.max(length, 3))
  const [changes = [], ...equivalent] = [simplest, ...others].map((cover) => deviationsOf(cover, from))
  const causes = [...new Set(simplest.flatMap((choice) => choice.causes))]
  const match = { changes, causes, equivalent, clients: clientsThat([changes, ...equivalent]) }
  return { tried: walk.tried, matches: [match] }
}

const deviationsOf = (cover: readonly Choice[], from: Given): readonly Deviation[] =>
  cover.flatMap(({ deviations }) => deviations).map((deviation) => shown(deviation, from))
