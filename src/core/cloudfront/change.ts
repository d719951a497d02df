import type { RuleId } from '../words/certainties.ts'
import type { Certainty } from '../words/segment.ts'

/** One thing that was changed on the way. */
export interface Change {
  /** A lower-case header name, or `:method`, `:path`, `:query`, `:body`. */
  readonly field: string
  /** The header's place in the request that was changed. */
  readonly index?: number
  readonly before?: string
  readonly after?: string
  readonly rule: RuleId
  readonly certainty: Certainty
  /** Whether the viewer's signature covers the field. */
  readonly signed: boolean
}
