// What a ladder has seen, and what it can come to say.
import type { CauseId } from '../../words/causes.ts'
import type { RungId, Thing } from '../../words/ladder.ts'
import type { LadderAnswer } from './answer.ts'
import type { Rung } from './rungs.ts'

/** A call that was made, and what came. */
export interface Observation {
  readonly rung: Rung
  readonly answer: LadderAnswer
}

/** Two calls that differ in one thing alone; one was answered 403, the other let in. */
export interface ProvingPair {
  readonly refused: RungId
  readonly passed: RungId
  readonly status: number
  readonly thing: Thing
}

/** Why the ladder says what it says. */
export type Ground =
  | { readonly by: 'pair'; readonly pair: ProvingPair }
  | { readonly by: 'message' }
  | { readonly by: 'elimination' }
  | { readonly by: 'settings'; readonly left: readonly CauseId[] }

export type Conclusion =
  | {
      readonly found: 'cause'
      readonly cause: CauseId
      readonly certainty: 'proven' | 'likely'
      readonly ground: Ground
    }
  /** More than one cause is left and no call tells them apart. */
  | { readonly found: 'several'; readonly causes: readonly CauseId[] }
  /** No cause that is known here fits. */
  | { readonly found: 'none' }
  /** The picked call is let in. */
  | { readonly found: 'works' }
  /** Nothing can be told: no answer to the control. */
  | { readonly found: 'unanswered' }
