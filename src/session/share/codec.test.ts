import { base64urlnopad } from '@scure/base'
import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Line } from './codec.ts'
import { pack, unpack } from './codec.ts'

const name = fc.stringMatching(/^[a-zA-Z_]{1,20}$/)
const lines = fc.array(fc.tuple(name, fc.jsonValue()), { maxLength: 12 })
/** As a link would tell them: what JSON has no word for is gone. */
const told = (given: readonly (readonly [string, unknown])[]): unknown => JSON.parse(JSON.stringify(given))
const packedBytes = (bytes: Uint8Array): string => `1.${base64urlnopad.encode(bytes)}`
const many: readonly Line[] = Array.from({ length: 40 }, (_, at) => [`part${at}`, `value ${at * 7919} of ${at}`])

test('whatever is packed is unpacked', () => {
  fc.assert(
    fc.property(lines, (given) => {
      fc.pre(given.length > 0)
      expect(unpack(pack(given))).toEqual({ state: 'whole', lines: told(given) })
    }),
  )
})

test('a link is written in letters that stand in an address as they are', () => {
  expect(pack(many)).toMatch(/^1\.[\w-]+$/)
})

describe('damage', () => {
  test('cut off anywhere, what is read is the beginning, and it is not whole unless all of it is there', () => {
    const link = pack(many)
    let most = 0
    for (let end = 0; end < link.length; end += 11) {
      const read = unpack(link.slice(0, end))
      if (!('lines' in read)) continue
      if (read.state === 'whole') expect(read.lines).toEqual(many)
      expect(read.lines).toEqual(many.slice(0, read.lines.length))
      most = Math.max(most, read.lines.length)
    }
    expect(most).toBeGreaterThan(30)
  })

  test('with another letter anywhere, it is whole only where that letter tells nothing', () => {
    const link = pack(many)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    fc.assert(
      fc.property(fc.integer({ min: 2, max: link.length - 2 }), fc.constantFrom(...letters), (at, letter) => {
        fc.pre(link[at] !== letter)
        const read = unpack(link.slice(0, at) + letter + link.slice(at + 1))
        if (read.state === 'whole') expect(read.lines).toEqual(many)
      }),
    )
  })

  test('whatever stands there, nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `1.${text}`),
        ),
        (text) => void unpack(text),
      ),
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void unpack(packedBytes(bytes))))
  })
})

describe('bounds', () => {
  test('a bomb is not unfolded', () => {
    const bomb = packedBytes(deflateSync(new Uint8Array(20_000_000), { level: 9 }))
    expect(bomb.length).toBeLessThan(32_000)
    expect(unpack(bomb)).toEqual({ state: 'too-long' })
  })
  test('nor one that is damaged as well', () => {
    const bomb = packedBytes(deflateSync(new Uint8Array(20_000_000), { level: 9 }))
    expect(unpack(bomb.slice(0, -40))).toEqual({ state: 'too-long' })
  })
  test('a very long link is not looked at', () => {
    expect(unpack(`1.${'A'.repeat(40_000)}`)).toEqual({ state: 'too-long' })
  })
  test('a value of any depth is a value', () => {
    const deep = `${'['.repeat(45_000)}${']'.repeat(45_000)}`
    const read = unpack(packedBytes(deflateSync(new TextEncoder().encode(`00000000\npath ${deep}`), { level: 9 })))
    expect(read.state).toBe('damaged')
  })
})

test.for([
  ['2.abc', 'newer'],
  ['17.', 'newer'],
  ['0.abc', 'unreadable'],
  ['abc', 'unreadable'],
  ['', 'unreadable'],
  ['1.', 'unreadable'],
] as const)('“%s” is %s', ([text, state]) => expect(unpack(text)).toEqual({ state }))
