import { bytesOfText } from '../../http/text.ts'
import { credentialScopeText } from '../../sigv4/credentialScope.ts'
import type { Hash } from '../../sigv4/hash.ts'
import { algorithm } from '../../sigv4/stringToSign.ts'
import type { SigningSlot } from './choice.ts'
import type { Given } from './given.ts'
import { Keys } from './keys.ts'
import type { Step } from './steps.ts'
import { isTaken } from './steps.ts'
import type { Wave } from './waves.ts'
import { admits } from './waves.ts'

/** HMAC-SHA256 under one signing key, everything of one string to sign but its last line already hashed. */
export interface Mac {
  readonly inner: Hash
  readonly outer: Hash
  /** How the key and the string to sign deviate. */
  readonly steps: readonly Step[]
}

/** Makes the Macs for the ways in which string to sign and key deviate. */
export class Macs {
  readonly #given: Given
  readonly #steps: readonly Step[]
  readonly #keys: Keys
  readonly #lists = new Map<string, readonly Mac[]>()

  /** @param steps those about the string to sign and the key alone */
  constructor(given: Given, steps: readonly Step[]) {
    this.#given = given
    this.#keys = new Keys(given.signer)
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
    const { inner, outer } = this.#keys.signing([
      text('secret'),
      text('key-day'),
      text('key-region'),
      text('key-service'),
    ])
    return { inner: inner.update(bytesOfText(`${algorithm}\n${text('time')}\n${scope}\n`)), outer, steps }
  }
}
