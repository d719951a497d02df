import type { HttpRequest } from '../http/message.ts'
import type { OpenQuestionId } from '../words/openQuestions.ts'
import { openQuestionIds, variantsOf } from '../words/openQuestions.ts'
import type { KnownOfRequest } from './deliverRequest.ts'
import { deliverRequest } from './deliverRequest.ts'
import type { Delivered, Route } from './delivery.ts'

/**
 * The open questions that matter to this call: those of which another variant is decided elsewhere or answered
 * differently. Found by delivering the request once for every variant.
 */
export function openQuestionsHere(
  request: HttpRequest,
  route: Route,
  known: KnownOfRequest = {},
): readonly OpenQuestionId[] {
  const matters = questionsAsked(request, route, known)
  return openQuestionIds.filter(matters)
}

/** The same, one question at a time, for who has something else to do in between. */
export function questionsAsked(
  request: HttpRequest,
  route: Route,
  known: KnownOfRequest = {},
): (id: OpenQuestionId) => boolean {
  const usual = outcome(deliverRequest(request, route, known))
  return (id) =>
    variantsOf(id).some((variant) => {
      const assume = { ...route.assume, [id]: variant }
      return outcome(deliverRequest(request, { ...route, assume }, known)) !== usual
    })
}

const outcome = ({ decision, response }: Delivered): string =>
  `${decision.check} ${decision.errorType} ${decision.expected?.signature} ${response.status} ${response.body.length} ${response.headers.length}`
