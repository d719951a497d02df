import { expect, test } from 'vitest'
import { causeIds } from '../../words/causes.ts'
import { symptomIds } from '../../words/symptoms.ts'
import { triaged } from '../triage.ts'
import { failures } from './failures.fixture.ts'
import { rules } from './rules.ts'

test('every cause has one rule', () => {
  expect(rules.map(({ cause }) => cause).toSorted()).toEqual([...causeIds].toSorted())
})

test.for(causeIds)('%s is named where it is, and not where it almost is', (cause) => {
  const { shows, nearMiss, proven } = failures[cause]
  const [first] = triaged(shows)
  expect([first?.cause, first?.certainty === 'proven']).toEqual([cause, proven === true])
  const [other] = triaged(nearMiss)
  expect(other).toBeDefined()
  expect(other?.cause).not.toBe(cause)
})

test.for(rules)('$cause tells what to find out and what to do', ({ cause, next, fixes }) => {
  expect(next.length, cause).toBeGreaterThan(0)
  expect(fixes.length, cause).toBeGreaterThan(0)
})

test.for(symptomIds)('%s is explained by some cause and not by all', (id) => {
  const explained = rules.filter(({ symptoms }) => (symptoms[id] ?? -1) > 0)
  expect(explained.length).toBeGreaterThan(0)
  expect(explained.length).toBeLessThan(rules.length)
})
