import type { HttpResponse } from '../core/http/message.ts'
import type { FailureId, RefusalId } from '../core/words/relay.ts'
import type { Timing } from '../relay/protocol.ts'

/** What came of a real call. Words for `reason` stand in `core/words/relay.ts`. */
export type CallOutcome =
  | {
      readonly outcome: 'answered'
      readonly response: HttpResponse
      readonly statusText: string
      readonly httpVersion: string
      /** Why the response's body is not whole, where it is not. */
      readonly truncated?: 'size' | 'time' | 'closed'
      /** The bytes that went out. */
      readonly sent: Uint8Array
      readonly timing: Timing
      /** The IP address and port that answered. */
      readonly address: string
    }
  /** Nothing was sent. */
  | { readonly outcome: 'refused'; readonly reason: RefusalId; readonly detail: string }
  /** It was tried, and no answer came. */
  | { readonly outcome: 'failed'; readonly reason: FailureId; readonly detail: string }
  /** The user cancelled it. */
  | { readonly outcome: 'cancelled' }
  /** The page is served without what makes this kind of call. */
  | { readonly outcome: 'absent' }
