// Where two views of a request are compared, what lets somebody in is not shown.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ComparedPart } from '../../../core/evidence/compareViews.ts'
import { Part } from './TwoViews.tsx'

const bearer = 'bearer-of-this-test'
const query: ComparedPart = {
  part: 'query',
  left: `api_key=${bearer}&limit=10`,
  right: `api_key=${bearer}0&limit=10`,
  difference: { kind: 'changed', note: 'path-slash' },
  rule: 'sigv4-query',
}
const token: ComparedPart = {
  ...query,
  part: 'header',
  name: 'x-amz-security-token',
  left: bearer,
  right: `${bearer}0`,
}

test.each([query, token])('$part: a key in the query and a token are told by their length', (part) => {
  const shown = renderToStaticMarkup(<Part part={part} />)
  expect(shown).toContain('19 characters')
  expect(shown).not.toContain(bearer)
})
