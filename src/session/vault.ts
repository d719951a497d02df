import { create } from 'zustand'
import { exampleSecret } from './inputs.ts'
import { useSession } from './session.ts'

/**
 * The two secrets, in memory alone: outside the session's store, its undo and every log. Nothing subscribes to this but
 * the fields they are typed into and the signing itself.
 */
interface Vault {
  /** A secret access key, or 64 hex digits of a derived signing key, exactly as typed. */
  readonly secret: string
  readonly sessionToken: string
  /** When these end, in milliseconds since 1970, where what was pasted told it; others than those have no known end. */
  readonly expires: number | undefined
  readonly setSecret: (secret: string) => void
  readonly setSessionToken: (sessionToken: string) => void
}

export const useVault = create<Vault>()((set) => ({
  secret: exampleSecret,
  sessionToken: '',
  expires: undefined,
  setSecret: (secret) => {
    set({ secret, expires: undefined })
    useSession.getState().touch()
  },
  setSessionToken: (sessionToken) => {
    set({ sessionToken, expires: undefined })
    useSession.getState().touch()
  },
}))
