import { useEffect, useRef } from 'react'
import { pageText } from '../../core/words/page.ts'
import type { PasteEffect } from '../../session/paste.ts'
import { usePasting } from '../../session/pasting.ts'
import { Button } from '../parts/Button.tsx'
import { Chip } from '../parts/Chip.tsx'
import { fieldNames } from './fieldNames.ts'
import styles from './PasteDialog.module.css'

/** The paste box: a text goes in, what was recognised is shown, and one button fills the page in. */
export function PasteDialog() {
  const { text, effect, write, fillIn, close } = usePasting()
  const dialog = useRef<HTMLDialogElement>(null)
  const open = text !== undefined
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  const nothing = !effect || effect.filled.length === 0
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label="Paste" onClose={close}>
      <label className={styles.label}>
        {pageText.paste}
        <textarea
          rows={12}
          autoComplete="off"
          spellCheck={false}
          value={text ?? ''}
          placeholder={pageText.pasteExample}
          onChange={(event) => write(event.target.value)}
        />
      </label>
      <div className={styles.found} aria-live="polite" aria-busy={open && text.trim() !== '' && !effect}>
        {effect && <Found effect={effect} />}
      </div>
      <div className={styles.buttons}>
        <Button onClick={close}>Cancel</Button>
        <Button look="filled" disabled={nothing} onClick={fillIn}>
          Fill in
        </Button>
      </div>
    </dialog>
  )
}

function Found({ effect: { formats, filled, notes, answer } }: { effect: PasteEffect }) {
  if (formats.length === 0) return <p>{pageText.pasteUnknown}</p>
  return (
    <>
      <p>
        Recognised:{' '}
        {formats.map((format) => (
          <Chip key={format} tone="ok">
            {format}
          </Chip>
        ))}
        {answer?.status !== undefined && <Chip>answer {answer.status}</Chip>}
      </p>
      <p>
        {filled.length > 0 ? `Fills in ${filled.map((field) => fieldNames[field]).join(', ')}.` : pageText.pasteNothing}
      </p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}
