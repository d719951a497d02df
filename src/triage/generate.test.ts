import { expect, test } from 'vitest'
import { faults } from './faults.ts'
import { scenarios } from './generate.ts'
import { scoredGenerated } from './generated.ts'

test('what a record proves is called proven, and nothing else', { timeout: 180_000 }, async () => {
  const made = await scenarios(500)
  const { count, right, first, provable, wrong } = scoredGenerated(made)
  console.log(`${count} made failures, ${provable.count} with a proof on record`)
  expect(count).toBe(500)
  expect(wrong).toEqual([])
  expect(provable.count).toBeGreaterThan(200)
  expect(provable.proven).toBeGreaterThanOrEqual(0.95)
  expect(first).toBeGreaterThanOrEqual(0.9)
  expect(right.count).toBeGreaterThan(20)
  expect(right.quiet).toBe(right.count)
  const happened = new Set(made.flatMap(({ causes }) => causes))
  expect(faults.filter(({ cause }) => !happened.has(cause)).map(({ cause }) => cause)).toEqual([])
  for (const signer of ['the model', '@smithy/signature-v4', 'aws4,', 'aws4fetch'])
    expect(made.some(({ name }) => name.startsWith(signer))).toBe(true)
  expect(made.some(({ causes }) => causes.length === 2)).toBe(true)
})

test('the same seed makes the same failures', async () => {
  expect(await scenarios(12, 7)).toEqual(await scenarios(12, 7))
})
