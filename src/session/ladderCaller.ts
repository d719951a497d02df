// The calls of a ladder, made from what stands in the fields when it starts: an edit on the way changes none of them.
import type { CallOutcome } from '../calls/outcome.ts'
import { outcomeWords } from '../calls/outcomeWords.ts'
import { deliverRequest } from '../core/delivery/deliverRequest.ts'
import type { LadderAnswer } from '../core/diagnosis/ladder/answer.ts'
import { noAnswer, readAnswer } from '../core/diagnosis/ladder/answer.ts'
import { type LadderFacts, ladderFacts } from '../core/diagnosis/ladder/facts.ts'
import { type LadderCall, ladderCall } from '../core/diagnosis/ladder/request.ts'
import type { Rung } from '../core/diagnosis/ladder/rungs.ts'
import type { RelayWords } from '../core/words/relay.ts'
import { answerFacts } from './answerFacts.ts'
import type { Way } from './calls.ts'
import { useLate } from './late.ts'
import { senders } from './realCalls.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'
import type { View } from './view.ts'
import { viewOf } from './view.ts'

/** What is told of each call besides its answer: why there is none, and the answering clock less this machine's (s). */
type OnAnswer = (trouble: RelayWords | undefined, skew: number | undefined) => void

/** The page as a call of this way sees it: a real one is signed now, a simulated one when the page says. */
export const ladderView = (way: Way): View => viewMaker(way)()

/** The facts of the picked call. */
export const factsOf = ({ reading, picked, options }: View): LadderFacts =>
  ladderFacts(reading.request, picked.request, picked.attempt, options, picked.delivery.diagnoses[0]?.cause)

function viewMaker(way: Way): () => View {
  const { otherHosts } = useLate.getState()
  const { inputs, editedAt, revision } = useSession.getState()
  const { secret, sessionToken, expires } = useVault.getState()
  if (way === 'simulated') {
    const view = viewOf(inputs, secret, sessionToken, editedAt, revision > 0, otherHosts, expires)
    return () => view
  }
  const signedNow = { ...inputs, signingTime: '', clockOff: '' }
  return () => viewOf(signedNow, secret, sessionToken, Date.now(), revision > 0, otherHosts, expires)
}

/** What makes and sends each call of a ladder; each is signed at the moment it is sent. */
export function ladderCaller(
  way: Way,
  signal: AbortSignal,
  onAnswer: OnAnswer,
): (rung: Rung) => Promise<LadderAnswer | undefined> {
  const view = viewMaker(way)
  return async (rung) => {
    if (way === 'simulated') return simulated(callOf(rung, view()), view())
    const send = await senders[way]()
    return answerOf(await send(callOf(rung, view()).request, { signal }), way, onAnswer)
  }
}

function callOf(rung: Rung, { reading, picked, columnOptions, bodyHash }: View): LadderCall {
  const { request: given, cloudFrontHost, functionUrlHost } = reading
  const hosts = { cloudfront: cloudFrontHost, 'function-url': functionUrlHost }
  const { attempt, request } = picked
  return ladderCall(rung, { given, picked: request, attempt, hosts, bodyHash, options: columnOptions })
}

function simulated({ request, canonicalRequest, payloadHash }: LadderCall, { route, hasKey }: View): LadderAnswer {
  // Without a key nobody can verify: what was signed is compared as text.
  const known = hasKey || canonicalRequest === undefined ? {} : { signedCanonicalRequest: canonicalRequest }
  const { response } = deliverRequest(request, { ...route, ...known }, payloadHash === undefined ? {} : { payloadHash })
  return readAnswer(response, { cached: answerFacts(response, route.now).cached, whole: true })
}

/** What an outcome tells; undefined where no further call can do better: cancelled, or nothing there that sends. */
function answerOf(outcome: CallOutcome, way: Way, onAnswer: OnAnswer): LadderAnswer | undefined {
  if (outcome.outcome !== 'answered') {
    onAnswer(outcomeWords(outcome), undefined)
    return outcome.outcome === 'cancelled' || outcome.outcome === 'absent' ? undefined : noAnswer
  }
  const { cached, clockSkewSeconds } = answerFacts(outcome.response, new Date())
  onAnswer(undefined, clockSkewSeconds)
  return readAnswer(outcome.response, { cached, whole: way === 'relay' })
}
