import { pageText } from '../../core/words/page.ts'
import { usePasting } from '../../session/pasting.ts'
import { useSession } from '../../session/session.ts'
import { Button } from '../parts/Button.tsx'
import styles from './ExampleHint.module.css'

/** Says that the first screen is an example, until something was edited; its room stays. */
export function ExampleHint() {
  const untouched = useSession((session) => session.revision === 0)
  const open = usePasting((pasting) => pasting.open)
  return (
    <div className={styles.hint}>
      {untouched && (
        <>
          {pageText.example}
          <Button look="quiet" onClick={() => open()}>
            {pageText.pasteYours}
          </Button>
          {pageText.pasteWhat}
        </>
      )}
    </div>
  )
}
