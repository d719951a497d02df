import { expect, test } from 'vitest'
import type { Command } from './command.ts'
import { ranked } from './ranked.ts'

const command = (title: string, rest: Partial<Command> = {}): Command => ({
  id: title,
  kind: 'page',
  title,
  run: () => {},
  ...rest,
})

const commands = [
  command('Undo'),
  command('Send this call'),
  command('Share this by a link', { more: 'copy url colleague' }),
  command('Function URL host', { kind: 'go' }),
  command('The host was not signed', { kind: 'example', found: true }),
  command('Café policy', { kind: 'setting', found: true }),
]

const titles = (search: string, recent: readonly string[] = []) =>
  ranked(commands, search, recent).map(({ title }) => title)

test('every word counts, wherever it stands', () => {
  expect(titles('link share')).toEqual(['Share this by a link'])
  expect(titles('link undo')).toEqual([])
  expect(titles('colleague')).toEqual(['Share this by a link'])
  expect(titles('example signed')).toEqual(['The host was not signed'])
})

test('a title that begins so comes before a word that does, that before one in the middle, and the words beside it last', () => {
  expect(titles('s')).toEqual([
    'Send this call',
    'Share this by a link',
    'The host was not signed',
    'Function URL host',
    'Café policy',
  ])
  expect(titles('fuh')).toEqual(['Function URL host'])
  expect(titles('ndo')).toEqual(['Undo'])
})

test('case and marks do not matter, nor blanks around', () => {
  expect(titles('  CAFE ')).toEqual(['Café policy'])
})

test('of equals the one that was used last comes first', () => {
  expect(titles('th', ['The host was not signed', 'Send this call']).slice(0, 3)).toEqual([
    'The host was not signed',
    'Send this call',
    'Share this by a link',
  ])
})

test('without a search: what was used last, then all but the many of one kind', () => {
  expect(titles('')).toEqual(['Undo', 'Send this call', 'Share this by a link', 'Function URL host'])
  expect(titles('', ['Café policy', 'Send this call'])).toEqual([
    'Café policy',
    'Send this call',
    'Undo',
    'Share this by a link',
    'Function URL host',
  ])
})
