import { sha256 } from '@noble/hashes/sha2.js'
import { expect, test } from 'vitest'
import { bytesToHex, Hash, sha256Hex } from './hash.ts'
import { quicken } from './rounds.ts'

/** Bytes that look like none in particular. */
function* messages(): Generator<Uint8Array> {
  let last = 1
  for (let length = 0; length <= 300; length += 1) {
    yield Uint8Array.from({ length }, () => {
      last = Math.imul(last, 1103515245) + 12345
      return last >>> 16
    })
  }
}

test('quick rounds make the digests of Noble’s own, at every length and from every state', () => {
  const own = Reflect.get(Hash.prototype, 'process')
  quicken()
  expect(Reflect.get(Hash.prototype, 'process')).not.toBe(own)
  for (const message of messages()) {
    const whole = bytesToHex(sha256(message))
    expect(sha256Hex(message)).toBe(whole)
    const half = new Hash().update(message.subarray(0, message.length >> 1))
    const rest = message.subarray(message.length >> 1)
    expect(bytesToHex(half.fork().update(rest).digest())).toBe(whole)
  }
})

test('a text is hashed as its UTF-8 bytes, a long one as a short one', () => {
  for (const text of ['', 'abc', 'größe\u{1f600}\ud800', 'ä'.repeat(1365), 'ä'.repeat(1366), 'ä'.repeat(9000)]) {
    expect(sha256Hex(text)).toBe(bytesToHex(sha256(new TextEncoder().encode(text))))
  }
})
