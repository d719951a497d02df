// What the open paste box does: it reads its text, and fills the page in.
import type { SymptomId } from '../core/words/symptoms.ts'
import type { PasteEffect } from './paste.ts'
import { effectOfPaste } from './paste.ts'
import { usePasting } from './pasting.ts'
import { useScreen } from './screen.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'

export const write = (text: string): void => usePasting.setState({ text, effect: undefined })

export const tick = (symptoms: readonly SymptomId[]): void => usePasting.setState({ symptoms })

/** Reads the text as it stands. */
export function read(): void {
  const { text = '' } = usePasting.getState()
  if (text.trim() === '') return
  usePasting.setState({ effect: effectOfPaste(text, useSession.getState().inputs, useVault.getState()) })
}

/** Fills the page in from a text that was read elsewhere, as if it had been pasted. */
export function openHere(text: string): void {
  usePasting.getState().open(text)
  read()
  fillIn()
}

/** Fills the page in, in one step, and closes the box; secrets go to the vault. */
export function fillIn(): void {
  const { effect, opened, symptoms, close } = usePasting.getState()
  if (!effect) return
  const edit = withSymptoms(effect.edit, symptoms)
  const { cloudFrontHost, functionUrlHost } = edit
  useSession.getState().take(
    edit,
    [cloudFrontHost, functionUrlHost].filter((host) => host !== undefined),
  )
  if (edit.evidence) useScreen.getState().showSimulation(false)
  if (effect.secret !== undefined) useVault.getState().setSecret(effect.secret)
  if (effect.sessionToken !== undefined) useVault.getState().setSessionToken(effect.sessionToken)
  if (opened !== '') useSession.getState().forget(opened)
  close()
}

/** What was ticked counts besides what the text tells. */
function withSymptoms(edit: PasteEffect['edit'], ticked: readonly SymptomId[]): PasteEffect['edit'] {
  if (ticked.length === 0) return edit
  const { evidence = useSession.getState().inputs.evidence } = edit
  return { ...edit, evidence: { ...evidence, symptoms: [...new Set([...evidence.symptoms, ...ticked])] } }
}
