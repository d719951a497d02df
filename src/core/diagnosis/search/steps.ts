import type { Slot } from './choice.ts'
import type { Reachable } from './dimensions.ts'
import type { Lines } from './lines.ts'
import { lineBytes } from './lines.ts'

/** A choice made ready for hashing. */
export interface Step {
  /** Its number; searches that share the work divide the steps by it. */
  readonly index: number
  readonly reached: Reachable
  readonly cost: number
  readonly rare: boolean
  /** The first line that it changes; the number of lines for a step about the string to sign or the key alone. */
  readonly at: number
  readonly lines: ReadonlyMap<number, Uint8Array>
  readonly names: ReadonlyMap<Slot, string>
  readonly signing: ReadonlyMap<Slot, string>
  /** Numbers of its slots: two steps that share one exclude each other. */
  readonly slots: readonly number[]
}

/** All steps, in the order of the lines that they change first. */
export function stepsOf(all: readonly Reachable[], lines: Lines): readonly Step[] {
  const numbers = new Map<Slot, number>()
  const numberOf = (slot: Slot): number => {
    const known = numbers.get(slot)
    if (known !== undefined) return known
    numbers.set(slot, numbers.size)
    return numbers.size - 1
  }
  const steps = all.map((reached) => {
    const { edits, deviations, rare } = reached.nearest
    const entries = [...edits]
    const lineEdits = entries.filter(([slot]) => lines.at.has(slot) && !slot.startsWith('names:'))
    const inLines = new Map(lineEdits.map(([slot, text]) => [lines.at.get(slot) ?? 0, lineBytes(slot, text)]))
    const names = new Map(entries.filter(([slot]) => slot.startsWith('names:')))
    return {
      reached,
      cost: deviations.length,
      rare,
      at: Math.min(...inLines.keys(), names.size > 0 ? lines.namesAt : lines.base.length, lines.base.length),
      lines: inLines,
      names,
      signing: new Map(entries.filter(([slot]) => !lines.at.has(slot))),
      slots: entries.map(([slot]) => numberOf(slot)),
    }
  })
  return steps.sort((a, b) => a.at - b.at).map((step, index) => ({ ...step, index }))
}

/** Whether a step touches a slot that is taken. */
export function isTaken(step: Step, taken: ReadonlySet<number>): boolean {
  for (const slot of step.slots) if (taken.has(slot)) return true
  return false
}
