import { create } from 'zustand'
import type { SymptomId } from '../core/words/symptoms.ts'
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
  /** What is ticked beside the text. */
  readonly symptoms: readonly SymptomId[]
  /** What is to be said of the files that it was opened with. */
  readonly remarks: readonly string[]
  readonly open: (text?: string) => void
  readonly write: (text: string) => void
  readonly tick: (symptoms: readonly SymptomId[]) => void
  readonly fillIn: () => void
  readonly close: () => void
}

const closed = { text: undefined, opened: '', effect: undefined, symptoms: [], remarks: [] } as const

export const usePasting = create<Pasting>()((set, get) => ({
  ...closed,
  open: (opened = '') => {
    set({ ...closed, opened })
    get().write(opened)
  },
  write: (text) => {
    set({ text, effect: undefined })
    if (text.trim() !== '') void read(text)
  },
  tick: (symptoms) => set({ symptoms }),
  fillIn: () => {
    const { effect, opened, symptoms } = get()
    if (!effect) return
    const edit = withSymptoms(effect.edit, symptoms)
    const { cloudFrontHost, functionUrlHost } = edit
    useSession.getState().take(
      edit,
      [cloudFrontHost, functionUrlHost].filter((host) => host !== undefined),
    )
    if (edit.evidence) useScreen.getState().showSimulation(false)
    if (effect.secret !== undefined) useVault.getState().setSecret(effect.secret)
    if (effect.sessionToken !== undefined) useVault.getState().setSessionToken(effect.sessionToken)
    if (opened !== '') useSession.getState().forget(opened)
    get().close()
  },
  close: () => set(closed),
}))

/** What was ticked counts besides what the text tells. */
function withSymptoms(edit: PasteEffect['edit'], ticked: readonly SymptomId[]): PasteEffect['edit'] {
  if (ticked.length === 0) return edit
  const { evidence = useSession.getState().inputs.evidence } = edit
  return { ...edit, evidence: { ...evidence, symptoms: [...new Set([...evidence.symptoms, ...ticked])] } }
}

/** Reads with what arrives when it is first needed; an answer that a later text overtook is dropped. */
async function read(text: string): Promise<void> {
  const { effectOfPaste } = await import('./paste.ts')
  if (usePasting.getState().text === text) {
    usePasting.setState({ effect: effectOfPaste(text, useSession.getState().inputs, useVault.getState()) })
  }
}
