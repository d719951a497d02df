import type { LessonId } from '../words/lessons/lessons.ts'
import { beyond } from './beyond.ts'
import { calls } from './calls.ts'
import type { Lesson, LessonData } from './lesson.ts'
import { lines } from './lines.ts'
import { refusals } from './refusals.ts'
import type { Step } from './seen.ts'
import { settings } from './settings.ts'

const lessons: LessonData<LessonId> = { ...lines, ...calls, ...settings, ...refusals, ...beyond }

/** A lesson without its words. */
export const lessonOf = (id: LessonId): Lesson => lessons[id]

/** The line that the answer of a lesson lights up; `answer` is the choice that the model gives. */
export function pointOf(
  { point, question }: Lesson,
  answer: string | undefined,
): { step: Step; id: string } | undefined {
  if (point) return point
  if (question.kind === 'line') return { step: 'canonical-request', id: question.part }
  if (question.kind === 'differing' && answer !== undefined) return { step: question.step, id: answer }
  return undefined
}
