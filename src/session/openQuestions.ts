import { create } from 'zustand'
import { questionsAsked } from '../core/delivery/openQuestionsHere.ts'
import type { OpenQuestionId } from '../core/words/openQuestions.ts'
import { assumed, openQuestionIds, variantsOf } from '../core/words/openQuestions.ts'
import type { Inputs } from './inputs.ts'
import type { Cell, View } from './view.ts'

/** The open questions on which the picked call hangs; those of the call before stand until the new ones are known. */
interface OpenQuestions {
  /** The call that they were asked for last. */
  readonly of: Cell | undefined
  /** Undefined until they are known for the first time. */
  readonly here: readonly OpenQuestionId[] | undefined
}

export const useOpenQuestions = create<OpenQuestions>()(() => ({ of: undefined, here: undefined }))

/** While somebody types nobody is asked. */
const stillness = 300

/**
 * Finds the questions that matter to the picked call: one delivery a variant, one question a task, so that nothing waits
 * for it. What a later edit overtakes is dropped.
 */
export async function askQuestions({ picked, route, bodyHash }: View): Promise<void> {
  if (useOpenQuestions.getState().of === picked) return
  useOpenQuestions.setState({ of: picked })
  const overtaken = () => useOpenQuestions.getState().of !== picked
  await pause(stillness)
  if (overtaken()) return
  const matters = questionsAsked(picked.request, route, { payloadHash: bodyHash })
  const here: OpenQuestionId[] = []
  for (const id of openQuestionIds) {
    await pause(0)
    if (overtaken()) return
    if (matters(id)) here.push(id)
  }
  useOpenQuestions.setState({ here })
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

/** An open question as it stands. */
export interface QuestionHere {
  readonly id: OpenQuestionId
  readonly variant: string
  /** Another answer to it would change what becomes of the call. */
  readonly matters: boolean
  /** The user chose another variant than the default. */
  readonly changed: boolean
}

/** The questions that matter, and those that were answered otherwise though they do not. */
export const questionsShown = (here: readonly OpenQuestionId[], { assume }: Inputs): readonly QuestionHere[] =>
  openQuestionIds
    .map((id) => {
      const variant = assumed(id, assume)
      return { id, variant, matters: here.includes(id), changed: variant !== variantsOf(id)[0] }
    })
    .filter(({ matters, changed }) => matters || changed)
