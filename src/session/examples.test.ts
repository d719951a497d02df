// Every example, opened: the verdict names its cause, whatever stands in the secret fields.
import { beforeEach, describe, expect, test } from 'vitest'
import { exampleOf } from '../core/lessons/examples/examples.ts'
import type { CauseId } from '../core/words/causes.ts'
import { causeIds } from '../core/words/causes.ts'
import { exampleGroups, exampleWords } from '../core/words/examples.ts'
import { hasEvidence } from './evidence/input.ts'
import { evidenceVerdict } from './evidence/verdict.ts'
import { exampleHere, exampleInputs, openExample, undoExample, useExamples } from './examples.ts'
import type { Inputs } from './inputs.ts'
import { exampleSecret, firstScreen } from './inputs.ts'
import { otherHosts } from './otherHosts.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'
import { verdictOf } from './verdict.ts'
import { viewOf } from './view.ts'

const at = Date.UTC(2026, 10, 22, 6)
const started = useSession.getState()
beforeEach(() => useSession.setState(started))

/** What the page's verdict names, as the panel chooses it: on the evidence where there is any. */
function namedBy(inputs: Inputs, secret: string, token: string): CauseId | undefined {
  const view = viewOf(inputs, secret, token, at, true, otherHosts)
  if (hasEvidence(inputs.evidence)) return evidenceVerdict(view).diagnosis?.cause
  return verdictOf(view, { way: 'simulated', sent: {}, running: [] }, 1).cause
}

const credentials = [
  [exampleSecret, ''],
  ['another secret', ''],
  ['', ''],
  [exampleSecret, 'a token'],
] as const

/** A failure for want of a token needs that none stands in its field; the page says so. */
const needsNoToken: readonly CauseId[] = ['session-token-missing']

describe.for(causeIds)('%s', (cause) => {
  test('the verdict names it, with any secret and without one', () => {
    for (const [secret, token] of credentials) {
      const named = namedBy(exampleInputs(cause), secret, token)
      if (token !== '' && needsNoToken.includes(cause)) expect(named).not.toBe(cause)
      else expect(named).toBe(cause)
    }
  })

  test('it shows what it says that it shows, and sets only what the page has', () => {
    const inputs = exampleInputs(cause)
    expect(hasEvidence(inputs.evidence)).toBe(exampleOf(cause).shows === 'evidence')
    expect(Object.keys(firstScreen).toSorted()).toEqual(Object.keys(inputs).toSorted())
    expect(JSON.stringify(inputs)).not.toMatch(/wJalr/)
  })
})

test('every cause stands in one group, and every example has words of its own', () => {
  expect(exampleGroups.flatMap(({ causes }) => causes).toSorted()).toEqual([...causeIds].toSorted())
  expect(new Set(causeIds.map(exampleWords)).size).toBe(causeIds.length)
})

test('an example is one step, and leaves the secrets alone', () => {
  useVault.getState().setSecret('a secret that was typed')
  useSession.getState().edit({ path: '/mine' })
  const { inputs: mine, past } = useSession.getState()
  openExample('secret-wrong')
  expect(useSession.getState().past).toHaveLength(past.length + 1)
  expect(useVault.getState().secret).toBe('a secret that was typed')
  useSession.getState().undo()
  expect(useSession.getState().inputs).toBe(mine)
})

test('hosts that an example brings are marked, those that stood there are not', () => {
  openExample('clock-skew')
  expect(useSession.getState().foreignHosts).toEqual([])
  useSession.getState().edit({ functionUrlHost: 'mine.example.com' })
  openExample('clock-skew')
  expect(useSession.getState().foreignHosts).toEqual([firstScreen.functionUrlHost])
})

test('it is known which example the page shows, be it changed; it is left as a whole', () => {
  useSession.getState().edit({ path: '/mine' })
  const { inputs: mine } = useSession.getState()
  const here = () => exampleHere(useExamples.getState().opened, useSession.getState())?.cause
  openExample('clock-skew')
  expect(here()).toBe('clock-skew')
  openExample('secret-wrong')
  expect(here()).toBe('secret-wrong')
  useSession.getState().undo()
  expect(here()).toBe('clock-skew')
  useSession.getState().edit({ clockOff: '' })
  useSession.getState().edit({ attempt: { signFor: 'none', sendTo: 'cloudfront' } })
  expect(here()).toBe('clock-skew')
  undoExample()
  expect(useSession.getState().inputs).toBe(mine)
  expect(here()).toBeUndefined()
  undoExample()
  expect(useSession.getState().inputs).toBe(mine)
  useSession.getState().redo()
  expect(here()).toBe('clock-skew')
  useSession.getState().edit({ path: '/another' })
  expect(here()).toBeUndefined()
})
