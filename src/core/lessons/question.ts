import type { Caller, LineName } from '../words/lessons/answers.ts'
import { callers, checkChoices, lineNames } from '../words/lessons/answers.ts'
import type { LessonWords } from '../words/lessons/lesson.ts'
import type { Sentence } from '../words/segment.ts'
import { plainText } from '../words/segment.ts'
import type { Between, Seen, Step } from './seen.ts'
import { callerOf, differing, lineOf, sameKey } from './seen.ts'

/** What is to be predicted of a call. Its answer is never written down: the model gives it. */
export type Question =
  | { readonly kind: 'status' }
  | { readonly kind: 'caller' }
  | { readonly kind: 'key' }
  | { readonly kind: 'check'; readonly choices: readonly (keyof typeof checkChoices)[] }
  | {
      readonly kind: 'differing'
      readonly between: Between
      readonly step: Step
      readonly choices: readonly LineName[]
    }
  | { readonly kind: 'line'; readonly part: string }

/** One answer to choose. */
export interface Choice {
  readonly id: string
  readonly label: Sentence
}

/** The choices of a question, in the order in which they are shown. */
export function choicesOf(question: Question, words: LessonWords): readonly Choice[] {
  switch (question.kind) {
    case 'status':
      return [200, 403].map((status) => ({ id: String(status), label: [String(status)] }))
    case 'caller':
      return (Object.keys(callers) as Caller[]).map((id) => ({ id, label: callers[id] }))
    case 'check':
      return question.choices.map((id) => ({ id, label: checkChoices[id] }))
    case 'differing':
      return question.choices.map((id) => ({ id, label: lineNames[id] }))
    default:
      return Object.entries(words.choices ?? {}).map(([id, label]) => ({ id, label }))
  }
}

/** The answer that the model gives, as a choice's id; undefined where it is none of them. */
export function answerOf(question: Question, words: LessonWords, seen: Seen): string | undefined {
  const given = answersOf(question, words, seen)
  return choicesOf(question, words).find(({ id }) => given.includes(id))?.id
}

function answersOf(question: Question, words: LessonWords, seen: Seen): readonly string[] {
  const { decision } = seen.delivered
  switch (question.kind) {
    case 'status':
      return [String(decision.status)]
    case 'caller':
      return [callerOf(seen)]
    case 'key':
      return [sameKey(seen) ? 'same' : 'other']
    case 'check':
      return [decision.check]
    case 'differing': {
      const lines = differing(seen, question.between, question.step)
      return lines.length === 0 ? ['none'] : lines
    }
    case 'line':
      return linesNamed(lineOf(seen, question.part), words)
  }
}

/** The choices whose text is this line; `hash` stands for any SHA-256. */
const linesNamed = (line: string | undefined, { choices = {} }: LessonWords): readonly string[] =>
  Object.entries(choices)
    .filter(([id, label]) => plainText(label) === line || (id === 'hash' && /^[0-9a-f]{64}$/.test(line ?? '')))
    .map(([id]) => id)
