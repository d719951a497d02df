// What the open paste box does: it reads its text, and fills the page in.
import { bytesOfText } from '../core/http/text.ts'
import type { SymptomId } from '../core/words/symptoms.ts'
import { useArriving } from './arriving.ts'
import { attachmentOf } from './attach.ts'
import type { Attachment } from './attachment.ts'
import { isLong } from './attachment.ts'
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

/** Fills the page in, in one step, and closes the box; secrets go to the vault. A body that is attached is hashed before. */
export function fillIn(): void {
  const { effect, opened, symptoms, close } = usePasting.getState()
  if (!effect) return
  close()
  const edit = withSymptoms(effect.edit, symptoms)
  const { body = '' } = edit
  const bytes = effect.bytes ?? (typeof body === 'string' && isLong(body) ? bytesOfText(body) : undefined)
  if (!bytes) {
    take(edit, effect, opened)
    return
  }
  useArriving.setState({ arriving: true, problem: undefined })
  void attachmentOf('', bytes).then((attachment) => {
    useArriving.setState({ arriving: false })
    take(withBody(edit, attachment), effect, opened)
  })
}

/** What was pasted counts as it stands in the fields. */
function withBody(edit: PasteEffect['edit'], body: Attachment): PasteEffect['edit'] {
  const { evidence } = edit
  if (!evidence?.pasted) return { ...edit, body }
  const pasted = { ...evidence.pasted, request: { ...evidence.pasted.request, body } }
  return { ...edit, body, evidence: { ...evidence, pasted } }
}

function take(edit: PasteEffect['edit'], effect: PasteEffect, opened: string): void {
  const { cloudFrontHost, functionUrlHost } = edit
  useSession.getState().take(
    edit,
    [cloudFrontHost, functionUrlHost].filter((host) => host !== undefined),
  )
  if (edit.evidence) useScreen.getState().showSimulation(false)
  if (effect.secret !== undefined) useVault.getState().setSecret(effect.secret)
  if (effect.sessionToken !== undefined) useVault.getState().setSessionToken(effect.sessionToken)
  if (effect.secret !== undefined) useVault.setState({ expires: effect.expires })
  if (opened !== '') useSession.getState().forget(opened)
}

/** What was ticked counts besides what the text tells. */
function withSymptoms(edit: PasteEffect['edit'], ticked: readonly SymptomId[]): PasteEffect['edit'] {
  if (ticked.length === 0) return edit
  const { evidence = useSession.getState().inputs.evidence } = edit
  return { ...edit, evidence: { ...evidence, symptoms: [...new Set([...evidence.symptoms, ...ticked])] } }
}
