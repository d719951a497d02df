import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesPath } from './behavior.ts'

test.for([
  ['/orders/*', '/orders/7', true],
  ['orders/*', '/orders/', true],
  ['/orders/*', '/orders', false],
  ['*.jpg', '/a/b.jpg', true],
  ['*.jpg', '/a/b.JPG', false],
  ['/a??.html', '/abc.html', true],
  ['/a??.html', '/ab.html', false],
  ['/a.b', '/axb', false],
  ['*', '/', true],
  ['/*/x/*', '/a/b/x/c', true],
  ['', '/a', false],
] as const)('%s takes %s: %s', ([pattern, path, expected]) => {
  expect(matchesPath(pattern, path)).toBe(expected)
})

test('a pattern means what the regular expression of it means', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 8 })
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '*', '?'), maxLength: 8 })
  fc.assert(
    fc.property(patterns, letters, (pattern, path) => {
      const expression = pattern.replace(/^\//, '').replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.')
      expect(matchesPath(pattern, `/${path}`)).toBe(new RegExp(`^${expression}$`).test(path))
    }),
    { numRuns: 2000 },
  )
})

test('many stars end', () => {
  expect(matchesPath('*a'.repeat(100), `/${'a'.repeat(5000)}b`)).toBe(false)
})
