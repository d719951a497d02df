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
      <b>
        {number} · {name}
      </b>
      <span className={styles.fact}>{fact}</span>
      {children}
    </div>
  )
}
