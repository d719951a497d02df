import { create } from 'zustand'
import type { EvidenceInput } from './evidence/input.ts'
import type { Fix } from './fixes.ts'
import { applyFix } from './fixes.ts'
import type { Inputs } from './inputs.ts'
import { firstScreen } from './inputs.ts'

/** What undo and redo bring back. Secrets are no part of it: they are in the vault. */
interface Step {
  readonly inputs: Inputs
  /** Hosts that came from a paste and were neither edited nor confirmed. */
  readonly foreignHosts: readonly string[]
}

/** What the page works on: inputs and how they were reached. Everything shown derives from this, see derive.ts. */
interface SessionData extends Step {
  /** Milliseconds since 1970: the signing time where none is typed. */
  readonly editedAt: number
  /** Counts every edit; what arrives late says which revision it was made for. */
  readonly revision: number
  /** A fix that is pointed at: the page shows what it would do, without doing it. */
  readonly preview: Fix | undefined
  /** What was before each step, latest last. */
  readonly past: readonly Step[]
  /** What was undone, latest last; anything new empties it. */
  readonly future: readonly Step[]
  /** What the last step was, while it can be undone at once. */
  readonly lastFix: Fix | undefined
  /** The field that the last step was an edit of: what is typed on without a pause belongs to it. */
  readonly editing: string | undefined
}

interface SessionVerbs {
  readonly edit: (change: Partial<Inputs>) => void
  /** One step of the evidence: it computes nothing anew, so neither time nor revision move. */
  readonly tell: (change: Partial<EvidenceInput>) => void
  readonly apply: (fix: Fix) => void
  readonly point: (fix: Fix | undefined) => void
  /** One step that brings hosts which nobody typed. */
  readonly take: (change: Partial<Inputs>, foreignHosts: readonly string[]) => void
  readonly confirmHost: (host: string) => void
  /** Drops the steps in which a field held this text: a command that was read may have held a secret. */
  readonly forget: (text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** A secret changed: it counts as an edit, though its value is not kept here. */
  readonly touch: () => void
}

/** The one store of inputs. */
export const useSession = create<SessionData & SessionVerbs>()((set) => ({
  inputs: firstScreen,
  foreignHosts: [],
  editedAt: Date.now(),
  revision: 0,
  preview: undefined,
  past: [],
  future: [],
  lastFix: undefined,
  editing: undefined,
  edit: (change) =>
    set((state) => ({
      ...stepFrom(state),
      ...(typesOn(state, change) ? { past: state.past } : {}),
      ...moved(state),
      inputs: { ...state.inputs, ...change },
      editing: Object.keys(change).join(),
    })),
  tell: (change) =>
    set((state) => ({
      ...stepFrom(state),
      inputs: { ...state.inputs, evidence: { ...state.inputs.evidence, ...change } },
    })),
  apply: (lastFix) =>
    set((state) => ({
      ...stepFrom(state),
      ...moved(state),
      inputs: applyFix(state.inputs, lastFix),
      lastFix,
      preview: undefined,
    })),
  take: (change, foreignHosts) =>
    set((state) => ({ ...stepFrom(state), ...moved(state), inputs: { ...state.inputs, ...change }, foreignHosts })),
  confirmHost: (host) => set(({ foreignHosts }) => ({ foreignHosts: foreignHosts.filter((one) => one !== host) })),
  forget: (text) =>
    set(({ past, future }) => {
      const without = (steps: readonly Step[]) => steps.filter(({ inputs }) => !Object.values(inputs).includes(text))
      return { past: without(past), future: without(future) }
    }),
  point: (preview) => set({ preview }),
  undo: () =>
    set((state) => {
      const step = state.past.at(-1)
      if (!step) return state
      return { ...reached(state, step), past: state.past.slice(0, -1), future: [...state.future, stepOf(state)] }
    }),
  redo: () =>
    set((state) => {
      const step = state.future.at(-1)
      if (!step) return state
      return { ...reached(state, step), future: state.future.slice(0, -1), past: [...state.past, stepOf(state)] }
    }),
  touch: () => set(moved),
}))

const stepsKept = 200
/** Milliseconds after which what is typed into the same field is a step of its own. */
const pause = 1000

const stepOf = ({ inputs, foreignHosts }: SessionData): Step => ({ inputs, foreignHosts })

/** The step that every change but undo and redo makes. */
const stepFrom = (state: SessionData) => ({
  past: [...state.past.slice(1 - stepsKept), stepOf(state)],
  future: [],
  lastFix: undefined,
  editing: undefined,
})

const moved = ({ revision }: SessionData) => ({ editedAt: Date.now(), revision: revision + 1 })

const reached = (state: SessionData, step: Step) => ({
  ...step,
  ...moved(state),
  lastFix: undefined,
  editing: undefined,
})

/** Whether this is a character more or less in the field that was typed into just now. */
function typesOn({ inputs, editing, editedAt }: SessionData, change: Partial<Inputs>): boolean {
  const [[field, text] = [], ...more] = Object.entries(change)
  const before = inputs[field as keyof Inputs]
  return (
    more.length === 0 &&
    field === editing &&
    typeof text === 'string' &&
    typeof before === 'string' &&
    Math.abs(text.length - before.length) === 1 &&
    Date.now() - editedAt < pause
  )
}
