// All commands at once: each can be told from every other, and does what it says to the session.
import { beforeEach, expect, test } from 'vitest'
import { causeIds } from '../../../core/words/causes.ts'
import { lessonIds } from '../../../core/words/lessons/lessons.ts'
import { useCalls } from '../../../session/calls.ts'
import { useScreen } from '../../../session/screen.ts'
import { useSession } from '../../../session/session.ts'
import { useVault } from '../../../session/vault.ts'
import { attempts } from '../../../session/view.ts'
import { viewNow } from '../../../session/viewNow.ts'
import { places } from './places.ts'
import { texts } from './texts.ts'
import { verbs } from './verbs.ts'

const started = { session: useSession.getState(), vault: useVault.getState(), screen: useScreen.getState() }
beforeEach(() => {
  useSession.setState(started.session)
  useVault.setState(started.vault)
  useScreen.setState(started.screen)
})

const all = () => [...verbs(viewNow()), ...places(), ...texts]
function give(id: string): void {
  const command = all().find((one) => one.id === id)
  expect(command, id).toBeDefined()
  command?.run()
}

test('no two have the same id, nor the same title and kind', () => {
  const ids = all().map(({ id }) => id)
  const names = all().map(({ kind, title }) => `${kind}: ${title}`)
  expect(new Set(ids).size).toBe(ids.length)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('all of the six calls, lessons, examples and causes are among them', () => {
  const count = (begins: string) => all().filter(({ id }) => id.startsWith(begins)).length
  expect(count('attempt ')).toBe(attempts.length)
  expect(count('lesson ')).toBe(lessonIds.length)
  expect(count('example ')).toBe(causeIds.length)
  expect(count('#/cause/')).toBe(causeIds.length)
})

test('what cannot be done now is not offered', () => {
  const offered = () => all().map(({ id }) => id)
  expect(offered()).not.toContain('undo')
  expect(offered()).not.toContain('redo')
  expect(offered()).not.toContain('send')
  expect(offered()).not.toContain('evidence')
  give('oac always')
  expect(offered()).toContain('undo')
  give('undo')
  expect(offered()).toContain('redo')
  // The example's key is never sent.
  useCalls.setState({ way: 'relay' })
  expect(offered()).not.toContain('send')
  useSession.getState().edit({
    accessKeyId: 'a key of one’s own',
    cloudFrontHost: 'shop.example.com',
    functionUrlHost: 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws',
  })
  useVault.getState().setSecret('a secret of one’s own')
  expect(offered()).toContain('send')
  useCalls.setState({ way: 'simulated' })
})

test('they change what they say', () => {
  const inputs = () => useSession.getState().inputs
  give('attempt none>function-url')
  expect(inputs().attempt).toEqual({ signFor: 'none', sendTo: 'function-url' })
  give('originRequestPolicy AllViewer')
  expect(inputs().originRequestPolicy).toBe('AllViewer')
  give('cachePolicy CachingOptimized')
  expect(inputs().cachePolicy).toBe('CachingOptimized')
  expect(useSession.getState().past).toHaveLength(3)
  give('examples')
  expect(useScreen.getState().drawer).toBe('examples')
})

test('the fixes are those of the verdict', () => {
  give('fix sign-for-function-url')
  expect(useSession.getState().inputs.attempt.signFor).toBe('function-url')
  expect(all().some(({ id }) => id === 'fix sign-for-function-url')).toBe(false)
})

test('forgetting the credentials empties the vault, and no undo brings them back', () => {
  useVault.getState().setSecret('a secret')
  useVault.getState().setSessionToken('a token')
  give('forget-credentials')
  useSession.getState().undo()
  expect(useVault.getState()).toMatchObject({ secret: '', sessionToken: '' })
  expect(all().some(({ id }) => id === 'forget-credentials')).toBe(false)
})
