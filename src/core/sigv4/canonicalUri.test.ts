import { expect, test } from 'vitest'
import { canonicalUri } from './canonicalUri.ts'

/** Path, encoded twice and resolved, encoded twice, encoded once and resolved, encoded once. */
test.for([
  ['', '/', '/', '/', '/'],
  ['/', '/', '/', '/', '/'],
  ['/a%20b', '/a%2520b', '/a%2520b', '/a%20b', '/a%20b'],
  ['/a b', '/a%20b', '/a%20b', '/a%20b', '/a%20b'],
  ['/é', '/%C3%A9', '/%C3%A9', '/%C3%A9', '/%C3%A9'],
  ['/%2f%7e', '/%252f%257e', '/%252f%257e', '/%2F~', '/%2F~'],
  ['/%', '/%25', '/%25', '/%25', '/%25'],
  ['/a//b/', '/a/b/', '/a//b/', '/a/b/', '/a//b/'],
  ['/a/./b', '/a/b', '/a/./b', '/a/b', '/a/./b'],
  ['/a/../b', '/b', '/a/../b', '/b', '/a/../b'],
  ['/../../a', '/a', '/../../a', '/a', '/../../a'],
  ['/a/..', '/', '/a/..', '/', '/a/..'],
  ['/a/b/..', '/a', '/a/b/..', '/a', '/a/b/..'],
  ['/a/.', '/a', '/a/.', '/a', '/a/.'],
  ['/../', '/', '/../', '/', '/../'],
  ['/%2E%2E/a', '/%252E%252E/a', '/%252E%252E/a', '/../a', '/../a'],
  ["/!'()*;:@&=$,~", '/%21%27%28%29%2A%3B%3A%40%26%3D%24%2C~', undefined, undefined, undefined],
])('%s becomes %s, %s, %s, %s', ([path = '', twiceResolved, twice, onceResolved, once]) => {
  const made = (doubleEncodePath: boolean, normalizePath: boolean): string =>
    canonicalUri(path, { doubleEncodePath, normalizePath })
  expect(made(true, true)).toBe(twiceResolved)
  if (twice !== undefined) expect(made(true, false)).toBe(twice)
  if (onceResolved !== undefined) expect(made(false, true)).toBe(onceResolved)
  if (once !== undefined) expect(made(false, false)).toBe(once)
})
