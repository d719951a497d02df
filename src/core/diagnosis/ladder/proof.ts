// When a cause is proven: its name in the answer, or two calls that differ in it alone.
import type { CauseId } from '../../words/causes.ts'
import type { AnswerKind } from '../../words/ladder.ts'
import { silent } from './bisect.ts'
import type { Ground, Observation, ProvingPair } from './conclusion.ts'
import type { LadderFacts } from './facts.ts'
import type { Rung } from './rungs.ts'
import { differing, shapeOf } from './shape.ts'
import type { World } from './world.ts'

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

/** What proves or settles the one cause that is left. */
export function groundOf(
  cause: CauseId,
  left: readonly World[],
  observed: readonly Observation[],
  facts: LadderFacts,
): Ground {
  const pair = provingPair(left, observed, facts)
  if (pair) return { by: 'pair', pair }
  return { by: observed.some(({ answer: { kind } }) => naming[kind] === cause) ? 'message' : 'elimination' }
}

/** A refusal and a success that differ in just what the cause is about. */
function provingPair(
  left: readonly World[],
  observed: readonly Observation[],
  facts: LadderFacts,
): ProvingPair | undefined {
  for (const refused of observed.filter(({ answer }) => answer.status === 403 && !silent.has(answer.kind))) {
    for (const passed of observed.filter(({ answer }) => answer.kind === 'ok')) {
      const [thing, ...more] = differing(shapeOf(refused.rung, facts), shapeOf(passed.rung, facts))
      if (thing === undefined || more.length > 0 || !left.some(({ proof }) => proof === thing)) continue
      return { refused: refused.rung.id, passed: passed.rung.id, status: passed.answer.status ?? 200, thing }
    }
  }
  return undefined
}

/** The rung whose success, beside a refusal that was seen, would prove the one cause that is left. */
export const provingRung = (
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
