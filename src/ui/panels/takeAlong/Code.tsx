import { CopyButton } from '../../parts/CopyButton.tsx'
import styles from './Code.module.css'

/** A text to copy: code, a template, a report. `what` names it for the button. */
export function Code({ text, what }: { text: string; what: string }) {
  return (
    <div className={styles.code}>
      <CopyButton text={text} what={what} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </div>
  )
}
