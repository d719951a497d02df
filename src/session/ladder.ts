import { create } from 'zustand'
import { climbLadder } from '../calls/ladder.ts'
import { causesLeft } from '../core/diagnosis/ladder/bisect.ts'
import type { Conclusion, Observation } from '../core/diagnosis/ladder/conclusion.ts'
import type { LadderFacts } from '../core/diagnosis/ladder/facts.ts'
import type { Rung } from '../core/diagnosis/ladder/rungs.ts'
import { rungsFor } from '../core/diagnosis/ladder/rungs.ts'
import type { CauseId } from '../core/words/causes.ts'
import type { RelayWords } from '../core/words/relay.ts'
import type { Way } from './calls.ts'
import { useCalls } from './calls.ts'
import type { Attempt } from './inputs.ts'
import { factsOf, ladderCaller, ladderView } from './ladderCaller.ts'
import { sendingOffBecause } from './sending.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'
import type { View } from './view.ts'

/** One climb: the calls so far and what they show. */
export interface LadderRun {
  readonly way: Way
  /** The inputs' revision that it was made for; a later edit makes it old. */
  readonly revision: number
  readonly facts: LadderFacts
  readonly observed: readonly Observation[]
  readonly running: Rung | undefined
  /** Undefined while it runs, and where it was stopped. */
  readonly conclusion: Conclusion | undefined
  /** Why a call brought no answer, of the last one that brought none. */
  readonly trouble: RelayWords | undefined
  /** The answering clock less this machine's, in seconds, of all answers that tell it. */
  readonly skews: readonly number[]
}

interface Ladder {
  readonly open: boolean
  readonly run: LadderRun | undefined
  /** The calls that wait for a yes. */
  readonly asking: readonly Rung[] | undefined
  readonly show: (open: boolean) => void
  /** Climbs, or asks first: in real modes always, once for the whole ladder. */
  readonly start: () => void
  readonly answer: (yes: boolean) => void
  readonly cancel: () => void
}

let abort = new AbortController()

export const useLadder = create<Ladder>()((set, get) => ({
  open: false,
  run: undefined,
  asking: undefined,
  show: (open) => {
    // What is sent is to be seen.
    if (!open) abort.abort()
    set({ open })
  },
  start: () => {
    const { way, relayAbsent } = useCalls.getState()
    if (way === 'simulated') void climb(way)
    else if (!isOff(way) && !(way === 'relay' && relayAbsent)) set({ asking: rungsFor(factsOf(ladderView(way))) })
  },
  answer: (yes) => {
    const { asking } = get()
    set({ asking: undefined })
    const { way } = useCalls.getState()
    // What was asked about is what is sent: an edit cannot come between, the question is modal.
    if (yes && asking && way !== 'simulated' && !isOff(way)) void climb(way)
  },
  cancel: () => abort.abort(),
}))

/** Whether real calls are off, with what stands in the fields. */
const isOff = (way: Way): boolean => sendingOffBecause(ladderView(way), useVault.getState().secret) !== undefined

async function climb(way: Way): Promise<void> {
  abort.abort()
  abort = new AbortController()
  const { signal } = abort
  const view = ladderView(way)
  const facts = factsOf(view)
  const { revision } = useSession.getState()
  const first: LadderRun = {
    way,
    revision,
    facts,
    observed: [],
    running: undefined,
    conclusion: undefined,
    trouble: undefined,
    skews: [],
  }
  useLadder.setState({ run: first })
  // A climb that was given up tells nothing more: the next one may run already.
  const change = (made: (run: LadderRun) => Partial<LadderRun>) => {
    if (abort.signal === signal) useLadder.setState(({ run = first }) => ({ run: { ...run, ...made(run) } }))
  }
  const onAnswer = (trouble: RelayWords | undefined, skew: number | undefined) =>
    change(({ skews }) => ({ ...(trouble ? { trouble } : {}), skews: skew === undefined ? skews : [...skews, skew] }))
  const call = ladderCaller(way, signal, onAnswer)
  const conclusion = await climbLadder({
    facts,
    call,
    signal,
    onStep: (observed, running) => change(() => ({ observed, running })),
  })
  change(() => ({ running: undefined, conclusion }))
}

/** One line of the bisect: a call, and what its answer ruled out. */
export interface LadderLine {
  readonly rung: Rung
  readonly observation: Observation | undefined
  readonly ruledOut: readonly CauseId[]
}

/** A cause, and the number of the call that ruled it out. */
export interface LadderCause {
  readonly cause: CauseId
  readonly ruledOutBy: number | undefined
}

/** The climb as a bisect: its lines in order, and every cause with the call that ruled it out. */
export function ladderLines({ observed, running, facts }: Pick<LadderRun, 'observed' | 'running' | 'facts'>): {
  readonly lines: readonly LadderLine[]
  readonly causes: readonly LadderCause[]
} {
  const left = [...observed.keys(), observed.length].map((count) => causesLeft(observed.slice(0, count), facts))
  const lines = observed.map((observation, index): LadderLine => {
    const after = new Set(left[index + 1])
    const ruledOut = (left[index] ?? []).filter((cause) => !after.has(cause))
    return { rung: observation.rung, observation, ruledOut }
  })
  const asked: readonly LadderLine[] = running ? [{ rung: running, observation: undefined, ruledOut: [] }] : []
  const causes = (left[0] ?? []).map((cause) => {
    const by = lines.findIndex(({ ruledOut }) => ruledOut.includes(cause))
    return { cause, ruledOutBy: by < 0 ? undefined : by + 1 }
  })
  return { lines: [...lines, ...asked], causes }
}

/** The bisect before its first call: nothing asked, every cause possible. */
export const beforeClimb = (view: View): Pick<LadderRun, 'observed' | 'running' | 'facts'> => ({
  observed: [],
  running: undefined,
  facts: factsOf(view),
})

/** The pairs of hosts, signed for and sent to, that a ladder's calls go to, each once. */
export function ladderPairs(rungs: readonly Rung[], { signFor, sendTo }: Attempt): readonly Attempt[] {
  const pairs = rungs.map(({ to, sign }): Attempt => {
    const signed = sign === 'picked' ? signFor : sign === 'none' ? 'none' : 'function-url'
    return { signFor: signed, sendTo: to === 'picked' ? sendTo : to }
  })
  return pairs.filter(
    (pair, index) => pairs.findIndex((one) => one.signFor === pair.signFor && one.sendTo === pair.sendTo) === index,
  )
}

/** The middle of the skews that were measured; undefined where none was. */
export const middleSkew = (skews: readonly number[]): number | undefined =>
  skews.toSorted((one, other) => one - other)[Math.floor(skews.length / 2)]
