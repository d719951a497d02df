// Two attempts to compare: what was put into their places.
import { create } from 'zustand'
import { withoutSecrets } from '../core/exchange/evidence/withoutSecrets.ts'
import { goTo } from './address.ts'
import { useScreen } from './screen.ts'
import { useVault } from './vault.ts'

export type Side = 'works' | 'fails'

/** What stands in a place: a text as typed, or the page's own request, over which the text is kept. */
interface Place {
  readonly text: string
  readonly page: boolean
}

interface Comparing {
  readonly works: Place
  readonly fails: Place
  readonly put: (side: Side, place: Partial<Place>) => void
  readonly swap: () => void
  /** What was typed stays until the page is left, but its secrets go. */
  readonly leave: () => void
}

const empty: Place = { text: '', page: false }

/** In memory alone, and outside of undo: the texts may hold secrets as long as the comparison is open. */
export const useComparing = create<Comparing>()((set) => ({
  works: empty,
  fails: empty,
  put: (side, place) => set((state) => ({ [side]: { ...state[side], ...place } })),
  swap: () => set(({ works, fails }) => ({ works: fails, fails: works })),
  leave: () => {
    const held = [useVault.getState()]
    const clean = (place: Place): Place => ({ ...place, text: withoutSecrets(place.text, held) })
    set(({ works, fails }) => ({ works: clean(works), fails: clean(fails) }))
  },
}))

/** Opens the comparison of two attempts; `failing` is the text of the one that fails, where it is at hand. */
export function openTwoAttempts(failing = ''): void {
  if (failing.trim() !== '') useComparing.getState().put('fails', { text: failing, page: false })
  goTo({ kind: 'attempts' })
  useScreen.getState().openDrawer('compare')
}
