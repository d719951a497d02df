import { create } from 'zustand'
import type { PasteEffect } from './paste.ts'
import { useScreen } from './screen.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'

/** The paste box. Its text may hold secrets: it is in memory while the box is open, and gone when it closes. */
interface Pasting {
  /** Undefined: closed. */
  readonly text: string | undefined
  /** What it was opened with: a field's text, or nothing. */
  readonly opened: string
  /** What the text would do; undefined while it is read. */
  readonly effect: PasteEffect | undefined
  readonly open: (text?: string) => void
  readonly write: (text: string) => void
  readonly fillIn: () => void
  readonly close: () => void
}

export const usePasting = create<Pasting>()((set, get) => ({
  text: undefined,
  opened: '',
  effect: undefined,
  open: (opened = '') => {
    set({ opened })
    get().write(opened)
  },
  write: (text) => {
    set({ text, effect: undefined })
    if (text.trim() !== '') void read(text)
  },
  fillIn: () => {
    const { effect, opened } = get()
    if (!effect) return
    const { cloudFrontHost, functionUrlHost } = effect.edit
    useSession.getState().take(
      effect.edit,
      [cloudFrontHost, functionUrlHost].filter((host) => host !== undefined),
    )
    if (effect.edit.evidence) useScreen.getState().showSimulation(false)
    if (effect.secret !== undefined) useVault.getState().setSecret(effect.secret)
    if (effect.sessionToken !== undefined) useVault.getState().setSessionToken(effect.sessionToken)
    if (opened !== '') useSession.getState().forget(opened)
    get().close()
  },
  close: () => set({ text: undefined, opened: '', effect: undefined }),
}))

/** Reads with what arrives when it is first needed; an answer that a later text overtook is dropped. */
async function read(text: string): Promise<void> {
  const { effectOfPaste } = await import('./paste.ts')
  if (usePasting.getState().text === text) {
    usePasting.setState({ effect: effectOfPaste(text, useSession.getState().inputs, useVault.getState()) })
  }
}
