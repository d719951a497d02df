import { expect, test } from 'vitest'
import { gather } from './gather.ts'

test('pieces of any size come out as they went in', () => {
  const { add, bytes } = gather(100_000)
  const sent = Buffer.from(Array.from({ length: 20_000 }, (_, index) => index % 251))
  for (let at = 0, size = 1; at < sent.length; at += size, size = (size * 7) % 503 || 1)
    expect(add(sent.subarray(at, at + size))).toBe(true)
  expect(bytes().equals(sent)).toBe(true)
})

test('what is beyond the limit is left out, and said to be', () => {
  const { add, bytes } = gather(5)
  expect([add(Buffer.from('abcde')), add(Buffer.from('')), add(Buffer.from('f'))]).toEqual([true, true, false])
  expect(bytes().toString()).toBe('abcde')
})

test('single bytes take the room of the bytes, not of what they were read from', () => {
  const { add, bytes } = gather(2 ** 20)
  for (let count = 0; count < 10_000; count += 1) add(Buffer.alloc(1000, 1).subarray(0, 1))
  expect(bytes()).toHaveLength(10_000)
  expect(bytes().buffer.byteLength).toBeLessThan(40_000)
})
