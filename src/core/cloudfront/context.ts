import type { HttpRequest } from '../http/message.ts'
import type { Claim } from '../sigv4/claim.ts'
import { signsField } from '../sigv4/signedField.ts'
import type { RuleId } from '../words/certainties.ts'
import { ruleCertainty } from '../words/certainties.ts'
import type { Assumptions } from '../words/openQuestions.ts'
import type { ResolvedBehavior } from './behavior.ts'
import type { Change } from './change.ts'
import type { Distribution } from './distribution.ts'

/** What CloudFront knows while it works on a request. */
export interface EdgeContext {
  readonly distribution: Distribution
  readonly behavior: ResolvedBehavior
  /** The request as the viewer sent it, and what it says it signed. */
  readonly viewerRequest: HttpRequest
  readonly claim?: Claim | undefined
  readonly now: Date
  readonly region: string
  readonly viewer: { readonly address: string; readonly httpVersion: '1.1' | '2' }
  readonly assume?: Assumptions | undefined
}

/** A request being worked on, and what was changed so far. */
export interface Draft {
  readonly request: HttpRequest
  readonly changes: readonly Change[]
}

/** One thing that CloudFront does. */
export type Step = (draft: Draft, context: EdgeContext) => Draft

/** A change by a rule, as sure as the rule is. */
export const changed = (
  context: Pick<EdgeContext, 'claim'>,
  rule: RuleId,
  field: string,
  facts: Pick<Change, 'index' | 'before' | 'after'>,
): Change => ({ field, ...facts, rule, certainty: ruleCertainty(rule), signed: signsField(context.claim, field) })
