import { expect, test } from 'vitest'
import type { Pressed, Where } from './keyMeaning.ts'
import { keyMeaning } from './keyMeaning.ts'

/** `Ctrl Shift Z`, as a key event. */
function press(keys: string): Pressed {
  const parts = keys.split(' ')
  const key = parts.at(-1) ?? ''
  const held = (name: string) => parts.slice(0, -1).includes(name)
  return {
    key,
    code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
    ctrlKey: held('Ctrl'),
    metaKey: held('⌘'),
    altKey: held('Alt'),
    shiftKey: held('Shift'),
  }
}

const elsewhere: Where = { in: 'the page', apple: false }
const apple: Where = { in: 'the page', apple: true }

test.for([
  ['Ctrl k', elsewhere, 'commands'],
  ['⌘ k', apple, 'commands'],
  ['Ctrl z', elsewhere, 'undo'],
  ['⌘ z', apple, 'undo'],
  ['Ctrl Shift Z', elsewhere, 'redo'],
  ['⌘ Shift Z', apple, 'redo'],
  ['Ctrl y', elsewhere, 'redo'],
  ['?', elsewhere, 'keyboard'],
] as const)('%s', ([keys, where, meaning]) => {
  expect(keyMeaning(press(keys), where)).toBe(meaning)
  expect(keyMeaning(press(keys), { ...where, in: 'a dialog' })).toBeUndefined()
  const inText = keyMeaning(press(keys), { ...where, in: 'a text' })
  expect(inText).toBe(meaning === 'commands' ? 'commands' : undefined)
  expect(keyMeaning(press(keys), { ...where, in: 'a sheet' })).toBe(inText)
})

test.for([
  // In a field of an Apple machine it deletes to the end of the line; on others the command key is the system's.
  ['Ctrl k', apple],
  ['⌘ k', elsewhere],
  ['⌘ y', apple],
  ['Ctrl Alt z', elsewhere],
  ['Ctrl Shift k', elsewhere],
  ['Ctrl v', elsewhere],
  ['k', elsewhere],
  ['z', elsewhere],
  ['Ctrl ?', elsewhere],
] as const)('%s asks nothing of the page', ([keys, where]) => {
  expect(keyMeaning(press(keys), where)).toBeUndefined()
})

test('a keyboard of another alphabet has the same keys', () => {
  expect(keyMeaning({ ...press('Ctrl z'), key: 'я' }, elsewhere)).toBe('undo')
  expect(keyMeaning({ ...press('Ctrl w'), key: 'z' }, elsewhere)).toBe('undo')
})

test('in a list a question mark is a letter to look for, and undo is the page’s', () => {
  expect(keyMeaning(press('?'), { ...elsewhere, in: 'a list' })).toBeUndefined()
  expect(keyMeaning(press('Ctrl z'), { ...elsewhere, in: 'a list' })).toBe('undo')
})
