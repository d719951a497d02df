import type { Diagnosis, Remedy } from '../core/diagnosis/diagnosis.ts'
import { answerReason } from '../core/diagnosis/reason.ts'
import type { CauseId } from '../core/words/causes.ts'
import { answerFacts } from './answerFacts.ts'
import type { SentCall, Way } from './calls.ts'
import { cellKey } from './calls.ts'
import type { Attempt } from './inputs.ts'
import type { Cell, View } from './view.ts'

/** How a cell of the matrix stands: what the way of calling makes known of it. */
export interface CellState {
  readonly way: Way
  readonly cell: Cell
  /** Undefined where nothing was sent or no answer could be read. */
  readonly status: number | undefined
  /** Why there is no status. */
  readonly outcome: 'not-sent' | 'sending' | 'refused' | 'failed' | 'cancelled' | 'absent' | undefined
  /** One line. */
  readonly reason: string
  readonly call: SentCall | undefined
  /** The inputs were edited since. */
  readonly old: boolean
  /** What was predicted for the moment of sending is not what came. */
  readonly disagrees: boolean
  /** A cache answered: no cause can be told from it. */
  readonly cached: boolean
}

/** What the calls say, apart from what is derived. */
export interface CallsMade {
  readonly way: Way
  readonly sent: Readonly<Record<string, SentCall>>
  readonly running: readonly string[]
}

/** The state of one cell. */
export function cellState(cell: Cell, { way, sent, running }: CallsMade, revision: number): CellState {
  const key = cellKey(cell.attempt)
  const predicted = cell.delivery
  const call = way === 'simulated' ? undefined : sent[key]
  const still = {
    way,
    cell,
    call,
    old: call !== undefined && call.revision !== revision,
    disagrees: false,
    cached: false,
  }
  const simulated = answerReason(cell.request, predicted)
  if (way === 'simulated') {
    const { status } = predicted.decision
    return { ...still, status: status || undefined, outcome: status ? undefined : 'not-sent', reason: simulated }
  }
  if (running.includes(key)) return { ...still, status: undefined, outcome: 'sending', reason: 'sending…' }
  if (!call) return { ...still, status: undefined, outcome: 'not-sent', reason: 'not sent' }
  const { outcome } = call
  if (outcome.outcome !== 'answered')
    return { ...still, status: undefined, outcome: outcome.outcome, reason: notAnswered[outcome.outcome] }
  const { status } = outcome.response
  const foreseen = call.cell.delivery.decision.status
  const { cached } = answerFacts(outcome.response, call.at)
  const disagrees = !cached && status !== foreseen
  const reason = cached
    ? 'answered from a cache'
    : disagrees
      ? `${foreseen} was predicted`
      : answerReason(call.cell.request, call.cell.delivery)
  return { ...still, status, outcome: undefined, reason, disagrees, cached }
}

const notAnswered = {
  refused: 'the relay refused',
  failed: 'no answer',
  cancelled: 'cancelled',
  absent: 'no relay here',
} as const

/** The verdict on the picked attempt: the cause, and how sure it is. */
export interface Verdict extends CellState {
  readonly diagnosis: Diagnosis<Remedy> | undefined
  readonly others: readonly Diagnosis<Remedy>[]
  readonly cause: CauseId | undefined
  readonly certainty: Diagnosis['certainty'] | undefined
}

/**
 * The verdict. A simulated cause is proven, in the simulation. A real one is only likely, until two real calls that differ
 * in this one thing were answered 200 and 403.
 */
export function verdictOf(view: View, made: CallsMade, revision: number): Verdict {
  const state = cellState(view.picked, made, revision)
  const agrees = state.status !== undefined && state.status !== 200 && !state.disagrees && !state.cached
  const known = state.call ? state.call.cell.delivery : view.picked.delivery
  const [diagnosis, ...others] = agrees ? known.diagnoses : []
  return {
    ...state,
    diagnosis,
    others,
    cause: diagnosis?.cause,
    certainty: certaintyOf(diagnosis, view, made, revision),
  }
}

function certaintyOf(diagnosis: Diagnosis<Remedy> | undefined, view: View, made: CallsMade, revision: number) {
  if (!diagnosis || made.way === 'simulated') return diagnosis?.certainty
  return diagnosis.cause === 'host-rewritten' && control(view.picked.attempt, made, revision) ? 'proven' : 'likely'
}

/** The same call signed for the other host, sent to the same place and answered 200: nothing but the host differed. */
function control({ sendTo }: Attempt, { sent }: CallsMade, revision: number): boolean {
  const call = sent[cellKey({ signFor: 'function-url', sendTo })]
  return call?.revision === revision && call.outcome.outcome === 'answered' && call.outcome.response.status === 200
}
