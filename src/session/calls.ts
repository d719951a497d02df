import { create } from 'zustand'
import type { CallOutcome } from '../calls/outcome.ts'
import type { RelayWords } from '../core/words/relay.ts'
import type { Attempt } from './inputs.ts'
import type { Cell } from './view.ts'

/** One real call: what was sent, what was predicted for that moment, and what came of it. */
export interface SentCall {
  readonly cell: Cell
  /** The inputs' revision that it was made for; a later edit makes it old. */
  readonly revision: number
  readonly at: Date
  readonly outcome: CallOutcome
  /** What happened and what to try, where no answer came. */
  readonly words: RelayWords | undefined
}

/** How calls are made: worked out here, sent through the relay, or sent straight from this page. */
export type Way = 'simulated' | RealWay
type RealWay = 'relay' | 'direct'

/** The ways that there are: the build for calculating alone has nothing that sends. */
export const ways: readonly Way[] =
  import.meta.env.MODE === 'calculator' ? ['simulated'] : ['simulated', 'relay', 'direct']

interface Calls {
  readonly way: Way
  /** By way, then by `cellKey`. */
  readonly sent: Readonly<Record<Way, Readonly<Record<string, SentCall>>>>
  readonly running: readonly string[]
  /** Pairs of hosts, signed for and sent to, that the user has said yes to. */
  readonly confirmed: readonly string[]
  /** What waits for a yes. */
  readonly asking: readonly Attempt[] | undefined
  /** Why there is no relay behind this page, and what to do; undefined where there is one, or nobody asked yet. */
  readonly relayAbsent: RelayWords | undefined
}

/** The name of a cell of the matrix. */
export const cellKey = ({ signFor, sendTo }: Attempt): string => `${signFor}>${sendTo}`

/** Real calls and what is known of them; `realCalls.ts` makes them. */
export const useCalls = create<Calls>()(() => ({
  way: 'simulated',
  sent: { simulated: {}, relay: {}, direct: {} },
  running: [],
  confirmed: [],
  asking: undefined,
  relayAbsent: undefined,
}))
