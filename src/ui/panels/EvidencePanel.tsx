import { Suspense, useState } from 'react'
import { summaryOf } from '../../session/evidence/summary.ts'
import { isGroup, useScreen } from '../../session/screen.ts'
import { useSession } from '../../session/session.ts'
import { Button } from '../parts/Button.tsx'
import { Panel } from '../parts/Panel.tsx'
import { Swap } from '../parts/Swap.tsx'
import styles from './EvidencePanel.module.css'
import { EvidenceFields } from './later.ts'

/** What is known of a real call: one line that says what, and its fields where it is unfolded. */
export function EvidencePanel({ folds }: { folds: boolean }) {
  const [unfolded, setUnfolded] = useState(false)
  const summary = useSession(({ inputs }) => summaryOf(inputs.evidence))
  const drawn = useScreen((screen) => isGroup(screen.drawer))
  const open = folds ? unfolded : drawn
  return (
    <Panel name="Evidence">
      <div className={styles.line}>
        <span className={styles.title} aria-hidden="true">
          Evidence
        </span>
        <span className={styles.summary}>
          <Swap of={summary} />
        </span>
        {folds && (
          <Button look="quiet" aria-expanded={open} onClick={() => setUnfolded(!unfolded)}>
            <span aria-hidden="true">{open ? '▾' : '▸'}</span> Edit evidence
          </Button>
        )}
      </div>
      {open && (
        <Suspense fallback={<div className={styles.coming} aria-busy="true" />}>
          <EvidenceFields />
        </Suspense>
      )}
    </Panel>
  )
}
