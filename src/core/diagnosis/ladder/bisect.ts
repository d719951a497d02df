// Which causes the answers leave, and which call would leave the fewest.
import type { CauseId } from '../../words/causes.ts'
import type { AnswerKind } from '../../words/ladder.ts'
import type { Observation } from './conclusion.ts'
import type { LadderFacts } from './facts.ts'
import type { Rung } from './rungs.ts'
import { type Shape, shapeOf } from './shape.ts'
import type { World } from './world.ts'
import { worldsFor } from './worlds.ts'

/** Answers that nobody's signature can be judged by. */
export const silent: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['cached', 'other', 'none'])

/** Whether a world could have answered like this. */
function fits(world: World, { rung, answer }: Observation, facts: LadderFacts): boolean {
  if (silent.has(answer.kind)) return true
  return world.expects(shapeOf(rung, facts), facts)?.includes(answer.kind) ?? true
}

/** The worlds that all answers so far allow. */
export const worldsLeft = (observed: readonly Observation[], facts: LadderFacts): readonly World[] =>
  worldsFor(facts).filter((world) => observed.every((one) => fits(world, one, facts)))

/** The causes that all answers so far allow, each once. */
export const causesLeft = (observed: readonly Observation[], facts: LadderFacts): readonly CauseId[] =>
  causesOf(worldsLeft(observed, facts))

/** The causes of worlds, each once. */
export const causesOf = (worlds: readonly World[]): readonly CauseId[] => [...new Set(worlds.map(({ cause }) => cause))]

/** The rung after which the fewest causes are to be expected; undefined where none tells anything. */
export function bestRung(unasked: readonly Rung[], left: readonly World[], facts: LadderFacts): Rung | undefined {
  const now = left.length
  let best: { rung: Rung; after: number } | undefined
  for (const rung of unasked) {
    const after = expectedLeft(shapeOf(rung, facts), left, facts)
    if (after < (best?.after ?? now) - 1e-9) best = { rung, after }
  }
  return best?.rung
}

/** How many worlds are left on average, each being as likely, and each kind that it expects. */
function expectedLeft(shape: Shape, left: readonly World[], facts: LadderFacts): number {
  const expected = left.map((world) => world.expects(shape, facts) ?? [])
  const open = expected.filter((kinds) => kinds.length === 0).length
  const kinds = new Set(expected.flat())
  const leftAfter = (kind: AnswerKind) => expected.filter((one) => one.includes(kind)).length + open
  const told = expected.flatMap((one) => one.map((kind) => leftAfter(kind) / one.length))
  // A world that says nothing of the call leaves it open what comes: on average, any of the kinds.
  const average = [...kinds].reduce((sum, kind) => sum + leftAfter(kind), 0) / Math.max(kinds.size, 1)
  return (told.reduce((sum, one) => sum + one, 0) + open * (kinds.size > 0 ? average : left.length)) / left.length
}
