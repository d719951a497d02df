import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exampleSecret } from './inputs.ts'
import { forgetCredentials, useKeeping, watchCredentials } from './keeping.ts'
import { usePasting } from './pasting.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'

const minute = 60_000
const own = { secret: 'a secret of one’s own', sessionToken: 'a token' }
let page = new EventTarget()
let stop = () => {}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  page = new EventTarget()
  stop = watchCredentials(page)
  useVault.setState(own)
  useKeeping.setState({ forgotten: undefined })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const held = () => {
  const { secret, sessionToken } = useVault.getState()
  return { secret, sessionToken }
}
const gone = { secret: '', sessionToken: '' }

test('after half an hour without a touch they are forgotten, and it is said', () => {
  vi.advanceTimersByTime(29 * minute)
  expect(held()).toEqual(own)
  vi.advanceTimersByTime(2 * minute)
  expect([held(), useKeeping.getState().forgotten]).toEqual([gone, 'idle'])
})

test.for(['pointerdown', 'keydown', 'input', 'wheel', 'visibilitychange'])('%s is a touch', (name) => {
  vi.advanceTimersByTime(29 * minute)
  page.dispatchEvent(new Event(name))
  vi.advanceTimersByTime(29 * minute)
  expect(held()).toEqual(own)
  vi.advanceTimersByTime(2 * minute)
  expect(held()).toEqual(gone)
})

test('a machine that slept for an hour forgets at the first touch, before anything can be done', () => {
  vi.setSystemTime(60 * minute)
  page.dispatchEvent(new Event('pointermove'))
  expect([held(), useKeeping.getState().forgotten]).toEqual([gone, 'idle'])
})

test('a page that is kept for the way back keeps no credentials; one that ends does nothing', () => {
  page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: false }))
  expect(held()).toEqual(own)
  page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: true }))
  expect([held(), useKeeping.getState().forgotten]).toEqual([gone, 'left'])
})

test('what is forgotten is gone from the paste box too', () => {
  usePasting.getState().open(`export AWS_SECRET_ACCESS_KEY=${own.secret}`)
  forgetCredentials()
  expect([held(), usePasting.getState().text, useKeeping.getState().forgotten]).toEqual([gone, undefined, 'asked'])
})

test('a secret of a few letters is forgotten, and nothing else with those letters', () => {
  useVault.setState({ secret: 'o', sessionToken: '' })
  const { inputs } = useSession.getState()
  forgetCredentials()
  expect([held(), useSession.getState().inputs]).toEqual([gone, inputs])
})

test('the published example is nobody’s: it stays, and nothing is said', () => {
  const example = { secret: exampleSecret, sessionToken: '' }
  useVault.setState(example)
  vi.advanceTimersByTime(60 * minute)
  expect([held(), useKeeping.getState().forgotten]).toEqual([example, undefined])
})

test('new credentials take the note away, and an end that was another’s', () => {
  forgetCredentials()
  useVault.getState().setSecret('another')
  expect(useKeeping.getState().forgotten).toBeUndefined()
  useVault.setState({ expires: 5 * minute })
  useVault.getState().setSessionToken('another token')
  expect(useVault.getState().expires).toBeUndefined()
})

test('after the watch nothing is forgotten', () => {
  stop()
  vi.advanceTimersByTime(60 * minute)
  page.dispatchEvent(new Event('pointerdown'))
  expect(held()).toEqual(own)
})
