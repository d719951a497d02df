import { useEffect } from 'react'
import { compareTwo } from '../../core/words/attemptsPage.ts'
import { pasteText } from '../../core/words/pasteDialog.ts'
import { openTwoAttempts } from '../../session/comparing.ts'
import { summaryOf } from '../../session/evidence/summary.ts'
import { openFiles } from '../../session/files.ts'
import type { PasteEffect } from '../../session/paste.ts'
import { fillIn, read, tick, write } from '../../session/pasteBox.ts'
import { usePasting } from '../../session/pasting.ts'
import { Button } from '../parts/Button.tsx'
import { Chip } from '../parts/Chip.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Fold } from '../parts/Fold.tsx'
import { SymptomTicks } from './evidence/SymptomTicks.tsx'
import { fieldNames } from './fieldNames.ts'
import styles from './PasteDialog.module.css'

/** The paste box: a text goes in, what was recognised is shown, and one button fills the page in. */
export function PasteDialog() {
  const { text, effect, symptoms, remarks, close } = usePasting()
  const open = text !== undefined
  useEffect(() => {
    if (text === undefined) return
    const timer = setTimeout(read)
    return () => clearTimeout(timer)
  }, [text])
  const compare = (): void => {
    close()
    openTwoAttempts(text)
  }
  const buttons = (
    <>
      <Button look="quiet" onClick={compare}>
        {compareTwo}
      </Button>
      <Button onClick={close}>Cancel</Button>
      <Button look="filled" disabled={!effect || effect.filled.length === 0} onClick={fillIn}>
        Fill in
      </Button>
    </>
  )
  return (
    <Dialog name="Paste" open={open} onClose={close} buttons={buttons}>
      <label className={styles.label}>
        {pasteText.what}
        <textarea
          rows={12}
          autoComplete="off"
          spellCheck={false}
          value={text ?? ''}
          placeholder={pasteText.example}
          onChange={(event) => write(event.target.value)}
        />
      </label>
      <label className={styles.file}>
        <span>{pasteText.openFile}</span> {pasteText.orDrop}
        <input
          type="file"
          multiple
          onChange={({ target }) => {
            void openFiles([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </label>
      <div className={styles.found} aria-live="polite" aria-busy={open && text.trim() !== '' && !effect}>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
        {effect && <Found effect={effect} />}
      </div>
      <Fold summary={pasteText.symptoms} state={symptoms.length > 0 ? `${symptoms.length} ticked` : undefined}>
        <div className={styles.symptoms}>
          <SymptomTicks symptoms={symptoms} onChange={tick} />
        </div>
      </Fold>
    </Dialog>
  )
}

function Found({ effect: { formats, filled, notes, answer, edit } }: { effect: PasteEffect }) {
  if (formats.length === 0) return <p>{pasteText.unknown}</p>
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
        {filled.length > 0 ? `Fills in ${filled.map((field) => nameOf(field, edit)).join(', ')}.` : pasteText.nothing}
      </p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

/** Of the evidence, what of it. */
const nameOf = (field: PasteEffect['filled'][number], { evidence }: PasteEffect['edit']): string | undefined =>
  field === 'evidence' && evidence ? `evidence (${summaryOf(evidence)})` : fieldNames[field]
