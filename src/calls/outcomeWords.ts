import type { RelayWords } from '../core/words/relay.ts'
import { failureWords, refusalWords, relayAbsentWords } from '../core/words/relay.ts'
import type { CallOutcome } from './outcome.ts'

/** What happened and what to try where no answer came; undefined where one did. */
export function outcomeWords(outcome: CallOutcome): RelayWords | undefined {
  switch (outcome.outcome) {
    case 'answered':
      return undefined
    case 'refused':
      return refusalWords[outcome.reason]
    case 'failed':
      return failureWords[outcome.reason]
    case 'cancelled':
      return failureWords.aborted
    case 'absent':
      return relayAbsentWords
  }
}
