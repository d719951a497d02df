import { useEffect } from 'react'
import { offlineText } from '../../core/words/offline.ts'
import { keepPage, putAway, useOffline } from '../../session/offline.ts'
import { useSharing } from '../../session/share/sharing.ts'
import { Button } from '../parts/Button.tsx'
import styles from './share/OpenedLink.module.css'

/** Tells of a newer build, over the page so that nothing moves, and never loads it by itself. */
export function NewVersion() {
  const newer = useOffline((offline) => offline.newer)
  const covered = useSharing(({ outcome }) => outcome !== undefined)
  useEffect(keepPage, [])
  if (!newer || covered) return null
  return (
    <section className={styles.opened} aria-label="New version">
      <div role="status">
        <p>{offlineText.newer}</p>
        <p>{offlineText.entered}</p>
      </div>
      <div className={styles.buttons}>
        <Button onClick={putAway}>{offlineText.close}</Button>
      </div>
    </section>
  )
}
