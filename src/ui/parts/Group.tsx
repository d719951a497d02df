import type { ReactNode } from 'react'
import styles from './Group.module.css'
import { Panel } from './Panel.tsx'

/** A group of fields in a frame of its own, named as a landmark. */
export function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Panel name={name}>
      <div className={styles.title} aria-hidden="true">
        {name}
      </div>
      <div className={styles.fields}>{children}</div>
    </Panel>
  )
}

/** Fields side by side. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
