// From the answers so far to the next call, or to what they show: a bisect over causes.
import type { CauseId } from '../../words/causes.ts'
import type { AnswerKind, RungId, Thing } from '../../words/ladder.ts'
import type { LadderAnswer } from './answer.ts'
import type { LadderFacts } from './facts.ts'
import type { Rung } from './rungs.ts'
import { rungsFor } from './rungs.ts'
import { differing, type Shape, shapeOf } from './shape.ts'
import type { World } from './worlds.ts'
import { worldsFor } from './worlds.ts'

/** A call that was made, and what came. */
export interface Observation {
  readonly rung: Rung
  readonly answer: LadderAnswer
}

/** Two calls that differ in one thing alone; one was answered 403, the other let in. */
export interface ProvingPair {
  readonly refused: RungId
  readonly passed: RungId
  readonly status: number
  readonly thing: Thing
}

/** Why the ladder says what it says. */
export type Ground =
  | { readonly by: 'pair'; readonly pair: ProvingPair }
  | { readonly by: 'message' }
  | { readonly by: 'elimination' }
  | { readonly by: 'settings'; readonly left: readonly CauseId[] }

export type Conclusion =
  | {
      readonly found: 'cause'
      readonly cause: CauseId
      readonly certainty: 'proven' | 'likely'
      readonly ground: Ground
    }
  /** More than one cause is left and no call tells them apart. */
  | { readonly found: 'several'; readonly causes: readonly CauseId[] }
  /** No cause that is known here fits. */
  | { readonly found: 'none' }
  /** The picked call is let in. */
  | { readonly found: 'works' }
  /** Nothing can be told: no answer to the control. */
  | { readonly found: 'unanswered' }

export type LadderStep = { readonly ask: Rung } | { readonly conclusion: Conclusion }

/** The most calls that one ladder sends. */
export const mostCalls = 8

/** Answers that nobody's signature can be judged by. */
const silent: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['cached', 'other', 'none'])

/** Messages that name their cause. */
const naming: Readonly<Partial<Record<AnswerKind, CauseId>>> = {
  date: 'clock-skew',
  'token-expired': 'session-token-expired',
  'scope-region': 'scope-region-wrong',
  'scope-service': 'scope-service-wrong',
  'scope-date': 'scope-date-mismatch',
  'host-not-signed': 'host-not-signed',
  malformed: 'authorization-malformed',
  duplicated: 'authorization-duplicated',
  'edge-method': 'edge-method-not-allowed',
}

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

const causesOf = (worlds: readonly World[]): readonly CauseId[] => [...new Set(worlds.map(({ cause }) => cause))]

/** The next call, or what the calls so far show. Pure: the same answers lead to the same step. */
export function nextStep(observed: readonly Observation[], facts: LadderFacts): LadderStep {
  const all = rungsFor(facts)
  const asked = new Set(observed.map(({ rung }) => rung.id))
  const unasked = all.filter(({ id }) => !asked.has(id))
  const [control] = all
  const first = observed.find(({ rung }) => rung.id === 'control')
  if (!first) return control ? { ask: control } : { conclusion: { found: 'unanswered' } }
  if (first.answer.kind === 'none') return { conclusion: { found: 'unanswered' } }

  const picked = observed.find(({ rung }) => rung.id === 'picked')
  const whole = picked ?? (letsIn(first) && all.some(({ id }) => id === 'picked') ? undefined : first)
  if (whole && letsIn(whole)) return { conclusion: { found: 'works' } }

  const left = worldsLeft(observed, facts)
  const causes = causesOf(left)
  if (causes.length === 0) return { conclusion: { found: 'none' } }
  const settled = causes.length === 1 ? conclude(left, observed, facts) : undefined
  if (settled?.certainty === 'proven') return { conclusion: settled }
  if (isSilent(observed)) return { conclusion: { found: 'unanswered' } }
  // Where the control fails, whatever CloudFront does would only hide why.
  const open = letsIn(first) ? unasked : unasked.filter(({ to }) => to === 'function-url')
  const next =
    observed.length < mostCalls &&
    (opening(first, picked, open, left) ??
      (settled && provingRung(open, left, observed, facts)) ??
      bestRung(open, left, facts))
  return next ? { ask: next } : { conclusion: settled ?? narrowed(causes, facts) }
}

/** The last three answers told nothing, so the next will not either. */
const isSilent = (observed: readonly Observation[]): boolean =>
  observed.length > 2 && observed.slice(-3).every(({ answer: { kind } }) => silent.has(kind))

const letsIn = ({ answer: { kind } }: Observation): boolean => kind === 'ok' || kind === 'verified'

/** Where the control is let in, the picked call comes next, and then it alone with the other host signed: the usual cause. */
function opening(
  control: Observation,
  picked: Observation | undefined,
  unasked: readonly Rung[],
  left: readonly World[],
): Rung | undefined {
  if (!letsIn(control)) return undefined
  if (!picked) return unasked.find(({ id }) => id === 'picked')
  const mayBeHost = left.some(({ proof }) => proof === 'signature')
  return mayBeHost ? unasked.find(({ id }) => id === 'edge-signed-for-url') : undefined
}

function conclude(left: readonly World[], observed: readonly Observation[], facts: LadderFacts) {
  const cause = left[0]?.cause
  if (cause === undefined) return undefined
  const pair = provingPair(left, observed, facts)
  if (pair) return found(cause, 'proven', { by: 'pair', pair })
  const named = observed.some(({ answer: { kind } }) => naming[kind] === cause)
  return named ? found(cause, 'proven', { by: 'message' }) : found(cause, 'likely', { by: 'elimination' })
}

const found = (cause: CauseId, certainty: 'proven' | 'likely', ground: Ground) =>
  ({ found: 'cause', cause, certainty, ground }) as const

/** What the settings say decides where calls cannot, and only among what the calls left. */
function narrowed(causes: readonly CauseId[], { expected }: LadderFacts): Conclusion {
  if (expected === undefined || !causes.includes(expected)) return { found: 'several', causes }
  return found(expected, 'likely', { by: 'settings', left: causes })
}

/** A refusal and a success that differ in just what the cause is about. */
function provingPair(left: readonly World[], observed: readonly Observation[], facts: LadderFacts) {
  for (const refused of observed.filter(({ answer }) => answer.status === 403 && !silent.has(answer.kind))) {
    for (const passed of observed.filter(({ answer }) => answer.kind === 'ok')) {
      const [thing, ...more] = differing(shapeOf(refused.rung, facts), shapeOf(passed.rung, facts))
      if (thing === undefined || more.length > 0 || !left.every(({ proof }) => proof === thing)) continue
      return { refused: refused.rung.id, passed: passed.rung.id, status: passed.answer.status ?? 200, thing }
    }
  }
  return undefined
}

/** The rung whose success, beside a refusal that was seen, would prove the one cause that is left. */
const provingRung = (
  unasked: readonly Rung[],
  left: readonly World[],
  observed: readonly Observation[],
  facts: LadderFacts,
): Rung | undefined =>
  unasked.find((rung) => {
    if (!left.every((world) => world.expects(shapeOf(rung, facts), facts)?.includes('ok'))) return false
    const hoped: Observation = { rung, answer: { kind: 'ok', status: 200 } }
    return provingPair(left, [...observed, hoped], facts) !== undefined
  })

/** The rung after which the fewest causes are to be expected; undefined where none tells anything. */
function bestRung(unasked: readonly Rung[], left: readonly World[], facts: LadderFacts): Rung | undefined {
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
