// What will happen to a call straight from the page, told before it is sent.
import { compareParts } from '../core/evidence/compareParts.ts'
import { rebuild } from '../core/functionUrl/rebuild.ts'
import type { HttpRequest } from '../core/http/message.ts'
import { readClaim } from '../core/sigv4/claim.ts'
import type { PartId } from '../core/sigv4/part.ts'
import type { BrowserLimitId } from '../core/words/browser.ts'
import { type BrowserEffect, type BrowserLimit, browserLimits, type PlannedCall } from './browserLimits.ts'
import { browserRequest } from './browserRequest.ts'
import { isReadable, lacking, preflightOf } from './cors.ts'

/** One limit that a call meets. Its words are `browserLimitWords[id]`. */
interface Foreseen {
  readonly id: BrowserLimitId
  readonly concerns: BrowserLimit['concerns']
  readonly effect: BrowserEffect
  /** Names of headers, characters, a method: what meets the limit. Never a header's value. */
  readonly what: readonly string[]
  /** The lines of the canonical request that come out otherwise, so that the signature will not match. */
  readonly breaks: readonly PartId[]
}

/** What will happen to a call from the page. */
export interface DirectPrediction {
  readonly origin: string
  /** The request as it will be sent, without what the browser adds; undefined where the browser refuses. */
  readonly sent: HttpRequest | undefined
  /** What the browser asks first; undefined where it asks nothing. */
  readonly preflight: HttpRequest | undefined
  /** What the expected answer to the preflight lacks; undefined where none is known. */
  readonly preflightLacks: readonly string[] | undefined
  /** Whether the page will be able to read the answer; undefined where that is not known. */
  readonly readable: boolean | undefined
  /** What the browser refuses, leaves out, changes, adds, asks and hides, in this order. */
  readonly foreseen: readonly Foreseen[]
}

/** Predicts a call of a signed request from a page of `origin`; `answers` is what the other side is expected to say. */
export function predictDirect(
  request: HttpRequest,
  { origin, answers = {} }: { readonly origin: string; readonly answers?: PlannedCall['answers'] },
): DirectPrediction {
  const call: PlannedCall = { request, origin, answers }
  const met = browserLimits.flatMap((limit) => {
    const what = limit.found(call)
    return what ? [{ limit, what }] : []
  })
  const refused = met.some(({ limit }) => limit.effect === 'refuses')
  const sent = refused ? undefined : browserRequest(request)
  const changed = sent ? changedLines(request, sent) : []
  const preflight = sent && preflightOf(sent, origin)
  const preflightLacks = preflight && answers.preflight && lacking(preflight, answers.preflight, origin)
  const notAsked = refused || (preflightLacks !== undefined && preflightLacks.length > 0)
  return {
    origin,
    sent,
    preflight,
    preflightLacks,
    readable: notAsked ? false : answers.response && isReadable(answers.response, origin),
    foreseen: met.map(({ limit, what }) => ({
      id: limit.id,
      concerns: limit.concerns,
      effect: limit.effect,
      what,
      breaks: changed.filter((line) => reaches(limit, what, line)),
    })),
  }
}

/** The lines of the canonical request that the signature covers and that the browser's changes make come out otherwise. */
function changedLines(request: HttpRequest, sent: HttpRequest): readonly PartId[] {
  const { claim } = readClaim(request)
  if (!claim) return []
  // The body goes out byte for byte, so that its hash needs no computing.
  const canonical = (one: HttpRequest) => rebuild(one, claim, { bodyHash: () => '' }).canonicalRequest
  return compareParts(canonical(request), canonical(sent))
    .filter(({ same }) => !same)
    .map(({ id }) => id)
}

function reaches({ concerns, lines = [] }: BrowserLimit, what: readonly string[], line: PartId): boolean {
  return (
    lines.includes(line) || (concerns === 'headers' && what.some((name) => line === `header:${name.toLowerCase()}`))
  )
}
