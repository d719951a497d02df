import { _SHA256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { bytesInPlace } from '../http/text.ts'

/**
 * SHA-256 whose state is put into another by `_cloneInto`, without allocating anything, and whose digest is read where it was
 * made. Noble's own class with one method more; both are meant for subclasses, not for others.
 */
export class Hash extends _SHA256 {
  /** The digest, 32 bytes, until another state is put into this hash. */
  digestInPlace(): Uint8Array {
    this.digestInto(this.buffer)
    return this.buffer.subarray(0, 32)
  }

  /** A hash of its own in the same state. */
  fork(): Hash {
    const hash = new Hash()
    this._cloneInto(hash)
    return hash
  }
}

const fresh = new Hash()
const used = new Hash()

/** SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 lower-case hex digits. */
export function sha256Hex(data: string | Uint8Array): string {
  fresh._cloneInto(used)
  used.update(typeof data === 'string' ? bytesInPlace(data) : data)
  return bytesToHex(used.digestInPlace())
}

export { bytesToHex, hexToBytes }
