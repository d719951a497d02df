import { expect, test } from 'vitest'
import type { LadderAnswer } from '../core/diagnosis/ladder/answer.ts'
import type { LadderFacts } from '../core/diagnosis/ladder/facts.ts'
import type { RungId } from '../core/words/ladder.ts'
import { climbLadder } from './ladder.ts'

const facts: LadderFacts = {
  signFor: 'cloudfront',
  sendTo: 'cloudfront',
  method: 'GET',
  path: '/orders',
  query: 'a=1',
  hasBody: false,
  headers: [],
  form: 'header',
  givesHash: false,
  sendsHash: true,
  signsHash: true,
  unsignedPayload: false,
  hasKey: true,
  temporaryKey: false,
  sendsToken: false,
  expected: undefined,
}
const ok: LadderAnswer = { kind: 'ok', status: 200 }
const mismatch: LadderAnswer = { kind: 'mismatch', status: 403 }

/** Climbs with these answers; `cut` ends the climb at its call. */
async function climb(answers: Partial<Record<RungId, LadderAnswer>>, cut?: RungId) {
  const controller = new AbortController()
  const steps: string[] = []
  const conclusion = await climbLadder({
    facts,
    signal: controller.signal,
    call: async ({ id }) => {
      if (id === cut) controller.abort()
      return answers[id]
    },
    onStep: (observed, running) => steps.push(`${observed.length} ${running?.id ?? 'end'}`),
  })
  return { steps, conclusion }
}

test('each call is told before it is made, and the end', async () => {
  const { steps, conclusion } = await climb({ control: ok, picked: mismatch, 'edge-signed-for-url': ok })
  expect(steps).toEqual(['0 control', '1 picked', '2 edge-signed-for-url', '3 end'])
  expect(conclusion).toMatchObject({ found: 'cause', cause: 'host-rewritten', certainty: 'proven' })
})

test('a call that brings nothing ends it', async () => {
  const { steps, conclusion } = await climb({ control: ok })
  expect(steps).toEqual(['0 control', '1 picked'])
  expect(conclusion).toBeUndefined()
})

test('cancelled in a call, its answer counts no more', async () => {
  const { steps, conclusion } = await climb({ control: ok, picked: mismatch, 'edge-signed-for-url': ok }, 'picked')
  expect(steps).toEqual(['0 control', '1 picked'])
  expect(conclusion).toBeUndefined()
})
