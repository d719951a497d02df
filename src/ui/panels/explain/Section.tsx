import type { ReactNode } from 'react'
import styles from './Explain.module.css'

/** A part of an entry under a heading of its own. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h4>{title}</h4>
      {children}
    </section>
  )
}
