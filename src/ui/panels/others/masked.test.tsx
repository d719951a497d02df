// Beside the two columns, no sheet shows what lets somebody in.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Part } from '../../../core/sigv4/part.ts'
import { Differing } from './Differing.tsx'
import { Whole } from './Whole.tsx'

const source = { name: 'curl', url: 'https://example.com' }
const bearer = 'bearer-of-this-test'
const line = (id: Part['id'], text: string): Part => ({ id, line: text, rule: 'sigv4-query', sources: [] })
const lines = [
  line('query', `api_key=${bearer}&limit=10`),
  line('header:x-amz-security-token', `x-amz-security-token:${bearer}`),
].map((left) => ({ id: left.id, left, right: { ...left, line: `${left.line}0` }, same: false, ways: [] }))

test.each([
  ['the lines that differ', <Differing key="differing" name="curl" source={source} lines={lines} />],
  ['all lines', <Whole key="whole" name="curl" lines={lines} />],
])('%s: a token and a key in the query are told by their length', (_name, sheet) => {
  const shown = renderToStaticMarkup(sheet)
  expect(shown).toContain('limit=10')
  expect(shown).toContain('19 characters')
  expect(shown).not.toContain(bearer)
})
