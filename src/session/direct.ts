// What is said of calls straight from this page: before one is sent, and after.
import type { BrowserEffect } from '../calls/browserLimits.ts'
import { explainDirect } from '../calls/explainDirect.ts'
import type { CallOutcome } from '../calls/outcome.ts'
import { type DirectPrediction, predictDirect } from '../calls/predictDirect.ts'
import type { Route } from '../core/delivery/delivery.ts'
import type { HttpRequest } from '../core/http/message.ts'
import { fieldValue } from '../core/http/message.ts'
import { type BrowserLimitId, type BrowserLimitWords, browserLimitWords } from '../core/words/browser.ts'
import { type BrowserCauseId, breaksSignature, browserCauseWords, preflightNeeds } from '../core/words/browserCalls.ts'
import type { RelayWords } from '../core/words/relay.ts'
import type { Sentence } from '../core/words/segment.ts'
import { expectedAnswers } from './expectedAnswers.ts'
import { memoLast } from './memoLast.ts'
import { useView } from './useView.ts'

/** One thing that the browser does to a call, in words. */
interface DirectNote extends BrowserLimitWords {
  readonly id: BrowserLimitId
  readonly effect: BrowserEffect
  /** Names of headers, characters, a method: what it is about. Never a header's value. */
  readonly what: readonly string[]
  /** Why the signature will not match, where that follows. */
  readonly breaks: Sentence | undefined
}

/** One thing that may lie behind a call without an answer, in words. */
export interface DirectCauseNote extends RelayWords {
  readonly id: BrowserCauseId
  /** The prediction said so before the call was sent. */
  readonly foreseen: boolean
}

/** What is told before a call is sent: what stops it, then what breaks its signature, then the rest. */
export interface DirectForecast {
  readonly notes: readonly DirectNote[]
  /** The browser will not send it. */
  readonly refused: boolean
  /** What the browser changes reaches the signature. */
  readonly breaks: boolean
  /** What the CORS settings of the other side must allow; undefined where the browser does not ask. */
  readonly needs: Sentence | undefined
}

/** The forecast for the picked call. */
export function useDirectForecast(): DirectForecast {
  const { picked, route, bodyHash } = useView()
  return forecastOf(picked.request, route, bodyHash)
}

const forecastOf = memoLast((request: HttpRequest, route: Route, bodyHash: string) => {
  const { origin } = location
  return directForecast(predictDirect(request, { origin, answers: expectedAnswers(request, route, bodyHash, origin) }))
})

/** A prediction in words; that of a call that was sent stands in its outcome. */
export function directForecast({ foreseen, preflight, origin, sent }: DirectPrediction): DirectForecast {
  const notes = foreseen.map(({ id, effect, what, breaks }) => ({
    ...browserLimitWords[id],
    id,
    effect,
    what,
    breaks: breaks.length > 0 ? breaksSignature(breaks.map((line) => line.replace(/^header:/, ''))) : undefined,
  }))
  const rank = ({ effect, breaks }: DirectNote) => (effect === 'refuses' ? 0 : breaks ? 1 : 2)
  const asked = preflight && fieldValue(preflight.headers, 'access-control-request-headers')
  return {
    notes: notes.toSorted((one, other) => rank(one) - rank(other)),
    refused: sent === undefined,
    breaks: notes.some(({ breaks }) => breaks !== undefined),
    needs: preflight && sent && preflightNeeds(origin, sent.method, asked?.split(',') ?? []),
  }
}

/** What may lie behind a call that brought no readable answer, the likeliest first; empty for every other outcome. */
export const directCauses = (outcome: CallOutcome): readonly DirectCauseNote[] =>
  explainDirect(outcome).map(({ id, foreseen }) => ({ id, foreseen, ...browserCauseWords[id] }))
