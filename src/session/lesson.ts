import { create } from 'zustand'
import type { Seen } from '../core/lessons/seen.ts'
import type { LessonId } from '../core/words/lessons/lessons.ts'
import type { Way } from './calls.ts'
import type { Inputs } from './inputs.ts'
import { readLessonsDone } from './storage.ts'

/** The lesson that is being taken. */
interface OpenLesson {
  readonly id: LessonId
  /** Once the prediction was made. */
  readonly outcome?: Outcome
}

/** A prediction and what came of it, as choices' ids. */
interface Outcome {
  /** Undefined: nothing was predicted. */
  readonly guess: string | undefined
  /** What the model gave; undefined where it is no choice. */
  readonly answer: string | undefined
  /** The lesson's own situation has the same answer; what was entered here can make another. */
  readonly usual: boolean
  /** The call as it was then, and the revision of the inputs: a change is one that comes after. */
  readonly before: Seen
  readonly revision: number
}

/** What a lesson put aside. */
export interface Kept {
  readonly inputs: Inputs
  readonly foreignHosts: readonly string[]
  readonly way: Way
}

interface LessonState {
  /** `loading` until the situation is set, `unknown` for an address that names no lesson. */
  readonly phase: 'loading' | 'unknown' | 'predict' | 'change' | 'remember'
  readonly open: OpenLesson | undefined
  readonly kept: Kept | undefined
  /** The ids of the lessons that were taken to their end; kept over visits. */
  readonly done: readonly string[]
}

export const useLesson = create<LessonState>()(() => ({
  phase: 'loading',
  open: undefined,
  kept: undefined,
  done: readLessonsDone(),
}))

/** Forgets what was put aside, since the lesson was left. */
export const forgetLesson = (): void => useLesson.setState({ phase: 'loading', open: undefined, kept: undefined })
