import type { CauseId } from '../../words/causes.ts'
import type { DeviationId } from '../../words/deviations.ts'

/** One thing that a client signed otherwise than it is verified. `from` and `to` never hold a secret or a bearer. */
export interface Deviation {
  readonly part: 'method' | 'path' | 'query' | 'header' | 'payload' | 'scope' | 'key' | 'token'
  /** Which header or parameter. */
  readonly name?: string
  readonly id: DeviationId
  /** As it is verified. */
  readonly from: string
  /** As it was signed. */
  readonly to: string
}

/**
 * A place in what is signed. Lines of the canonical request: `names:x` is what stands for the header x in the list of
 * signed headers, `end` what follows the last line. Then what the string to sign and the key are made of.
 */
export type Slot =
  | 'method'
  | 'path'
  | 'query'
  | `header:${string}`
  | 'end-of-headers'
  | `names:${string}`
  | 'payload'
  | 'end'
  | SigningSlot

export type SigningSlot = 'time' | 'day' | 'region' | 'service' | 'key-day' | 'key-region' | 'key-service' | 'secret'

/** What stands in the slots that it names. A header of no line is empty; only `end-of-headers` and `end` hold line breaks. */
type Edits = ReadonlyMap<Slot, string>

/** A step away from the request as it is verified: what it changes, and what it is called. */
export interface Choice {
  readonly edits: Edits
  /** One, or two that fall into one line. Their number is how far the step leads. */
  readonly deviations: readonly Deviation[]
  readonly causes: readonly CauseId[]
  /** Tried alone and in pairs, not in threes. */
  readonly rare: boolean
}

interface Step {
  readonly deviation: Deviation
  readonly causes: readonly CauseId[]
  readonly edits: Edits | readonly (readonly [Slot, string])[]
  readonly rare?: boolean
}

/** A choice of one deviation. */
export const choice = ({ deviation, causes, edits, rare = false }: Step): Choice => ({
  deviations: [deviation],
  causes,
  edits: new Map(edits),
  rare,
})
