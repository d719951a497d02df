import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cardTags } from './cardPlugin.ts'

test.for([undefined, ''])('without an address (%s) nothing is said of one', (url) => expect(cardTags(url)).toEqual([]))

test.for(['https://countersign.example', 'https://countersign.example/'])(
  'at %s the picture has its whole address',
  (url) => {
    expect(cardTags(url)).toContainEqual(['og:url', 'https://countersign.example/'])
    expect(cardTags(url)).toContainEqual(['og:image', 'https://countersign.example/social-card.png'])
  },
)

test('the picture is as large as is said', () => {
  const png = readFileSync(new URL('../../public/social-card.png', import.meta.url))
  const size = Object.fromEntries(cardTags('https://countersign.example').filter(([name]) => /width|height/.test(name)))
  expect(size).toEqual({ 'og:image:width': `${png.readUInt32BE(16)}`, 'og:image:height': `${png.readUInt32BE(20)}` })
})

test.for([
  'countersign.example',
  'http://countersign.example',
  'https://countersign.example/tools/',
  'https://user@countersign.example',
  'https://countersign.example/?a',
])('“%s” is no such address', (url) => expect(() => cardTags(url)).toThrow(/SITE_URL/))
