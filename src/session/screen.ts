import { create } from 'zustand'

/** A line of one of the two texts in the columns; `side` is the column it was pointed at in. */
export interface PointedLine {
  readonly step: 'canonical-request' | 'string-to-sign'
  readonly id: string
  readonly side: 'left' | 'right'
}

export type Group = 'request' | 'hosts' | 'credentials' | 'distribution'

/** What a drawer shows: a group of the folded rail, or the whole set-up. One is open at a time. */
export type DrawerName = Group | 'setup'

/** What is looked at: nothing here changes what is computed. */
interface Screen {
  readonly pointed: PointedLine | undefined
  /** Which pair the columns show; undefined: whichever tells more about this attempt. */
  readonly columns: 'hosts' | 'sent-and-rebuilt' | undefined
  readonly drawer: DrawerName | undefined
  readonly point: (pointed: PointedLine | undefined) => void
  readonly showColumns: (columns: 'hosts' | 'sent-and-rebuilt') => void
  readonly openDrawer: (drawer: DrawerName | undefined) => void
}

export const useScreen = create<Screen>()((set) => ({
  pointed: undefined,
  columns: undefined,
  drawer: undefined,
  point: (pointed) => set({ pointed }),
  showColumns: (columns) => set({ columns }),
  openDrawer: (drawer) => set({ drawer }),
}))
