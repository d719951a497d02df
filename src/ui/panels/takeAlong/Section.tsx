import type { ReactNode } from 'react'
import styles from './Section.module.css'

/** A part of a drawer with a heading of its own. */
export function Section({ title, more, children }: { title: string; more?: string | undefined; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{more === undefined ? title : `${title}: ${more}`}</h3>
      {children}
    </section>
  )
}
