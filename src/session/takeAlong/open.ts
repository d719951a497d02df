import { create } from 'zustand'
import type { Attempt } from '../inputs.ts'
import { useScreen } from '../screen.ts'

/** What there is to take along of the page's call. */
export type Part = 'code' | 'signed' | 'setup' | 'report'

/** What is looked at: a part, which stays while the sheet is closed, and who is signed for where it is not the picked attempt's. */
interface Looking {
  readonly part: Part
  readonly signFor: Attempt['signFor'] | undefined
}

export const useTakeAlong = create<Looking>()(() => ({ part: 'code', signFor: undefined }))

/** Opens the sheet with what there is to take along, at one of its parts. */
export function openTakeAlong(part: Part): void {
  useTakeAlong.setState({ part })
  useScreen.getState().openDrawer('along')
}
