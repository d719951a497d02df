// Reported failures, where there is a folder of them.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCases } from './cases.ts'
import { reportLines } from './report.ts'
import { byCause, scored, sharesOf } from './score.ts'

const folder = process.env.COUNTERSIGN_CASES
const cases = folder === undefined ? [] : readCases(join(folder, 'cases.json'))

if (folder === undefined) console.log('reported failures: COUNTERSIGN_CASES names no folder, its checks are skipped')

test.runIf(folder)('reported failures are explained as their threads were', { timeout: 120_000 }, () => {
  const results = cases.map(scored)
  const whole = results.filter(({ from }) => from.thin !== true)
  const { first, three, stable } = sharesOf(whole)
  console.log(`${results.length} reported failures checked, ${whole.length} of them not thin`)
  expect(whole.length).toBeGreaterThan(0)
  expect(first).toBeGreaterThanOrEqual(0.88)
  expect(three).toBeGreaterThanOrEqual(0.97)
  expect(stable).toBeGreaterThanOrEqual(0.95)
  expect(results.flatMap(({ wronglyProven }) => wronglyProven)).toEqual([])
})

const named = {
  id: 'a',
  confirmed: true,
  evidence: { response: { body: 'SignatureDoesNotMatch' }, symptoms: ['works-with-other-credentials'] as const },
}

test('the cause counts whole, an acceptable one half, and a wrong proof is told', () => {
  expect(scored({ ...named, cause: 'secret-wrong' })).toMatchObject({ first: 1, amongThree: true, wronglyProven: [] })
  const half = scored({ ...named, cause: 'clock-skew', acceptable: ['secret-wrong'] })
  expect(half).toMatchObject({ first: 0.5, amongThree: false })
  const skewed = { response: { body: 'RequestTimeTooSkewed' } }
  const wrong = scored({ ...named, evidence: skewed, cause: 'permission-missing' })
  expect(wrong.wronglyProven).toEqual(['clock-skew'])
  const whole = scored({ ...named, cause: 'secret-wrong' })
  expect(byCause([whole, { ...half, from: { ...half.from, cause: 'clock-skew' } }]).average).toBe(0.75)
  expect(reportLines([whole, wrong]).join('\n')).toContain('clock-skew, and it is permission-missing')
})

test.for<[text: string, why: RegExp]>([
  ['[]', /no list of cases/],
  ['{}', /no list of cases/],
  ['[{"id":"a"}]', /case 0 has no evidence/],
])('a file that holds %s is refused', ([text, why]) => {
  const file = join(mkdtempSync(join(tmpdir(), 'cases-')), 'cases.json')
  writeFileSync(file, text)
  expect(() => readCases(file)).toThrow(why)
})
