import { openQuestionsHere } from '../core/delivery/openQuestionsHere.ts'
import type { OpenQuestionId } from '../core/words/openQuestions.ts'
import { assumed, openQuestionIds, variantsOf } from '../core/words/openQuestions.ts'
import { memoLast } from './memoLast.ts'
import type { View } from './view.ts'

/** An open question as it stands for the picked call. */
export interface QuestionHere {
  readonly id: OpenQuestionId
  readonly variant: string
  /** Another answer to it would change what becomes of the call. */
  readonly matters: boolean
  /** The user chose another variant than the default. */
  readonly changed: boolean
}

/** The questions that matter to the picked call, and those that were answered otherwise though they do not. */
export const questionsHere = memoLast(({ picked, route, inputs, bodyHash }: View): readonly QuestionHere[] => {
  const here = openQuestionsHere(picked.request, route, { payloadHash: bodyHash })
  return openQuestionIds
    .map((id) => {
      const variant = assumed(id, inputs.assume)
      return { id, variant, matters: here.includes(id), changed: variant !== variantsOf(id)[0] }
    })
    .filter(({ matters, changed }) => matters || changed)
})
