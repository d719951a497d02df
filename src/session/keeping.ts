// How long credentials are held: until the user says so, goes away, or does nothing for a while.
import { create } from 'zustand'
import { isExampleSecret } from '../core/exchange/keyShape.ts'
import { useCalls } from './calls.ts'
import { usePasting } from './pasting.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'
import { wiped } from './wipe.ts'

/** Stated to the user in `core/words/keeping.ts`. */
const idleMilliseconds = 30 * 60_000
/** How often the clock is looked at: timers sleep with the machine, so that their number alone tells nothing. */
const lookEvery = 15_000

type Forgotten = 'asked' | 'idle' | 'left'

interface Keeping {
  /** Why there are none any more; undefined while there are, or where there were none. */
  readonly forgotten: Forgotten | undefined
}

export const useKeeping = create<Keeping>()(() => ({ forgotten: undefined }))

/** Whether the vault holds anything of the user's own; AWS's published examples are nobody's. */
export const holdsCredentials = ({
  secret,
  sessionToken,
}: {
  readonly secret: string
  readonly sessionToken: string
}) => sessionToken.trim() !== '' || (secret.trim() !== '' && !isExampleSecret(secret.trim()))

/** What is shorter may stand anywhere by chance, and is no credential of AWS's. */
const shortest = 16

/**
 * Empties the vault, and whatever holds the same: the paste box, pasted evidence, undo, and calls that were sent, which
 * bear the token. Nothing happens where there is nothing to forget.
 */
export function forgetCredentials(why: Forgotten = 'asked'): void {
  usePasting.getState().close()
  const vault = useVault.getState()
  if (!holdsCredentials(vault)) return
  // A pasted request keeps its token as evidence, and undo keeps what was pasted.
  const held = [vault.secret.trim(), vault.sessionToken.trim()].filter(({ length }) => length >= shortest)
  useSession.setState(({ inputs, past, future }) => ({
    inputs: wiped(inputs, held),
    past: wiped(past, held),
    future: wiped(future, held),
  }))
  useCalls.setState({ sent: { simulated: {}, relay: {}, direct: {} } })
  vault.setSecret('')
  vault.setSessionToken('')
  useKeeping.setState({ forgotten: why })
}

/** What a reader does with a page. */
const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input', 'focusin', 'visibilitychange', 'pageshow']

/**
 * Watches a page: forgets after half an hour without a touch, by the clock, and when the page is kept for the way back.
 * Returns what ends the watch.
 */
export function watchCredentials(page: EventTarget): () => void {
  let touched = Date.now()
  const look = () => {
    if (Date.now() - touched >= idleMilliseconds) forgetCredentials('idle')
  }
  // A machine that slept wakes with a touch: first it is looked how long nobody was there.
  const touch = () => {
    look()
    touched = Date.now()
  }
  const leave = (event: Event) => {
    if ('persisted' in event && event.persisted) forgetCredentials('left')
  }
  const watching = new AbortController()
  const options = { capture: true, passive: true, signal: watching.signal }
  for (const name of touches) page.addEventListener(name, touch, options)
  page.addEventListener('pagehide', leave, options)
  const timer = setInterval(look, lookEvery)
  const unsubscribe = useVault.subscribe((now, before) => {
    const others = now.secret !== before.secret || now.sessionToken !== before.sessionToken
    if (others && holdsCredentials(now)) useKeeping.setState({ forgotten: undefined })
  })
  return () => {
    watching.abort()
    clearInterval(timer)
    unsubscribe()
  }
}
