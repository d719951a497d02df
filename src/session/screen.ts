import { create } from 'zustand'
import type { FixId } from '../core/words/fixes.ts'

/** A line of one of the two texts in the columns; `side` is the column it was pointed at in. */
export interface PointedLine {
  readonly step: 'canonical-request' | 'string-to-sign'
  readonly id: string
  readonly side: 'left' | 'right'
}

const groups = ['request', 'evidence', 'hosts', 'credentials', 'distribution'] as const
export type Group = (typeof groups)[number]

/** What is open over the page: a group of the folded rail, the whole set-up, two views side by side, a fix to take along, a list. */
export type DrawerName =
  | Group
  | 'setup'
  | 'compare'
  | 'fix'
  | 'along'
  | 'others'
  | 'lessons'
  | 'examples'
  | 'commands'
  | 'keyboard'

/** Whether a drawer shows a group of the rail. */
export const isGroup = (drawer: DrawerName | undefined): drawer is Group => groups.some((group) => group === drawer)

/** What is looked at: nothing here changes what is computed. */
interface Screen {
  readonly pointed: PointedLine | undefined
  /** Which pair the columns show; undefined: whichever tells more about this attempt. */
  readonly columns: 'hosts' | 'sent-and-rebuilt' | undefined
  readonly drawer: DrawerName | undefined
  /** The fix that the drawer for one shows. */
  readonly fix: FixId | undefined
  /** The verdict speaks of the simulation though there is evidence. */
  readonly simulationOnly: boolean
  /** A part of the page could not be loaded. */
  readonly partsMissing: boolean
  readonly point: (pointed: PointedLine | undefined) => void
  readonly showColumns: (columns: 'hosts' | 'sent-and-rebuilt') => void
  readonly openDrawer: (drawer: DrawerName | undefined) => void
  readonly openFix: (fix: FixId) => void
  readonly showSimulation: (simulationOnly: boolean) => void
}

export const useScreen = create<Screen>()((set) => ({
  pointed: undefined,
  columns: undefined,
  drawer: undefined,
  fix: undefined,
  simulationOnly: false,
  partsMissing: false,
  point: (pointed) => set({ pointed }),
  showColumns: (columns) => set({ columns }),
  openDrawer: (drawer) => set({ drawer }),
  openFix: (fix) => set({ drawer: 'fix', fix }),
  showSimulation: (simulationOnly) => set({ simulationOnly }),
}))
