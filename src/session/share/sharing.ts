import { create } from 'zustand'
import type { Inputs } from '../inputs.ts'
import type { ReadLink } from './link.ts'

interface Sharing {
  /** The dialog in which a link is made. */
  readonly open: boolean
  /** The line that it is asked for, by its id. */
  readonly line?: string | undefined
  /** What came of a link that was opened, until it is put away. */
  readonly outcome: ReadLink | undefined
  /** The inputs as it left them. */
  readonly opened: Inputs | undefined
  /** The columns stand alone, as a link asked for. */
  readonly only: 'columns' | undefined
}

export const useSharing = create<Sharing>()(() => ({
  open: false,
  outcome: undefined,
  opened: undefined,
  only: undefined,
}))

export const openShare = (open: boolean): void => useSharing.setState({ open })
export const showWholePage = (): void => useSharing.setState({ only: undefined })
