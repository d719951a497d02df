import type { Step } from './steps.ts'
import { isTaken } from './steps.ts'
import type { Wave } from './waves.ts'
import { admits } from './waves.ts'

/** How many candidates these waves have, counted up to a limit. */
export function countCandidates(steps: readonly Step[], waves: readonly Wave[], limit: number): number {
  let count = 0
  const from = (start: number, cost: number, wave: Wave, taken: ReadonlySet<number>, rare: boolean): void => {
    for (let at = start; at < steps.length && count < limit; at += 1) {
      const step = steps[at]
      if (step === undefined || step.cost > cost || (wave.of === 'common' && step.rare) || isTaken(step, taken))
        continue
      const someRare = rare || step.rare
      if (step.cost < cost) from(at + 1, cost - step.cost, wave, new Set([...taken, ...step.slots]), someRare)
      else if (admits(wave, someRare)) count += 1
    }
  }
  for (const wave of waves) {
    if (wave.cost === 0) count += 1
    else from(0, wave.cost, wave, new Set(), false)
  }
  return Math.min(count, limit)
}
