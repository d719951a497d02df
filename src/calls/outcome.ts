import type { HttpResponse } from '../core/http/message.ts'
import type { BrowserLimitId } from '../core/words/browser.ts'
import type { BrowserFailureId } from '../core/words/browserCalls.ts'
import type { FailureId, RefusalId } from '../core/words/relay.ts'
import type { Timing } from '../relay/protocol.ts'
import type { DirectPrediction } from './predictDirect.ts'

/**
 * What came of a real call. `outcomeWords` gives the words for `reason`. A page cannot see what the relay sees: a call
 * straight from the page has neither `sent` nor `address` nor `httpVersion`, and has a `prediction` instead.
 */
export type CallOutcome =
  | {
      readonly outcome: 'answered'
      readonly response: HttpResponse
      readonly statusText: string
      readonly httpVersion?: string
      /** Why the response's body is not whole, where it is not. */
      readonly truncated?: 'size' | 'time' | 'closed'
      /** The bytes that went out. */
      readonly sent?: Uint8Array
      readonly timing: Partial<Timing> & Pick<Timing, 'total'>
      /** The IP address and port that answered. */
      readonly address?: string
      readonly prediction?: DirectPrediction
    }
  /** Nothing was sent. */
  | {
      readonly outcome: 'refused'
      readonly reason: RefusalId | BrowserLimitId
      readonly detail: string
      readonly prediction?: DirectPrediction
    }
  /** It was tried, and no answer came that can be read. */
  | {
      readonly outcome: 'failed'
      readonly reason: FailureId | BrowserFailureId
      readonly detail: string
      readonly prediction?: DirectPrediction
    }
  /** The user cancelled it. */
  | { readonly outcome: 'cancelled' }
  /** The page is served without what makes this kind of call. */
  | { readonly outcome: 'absent' }
