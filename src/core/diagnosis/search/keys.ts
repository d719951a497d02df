import { bytesOfText } from '../../http/text.ts'
import { hexToBytes } from '../../sigv4/hash.ts'
import type { HmacKey } from '../../sigv4/hmac.ts'
import { hmacInPlace, hmacKey } from '../../sigv4/hmac.ts'
import type { Signer } from '../../sigv4/options.ts'

/** Derives signing keys; what several have in common of their chains is derived once. */
export class Keys {
  readonly #given: Uint8Array | undefined
  readonly #links = new Map<string, HmacKey>()

  constructor(signer: Signer) {
    this.#given = 'signingKey' in signer ? hexToBytes(signer.signingKey) : undefined
  }

  /** The signing key of `AWS4` with a secret, then day, region and service; the given one where there is one. Its hashes are the caller's. */
  signing(chain: readonly string[]): HmacKey {
    return hmacKey(this.#given ?? hmacInPlace(this.#link(chain), 'aws4_request'))
  }

  #link(chain: readonly string[]): HmacKey {
    const name = JSON.stringify(chain)
    const known = this.#links.get(name)
    if (known) return known
    const last = chain.at(-1) ?? ''
    const made = hmacKey(chain.length > 1 ? hmacInPlace(this.#link(chain.slice(0, -1)), last) : bytesOfText(last))
    this.#links.set(name, made)
    return made
  }
}
