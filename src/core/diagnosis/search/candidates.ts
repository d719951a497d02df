import { Hash } from '../../sigv4/hash.ts'
import type { Slot } from './choice.ts'
import type { Lines } from './lines.ts'
import { namesBytes } from './lines.ts'
import type { Mac } from './macs.ts'
import type { Step } from './steps.ts'

/** Steps about lines that were taken, and what they put in place of lines that are not hashed yet. */
export interface Taken {
  readonly steps: readonly Step[]
  readonly slots: ReadonlySet<number>
  readonly lines: ReadonlyMap<number, Uint8Array>
  readonly names: ReadonlyMap<Slot, string>
  /** Which steps list headers otherwise; empty for none. */
  readonly listing: string
  readonly rare: boolean
}

export const nothingTaken: Taken = {
  steps: [],
  slots: new Set(),
  lines: new Map(),
  names: new Map(),
  listing: '',
  rare: false,
}

/** With one more step. */
export const alsoTaken = (taken: Taken, step: Step): Taken => ({
  steps: [...taken.steps, step],
  slots: new Set([...taken.slots, ...step.slots]),
  lines: new Map([...taken.lines, ...step.lines]),
  names: new Map([...taken.names, ...step.names]),
  listing: listingWith(taken, step),
  rare: taken.rare || step.rare,
})

const listingWith = ({ listing }: Taken, step: Step): string =>
  step.names.size > 0 ? `${listing} ${step.index}` : listing

const hexDigits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))
/** Ends of longer requests are put together anew for every candidate, not kept. */
const longest = 4096

/**
 * Hashes candidates: the start of a canonical request is hashed once for all that share it, and a signature is compared byte by byte.
 * Buffers are reused; nothing is allocated for a candidate.
 */
export class Candidates {
  readonly #lines: Lines
  readonly #signature: Uint8Array
  readonly #ends = new Map<Step, Uint8Array>()
  readonly #names = new Map<string, Uint8Array>()
  readonly #hash = new Hash()
  readonly #outer = new Hash()
  readonly #hex = new Uint8Array(64)
  #scratch = new Uint8Array(longest)

  /** @param signature 32 bytes to be reproduced */
  constructor(lines: Lines, signature: Uint8Array) {
    this.#lines = lines
    this.#signature = signature
  }

  /** The bytes of a line, as the steps taken so far have it. */
  line(at: number, taken: Taken): Uint8Array {
    if (at === this.#lines.namesAt && taken.listing !== '') return this.#listed(taken, undefined)
    return taken.lines.get(at) ?? this.#lines.base[at] ?? new Uint8Array()
  }

  /** Hashes the canonical request that a prefix becomes by this step at line `at`, or by none. The digest is kept. */
  finish(prefix: Hash, at: number, taken: Taken, step: Step | undefined): void {
    prefix._cloneInto(this.#hash)
    const digest = this.#hash.update(this.#end(at, taken, step)).digestInPlace()
    for (let index = 0; index < 32; index += 1) {
      const byte = digest[index] ?? 0
      this.#hex[2 * index] = hexDigits[byte >> 4] ?? 0
      this.#hex[2 * index + 1] = hexDigits[byte & 15] ?? 0
    }
  }

  /** Whether the canonical request hashed last has the signature under this key and string to sign. */
  signs({ inner, outer }: Mac): boolean {
    inner._cloneInto(this.#hash)
    outer._cloneInto(this.#outer)
    const innerDigest = this.#hash.update(this.#hex).digestInPlace()
    const digest = this.#outer.update(innerDigest).digestInPlace()
    for (let index = 0; index < 32; index += 1) if (digest[index] !== this.#signature[index]) return false
    return true
  }

  /** Everything from line `at` on. */
  #end(at: number, taken: Taken, step: Step | undefined): Uint8Array {
    if (step === undefined || taken.steps.length > 0) return this.#assembled(at, taken, step)
    const known = this.#ends.get(step)
    if (known) return known
    const made = this.#assembled(at, taken, step)
    if (made.length > longest) return made
    const kept = made.slice()
    this.#ends.set(step, kept)
    return kept
  }

  #assembled(at: number, taken: Taken, step: Step | undefined): Uint8Array {
    const { base, namesAt } = this.#lines
    const listsOtherwise = taken.listing !== '' || (step !== undefined && step.names.size > 0)
    let length = 0
    for (let line = at; line < base.length; line += 1) {
      const bytes =
        line === namesAt && listsOtherwise
          ? this.#listed(taken, step)
          : (step?.lines.get(line) ?? taken.lines.get(line) ?? base[line] ?? new Uint8Array())
      if (length + bytes.length > this.#scratch.length) {
        const larger = new Uint8Array(2 * (length + bytes.length))
        larger.set(this.#scratch)
        this.#scratch = larger
      }
      this.#scratch.set(bytes, length)
      length += bytes.length
    }
    return this.#scratch.subarray(0, length)
  }

  #listed(taken: Taken, step: Step | undefined): Uint8Array {
    const key = step === undefined ? taken.listing : listingWith(taken, step)
    const known = this.#names.get(key)
    if (known) return known
    const made = namesBytes(this.#lines.names, new Map([...taken.names, ...(step?.names ?? [])]))
    this.#names.set(key, made)
    return made
  }
}
