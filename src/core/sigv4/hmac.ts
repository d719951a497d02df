import { bytesInPlace, bytesOfText } from '../http/text.ts'
import { Hash } from './hash.ts'

/** A key that has gone into the two hashes of HMAC (RFC 2104): each message costs two blocks less than with the bytes. */
export interface HmacKey {
  readonly inner: Hash
  readonly outer: Hash
}

const block = new Uint8Array(64)

/** Prepares a key of bytes. */
export function hmacKey(key: Uint8Array): HmacKey {
  const bytes = key.length > block.length ? new Hash().update(key).digest() : key
  const prepared = { inner: padded(bytes, 0x36), outer: padded(bytes, 0x5c) }
  block.fill(0)
  return prepared
}

function padded(key: Uint8Array, pad: number): Hash {
  for (let index = 0; index < block.length; index += 1) block[index] = (key[index] ?? 0) ^ pad
  return new Hash().update(block)
}

const inside = new Hash()
const outside = new Hash()

/** HMAC-SHA256 of a text's UTF-8 bytes; the 32 bytes are the caller's until the next call. */
export function hmacInPlace({ inner, outer }: HmacKey, text: string): Uint8Array {
  inner._cloneInto(inside)
  outer._cloneInto(outside)
  const digest = inside.update(bytesInPlace(text)).digestInPlace()
  return outside.update(digest).digestInPlace()
}

/** HMAC-SHA256 of a text's UTF-8 bytes under a key of bytes or text (UTF-8); 32 bytes. */
export const hmacSha256 = (key: string | Uint8Array, text: string): Uint8Array =>
  hmacInPlace(hmacKey(typeof key === 'string' ? bytesOfText(key) : key), text).slice()
