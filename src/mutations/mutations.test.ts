// Requests that others signed, changed in each part in turn, against the model of a Function URL and its diagnosis.
import { beforeAll, expect, test } from 'vitest'
import { delivery } from '../core/diagnosis/delivery.ts'
import { parts } from './parts.ts'
import { report } from './report.ts'
import type { Run, Tally } from './run.ts'
import { run } from './run.ts'
import { independentSigners } from './signers.ts'

const changes = 2000
const neutral = 'nothing that counts'
let found: Run

beforeAll(async () => {
  const signers = independentSigners()
  if (signers.length === 1) console.log('mutations: aws-crt is not installed, one signer signs them all')
  found = await run(changes, 1, signers)
  console.log(report(found))
}, 60_000)

test('what others sign is accepted as it is', () => {
  expect(found.refused).toEqual([])
  expect([...found.signed.keys()].toSorted()).toEqual(
    independentSigners()
      .map(({ name }) => name)
      .toSorted(),
  )
})

test.for(Object.keys(parts).filter((part) => part !== neutral))(
  '%s: no change is accepted, and the first diagnosis names it',
  (part) => {
    const { tried = 0, accepted, named } = found.tallies.get(part) ?? {}
    expect(tried).toBeGreaterThan(30)
    expect({ accepted, named }).toEqual({ accepted: 0, named: tried })
  },
)

test('what means nothing is accepted', () => {
  const { tried = 0, accepted } = found.tallies.get(neutral) ?? {}
  expect(tried).toBeGreaterThan(100)
  expect(accepted).toBe(tried)
})

test('the same seed makes the same changes, another makes others', { timeout: 60_000 }, async () => {
  const [signer] = independentSigners().slice(-1)
  if (!signer) throw new Error('nobody signs')
  const [first, again, other] = await Promise.all([7, 7, 8].map((seed) => run(200, seed, [signer])))
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
})

test('a judge that lets everything through, or names nothing, is told', { timeout: 60_000 }, async () => {
  const tallied = async (status: number) => {
    const { tallies } = await run(300, 1, independentSigners(), (...given) => {
      const made = delivery(...given)
      return { ...made, decision: { ...made.decision, status }, diagnoses: [] }
    })
    const counted = [...tallies].filter(([part]) => part !== neutral).map(([, tally]) => tally)
    const sum = (of: keyof Tally) => counted.reduce((total, tally) => total + tally[of], 0)
    return { all: sum('tried'), accepted: sum('accepted'), named: sum('named') }
  }
  const open = await tallied(200)
  expect(open).toEqual({ all: open.all, accepted: open.all, named: 0 })
  expect(await tallied(403)).toEqual({ all: open.all, accepted: 0, named: 0 })
})
