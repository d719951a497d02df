import type { Delivered } from '../delivery/delivery.ts'
import type { HttpRequest } from '../http/message.ts'
import type { CauseId } from '../words/causes.ts'
import type { RuleId } from '../words/certainties.ts'
import type { FixId } from '../words/fixes.ts'
import type { Sentence } from '../words/segment.ts'

/** A remedy, as far as the model names it: its words are in `words/fixes.ts`. */
export interface Remedy {
  readonly id: FixId
}

/** A remedy, what it costs, and what it brings along. */
export interface Fix extends Remedy {
  readonly title: string
  readonly costs: readonly string[]
  readonly request?: HttpRequest
  readonly text?: { readonly language: string; readonly code: string }
}

/** Why: a sentence, or a rule whose words say it. */
export type Because = string | { readonly rule: RuleId }

/** A cause, how sure it is, why, and what to do. */
export interface Diagnosis<Named extends Remedy = Fix> {
  readonly cause: CauseId
  readonly certainty: 'proven' | 'likely' | 'possible'
  readonly about: 'model' | 'evidence'
  readonly because: readonly Because[]
  readonly against: readonly string[]
  readonly next: readonly string[]
  readonly fixes: readonly Named[]
  /** What the verdict says after the status: "the signature covers …". */
  readonly headline?: Sentence
  readonly detail?: Sentence
}

/** A delivery with its diagnoses, most likely first; none where the answer is 200. */
export interface Delivery<Named extends Remedy = Fix> extends Delivered {
  readonly diagnoses: readonly Diagnosis<Named>[]
}
