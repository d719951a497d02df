// The first of README's two commands is `npm ci`, on any machine: what npm would find missing in the lock file, or reach
// for at an address of one network, is found here first.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  version?: string
  os?: string[]
  optionalDependencies?: Record<string, string>
}

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')
const packages: Record<string, Locked> = JSON.parse(text).packages
const entries = Object.entries(packages).filter(([path]) => path !== '')
const names = new Set(entries.map(([path]) => path.replace(/^.*node_modules\//, '')))

test('there is something to look at', () => expect(entries.length).toBeGreaterThan(100))

test('each package has its version', () => {
  expect(entries.filter(([, { version }]) => !version).map(([path]) => path)).toEqual([])
})

test('packages for other systems than the one that wrote it are in it', () => {
  const optional = entries.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}))
  expect(optional.length).toBeGreaterThan(20)
  expect(optional.filter((name) => !names.has(name))).toEqual([])
  const systems = new Set(entries.flatMap(([, { os }]) => os ?? []))
  expect([...systems]).toEqual(expect.arrayContaining(['linux', 'darwin']))
})

test('it names no place to download from', () => expect(text).not.toContain('"resolved"'))
