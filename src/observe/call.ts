import type { Field } from '../core/http/message.ts'
import type { OpenQuestionId } from '../core/words/openQuestions.ts'
import type { VariationId } from './variations.ts'

export type Side = 'cloudfront' | 'function-url'

/** One of the calls: what is sent, and what its answer tells. */
export interface Call {
  readonly id: string
  /** What one wants to know, as a sentence. */
  readonly asks: string
  /** The open question that the answer decides, where the set-up lets it. */
  readonly question?: OpenQuestionId
  readonly signFor: 'none' | Side
  readonly sendTo: Side
  /** GET unless given. */
  readonly method?: string
  /** Path and query as they stand on the wire, after the run's own segment; the call's id unless given. */
  readonly target?: string
  readonly headers?: readonly Field[]
  readonly body?: string
  /** What is done differently from a plain signed request. */
  readonly but?: VariationId
  /** Minutes by which the signer's clock is ahead; negative: behind. */
  readonly clock?: number
  /** Makes no sense with long-lived keys. */
  readonly needsToken?: true
}
