import type { CheckId } from '../../words/checks.ts'
import type { Assumptions } from '../../words/openQuestions.ts'
import type { ServiceRuleId } from '../../words/serviceRules.ts'
import type { Refusal, Verifying } from '../verifying.ts'

/** How strict a service is, and how it words a refusal, where that is another way than a Function URL's. */
export interface ServiceProfile {
  /** How many minutes a request may be older or younger than the verifier's clock. */
  readonly windowMinutes: number
  /** Open questions of a Function URL whose answer is known for this service. */
  readonly known: Assumptions
  /** Whether every request must carry `x-amz-content-sha256`. */
  readonly needsContentHash: boolean
  /** Whether every presigned request must say in `X-Amz-Expires` for how long it is good. */
  readonly needsExpiry: boolean
  /** Whether every `x-amz-` header that arrives must be signed. */
  readonly needsAmzHeadersSigned: boolean
  /** A refusal in the service's words. */
  readonly worded: (check: CheckId, refusal: Refusal, verifying: Verifying) => Refusal
  /** The rules that say all this, with their sources and how sure they are. */
  readonly rules: readonly ServiceRuleId[]
}

/** A Function URL's own: the verifier's messages are written for it. */
export const lambda: ServiceProfile = {
  windowMinutes: 5,
  known: {},
  needsContentHash: false,
  needsExpiry: false,
  needsAmzHeadersSigned: false,
  worded: (_, refusal) => refusal,
  rules: [],
}
