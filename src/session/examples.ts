// Opening an example of a cause on the live page, and leaving it again.
import { create } from 'zustand'
import { exampleOf } from '../core/lessons/examples/examples.ts'
import type { CauseId } from '../core/words/causes.ts'
import { placeOf, useAddress } from './address.ts'
import { chooseWay } from './chooseWay.ts'
import { noEvidence, sameRequest } from './evidence/input.ts'
import type { Inputs } from './inputs.ts'
import { firstScreen } from './inputs.ts'
import { inputsOf } from './lessonInputs.ts'
import { leaveLesson } from './lessonSteps.ts'
import { effectOfPaste } from './paste.ts'
import { useScreen } from './screen.ts'
import { useSession } from './session.ts'

/** The inputs of an example: the first screen with its situation, or with what was pasted of its failure. */
export function exampleInputs(cause: CauseId): Inputs {
  const example = exampleOf(cause)
  if (example.shows === 'simulation') {
    const { edgeCutsBodyAt, ...sets } = example.sets
    const { edge } = firstScreen
    return {
      ...firstScreen,
      ...inputsOf(sets),
      ...(edgeCutsBodyAt === undefined
        ? {}
        : { edge: { ...edge, at: 'origin-request', replaceBody: true, bodyLimit: edgeCutsBodyAt } }),
    }
  }
  const { edit } = effectOfPaste(example.paste, firstScreen)
  const { evidence = noEvidence } = edit
  const { receivedRequest } = evidence
  return {
    ...firstScreen,
    ...edit,
    evidence: { ...evidence, receivedRequest: example.received ?? receivedRequest },
  }
}

interface OpenedExample {
  readonly cause: CauseId
  /** As they were set: while these are the page's, or among the steps that led to it, the example is not left. */
  readonly inputs: Inputs
}

/** The examples that were opened, the last one first; those that no undo or redo leads to are dropped. */
export const useExamples = create<{ readonly opened: readonly OpenedExample[] }>()(() => ({ opened: [] }))

/** Opens an example: one step that can be undone, simulated, and out of a lesson if one was open. Secrets stay. */
export function openExample(cause: CauseId): void {
  if (placeOf(useAddress.getState())?.kind === 'lesson') leaveLesson(false)
  const { inputs: had, foreignHosts, take } = useSession.getState()
  const inputs = exampleInputs(cause)
  const typed = [had.cloudFrontHost, had.functionUrlHost].filter((host) => !foreignHosts.includes(host))
  take(
    inputs,
    [inputs.cloudFrontHost, inputs.functionUrlHost].filter((host) => !typed.includes(host)),
  )
  chooseWay('simulated')
  useScreen.setState({ pointed: undefined, columns: undefined, simulationOnly: false })
  const { inputs: now, past } = useSession.getState()
  useExamples.setState(({ opened }) => ({
    opened: [{ cause, inputs: now }, ...opened.filter((one) => past.some((step) => step.inputs === one.inputs))],
  }))
}

type Stood = Pick<ReturnType<typeof useSession.getState>, 'inputs' | 'past'>

/** The example that the page shows, be it changed since; undefined where it shows something else. */
export const exampleHere = (opened: readonly OpenedExample[], session: Stood): OpenedExample | undefined =>
  opened.find(({ inputs }) => inputs === session.inputs) ?? opened.find((one) => ledTo(one, session))

/** The same request for the same hosts, reached from the example. */
const ledTo = ({ inputs: example }: OpenedExample, { inputs, past }: Stood): boolean =>
  past.some((step) => step.inputs === example) &&
  sameRequest(inputs, example) &&
  inputs.cloudFrontHost === example.cloudFrontHost &&
  inputs.functionUrlHost === example.functionUrlHost

/** Undoes the example that the page shows, and what was changed in it. */
export function undoExample(): void {
  const { getState } = useSession
  const here = exampleHere(useExamples.getState().opened, getState())
  if (!here) return
  while (getState().inputs !== here.inputs) getState().undo()
  getState().undo()
}
