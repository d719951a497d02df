import { create } from 'zustand'
import type { CallOutcome } from '../calls/outcome.ts'
import type { HttpRequest } from '../core/http/message.ts'
import type { RelayWords } from '../core/words/relay.ts'
import type { Attempt } from './inputs.ts'
import { useLate } from './late.ts'
import { useScreen } from './screen.ts'
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

/** How calls are made: worked out here, sent through the relay, or sent straight from this page. */
export type Way = 'simulated' | RealWay
type RealWay = 'relay' | 'direct'

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
  readonly choose: (way: Way) => void
  /** Sends, or asks first: where a pair of hosts is new, and every time for a method that may change something. */
  readonly send: (wanted: readonly Attempt[]) => void
  readonly answer: (yes: boolean) => void
  readonly cancel: () => void
}

/** The name of a cell of the matrix. */
export const cellKey = ({ signFor, sendTo }: Attempt): string => `${signFor}>${sendTo}`

let abort = new AbortController()

export const useCalls = create<Calls>()((set, get) => ({
  way: 'simulated',
  sent: { simulated: {}, relay: {}, direct: {} },
  running: [],
  confirmed: [],
  asking: undefined,
  relayAbsent: undefined,
  choose: (way) => {
    set({ way })
    if (way === 'relay') void lookForRelay()
  },
  send: (wanted) => {
    const view = viewNow()
    const changes = !/^(GET|HEAD|OPTIONS)$/.test(view.reading.request.method)
    const unasked = wanted.some((attempt) => !get().confirmed.includes(pairOf(attempt, view)))
    if (changes || unasked) set({ asking: wanted })
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

/** Whether a relay answers at all: a static host has none. */
async function lookForRelay(): Promise<void> {
  const [{ isRelayThere }, { relayAbsentWords }] = await Promise.all([
    import('../calls/relay.ts'),
    import('../core/words/relay.ts'),
  ])
  useCalls.setState({ relayAbsent: (await isRelayThere()) ? undefined : relayAbsentWords })
}

/** What sends, by way; loaded when it is first used. */
export const senders = {
  relay: async () => (await import('../calls/relay.ts')).sendThroughRelay,
  direct: async () => {
    const [{ sendFromPage }, { expectedAnswers }] = await Promise.all([
      import('../calls/direct.ts'),
      import('./expectedAnswers.ts'),
    ])
    return (request: HttpRequest, options: { readonly signal: AbortSignal }) => {
      const { route, bodyHash } = viewNow()
      return sendFromPage(request, { ...options, answers: expectedAnswers(request, route, bodyHash, location.origin) })
    }
  },
} as const

/** One after the other, in the matrix's order: unsigned first. Each is signed at the moment it is sent. */
async function sendAll(wanted: readonly Attempt[]): Promise<void> {
  abort.abort()
  abort = new AbortController()
  const { signal } = abort
  const { way } = useCalls.getState()
  if (way === 'simulated') return
  // Whoever sends wants to see what comes of it.
  useScreen.getState().showSimulation(true)
  const ordered = attempts.filter((attempt) => wanted.some((one) => cellKey(one) === cellKey(attempt)))
  useCalls.setState({ running: ordered.map(cellKey) })
  const [send, { outcomeWords }] = await Promise.all([senders[way](), import('../calls/outcomeWords.ts')])
  for (const attempt of ordered) {
    if (signal.aborted) break
    const { revision } = useSession.getState()
    const cell = viewNow().cells.find((one) => cellKey(one.attempt) === cellKey(attempt))
    if (!cell) continue
    const outcome = await send(cell.request, { signal })
    const key = cellKey(attempt)
    useCalls.setState(({ sent, running }) => ({
      sent: {
        ...sent,
        [way]: { ...sent[way], [key]: { cell, revision, at: new Date(), outcome, words: outcomeWords(outcome) } },
      },
      running: running.filter((one) => one !== key),
    }))
  }
  if (!signal.aborted || abort.signal === signal) useCalls.setState({ running: [] })
}

/** The page as it would be for a call that is signed now. */
function viewNow(): View {
  const { inputs, revision } = useSession.getState()
  const { secret, sessionToken } = useVault.getState()
  const { otherHosts } = useLate.getState()
  return viewOf(
    { ...inputs, signingTime: '', clockOff: '' },
    secret,
    sessionToken,
    Date.now(),
    revision > 0,
    otherHosts,
  )
}

/** Which host a call is signed for and which gets it, as one text. */
function pairOf({ signFor, sendTo }: Attempt, { reading }: View): string {
  const host = { none: '', cloudfront: reading.cloudFrontHost, 'function-url': reading.functionUrlHost }
  return `${host[signFor]}>${host[sendTo]}`
}
