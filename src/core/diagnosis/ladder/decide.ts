// From the answers so far to the next call, or to what they show: a bisect over causes.
import type { CauseId } from '../../words/causes.ts'
import { bestRung, causesOf, silent, worldsLeft } from './bisect.ts'
import type { Conclusion, Ground, Observation } from './conclusion.ts'
import type { LadderFacts } from './facts.ts'
import { groundOf, provingRung } from './proof.ts'
import { type Rung, rungsFor } from './rungs.ts'
import type { World } from './world.ts'

export type LadderStep = { readonly ask: Rung } | { readonly conclusion: Conclusion }

/** The most calls that one ladder sends. */
export const mostCalls = 8

/** The next call, or what the calls so far show. Pure: the same answers lead to the same step. */
export function nextStep(observed: readonly Observation[], facts: LadderFacts): LadderStep {
  const all = rungsFor(facts)
  const asked = new Set(observed.map(({ rung }) => rung.id))
  const unasked = all.filter(({ id }) => !asked.has(id))
  const [control] = all
  const first = observed.find(({ rung }) => rung.id === 'control')
  if (!first) return control ? { ask: control } : { conclusion: { found: 'unanswered' } }
  if (silent.has(first.answer.kind)) return { conclusion: { found: 'unanswered' } }

  const picked = observed.find(({ rung }) => rung.id === 'picked')
  const whole = picked ?? (letsIn(first) && all.some(({ id }) => id === 'picked') ? undefined : first)
  if (whole && letsIn(whole)) return { conclusion: { found: 'works' } }

  const left = worldsLeft(observed, facts)
  const causes = causesOf(left)
  if (causes.length === 0) return { conclusion: { found: 'none' } }
  const settled = conclude(left, observed, facts)
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
  const [cause, ...others] = causesOf(left)
  return cause === undefined || others.length > 0 ? undefined : found(cause, groundOf(cause, left, observed, facts))
}

const found = (cause: CauseId, ground: Ground) =>
  ({
    found: 'cause',
    cause,
    certainty: ground.by === 'pair' || ground.by === 'message' ? 'proven' : 'likely',
    ground,
  }) as const

/** What the settings say decides where calls cannot, and only among what the calls left. */
function narrowed(causes: readonly CauseId[], { expected }: LadderFacts): Conclusion {
  if (expected === undefined || !causes.includes(expected)) return { found: 'several', causes }
  return found(expected, { by: 'settings', left: causes })
}
