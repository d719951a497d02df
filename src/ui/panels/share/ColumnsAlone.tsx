import type { ReactNode } from 'react'
import { showWholePage } from '../../../session/share/sharing.ts'
import { Button } from '../../parts/Button.tsx'
import styles from './ColumnsAlone.module.css'

/** The two columns and nothing around them, as a link can ask for. */
export function ColumnsAlone({ children }: { children: ReactNode }) {
  return (
    <main className={styles.alone}>
      <div>
        <Button onClick={showWholePage}>Show the whole page</Button>
      </div>
      {children}
    </main>
  )
}
