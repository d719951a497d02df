import { Sha256 } from '@aws-crypto/sha256-browser'
import type { Checksum, ChecksumConstructor, SourceData } from '@smithy/types'
import { bytesOfText, textOfBytes } from '../core/http/text.ts'
import { bytesToHex } from '../core/sigv4/hash.ts'

/** A message that was hashed or signed, and what came of it. */
export interface HashedMessage {
  readonly keyed: boolean
  readonly text: string
  readonly hex: string
}

/** What is answered instead of computed. */
export interface Answers {
  /** Stands for the body: its digest is the page's own, so that a large body is not read twice. */
  readonly body?: { readonly placeholder: Uint8Array; readonly digest: Uint8Array }
  /** Stands for the last step of the key chain, where a derived key was given instead of a secret. */
  readonly signingKey?: Uint8Array
}

/**
 * A SHA-256 for one signing that keeps what is hashed. What a signer hashes *is* its canonical request and string to
 * sign. Of keyed messages only those that begin as a string to sign does are kept: what comes of the others is a key.
 */
export function recordingHash(answers: Answers): {
  readonly sha256: ChecksumConstructor
  readonly messages: readonly HashedMessage[]
} {
  const messages: HashedMessage[] = []

  class RecordingSha256 implements Checksum {
    readonly #hash: Sha256
    readonly #keyed: boolean
    #chunks: Uint8Array[] = []
    #answer: Uint8Array | undefined

    constructor(secret?: SourceData) {
      this.#hash = new Sha256(secret)
      this.#keyed = secret !== undefined
    }

    update(data: SourceData): void {
      const bytes = bytesOf(data)
      if (answers.body && bytes.buffer === answers.body.placeholder.buffer) this.#answer = answers.body.digest
      this.#chunks.push(bytes.slice())
      this.#hash.update(data)
    }

    async digest(): Promise<Uint8Array> {
      if (this.#answer) return this.#answer
      const text = textOfBytes(joined(this.#chunks))
      if (this.#keyed && answers.signingKey && text === 'aws4_request') return answers.signingKey
      const digest = await this.#hash.digest()
      if (!this.#keyed || text.startsWith('AWS4-HMAC-SHA256\n')) {
        messages.push({ keyed: this.#keyed, text, hex: bytesToHex(digest) })
      }
      return digest
    }

    reset(): void {
      this.#chunks = []
      this.#answer = undefined
      this.#hash.reset()
    }
  }
  return { sha256: RecordingSha256, messages }
}

function bytesOf(data: SourceData): Uint8Array {
  if (typeof data === 'string') return bytesOfText(data)
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
