// All lessons' words; the ids of lessons are the keys of these tables.
import { beyondLessons } from './beyond.ts'
import { callLessons } from './calls.ts'
import type { LessonWords } from './lesson.ts'
import { lineLessons } from './lines.ts'
import { refusalLessons } from './refusals.ts'
import { settingLessons } from './settings.ts'

const words = { ...lineLessons, ...callLessons, ...settingLessons, ...refusalLessons, ...beyondLessons }

export type LessonId = keyof typeof words

/** The words for a lesson. */
export const lessonWords = (id: LessonId): LessonWords => words[id]

const idsOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table)[]

/** All lessons by what they are about, in the order in which they are best taken. */
export const lessonGroups: readonly { readonly title: string; readonly ids: readonly LessonId[] }[] = [
  { title: 'Signature V4, line by line', ids: idsOf(lineLessons) },
  { title: 'One function, called in different ways', ids: idsOf(callLessons) },
  { title: 'What CloudFront’s settings do', ids: idsOf(settingLessons) },
  { title: 'Refused for another reason', ids: idsOf(refusalLessons) },
  { title: 'Beyond', ids: idsOf(beyondLessons) },
]

/** All ids of lessons, in that order. */
export const lessonIds: readonly LessonId[] = lessonGroups.flatMap(({ ids }) => ids)

/** Whether a text is a lesson's id. */
export const isLessonId = (text: string): text is LessonId => Object.hasOwn(words, text)
