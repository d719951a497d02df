import type { Diagnosis } from '../../../core/diagnosis/diagnosis.ts'
import { useScreen } from '../../../session/screen.ts'
import { Button } from '../../parts/Button.tsx'
import styles from './EvidenceVerdict.module.css'

const most = 3
/** The first two say who is authenticated afterwards and what it costs. */
const shownCosts = 2

/** The fixes of a diagnosis, each with its main costs; each opens as something to take along. */
export function EvidenceFixes({ diagnosis: { fixes } }: { diagnosis: Diagnosis }) {
  const open = useScreen((screen) => screen.openFix)
  return (
    <div className={styles.fixes}>
      {fixes.slice(0, most).map(({ id, title, costs }, index) => (
        <div key={id}>
          <Button look={index === 0 ? 'filled' : 'plain'} onClick={() => open(id)}>
            {title}
          </Button>
          <small>{costs.slice(0, shownCosts).join(' ')}</small>
        </div>
      ))}
    </div>
  )
}
