// Undo and redo: whatever was done, the page stands where a plain list of its states says.
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyFix } from './fixes.ts'
import type { Inputs } from './inputs.ts'
import { firstScreen } from './inputs.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'

const started = { session: useSession.getState(), vault: useVault.getState() }

beforeEach(() => {
  vi.useFakeTimers()
  useSession.setState(started.session)
  useVault.setState(started.vault)
})
afterEach(() => void vi.useRealTimers())

interface State {
  readonly inputs: Inputs
  readonly foreignHosts: readonly string[]
}

/** Every state there was, and which of them is shown. */
interface Model {
  readonly states: readonly State[]
  readonly at: number
}

interface Act {
  readonly name: string
  readonly does: () => void
  readonly makes: (model: Model) => Model
}

const host = fc.constantFrom('a.example.com', 'b.example.com', 'c.example.com')
const text = fc.string({ maxLength: 6 })

/** A step ends what was undone. */
const step =
  (change: (state: State) => State) =>
  ({ states, at }: Model): Model => {
    const now = states[at]
    return now ? { states: [...states.slice(0, at + 1), change(now)], at: at + 1 } : { states, at }
  }

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ body: text }).map((change) => ({
    name: `edit ${JSON.stringify(change)}`,
    does: () => useSession.getState().edit(change),
    makes: step((state) => ({ ...state, inputs: { ...state.inputs, ...change } })),
  })),
  fc.record({ response: text }).map((change) => ({
    name: `tell ${JSON.stringify(change)}`,
    does: () => useSession.getState().tell(change),
    makes: step((state) => ({
      ...state,
      inputs: { ...state.inputs, evidence: { ...state.inputs.evidence, ...change } },
    })),
  })),
  fc.constant<Act>({
    name: 'fix',
    does: () => useSession.getState().apply('oac-always'),
    makes: step((state) => ({ ...state, inputs: applyFix(state.inputs, 'oac-always') })),
  }),
  fc.tuple(host, text).map(([cloudFrontHost, path]) => ({
    name: `take ${cloudFrontHost}`,
    does: () => useSession.getState().take({ cloudFrontHost, path }, [cloudFrontHost]),
    makes: step(({ inputs }) => ({ inputs: { ...inputs, cloudFrontHost, path }, foreignHosts: [cloudFrontHost] })),
  })),
  fc.constant<Act>({
    name: 'undo',
    does: () => useSession.getState().undo(),
    makes: ({ states, at }) => ({ states, at: Math.max(at - 1, 0) }),
  }),
  fc.constant<Act>({
    name: 'redo',
    does: () => useSession.getState().redo(),
    makes: ({ states, at }) => ({ states, at: Math.min(at + 1, states.length - 1) }),
  }),
  host.map(
    (one): Act => ({
      name: `confirm ${one}`,
      does: () => useSession.getState().confirmHost(one),
      makes: ({ states, at }) => ({
        states: states.map((state, index) =>
          index === at ? { ...state, foreignHosts: state.foreignHosts.filter((other) => other !== one) } : state,
        ),
        at,
      }),
    }),
  ),
  text.map(
    (secret): Act => ({
      name: 'a secret',
      does: () => useVault.getState().setSecret(secret),
      makes: (model) => model,
    }),
  ),
)

const shown = ({ inputs, foreignHosts }: State): State => ({ inputs, foreignHosts })

test('after any edits, undos and redos the page is what the list of its states says', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 40 }), (done) => {
      useSession.setState(started.session)
      let model: Model = { states: [{ inputs: firstScreen, foreignHosts: [] }], at: 0 }
      for (const { does, makes } of done) {
        vi.advanceTimersByTime(2000)
        does()
        model = makes(model)
        const { past, future, ...state } = useSession.getState()
        expect(shown(state)).toEqual(model.states[model.at])
        expect([past.length, future.length]).toEqual([model.at, model.states.length - 1 - model.at])
      }
    }),
  )
})

test('neither stack grows without end, and what was undone can be redone as far', () => {
  const { edit, undo, redo } = useSession.getState()
  for (let count = 0; count < 500; count++) edit({ body: `${count}`.repeat(3) })
  const kept = useSession.getState().past.length
  expect(kept).toBeLessThan(500)
  for (let count = 0; count < 500; count++) undo()
  expect(useSession.getState()).toMatchObject({ past: [] })
  expect(useSession.getState().future).toHaveLength(kept)
  for (let count = 0; count < 500; count++) redo()
  expect(useSession.getState().inputs.body).toBe('499499499')
  expect(useSession.getState().past).toHaveLength(kept)
})

test('a word that is typed is one step; a pause, another field or another kind of edit begins a new one', () => {
  const { edit, undo } = useSession.getState()
  const type = (field: 'body' | 'path', typed: string) => {
    for (const letter of typed) {
      vi.advanceTimersByTime(200)
      edit({ [field]: useSession.getState().inputs[field] + letter })
    }
  }
  edit({ body: '' })
  vi.advanceTimersByTime(5000)
  type('body', 'one')
  type('path', '/x')
  vi.advanceTimersByTime(5000)
  type('path', 'yz')
  const undone = () => {
    undo()
    const { body, path } = useSession.getState().inputs
    return [body, path.replace(firstScreen.path, '')]
  }
  expect([undone(), undone(), undone(), undone()]).toEqual([
    ['one', '/x'],
    ['one', ''],
    ['', ''],
    [firstScreen.body, ''],
  ])
})

test('no secret is in either stack, and undo and redo leave the vault alone', () => {
  const { edit, take, forget, undo, redo } = useSession.getState()
  const secret = 'a secret that was typed'
  edit({ path: `curl --user AKIDEXAMPLE:${secret}` })
  const typed = useSession.getState().inputs.path
  undo()
  forget(typed)
  expect(JSON.stringify(useSession.getState())).not.toContain(secret)
  edit({ path: typed })
  take({ path: '/' }, [])
  useVault.getState().setSecret(secret)
  forget(typed)
  undo()
  redo()
  useVault.getState().setSessionToken('a token')
  undo()
  expect(JSON.stringify(useSession.getState())).not.toContain(secret)
  expect(JSON.stringify(useSession.getState())).not.toContain('a token')
  expect(useVault.getState()).toMatchObject({ secret, sessionToken: 'a token' })
})
