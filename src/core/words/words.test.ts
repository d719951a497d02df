import { describe, expect, test } from 'vitest'
import { causeIds, causeWords } from './causes.ts'
import { ruleIds } from './certainties.ts'
import { checkLabel } from './checkLabels.ts'
import { checkIds, checkWords } from './checks.ts'
import { deviationIds, deviationText } from './deviations.ts'
import { fixIds, fixWords } from './fixes.ts'
import { openQuestionIds, variantsOf } from './openQuestions.ts'
import { openQuestionWords } from './openQuestionWords.ts'
import { policyIds, policyWords } from './policies.ts'
import { ruleWords } from './rules.ts'
import { plainText } from './segment.ts'
import { symptomIds, symptomText } from './symptoms.ts'
import { warningIds, warningWords } from './warnings.ts'

const isSentence = /^[“\p{Lu}a-z].*[.!”]$/su
const isPage = /^https:\/\/(docs\.aws\.amazon\.com|github\.com|repost\.aws|www\.rfc-editor\.org)\//

describe('every id has words', () => {
  test.for(ruleIds)('rule %s has a title, a sentence, a source and a certainty', (id) => {
    const { title, sentence, source, certainty } = ruleWords(id)
    expect(title).not.toBe('')
    expect(plainText(sentence)).toMatch(isSentence)
    expect(source.url).toMatch(isPage)
    expect(['documented', 'observed', 'assumed']).toContain(certainty)
  })

  test.for(causeIds)('cause %s has a title and a sentence', (id) => {
    expect(causeWords(id).title).not.toBe('')
    expect(causeWords(id).sentence).toMatch(isSentence)
  })

  test.for(checkIds)('check %s has a label, a reason and a rule', (id) => {
    const { reason, rule } = checkWords(id)
    expect(checkLabel(id)).not.toBe('')
    expect(checkLabel(id).length).toBeLessThanOrEqual(30)
    expect(reason.length).toBeLessThanOrEqual(48)
    expect(ruleIds).toContain(rule)
  })

  test.for(fixIds)('fix %s has a title and says what it costs', (id) => {
    expect(fixWords(id).title).not.toBe('')
    for (const cost of fixWords(id).costs) expect(cost).toMatch(isSentence)
  })

  test.for(policyIds)('policy %s says what it does to a signed request', (id) => {
    expect(plainText(policyWords(id).sentence)).toMatch(isSentence)
  })

  test.for(openQuestionIds)('open question %s has a default among at least two variants', (id) => {
    const { question, variants, because } = openQuestionWords(id)
    expect(question).toMatch(/\?$/)
    expect(Object.keys(variants).length).toBeGreaterThan(1)
    expect(Object.keys(variants).sort()).toEqual([...variantsOf(id)].sort())
    expect(plainText(because)).toMatch(isSentence)
  })

  test.for(warningIds)('warning %s has a sentence and a source', (id) => {
    expect(plainText(warningWords(id).sentence)).toMatch(isSentence)
    expect(warningWords(id).source.url).toMatch(isPage)
  })

  test.for(deviationIds)('deviation %s can be read after “The client signed”', (id) => {
    expect(deviationText(id)).toMatch(/^[\p{Ll}U].*[^.]$/u)
  })

  test.for(symptomIds)('symptom %s is said', (id) => expect(symptomText(id)).not.toBe(''))

  test('there are 37 causes and 18 symptoms', () => {
    expect([causeIds.length, symptomIds.length]).toEqual([37, 18])
  })
})
