import { pageText } from '../../core/words/page.ts'
import { useScreen } from '../../session/screen.ts'
import styles from './App.module.css'

/** Says that a part could not be loaded, over whatever is open. */
export function PartsMissing() {
  const missing = useScreen(({ partsMissing }) => partsMissing)
  return (
    missing && (
      <p role="alert" className={styles.missing}>
        {pageText.partsMissing}
      </p>
    )
  )
}
