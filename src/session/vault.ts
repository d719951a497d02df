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
  readonly setSecret: (secret: string) => void
  readonly setSessionToken: (sessionToken: string) => void
}

export const useVault = create<Vault>()((set) => ({
  secret: exampleSecret,
  sessionToken: '',
  setSecret: (secret) => {
    set({ secret })
    useSession.getState().touch()
  },
  setSessionToken: (sessionToken) => {
    set({ sessionToken })
    useSession.getState().touch()
  },
}))
