// Every lesson says what it has to say, in sentences, with a source.
import { describe, expect, test } from 'vitest'
import type { Sentence } from '../segment.ts'
import { plainText } from '../segment.ts'
import { lessonGroups, lessonIds, lessonWords } from './lessons.ts'

const isSentence = /^[“\p{Lu}a-z].*[.!”]$/su
const isPage = /^https:\/\/(docs\.aws\.amazon\.com|github\.com|www\.rfc-editor\.org)\//

describe.for(lessonIds)('%s', (id) => {
  const words = lessonWords(id)

  test('every part of it is a sentence, and short', () => {
    const parts = ['situation', 'because', 'change', 'changed', 'remember'] as const satisfies (keyof typeof words)[]
    for (const part of parts) {
      const text = plainText(words[part] as Sentence)
      expect(text, part).toMatch(isSentence)
      expect(text.length, `${part}: ${text}`).toBeLessThan(300)
    }
    expect(words.ask).toMatch(/\?$/)
    expect(words.title).not.toBe('')
  })

  test('what is to be remembered has a source and a certainty', () => {
    expect(words.source.url).toMatch(isPage)
    expect(['documented', 'observed', 'assumed']).toContain(words.certainty)
  })

  test('no two pieces of code touch, and none touches a word', () => {
    for (const sentence of [words.situation, words.because, words.change, words.changed, words.remember])
      for (const [index, piece] of sentence.entries()) {
        if (typeof piece === 'string') continue
        const [left, right] = [sentence[index - 1], sentence[index + 1]]
        if (left !== undefined) expect(left).toMatch(/[\s(“]$/)
        if (right !== undefined) expect(right).toMatch(/^[\s.,:;)”’]/)
      }
  })
})

test('each lesson stands in one group, and titles are not used twice', () => {
  expect(new Set(lessonIds).size).toBe(lessonIds.length)
  expect(new Set(lessonIds.map((id) => lessonWords(id).title)).size).toBe(lessonIds.length)
  for (const { ids } of lessonGroups) expect(ids.length).toBeGreaterThan(0)
})
