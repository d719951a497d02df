import { create } from 'zustand'
import { keepOffline } from '../workers/offline.ts'

/** Whether a newer build of the page is at hand, until that is put away. */
export const useOffline = create<{ readonly newer: boolean }>()(() => ({ newer: false }))

let asked = false

/** Has the page kept for use without a network, once. */
export function keepPage(): void {
  if (asked) return
  asked = true
  void keepOffline(() => useOffline.setState({ newer: true }))
}

export const putAway = (): void => useOffline.setState({ newer: false })
