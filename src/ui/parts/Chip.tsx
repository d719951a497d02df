import type { ReactNode } from 'react'
import styles from './Chip.module.css'

/** A short fact in a pill. */
export function Chip({ tone = 'plain', children }: { tone?: 'plain' | 'ok' | 'bad' | 'warn'; children: ReactNode }) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {children}
    </span>
  )
}
