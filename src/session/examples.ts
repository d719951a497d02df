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

export const useExample = create<{ readonly opened: OpenedExample | undefined }>()(() => ({ opened: undefined }))

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
  useExample.setState({ opened: { cause, inputs: useSession.getState().inputs } })
}

/** How the page stands to an example: as it was opened, changed since, or elsewhere. */
export function standOf(
  { inputs: example }: OpenedExample,
  { inputs, past }: Pick<ReturnType<typeof useSession.getState>, 'inputs' | 'past'>,
): 'opened' | 'changed' | 'elsewhere' {
  if (inputs === example) return 'opened'
  const ledHere = past.some((step) => step.inputs === example)
  const same =
    sameRequest(inputs, example) &&
    inputs.cloudFrontHost === example.cloudFrontHost &&
    inputs.functionUrlHost === example.functionUrlHost
  return ledHere && same ? 'changed' : 'elsewhere'
}

/** Undoes the example, and what was changed in it. */
export function undoExample(): void {
  const { opened } = useExample.getState()
  if (!opened || standOf(opened, useSession.getState()) === 'elsewhere') return
  while (useSession.getState().inputs !== opened.inputs) useSession.getState().undo()
  useSession.getState().undo()
}
