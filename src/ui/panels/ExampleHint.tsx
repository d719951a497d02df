import { pageText } from '../../core/words/page.ts'
import { useSession } from '../../session/session.ts'
import styles from './ExampleHint.module.css'

/** Says that the first screen is an example, until something was edited; its room stays. */
export function ExampleHint() {
  const untouched = useSession((session) => session.revision === 0)
  return <p className={styles.hint}>{untouched ? pageText.example : '\u00a0'}</p>
}
