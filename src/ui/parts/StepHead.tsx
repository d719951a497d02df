import type { ReactNode } from 'react'
import styles from './StepHead.module.css'

/** The line above a step of signing: its number and name, and one fact about it. */
export function StepHead({
  number,
  name,
  fact,
  children,
}: {
  number: number
  name: string
  fact: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={styles.head}>
      <h3>
        {number} · {name}
      </h3>
      <span className={styles.fact}>{fact}</span>
      {children}
    </div>
  )
}
