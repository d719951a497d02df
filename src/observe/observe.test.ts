// All calls against the lab, by HTTPS on this machine.
import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { ruleCertainty } from '../core/words/certainties.ts'
import { type OpenQuestionId, openQuestionIds, variantsOf } from '../core/words/openQuestions.ts'
import { testLab } from '../lab/testHarness.ts'
import { calls } from './calls.ts'
import { observe } from './observe.ts'
import type { Observation } from './result.ts'
import { summary } from './summary.ts'
import type { Target } from './target.ts'
import { observeLab, sendTo, targetOf, usual } from './testHarness.ts'

// Some fifty calls by TLS, and as many predictions for every variant.
vi.setConfig({ testTimeout: 60_000 })

/** What the usual lab answers, asked once. */
let answers: ReturnType<typeof observeLab> | undefined
const usually = async () => {
  answers ??= observeLab()
  return (await answers).observation
}

const disagreeing = ({ calls: made }: Observation) => made.filter(({ agrees }) => !agrees).map(({ id }) => id)
const verdicts = ({ questions }: Observation) =>
  Object.fromEntries(
    questions.map(({ question, verdict, fits }) => [question, verdict === 'observed' ? fits[0] : verdict]),
  )

type Particular = Partial<Pick<Target, 'originAccessControl' | 'originRequestPolicy' | 'cachePolicy'>>

/** Set-ups in which an answer depends on what none depends on in the usual one. */
const particular: readonly (readonly [OpenQuestionId, variant: string, Particular])[] = [
  ['oac-no-override', 'cache-policy', { originAccessControl: 'no-override' }],
  ['oac-viewer-hash', 'dropped', { originAccessControl: 'always', originRequestPolicy: 'UserAgentRefererHeaders' }],
  ['oac-always-amz-auth', 'no-override', { originAccessControl: 'always-amz-auth' }],
  ['authorization-with-caching', 'drop', { cachePolicy: 'CachingOptimized' }],
]

/** The questions that the usual set-up settles. */
const settled = openQuestionIds.filter(
  (id) => calls.some(({ question }) => question === id) && !particular.some(([question]) => question === id),
)

test('under the defaults every answer is as predicted, and settles its question for the default', async () => {
  const observation = await usually()
  expect(disagreeing(observation)).toEqual([])
  expect(settled.length).toBeGreaterThan(10)
  expect(verdicts(observation)).toMatchObject(Object.fromEntries(settled.map((id) => [id, variantsOf(id)[0]])))
  expect(observation.left).toEqual([])
  const said = summary(observation)
  expect(said).toContain('It says nothing about AWS.')
  const assumed = observation.calls.flatMap(({ assumes }) => assumes)
  expect(new Set(assumed.map(ruleCertainty))).toEqual(new Set(['assumed']))
  for (const rule of assumed) expect(said).toContain(`  ${rule} (`)
})

const others = (which: number) =>
  settled.flatMap((id) =>
    variantsOf(id)
      .slice(which, which + 1)
      .map((one) => [id, one]),
  )

test.for([1, 2])('a lab that answers by the other variants is found out, all at once (%i)', async (which) => {
  const assume: Record<string, string> = Object.fromEntries(others(which))
  expect(assume).not.toEqual({})
  const { observation } = await observeLab({ setup: { ...usual, assume } })
  expect(verdicts(observation)).toMatchObject(assume)
  expect(disagreeing(observation)).not.toEqual([])
  expect(observation.calls.filter(({ explained }) => !explained)).toEqual([])
})

test.for(particular)('%s is settled where the set-up lets it', async ([question, variant, changed]) => {
  const distribution = { ...usual.distribution, ...changed }
  const setup = { ...usual, distribution, assume: { [question]: variant } }
  const { observation } = await observeLab({ setup }, changed)
  expect(verdicts(observation)).toHaveProperty(question, variant)
  expect(disagreeing(observation)).not.toEqual([])
  expect(observation.calls.filter(({ explained }) => !explained)).toEqual([])
})

test('a lab that disagrees is reported call by call', async () => {
  const { observation } = await observeLab({ disagree: true })
  expect(disagreeing(observation)).toEqual(calls.map(({ id }) => id))
  const said = summary(observation)
  expect(said).toContain('✗ get: 403 by function-url')
  expect(said).toContain(`0 of ${calls.length} answers are as predicted.`)
  expect(said).toMatch(/No choice of variants explains .*function-url-function-url/)
})

test('long-lived keys: the calls about tokens are left out, and say so', async () => {
  const lab = await testLab({ setup: usual })
  const target = targetOf(lab, { credentials: lab.keys.user })
  const observation = await observe({ target, against: 'lab', run: 'run', send: sendTo(lab) })
  expect(disagreeing(observation)).toEqual([])
  expect(observation.left).toEqual(['token-missing', 'token-not-signed'])
  expect(summary(observation)).toContain(
    'Left out, as they need temporary credentials: token-missing, token-not-signed.',
  )
})

test('who does not answer is told of with the reason, and settles nothing', async () => {
  const lab = await testLab({ setup: usual })
  await lab.close()
  const observation = await observe({ target: targetOf(lab), against: 'lab', run: 'run', send: sendTo(lab) })
  expect(new Set(observation.calls.map(({ observed, failed }) => `${observed.status} ${failed}`))).toEqual(
    new Set(['0 ECONNREFUSED']),
  )
  expect(new Set(Object.values(verdicts(observation)))).toEqual(new Set(['not asked']))
})

test('what reached the function is kept: by which way, and what was touched', async () => {
  const observation = await usually()
  const reached = observation.calls.find(({ id }) => id === 'path-dots-cloudfront')?.reached
  expect(reached).toMatchObject({ method: 'GET', path: '/<run>/a//b/./c/../d', query: '', host: '<function-url>' })
})

test('each call is one of its own, and names the question that it decides', async () => {
  expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length)
  const observation = await usually()
  const deciding = new Map(observation.questions.map(({ question, calls: by }) => [question, by]))
  for (const { id, question } of calls) {
    if (question && settled.includes(question)) expect(deciding.get(question), id).toContain(id)
  }
  const hash = calls.find(({ id }) => id === 'hash-not-signed')
  const [, given] = hash?.headers?.find(([name]) => name === 'x-amz-content-sha256') ?? []
  expect(given).toBe(
    createHash('sha256')
      .update(hash?.body ?? '')
      .digest('hex'),
  )
})
