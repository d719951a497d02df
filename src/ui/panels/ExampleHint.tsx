import { Suspense } from 'react'
import styles from './ExampleHint.module.css'
import { ExampleNote } from './later.ts'

/** The line below the verdict that says where the page is an example; its room stays. */
export function ExampleHint() {
  return (
    <div className={styles.hint}>
      <Suspense>
        <ExampleNote />
      </Suspense>
    </div>
  )
}
