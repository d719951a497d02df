import { create } from 'zustand'
import type { CallOutcome } from '../calls/outcome.ts'
import type { RelayWords } from '../core/words/relay.ts'
import type { Attempt } from './inputs.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'
import type { Cell, View } from './view.ts'
import { attempts, viewOf } from './view.ts'

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

export type Way = 'simulated' | 'relay'

interface Calls {
  readonly way: Way
  /** By `cellKey`. */
  readonly sent: Readonly<Record<string, SentCall>>
  readonly running: readonly string[]
  /** Pairs of hosts, signed for and sent to, that the user has said yes to. */
  readonly confirmed: readonly string[]
  /** What waits for a yes. */
  readonly asking: readonly Attempt[] | undefined
  readonly choose: (way: Way) => void
  /** Sends, or asks first where a pair of hosts is new. */
  readonly send: (wanted: readonly Attempt[]) => void
  readonly answer: (yes: boolean) => void
  readonly cancel: () => void
}

/** The name of a cell of the matrix. */
export const cellKey = ({ signFor, sendTo }: Attempt): string => `${signFor}>${sendTo}`

let abort = new AbortController()

export const useCalls = create<Calls>()((set, get) => ({
  way: 'simulated',
  sent: {},
  running: [],
  confirmed: [],
  asking: undefined,
  choose: (way) => set({ way }),
  send: (wanted) => {
    const view = viewNow()
    const unasked = wanted.filter((attempt) => !get().confirmed.includes(pairOf(attempt, view)))
    if (unasked.length > 0) set({ asking: wanted })
    else void sendAll(wanted)
  },
  answer: (yes) => {
    const { asking, confirmed } = get()
    set({ asking: undefined })
    if (!yes || !asking) return
    const view = viewNow()
    set({ confirmed: [...confirmed, ...asking.map((attempt) => pairOf(attempt, view))] })
    void sendAll(asking)
  },
  cancel: () => abort.abort(),
}))

/** One after the other, in the matrix's order: unsigned first. Each is signed at the moment it is sent. */
async function sendAll(wanted: readonly Attempt[]): Promise<void> {
  abort.abort()
  abort = new AbortController()
  const { signal } = abort
  const ordered = attempts.filter((attempt) => wanted.some((one) => cellKey(one) === cellKey(attempt)))
  useCalls.setState({ running: ordered.map(cellKey) })
  const [{ sendThroughRelay }, { outcomeWords }] = await Promise.all([
    import('../calls/relay.ts'),
    import('../calls/outcomeWords.ts'),
  ])
  for (const attempt of ordered) {
    if (signal.aborted) break
    const { revision } = useSession.getState()
    const cell = viewNow().cells.find((one) => cellKey(one.attempt) === cellKey(attempt))
    if (!cell) continue
    const outcome = await sendThroughRelay(cell.request, { signal })
    const key = cellKey(attempt)
    useCalls.setState(({ sent, running }) => ({
      sent: { ...sent, [key]: { cell, revision, at: new Date(), outcome, words: outcomeWords(outcome) } },
      running: running.filter((one) => one !== key),
    }))
  }
  if (!signal.aborted || abort.signal === signal) useCalls.setState({ running: [] })
}

/** The page as it would be for a call that is signed now. */
function viewNow(): View {
  const { inputs, revision } = useSession.getState()
  const { secret, sessionToken } = useVault.getState()
  return viewOf({ ...inputs, signingTime: '' }, secret, sessionToken, Date.now(), revision > 0)
}

/** Which host a call is signed for and which gets it, as one text. */
function pairOf({ signFor, sendTo }: Attempt, { reading }: View): string {
  const host = { none: '', cloudfront: reading.cloudFrontHost, 'function-url': reading.functionUrlHost }
  return `${host[signFor]}>${host[sendTo]}`
}
