// Sending for real: whether there is a relay, what is asked before, one call after the other.
import type { HttpRequest } from '../core/http/message.ts'
import { cellKey, useCalls } from './calls.ts'
import type { Attempt } from './inputs.ts'
import { useLate } from './late.ts'
import { useScreen } from './screen.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'
import type { View } from './view.ts'
import { attempts, viewOf } from './view.ts'

let abort = new AbortController()

/** Ends what is being sent. */
export const cancelCalls = (): void => abort.abort()

/** Sends, or asks first: where a pair of hosts is new, and every time for a method that may change something. */
export function sendOrAsk(wanted: readonly Attempt[]): void {
  const view = viewNow()
  const { confirmed } = useCalls.getState()
  const changes = !/^(GET|HEAD|OPTIONS)$/.test(view.reading.request.method)
  const unasked = wanted.some((attempt) => !confirmed.includes(pairOf(attempt, view)))
  if (changes || unasked) useCalls.setState({ asking: wanted })
  else void sendAll(wanted)
}

/** The answer to what was asked: a yes sends it, and its pairs of hosts need no further one. */
export function answerAsk(yes: boolean): void {
  const { asking, confirmed } = useCalls.getState()
  useCalls.setState({ asking: undefined })
  if (!yes || !asking) return
  const view = viewNow()
  useCalls.setState({ confirmed: [...confirmed, ...asking.map((attempt) => pairOf(attempt, view))] })
  void sendAll(asking)
}

/** Whether a relay answers at all: a static host has none. */
export async function lookForRelay(): Promise<void> {
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
  const { secret, sessionToken, expires } = useVault.getState()
  const { otherHosts } = useLate.getState()
  return viewOf(
    { ...inputs, signingTime: '', clockOff: '' },
    secret,
    sessionToken,
    Date.now(),
    revision > 0,
    otherHosts,
    expires,
  )
}

/** Which host a call is signed for and which gets it, as one text. */
function pairOf({ signFor, sendTo }: Attempt, { reading }: View): string {
  const host = { none: '', cloudfront: reading.cloudFrontHost, 'function-url': reading.functionUrlHost }
  return `${host[signFor]}>${host[sendTo]}`
}
