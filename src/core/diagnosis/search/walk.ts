import { Hash } from '../../sigv4/hash.ts'
import type { Taken } from './candidates.ts'
import { alsoTaken, Candidates, nothingTaken } from './candidates.ts'
import type { Given } from './given.ts'
import type { Lines } from './lines.ts'
import { Macs } from './macs.ts'
import type { Step } from './steps.ts'
import { isTaken } from './steps.ts'
import type { Wave } from './waves.ts'

/** What is walked through. */
export interface Ground {
  readonly given: Given
  readonly lines: Lines
  readonly steps: readonly Step[]
  readonly signature: Uint8Array
}

/** A part of the work: the subtrees whose number leaves `index` when divided by `of`. */
export interface Share {
  readonly index: number
  readonly of: number
}

/** How many candidates are hashed between two pauses, about. */
const pause = 2000

/**
 * Walks through the candidates of one wave as a tree: its forks are the lines of the canonical request, in their order,
 * and the hash of what lies before a fork is cloned there. Pauses now and then by yielding.
 */
export class Walk {
  /** Candidates hashed so far. */
  tried = 0
  /** The steps that reproduce the signature. */
  found: readonly Step[] | undefined
  readonly #candidates: Candidates
  readonly #macs: Macs
  readonly #at: readonly (readonly Step[])[]
  readonly #lineCount: number
  readonly #share: Share
  readonly #limit: number
  #pausedAt = 0

  constructor({ given, lines, steps, signature }: Ground, share: Share, limit: number) {
    this.#lineCount = lines.base.length
    this.#at = lines.base.map((_, line) => steps.filter(({ at }) => at === line))
    this.#macs = new Macs(
      given,
      steps.filter(({ at }) => at === lines.base.length),
    )
    this.#candidates = new Candidates(lines, signature)
    this.#share = share
    this.#limit = limit
  }

  get #over(): boolean {
    return this.found !== undefined || this.tried >= this.#limit
  }

  *wave(wave: Wave): Generator<void> {
    for (let cost = wave.cost; cost > 0 && !this.#over; cost -= 1) {
      yield* this.#descend(new Hash(), 0, cost, nothingTaken, wave, wave.cost - cost)
    }
    if (!this.#over) yield* this.#unchangedLines(wave)
  }

  /** Candidates whose canonical request is the verifier's. */
  *#unchangedLines(wave: Wave): Generator<void> {
    const { index, of } = this.#share
    const combined = this.#macs.combined([], false, wave.cost, wave)
    this.#candidates.finish(new Hash(), 0, nothingTaken, undefined)
    for (let at = index; at < combined.length && !this.#over; at += of) {
      const steps = combined[at] ?? []
      this.tried += 1
      if (this.#candidates.signs(this.#macs.mac(steps, steps))) this.found = steps
      if (this.#isLong()) yield
    }
  }

  /** All ways of `cost` further steps from line `from` on, each with those of string to sign and key that are `rest` away. */
  *#descend(prefix: Hash, from: number, cost: number, taken: Taken, wave: Wave, rest: number): Generator<void> {
    const running = prefix.fork()
    for (let line = from; line < this.#lineCount && !this.#over; line += 1) {
      for (const step of this.#at[line] ?? []) {
        if (this.#over) return
        if (step.cost > cost || (wave.of === 'common' && step.rare) || isTaken(step, taken.slots)) continue
        if (taken.steps.length === 0 && step.index % this.#share.of !== this.#share.index) continue
        if (step.cost === cost) this.#tryAll(running, line, taken, step, wave, rest)
        else {
          const next = alsoTaken(taken, step)
          const further = running.fork().update(this.#candidates.line(line, next))
          yield* this.#descend(further, line + 1, cost - step.cost, next, wave, rest)
        }
        if (this.#isLong()) yield
      }
      running.update(this.#candidates.line(line, taken))
    }
  }

  #tryAll(prefix: Hash, line: number, taken: Taken, step: Step, wave: Wave, rest: number): void {
    const macs = this.#macs.list([...taken.steps, step], taken.rare || step.rare, rest, wave)
    if (macs.length === 0) return
    this.#candidates.finish(prefix, line, taken, step)
    for (const mac of macs) {
      if (this.tried >= this.#limit) return
      this.tried += 1
      if (!this.#candidates.signs(mac)) continue
      this.found = [...taken.steps, step, ...mac.steps]
      return
    }
  }

  #isLong(): boolean {
    if (this.tried - this.#pausedAt < pause) return false
    this.#pausedAt = this.tried
    return true
  }
}
