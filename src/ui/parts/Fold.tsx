import type { ReactNode } from 'react'
import styles from './Fold.module.css'
import { Swap } from './Swap.tsx'

interface Props {
  readonly summary: ReactNode
  readonly state?: ReactNode
  /** How it comes; after that it is its reader's. */
  readonly open?: boolean
  readonly children: ReactNode
}

/** Something that folds; its one line tells the state. */
export function Fold({ summary, state, open, children }: Props) {
  return (
    <details className={styles.fold} open={open}>
      <summary>
        <span>{summary}</span>
        <span className={styles.state}>{typeof state === 'string' ? <Swap of={state} /> : state}</span>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
