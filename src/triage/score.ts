import type { Diagnosis } from '../core/diagnosis/diagnosis.ts'
import { triaged } from '../core/diagnosis/triage.ts'
import type { CauseId } from '../core/words/causes.ts'
import type { TriageCase } from './cases.ts'
import { disguised } from './disguise.ts'

/** How the triage did on one case. */
export interface Scored {
  readonly from: TriageCase
  readonly said: readonly Diagnosis[]
  /** 1 where the first is the cause, a half where it is acceptable, else 0. */
  readonly first: number
  readonly amongThree: boolean
  readonly proven: boolean
  /** Causes called proven that are neither the cause nor acceptable. */
  readonly wronglyProven: readonly CauseId[]
  /** How many of the five disguises leave the first cause as it is. */
  readonly stable: number
}

const seeds = [11, 23, 37, 53, 71]

/** Hands a copy of the evidence alone to the triage, as it is and in five disguises. */
export function scored(from: TriageCase): Scored {
  const said = triaged(structuredClone(from.evidence))
  const first = said[0]?.cause
  const right = (cause: CauseId): boolean => cause === from.cause || from.acceptable?.includes(cause) === true
  return {
    from,
    said,
    first: first === from.cause ? 1 : first !== undefined && right(first) ? 0.5 : 0,
    amongThree: said.slice(0, 3).some(({ cause }) => cause === from.cause),
    proven: said.some(({ cause, certainty }) => certainty === 'proven' && cause === from.cause),
    wronglyProven: said
      .filter(({ cause, certainty }) => certainty === 'proven' && !right(cause))
      .map(({ cause }) => cause),
    stable: seeds.filter((seed) => triaged(disguised(structuredClone(from.evidence), seed))[0]?.cause === first).length,
  }
}

/** Shares of a list of cases. */
export interface Shares {
  readonly count: number
  readonly first: number
  readonly three: number
  readonly stable: number
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

export const sharesOf = (results: readonly Scored[]): Shares => ({
  count: results.length,
  first: mean(results.map(({ first }) => first)),
  three: mean(results.map(({ amongThree }) => Number(amongThree))),
  stable: mean(results.map(({ stable }) => stable / seeds.length)),
})

/** The first share of each cause, and their average: a rare cause counts as much as a common one. */
export function byCause(results: readonly Scored[]): {
  readonly average: number
  readonly causes: ReadonlyMap<CauseId, Shares>
} {
  const ids = [...new Set(results.map(({ from }) => from.cause))].toSorted()
  const causes = new Map(ids.map((id) => [id, sharesOf(results.filter(({ from }) => from.cause === id))]))
  return { average: mean([...causes.values()].map(({ first }) => first)), causes }
}
