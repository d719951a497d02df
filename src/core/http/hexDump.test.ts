import { expect, test } from 'vitest'
import { hexDump } from './hexDump.ts'
import { bytesOfText } from './text.ts'

test('a line for eight bytes: offset, hex digits, what is printable', () => {
  expect(hexDump(bytesOfText('POST\n/café'), 100)).toBe(
    `0000  50 4f 53 54 0a 2f 63 61  POST./ca\n0008  66 c3 a9${' '.repeat(17)}f..`,
  )
})

test('no bytes make no line, and no more bytes are written than asked for', () => {
  expect(hexDump(new Uint8Array(), 100)).toBe('')
  expect(hexDump(new Uint8Array(1000), 16).split('\n')).toHaveLength(2)
  expect(hexDump(new Uint8Array(9), 9)).toMatch(/\n0008 {2}00 {23}\.$/)
})
