import { create } from 'zustand'
import type { SymptomId } from '../core/words/symptoms.ts'
import type { PasteEffect } from './paste.ts'

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
  readonly close: () => void
}

const closed = { text: undefined, opened: '', effect: undefined, symptoms: [], remarks: [] } as const

export const usePasting = create<Pasting>()((set) => ({
  ...closed,
  open: (opened = '') => set({ ...closed, opened, text: opened }),
  close: () => set(closed),
}))
