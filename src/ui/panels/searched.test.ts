import { expect, test } from 'vitest'
import { searched } from './searched.ts'

const groups = [
  { title: 'Drinks', entries: ['Café noir', 'Tea'] },
  { title: 'Cakes', entries: ['Éclair'] },
]
const found = (search: string) => searched(groups, (entry) => entry, search)

test.for(['', '  '])('without a word (“%s”) all are there', (search) => expect(found(search)).toEqual(groups))

test.for(['cafe', 'NOIR  café', 'no af'])('“%s” finds every word, in any case and without its marks', (search) =>
  expect(found(search)).toEqual([{ title: 'Drinks', entries: ['Café noir'] }]),
)

test('one word that is nowhere, and there is nothing', () => expect(found('au wine')).toEqual([]))
