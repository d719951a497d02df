// Two attempts, one that works and one that fails: one list of differences by meaning, the ones that can matter first.
import type { Aspect, Weight } from '../../words/attempts.ts'
import { aspectNames, weightNames } from '../../words/attempts.ts'
import type { AttemptView } from './attempt.ts'
import { compareBody } from './body.ts'
import { compareClaim } from './claim.ts'
import { compareHeaders } from './headers.ts'
import { compareQuery } from './query.ts'
import type { AttemptRow } from './row.ts'
import { compareTarget } from './target.ts'

/** A difference: its weight and its note are always there. */
type Differing = AttemptRow & { readonly state: Weight; readonly note: NonNullable<AttemptRow['note']> }

export interface AttemptComparison {
  /** What can matter first. */
  readonly differing: readonly Differing[]
  /** Equal by meaning; one that is written otherwise has a note. */
  readonly same: readonly AttemptRow[]
  /** Known of one side only. */
  readonly unknown: readonly AttemptRow[]
}

const weights = Object.keys(weightNames) as readonly Weight[]
const aspects = Object.keys(aspectNames) as readonly Aspect[]

/** Compares what works, on the left, with what fails. */
export function compareAttempts(left: AttemptView, right: AttemptView): AttemptComparison {
  const rows = [compareClaim, compareTarget, compareQuery, compareHeaders, compareBody].flatMap((compare) =>
    compare(left, right),
  )
  const order = (row: AttemptRow): number => aspects.indexOf(row.aspect)
  const differing = rows
    .filter(isDiffering)
    .toSorted((a, b) => weights.indexOf(a.state) - weights.indexOf(b.state) || order(a) - order(b))
  const sorted = rows.toSorted((a, b) => order(a) - order(b))
  return {
    differing,
    same: sorted.filter(({ state }) => state === 'same'),
    unknown: sorted.filter(({ state }) => state === 'unknown'),
  }
}

const isDiffering = (row: AttemptRow): row is Differing =>
  row.state !== 'same' && row.state !== 'unknown' && row.note !== undefined
