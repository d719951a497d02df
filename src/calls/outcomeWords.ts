import { type BrowserLimitId, browserLimitWords } from '../core/words/browser.ts'
import { type BrowserFailureId, browserFailureWords } from '../core/words/browserCalls.ts'
import type { FailureId, RefusalId, RelayWords } from '../core/words/relay.ts'
import { failureWords, refusalWords, relayAbsentWords } from '../core/words/relay.ts'
import type { CallOutcome } from './outcome.ts'

const refused: Readonly<Record<RefusalId | BrowserLimitId, RelayWords>> = { ...refusalWords, ...browserLimitWords }
const failed: Readonly<Record<FailureId | BrowserFailureId, RelayWords>> = { ...failureWords, ...browserFailureWords }

/** What happened and what to try where no answer came; undefined where one did. */
export function outcomeWords(outcome: CallOutcome): RelayWords | undefined {
  switch (outcome.outcome) {
    case 'answered':
      return undefined
    case 'refused':
      return refused[outcome.reason]
    case 'failed':
      return failed[outcome.reason]
    case 'cancelled':
      return failureWords.aborted
    case 'absent':
      return relayAbsentWords
  }
}
