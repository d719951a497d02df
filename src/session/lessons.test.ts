// Every lesson, taken: the model answers its question, its change comes to what it says, and is not there before.
import { describe, expect, test } from 'vitest'
import { answerReason } from '../core/diagnosis/reason.ts'
import { isReached } from '../core/lessons/goal.ts'
import { lessonOf, pointOf } from '../core/lessons/lessons.ts'
import { answerOf, choicesOf } from '../core/lessons/question.ts'
import { lineOf } from '../core/lessons/seen.ts'
import type { LessonId } from '../core/words/lessons/lessons.ts'
import { lessonIds, lessonWords } from '../core/words/lessons/lessons.ts'
import type { Inputs } from './inputs.ts'
import { exampleSecret, firstScreen } from './inputs.ts'
import { inputsOf, lessonInputs, seenIn } from './lessonInputs.ts'
import { otherHosts } from './otherHosts.ts'
import { viewOf } from './view.ts'

const at = Date.UTC(2026, 10, 22, 6)
const seen = (inputs: Inputs, secret: string, token = '') => seenIn(viewOf(inputs, secret, token, at, true, otherHosts))

/** The situation, and the page after the lesson's own change was made. */
function taken(id: LessonId, secret = exampleSecret) {
  const { situation, edit } = lessonOf(id)
  const inputs = lessonInputs(situation)
  return {
    before: seen(inputs, secret),
    after:
      edit === 'session-token' ? seen(inputs, secret, 'any token') : seen({ ...inputs, ...inputsOf(edit) }, secret),
  }
}

describe.for(lessonIds)('%s', (id) => {
  const { question, goal, edit, situation } = lessonOf(id)
  const words = lessonWords(id)

  test('the model gives one of at least two choices, each with words of its own', () => {
    const labels = choicesOf(question, words).map(({ label }) => JSON.stringify(label))
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels.length).toBeGreaterThan(1)
    expect(answerOf(question, words, taken(id).before)).toBeDefined()
  })

  test('its change leads to what it says, and nothing is won before it', () => {
    const { before, after } = taken(id)
    expect(isReached(goal, before, before)).toBe(false)
    expect(isReached(goal, after, before)).toBe(true)
  })

  test('it comes out the same with another secret, and without any', () => {
    for (const secret of ['another', '']) {
      const { before, after } = taken(id, secret)
      expect(answerOf(question, words, before)).toBe(answerOf(question, words, taken(id).before))
      expect(isReached(goal, after, before)).toBe(true)
    }
  })

  test('the line that it lights up is there', () => {
    const { before } = taken(id)
    const point = pointOf(lessonOf(id), answerOf(question, words, before))
    if (point) expect(lineOf(before, point.id)).toBeDefined()
    else expect(['status', 'caller', 'check']).toContain(question.kind)
  })

  test('it sets only what the first screen has, and the change only what the situation leaves open', () => {
    expect(Object.keys(firstScreen)).toEqual(expect.arrayContaining(Object.keys(inputsOf(situation))))
    const inputs = lessonInputs(situation)
    if (edit !== 'session-token') expect({ ...inputs, ...inputsOf(edit) }).not.toEqual(inputs)
  })
})

// So that a model which answers everything alike is noticed.
test('both answers to “200 or 403?” are right at times, and every lesson that asks for a line has a wrong one', () => {
  const answers = lessonIds
    .filter((id) => lessonOf(id).question.kind === 'status')
    .map((id) => answerOf(lessonOf(id).question, lessonWords(id), taken(id).before))
  expect(new Set(answers)).toEqual(new Set(['200', '403']))
})

test('what a person does otherwise is recognised as well, and what is no answer is not', () => {
  const { situation, goal } = lessonOf('clock')
  const before = seen(lessonInputs(situation), exampleSecret)
  const set = (clockOff: string) =>
    isReached(goal, seen({ ...lessonInputs(situation), clockOff }, exampleSecret), before)
  expect(['-4', '0', '6', '8'].map(set)).toEqual([true, true, false, false])
})

test.for([
  ['workaround', 'the workaround'],
  ['api-gateway', 'signature verified'],
] as const)('%s: the cell says %s', ([id, reason]) => {
  const { picked } = viewOf(lessonInputs(lessonOf(id).situation), exampleSecret, '', at, true)
  expect(answerReason(picked.request, picked.delivery)).toBe(reason)
})
