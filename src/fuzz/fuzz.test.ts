// Whatever is pasted: nothing is thrown, and secrets stay in the credentials.
import { beforeAll, expect, test } from 'vitest'
import { readPaste } from '../core/exchange/paste/readPaste.ts'
import { samples } from '../core/exchange/paste/samples.fixture.ts'
import { report } from './report.ts'
import type { Run } from './run.ts'
import { readAndTriage, run } from './run.ts'

let found: Run

beforeAll(() => {
  found = run(2000, 1)
}, 120_000)

test('2,000 mutated and spliced pastes: no exception, no secret outside the credentials', () => {
  expect([...found.exceptions, ...found.leaks]).toEqual([])
  expect(found.pastes).toBe(2000)
  expect(found.withSecrets).toBeGreaterThan(200)
  expect(found.diagnosed).toBeGreaterThan(200)
})

test('every format that there is a sample of is among them', () => {
  const expected = new Set(samples.flatMap(({ formats }) => formats))
  expect([...expected].filter((format) => !found.formats.has(format))).toEqual([])
})

test('the same seed makes the same pastes, another makes others', () => {
  const textsOf = (seed: number) => {
    const texts: string[] = []
    run(50, seed, (text) => {
      texts.push(text)
      return { formats: [], diagnoses: [], output: '' }
    })
    return texts
  }
  expect(textsOf(7)).toEqual(textsOf(7))
  expect(textsOf(7)).not.toEqual(textsOf(8))
})

test('a reader that shows a secret, or fails, is told', () => {
  const leaking = run(300, 1, (text) => ({ ...readAndTriage(text), output: JSON.stringify(readPaste(text)) }))
  expect(leaking.leaks).toHaveLength(1)
  expect(leaking.exceptions).toEqual([])
  expect(report(leaking)).toContain('secrets found: 1\n  Error: a secret in the output')

  const failing = run(300, 1, (text) => {
    if (text.includes('"')) throw new RangeError('a quote')
    return { formats: [], diagnoses: [], output: '' }
  })
  expect(failing.leaks).toEqual([])
  expect(report(failing)).toContain('exceptions: 1, secrets found: 0\n  RangeError: a quote')
})
