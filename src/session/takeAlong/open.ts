import { create } from 'zustand'
import { useScreen } from '../screen.ts'

/** What there is to take along of the page's call. */
export type Part = 'code' | 'signed' | 'setup' | 'report'

/** The part that is looked at; it stays while the sheet is closed. */
export const useTakeAlong = create<{ readonly part: Part }>()(() => ({ part: 'code' }))

/** Opens the sheet with what there is to take along, at one of its parts. */
export function openTakeAlong(part: Part): void {
  useTakeAlong.setState({ part })
  useScreen.getState().openDrawer('along')
}
