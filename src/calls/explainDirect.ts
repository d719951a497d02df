// Why a call straight from the page brought no answer, as far as a page can know.
import type { BrowserCauseId } from '../core/words/browserCalls.ts'
import type { CallOutcome } from './outcome.ts'

/** One possible cause; `foreseen` where the prediction said so before the call was sent. */
export interface DirectCause {
  readonly id: BrowserCauseId
  readonly foreseen: boolean
}

const always: readonly BrowserCauseId[] = [
  'not-reachable',
  'name-not-resolved',
  'certificate',
  'not-http',
  'blocked-in-browser',
]

/**
 * What may lie behind a call that the browser gave no answer to, the likeliest first. A browser tells a page none of it, so
 * that nothing is ruled out but what cannot be: a refused preflight where none was asked for. Empty for any other outcome.
 */
export function explainDirect(outcome: CallOutcome): readonly DirectCause[] {
  if (outcome.outcome !== 'failed' || outcome.reason !== 'unreadable-cross-origin') return []
  const { preflight, preflightLacks, readable } = outcome.prediction ?? {}
  const preflightForeseen = preflightLacks !== undefined && preflightLacks.length > 0
  const causes: readonly DirectCause[] = [
    ...(preflight ? [{ id: 'preflight-refused' as const, foreseen: preflightForeseen }] : []),
    { id: 'no-cors-headers', foreseen: readable === false && !preflightForeseen },
    ...always.map((id) => ({ id, foreseen: false })),
  ]
  return [...causes.filter(({ foreseen }) => foreseen), ...causes.filter(({ foreseen }) => !foreseen)]
}
