import { attemptsText } from '../../../core/words/attemptsPage.ts'
import { pasteText } from '../../../core/words/pasteDialog.ts'
import type { ReadAttempt } from '../../../session/attempt.ts'
import type { Side } from '../../../session/comparing.ts'
import { useComparing } from '../../../session/comparing.ts'
import { openHere } from '../../../session/pasteBox.ts'
import { useScreen } from '../../../session/screen.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { TextArea } from '../../parts/TextArea.tsx'
import styles from './TwoAttempts.module.css'

/** Where one of the two is pasted, what was read of it, and what can be done with it. */
export function AttemptPlace({ side, read }: { side: Side; read: ReadAttempt | undefined }) {
  const { text, page } = useComparing((comparing) => comparing[side])
  const put = useComparing((comparing) => comparing.put)
  const close = useScreen((screen) => screen.openDrawer)
  const open = (): void => {
    close(undefined)
    openHere(text)
  }
  return (
    <div className={styles.place} data-side={side}>
      <TextArea
        label={attemptsText[side]}
        rows={7}
        value={text}
        placeholder={attemptsText.example}
        onChange={(typed) => put(side, { text: typed, page: false })}
      />
      <div className={styles.read} aria-live="polite">
        {read && <Found read={read} page={page} />}
      </div>
      <p className={styles.buttons}>
        <Button onClick={() => put(side, { page: !page })}>{page ? attemptsText.useText : attemptsText.usePage}</Button>
        <Button disabled={page || !read?.attempt} onClick={open}>
          {side === 'works' ? attemptsText.openWorks : attemptsText.openFails}
        </Button>
      </p>
    </div>
  )
}

function Found({ read, page }: { read: ReadAttempt; page: boolean }) {
  const { attempt, formats, notes, title, status, others } = read
  if (formats.length === 0 && !page) return <p>{pasteText.unknown}</p>
  return (
    <>
      <p>
        {page && <Chip tone="ok">{attemptsText.page}</Chip>}
        {formats.map((format) => (
          <Chip key={format} tone={attempt ? 'ok' : 'plain'}>
            {format}
          </Chip>
        ))}{' '}
        {status !== undefined && <Chip>{attemptsText.answer(status)}</Chip>} <code>{title}</code>
      </p>
      {(others > 0 || notes.length > 0) && (
        <ul>
          {others > 0 && <li>{attemptsText.others(others)}</li>}
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  )
}
