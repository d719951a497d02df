// What the verdict on a picked call says: its headline and the sentence below it.
import { answerReason } from '../../core/diagnosis/reason.ts'
import { answerers, errorPageStandsIn, pageText } from '../../core/words/page.ts'
import type { Sentence } from '../../core/words/segment.ts'
import type { useLate } from '../../session/late.ts'
import type { Verdict } from '../../session/verdict.ts'

/** What comes just after the first paint: words for causes that have none in a diagnosis, and for real answers. */
export type CauseWords = ReturnType<typeof useLate.getState>['causes']

/** "CloudFront would answer 403: the signature covers …". */
export function headlineOf(verdict: Verdict, words: CauseWords): Sentence {
  const { status, call, cell, diagnosis, outcome } = verdict
  if (outcome === 'sending') return ['Sending…']
  if (call?.words) return [call.words.happened]
  if (status === undefined) return [pageText.notSent]
  const through = cell.attempt.sendTo === 'cloudfront' ? 'CloudFront' : 'Lambda'
  const subject = status === 200 || call ? through : answererOf(verdict, through)
  const start = call ? `${subject} answered ${status}: ` : `${subject} would answer ${status}: `
  if (verdict.cached && words) return [start, words.fromCache]
  if (verdict.disagrees) return [start, verdict.reason, '.']
  if (status === 200) return [start, ...okSentence(verdict)]
  const plain = diagnosis && words?.causeHeadline(diagnosis.cause)
  return [start, ...(diagnosis?.headline ?? plain ?? [`${answerReason(cell.request, cell.delivery)}.`])]
}

const answererOf = ({ cell }: Verdict, through: string): string =>
  cell.attempt.sendTo === 'cloudfront' ? through : answerers[cell.delivery.decision.by]

function okSentence({ cell }: Verdict): Sentence {
  const { decision, originResponse } = cell.delivery
  if (decision.layer === 'error-page') return [errorPageStandsIn(originResponse?.status)]
  if (decision.failover) return [pageText.secondOrigin]
  if (decision.layer === 'cache') return [pageText.cachedAnswer]
  if (decision.check === 'preflight') return [pageText.preflight]
  if (!decision.expected) return [pageText.asksForNothing]
  const rule = signedOnTheWay(cell)
  if (rule === undefined) return [pageText.verified]
  return [rule === 'oac-authorization' ? pageText.cloudFrontSigned : pageText.edgeSigned]
}

/** The rule by which the signature that Lambda verified was made on the way; undefined where it is the caller's. */
export const signedOnTheWay = ({ delivery }: Verdict['cell']) =>
  delivery.legs
    .flatMap(({ changes }) => changes)
    .findLast(({ field, rule }) => field === 'authorization' && signers.has(rule))?.rule

const signers: ReadonlySet<string> = new Set(['oac-authorization', 'edge-function-signs'])

/** The sentence below the headline. */
export function detailOf({ diagnosis, call, disagrees, cell, status }: Verdict, words: CauseWords): Sentence {
  if (call?.words) return [call.words.tryThis]
  if (disagrees && words) return [words.disagrees]
  if (status === undefined) return cell.delivery.diagnoses[0]?.headline ?? []
  if (diagnosis) return diagnosis.detail ?? (words ? [words.causeWords(diagnosis.cause).sentence] : [])
  return status === 200 ? [`${answerReason(cell.request, cell.delivery)}.`] : []
}
