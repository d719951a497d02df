// The ladder, climbed: each next call follows from the answers so far.
import type { LadderAnswer } from '../core/diagnosis/ladder/answer.ts'
import type { Conclusion, Observation } from '../core/diagnosis/ladder/conclusion.ts'
import { nextStep } from '../core/diagnosis/ladder/decide.ts'
import type { LadderFacts } from '../core/diagnosis/ladder/facts.ts'
import type { Rung } from '../core/diagnosis/ladder/rungs.ts'

/** What a climb needs; the secret stays with whoever makes the calls. */
export interface Climb {
  readonly facts: LadderFacts
  /** Makes and sends a rung's call; undefined where the climb is to end here. */
  readonly call: (rung: Rung) => Promise<LadderAnswer | undefined>
  readonly signal: AbortSignal
  /** Told before each call, and at the end. */
  readonly onStep: (observed: readonly Observation[], running: Rung | undefined) => void
}

/** Climbs until the answers are enough. Undefined where it was ended before. */
export async function climbLadder({ facts, call, signal, onStep }: Climb): Promise<Conclusion | undefined> {
  const observed: Observation[] = []
  for (;;) {
    const step = nextStep(observed, facts)
    const ask = 'ask' in step ? step.ask : undefined
    onStep([...observed], ask)
    if (!ask) return 'conclusion' in step ? step.conclusion : undefined
    const answer = await call(ask)
    if (!answer || signal.aborted) return undefined
    observed.push({ rung: ask, answer })
  }
}
