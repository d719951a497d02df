import { _SHA256 } from '@noble/hashes/sha2.js'

/**
 * SHA-256 that is cloned at forks: `_cloneInto` puts its state into another hash without allocating anything, and a digest
 * is read where it was made. Noble's own class with one method more; both are meant for subclasses, not for others.
 */
export class Hash extends _SHA256 {
  /** The digest in the first 32 bytes of what is returned, until another state is put into this hash. */
  digestInPlace(): Uint8Array {
    this.digestInto(this.buffer)
    return this.buffer
  }

  /** A hash of its own in the same state. */
  fork(): Hash {
    const hash = new Hash()
    this._cloneInto(hash)
    return hash
  }
}
