import { sha256 } from '@noble/hashes/sha2.js'
import { bytesOfText } from '../../http/text.ts'
import { credentialScopeText } from '../../sigv4/credentialScope.ts'
import { hexToBytes, hmacSha256 } from '../../sigv4/hash.ts'
import { algorithm } from '../../sigv4/stringToSign.ts'
import type { SigningSlot } from './choice.ts'
import type { Given } from './given.ts'
import type { Step } from './steps.ts'
import { isTaken } from './steps.ts'
import type { Wave } from './waves.ts'
import { admits } from './waves.ts'

export type Hash = ReturnType<typeof sha256.create>

/** HMAC-SHA256 under one signing key, everything of one string to sign but its last line already hashed. */
export interface Mac {
  readonly inner: Hash
  readonly outer: Hash
  /** How the key and the string to sign deviate. */
  readonly steps: readonly Step[]
}

interface Key {
  readonly inner: Hash
  readonly outer: Hash
}

/** Makes the Macs for the ways in which string to sign and key deviate; every link of a key's chain is derived once. */
export class Macs {
  readonly #given: Given
  readonly #steps: readonly Step[]
  readonly #links = new Map<string, Uint8Array>()
  readonly #keys = new Map<string, Key>()
  readonly #lists = new Map<string, readonly Mac[]>()

  /** @param steps those about the string to sign and the key alone */
  constructor(given: Given, steps: readonly Step[]) {
    this.#given = given
    this.#steps = steps
  }

  /**
   * Those that are `cost` steps away, as a wave admits them; `before` are steps about lines that were taken already, of
   * which some also touch the string to sign, and `rare` whether one of them is.
   */
  list(before: readonly Step[], rare: boolean, cost: number, wave: Wave): readonly Mac[] {
    let key = `${cost}${wave.of}${rare}`
    for (const step of before) if (step.signing.size > 0) key += ` ${step.index}`
    const known = this.#lists.get(key)
    if (known) return known
    const touching = before.filter((step) => step.signing.size > 0)
    const made = this.combined(touching, rare, cost, wave).map((steps) => this.mac([...touching, ...steps], steps))
    this.#lists.set(key, made)
    return made
  }

  /** The steps of those, before anything is hashed. */
  combined(before: readonly Step[], rare: boolean, cost: number, wave: Wave): readonly (readonly Step[])[] {
    const found: (readonly Step[])[] = []
    const from = (
      start: number,
      left: number,
      steps: readonly Step[],
      taken: ReadonlySet<number>,
      some: boolean,
    ): void => {
      if (left === 0 && admits(wave, some)) found.push(steps)
      for (let at = start; at < this.#steps.length && left > 0; at += 1) {
        const step = this.#steps[at]
        if (step === undefined || step.cost > left || (wave.of === 'common' && step.rare) || isTaken(step, taken))
          continue
        const next = left === step.cost ? taken : new Set([...taken, ...step.slots])
        from(at + 1, left - step.cost, [...steps, step], next, some || step.rare)
      }
    }
    from(0, cost, [], new Set(before.flatMap(({ slots }) => slots)), rare)
    return found
  }

  /** The Mac under all of these steps; `steps` are those of them that it names. */
  mac(all: readonly Step[], steps: readonly Step[]): Mac {
    const text = (slot: SigningSlot): string =>
      all.findLast(({ signing }) => signing.has(slot))?.signing.get(slot) ?? this.#given.base.get(slot) ?? ''
    const scope = credentialScopeText({ date: text('day'), region: text('region'), service: text('service') })
    const { inner, outer } = this.#key([text('secret'), text('key-day'), text('key-region'), text('key-service')])
    return { inner: inner.clone().update(bytesOfText(`${algorithm}\n${text('time')}\n${scope}\n`)), outer, steps }
  }

  #key(chain: readonly string[]): Key {
    const name = JSON.stringify(chain)
    const known = this.#keys.get(name)
    if (known) return known
    const { signer } = this.#given
    const key = 'signingKey' in signer ? hexToBytes(signer.signingKey) : hmacSha256(this.#link(chain), 'aws4_request')
    const made = { inner: padded(key, 0x36), outer: padded(key, 0x5c) }
    this.#keys.set(name, made)
    return made
  }

  /** Secret, then a key for every text after it. */
  #link(chain: readonly string[]): Uint8Array {
    const [secret = ''] = chain
    if (chain.length === 1) return bytesOfText(secret)
    const name = JSON.stringify(chain)
    const known = this.#links.get(name)
    if (known) return known
    const made = hmacSha256(this.#link(chain.slice(0, -1)), chain.at(-1) ?? '')
    this.#links.set(name, made)
    return made
  }
}

/** A hash that has taken in the key under one of HMAC's two pads (RFC 2104). */
function padded(key: Uint8Array, pad: number): Hash {
  const block = new Uint8Array(64).fill(pad)
  for (const [index, byte] of key.entries()) block[index] = byte ^ pad
  return sha256.create().update(block)
}
