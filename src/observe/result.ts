// What a run found, as it is written. Nothing in it authenticates or says whose account it was.
import type { Field } from '../core/http/message.ts'
import type { RuleId } from '../core/words/certainties.ts'
import type { Assumptions, OpenQuestionId } from '../core/words/openQuestions.ts'
import type { Side } from './call.ts'
import type { Reached } from './kept.ts'
import type { Outcome } from './outcome.ts'
import type { VariationId } from './variations.ts'

/** The results of a run. */
export interface Observation {
  readonly against: 'aws' | 'lab'
  /** The day, `YYYY-MM-DD`. */
  readonly on: string
  readonly setUp: {
    readonly region: string
    readonly originRequestPolicy: string
    readonly cachePolicy: string
    readonly originAccessControl: string
    readonly cors: string
    readonly sessionToken: boolean
    /** What the predictions assumed besides the defaults. */
    readonly assume: Assumptions
  }
  readonly calls: readonly CallResult[]
  /** The calls that were not made, as they need temporary credentials. */
  readonly left: readonly string[]
  readonly questions: readonly QuestionResult[]
}

/** One call: what was asked, what the model said, what came. */
export interface CallResult {
  readonly id: string
  readonly asks: string
  readonly signFor: 'none' | Side
  readonly sendTo: Side
  readonly but?: VariationId
  readonly clockMinutes?: number
  readonly method: string
  readonly target: string
  readonly predicted: Outcome
  /** The rules behind the prediction that are only assumed. */
  readonly assumes: readonly RuleId[]
  readonly observed: Outcome
  /** Whether both say the same. */
  readonly agrees: boolean
  /** Whether the model says it too under the variants that explain most. */
  readonly explained: boolean
  readonly fields?: readonly Field[]
  /** What the function says that reached it. */
  readonly reached?: Reached
  /** The body of any other answer. */
  readonly body?: string
  /** Why there was no answer. */
  readonly failed?: string
}

/** How far the answers settle a question. */
export type Verdict = 'not asked' | 'none fits' | 'narrowed' | 'observed'

/** One open question. */
export interface QuestionResult {
  readonly question: OpenQuestionId
  /** The variant that the predictions assumed. */
  readonly assumed: string
  readonly verdict: Verdict
  /** The variants that fit. */
  readonly fits: readonly string[]
  /** The calls whose answers depend on it. */
  readonly calls: readonly string[]
}
