import { Fragment } from 'react'
import { keyboardText, shortcuts } from '../../core/words/keyboard.ts'
import { Button } from '../parts/Button.tsx'
import { CheckField } from '../parts/CheckField.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { useTooLate } from '../parts/useTooLate.ts'
import styles from './Keyboard.module.css'

interface Props {
  readonly onClose: () => void
  /** Whether a question mark opens it. */
  readonly byKey: boolean
  readonly onChoose: (byKey: boolean) => void
}

/** The keys that do something, and what; the one that needs no modifier can be switched off. */
export function KeyboardList({ onClose, byKey, onChoose }: Props) {
  const late = useTooLate(onClose)
  if (late) return null
  return (
    <Dialog name={keyboardText.title} open onClose={onClose} buttons={<Button onClick={onClose}>Done</Button>}>
      <h2 tabIndex={-1}>{keyboardText.title}</h2>
      <p>{keyboardText.intro}</p>
      <dl className={styles.list}>
        {shortcuts.map(({ keys, where, does }) => (
          <Fragment key={where + does}>
            <dt>
              {keys.map((key) => (
                <Fragment key={key}>
                  <kbd>{key}</kbd>{' '}
                </Fragment>
              ))}
            </dt>
            <dd>
              <small>{where}</small>
              {does}
            </dd>
          </Fragment>
        ))}
      </dl>
      <CheckField label={keyboardText.questionMark} checked={byKey} onChange={onChoose} />
    </Dialog>
  )
}
