import { CopyButton } from '../../parts/CopyButton.tsx'
import { ScrollText } from '../../parts/ScrollText.tsx'
import styles from './Code.module.css'

/** A text to copy: code, a template, a report. `what` names it for the button. */
export function Code({ text, what }: { text: string; what: string }) {
  return (
    <div className={styles.code}>
      <CopyButton text={text} what={what} />
      <ScrollText>{text}</ScrollText>
    </div>
  )
}
