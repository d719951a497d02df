import type { ReactNode } from 'react'
import styles from './Fold.module.css'
import { Swap } from './Swap.tsx'

/** Something that folds; its one line tells the state. */
export function Fold({ summary, state, children }: { summary: ReactNode; state?: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>
        <span>{summary}</span>
        <span className={styles.state}>{typeof state === 'string' ? <Swap of={state} /> : state}</span>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
