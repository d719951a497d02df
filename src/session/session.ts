import { create } from 'zustand'
import type { EvidenceInput } from './evidence/input.ts'
import type { Fix } from './fixes.ts'
import { applyFix } from './fixes.ts'
import type { Inputs } from './inputs.ts'
import { firstScreen } from './inputs.ts'

/** What the page works on: inputs and how they were reached. Everything shown derives from this, see derive.ts. */
interface SessionData {
  readonly inputs: Inputs
  /** Milliseconds since 1970: the signing time where none is typed. */
  readonly editedAt: number
  /** Counts every edit; what arrives late says which revision it was made for. */
  readonly revision: number
  /** A fix that is pointed at: the page shows what it would do, without doing it. */
  readonly preview: Fix | undefined
  /** The inputs before each step, latest last. */
  readonly past: readonly Inputs[]
  /** What the last step was, while it can be undone at once. */
  readonly lastFix: Fix | undefined
  /** Hosts that came from a paste and were neither edited nor confirmed. */
  readonly foreignHosts: readonly string[]
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
  /** A secret changed: it counts as an edit, though its value is not kept here. */
  readonly touch: () => void
}

/** The one store of inputs. Secrets are in the vault. */
export const useSession = create<SessionData & SessionVerbs>()((set) => ({
  inputs: firstScreen,
  editedAt: Date.now(),
  revision: 0,
  preview: undefined,
  past: [],
  lastFix: undefined,
  foreignHosts: [],
  edit: (change) => set((state) => stepped(state, { ...state.inputs, ...change }, undefined)),
  tell: (change) =>
    set((state) => ({
      inputs: { ...state.inputs, evidence: { ...state.inputs.evidence, ...change } },
      past: [...state.past.slice(1 - stepsKept), state.inputs],
      lastFix: undefined,
    })),
  apply: (fix) => set((state) => ({ ...stepped(state, applyFix(state.inputs, fix), fix), preview: undefined })),
  take: (change, foreignHosts) =>
    set((state) => ({ ...stepped(state, { ...state.inputs, ...change }, undefined), foreignHosts })),
  confirmHost: (host) => set(({ foreignHosts }) => ({ foreignHosts: foreignHosts.filter((one) => one !== host) })),
  forget: (text) => set(({ past }) => ({ past: past.filter((inputs) => !Object.values(inputs).includes(text)) })),
  point: (preview) => set({ preview }),
  undo: () =>
    set((state) => {
      const inputs = state.past.at(-1)
      return inputs ? { ...stepped(state, inputs, undefined), past: state.past.slice(0, -1) } : state
    }),
  touch: () => set((state) => ({ editedAt: Date.now(), revision: state.revision + 1 })),
}))

const stepsKept = 200

function stepped(state: SessionData, inputs: Inputs, lastFix: Fix | undefined): Partial<SessionData> {
  return {
    inputs,
    editedAt: Date.now(),
    revision: state.revision + 1,
    past: [...state.past.slice(1 - stepsKept), state.inputs],
    lastFix,
  }
}
