import { bytesOfText } from '../../http/text.ts'
import { hexToBytes } from '../../sigv4/hash.ts'
import type { Signer } from '../../sigv4/options.ts'
import { Hash } from './hash.ts'

/** A key that has gone into the two hashes of HMAC (RFC 2104). */
interface Key {
  readonly inner: Hash
  readonly outer: Hash
}

/** Derives signing keys; what several have in common of their chains is derived once. */
export class Keys {
  readonly #given: Uint8Array | undefined
  readonly #links = new Map<string, Key>()
  readonly #inner = new Hash()
  readonly #outer = new Hash()

  constructor(signer: Signer) {
    this.#given = 'signingKey' in signer ? hexToBytes(signer.signingKey) : undefined
  }

  /** The signing key of `AWS4` with a secret, then day, region and service; the given one where there is one. Its hashes are the caller's. */
  signing(chain: readonly string[]): Key {
    return keyOf(this.#given ?? this.#hmac(this.#link(chain), 'aws4_request'))
  }

  #link(chain: readonly string[]): Key {
    const name = JSON.stringify(chain)
    const known = this.#links.get(name)
    if (known) return known
    const last = chain.at(-1) ?? ''
    const made = keyOf(chain.length > 1 ? this.#hmac(this.#link(chain.slice(0, -1)), last) : bytesOfText(last))
    this.#links.set(name, made)
    return made
  }

  /** 32 bytes, until the next call. */
  #hmac({ inner, outer }: Key, text: string): Uint8Array {
    inner._cloneInto(this.#inner)
    outer._cloneInto(this.#outer)
    const digest = this.#inner.update(bytesOfText(text)).digestInPlace().subarray(0, 32)
    return this.#outer.update(digest).digestInPlace().subarray(0, 32)
  }
}

const block = new Uint8Array(64)

function keyOf(key: Uint8Array): Key {
  const bytes = key.length > block.length ? new Hash().update(key).digest() : key
  return { inner: padded(bytes, 0x36), outer: padded(bytes, 0x5c) }
}

function padded(key: Uint8Array, pad: number): Hash {
  for (let index = 0; index < block.length; index += 1) block[index] = (key[index] ?? 0) ^ pad
  return new Hash().update(block)
}
