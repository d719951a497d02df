import type { Certainty, Reference, Sentence } from '../segment.ts'

/** The words of one lesson, in the order in which they are read. */
export interface LessonWords {
  readonly title: string
  /** What stands on the page. */
  readonly situation: Sentence
  /** What is to be predicted. */
  readonly ask: string
  /** The choices, where the question has none of its own: by id, as they are read. */
  readonly choices?: Readonly<Record<string, Sentence>>
  /** Why the answer is what it is. */
  readonly because: Sentence
  /** What to change. */
  readonly change: Sentence
  /** What has come of it. */
  readonly changed: Sentence
  /** What to take along; source and certainty are this sentence's. */
  readonly remember: Sentence
  readonly source: Reference
  readonly certainty: Certainty
}

export type LessonTable = Readonly<Record<string, LessonWords>>
