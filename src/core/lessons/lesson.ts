import type { LessonId } from '../words/lessons/lessons.ts'
import type { Goal } from './goal.ts'
import type { Question } from './question.ts'
import type { Step } from './seen.ts'
import type { Situation } from './situation.ts'

/** One lesson without its words. */
export interface Lesson {
  readonly situation: Situation
  readonly question: Question
  /** The line that the answer lights up; unless given, the one that the question is about, or the first that differs. */
  readonly point?: { readonly step: Step; readonly id: string }
  /** What the change comes to. */
  readonly goal: Goal
  /** One edit that makes it; what only a person can enter is not made for them. */
  readonly edit: Situation | 'session-token'
}

export type LessonData<Id extends LessonId> = Readonly<Record<Id, Lesson>>
