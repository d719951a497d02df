// The steps of a lesson: set the situation, compare the prediction with the model's answer, notice the change, return.
import { isReached } from '../core/lessons/goal.ts'
import { lessonOf, pointOf } from '../core/lessons/lessons.ts'
import { answerOf } from '../core/lessons/question.ts'
import type { LessonId } from '../core/words/lessons/lessons.ts'
import { lessonWords } from '../core/words/lessons/lessons.ts'
import { goTo } from './address.ts'
import { useCalls } from './calls.ts'
import { chooseWay } from './chooseWay.ts'
import type { Inputs } from './inputs.ts'
import { exampleSecret } from './inputs.ts'
import type { Kept } from './lesson.ts'
import { forgetLesson, useLesson } from './lesson.ts'
import { inputsOf, lessonInputs, seenIn } from './lessonInputs.ts'
import { otherHosts } from './otherHosts.ts'
import { useScreen } from './screen.ts'
import { useSession } from './session.ts'
import { writeLessonsDone } from './storage.ts'
import type { View } from './view.ts'
import { viewOf } from './view.ts'
import { viewNow } from './viewNow.ts'

/** Sets the situation of a lesson: one step that can be undone, and what was there is put aside. Secrets stay. */
export function startLesson(id: LessonId): void {
  const { inputs: had, foreignHosts, take } = useSession.getState()
  const { way } = useCalls.getState()
  const { kept = { inputs: had, foreignHosts, way } } = useLesson.getState()
  const inputs = lessonInputs(lessonOf(id).situation)
  take(inputs, foreignHostsOf(inputs, kept))
  chooseWay('simulated')
  useScreen.setState({ pointed: undefined, columns: undefined })
  useLesson.setState({ phase: 'predict', kept, open: { id } })
}

/** The hosts that nobody typed: those that the lesson brings, and those that were foreign before. */
function foreignHostsOf({ cloudFrontHost, functionUrlHost }: Inputs, kept: Kept): readonly string[] {
  const known = [kept.inputs.cloudFrontHost, kept.inputs.functionUrlHost].filter(
    (host) => !kept.foreignHosts.includes(host),
  )
  return [...new Set([cloudFrontHost, functionUrlHost])].filter((host) => !known.includes(host))
}

/** Takes a prediction, or none, and shows what the model makes of the page as it stands, on the line that it is about. */
export function predict(guess: string | undefined): void {
  const { open } = useLesson.getState()
  if (!open) return
  const lesson = lessonOf(open.id)
  const view = viewNow()
  const before = seenIn(view)
  const answer = answerOf(lesson.question, lessonWords(open.id), before)
  const point = pointOf(lesson, answer)
  const { question } = lesson
  const columns = question.kind === 'differing' ? question.between : undefined
  const side = view.picked.attempt.signFor === 'function-url' && columns === undefined ? 'right' : 'left'
  useScreen.setState({ columns, pointed: point && { ...point, side } })
  const { revision } = useSession.getState()
  const outcome = { guess, answer, usual: answer === usualAnswer(open.id), before, revision }
  useLesson.setState({ phase: 'change', open: { ...open, outcome } })
}

/** What the model gives to the lesson's situation as it was written, whatever was entered here. */
function usualAnswer(id: LessonId): string | undefined {
  const { situation, question } = lessonOf(id)
  const { editedAt } = useSession.getState()
  return answerOf(
    question,
    lessonWords(id),
    seenIn(viewOf(lessonInputs(situation), exampleSecret, '', editedAt, true, otherHosts)),
  )
}

/** Looks whether the change was made, and keeps that it was. */
export function lookForChange(view: View): void {
  const { open, done } = useLesson.getState()
  if (!open?.outcome || useSession.getState().revision === open.outcome.revision) return
  if (!isReached(lessonOf(open.id).goal, seenIn(view), open.outcome.before)) return
  const more = done.includes(open.id) ? done : [...done, open.id]
  writeLessonsDone(more)
  useLesson.setState({ phase: 'remember', done: more })
}

/** Whether the lesson's change is one that can be made for somebody. */
export const canShow = (id: LessonId): boolean => lessonOf(id).edit !== 'session-token'

/** Makes the lesson's change. */
export function showChange(): void {
  const { open } = useLesson.getState()
  const edit = open && lessonOf(open.id).edit
  if (edit && edit !== 'session-token') useSession.getState().edit(inputsOf(edit))
}

/** Leaves the lesson; what it set stays unless what was there is to come back. */
export function leaveLesson(comeBack: boolean): void {
  const { kept } = useLesson.getState()
  if (comeBack && kept) {
    useSession.getState().take(kept.inputs, kept.foreignHosts)
    chooseWay(kept.way)
  }
  useScreen.setState({ columns: undefined, pointed: undefined })
  forgetLesson()
  goTo(undefined)
}
