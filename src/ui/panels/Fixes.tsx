import { Undo2 } from 'lucide-react'
import { useId } from 'react'
import { leadsTo } from '../../core/words/evidenceSummary.ts'
import { pageFixes } from '../../core/words/pageFixes.ts'
import type { Fix } from '../../session/fixes.ts'
import { isFix } from '../../session/fixes.ts'
import { useScreen } from '../../session/screen.ts'
import { useSession } from '../../session/session.ts'
import { useView } from '../../session/useView.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Fixes.module.css'

const most = 2
/** The first two say who is authenticated afterwards and what it costs; the rest is what else it needs. */
const shownCosts = 2

/** The fixes of the picked attempt, each with its main cost; pointing at one shows the page as it would be. */
export function Fixes() {
  const { picked } = useView()
  const { apply, point, lastFix, undo } = useSession()
  const fixes = picked.delivery.diagnoses.flatMap((diagnosis) => diagnosis.fixes.map(({ id }) => id))
  const offered = [...new Set(fixes)].filter(isFix).slice(0, most)
  if (offered.length === 0 && !lastFix) return <div className={styles.fixes} />
  return (
    <div className={styles.fixes}>
      {offered.map((fix, index) => (
        <Offer key={fix} fix={fix} filled={index === 0} onPoint={point} onApply={apply} />
      ))}
      {lastFix && (
        <div className={styles.offer}>
          <Button onClick={undo}>
            <Undo2 size={14} aria-hidden="true" /> Undo “{pageFixes[lastFix].title}”
          </Button>
          <small>{pageFixes[lastFix].costs.slice(0, shownCosts).join(' ')}</small>
        </div>
      )}
    </div>
  )
}

interface OfferProps {
  readonly fix: Fix
  readonly filled: boolean
  readonly onPoint: (fix: Fix | undefined) => void
  readonly onApply: (fix: Fix) => void
}

function Offer({ fix, filled, onPoint, onApply }: OfferProps) {
  const { title, costs } = pageFixes[fix]
  const open = useScreen((screen) => screen.openFix)
  const id = useId()
  return (
    <div className={styles.offer}>
      <Button
        id={id}
        look={filled ? 'filled' : 'plain'}
        onClick={() => onApply(fix)}
        onPointerEnter={() => onPoint(fix)}
        onPointerLeave={() => onPoint(undefined)}
        onFocus={() => onPoint(fix)}
        onBlur={() => onPoint(undefined)}
      >
        {title}
      </Button>
      <small>
        {costs.slice(0, shownCosts).join(' ')}{' '}
        <Button look="quiet" aria-describedby={id} onClick={() => open(fix)}>
          {leadsTo.code}
        </Button>
      </small>
    </div>
  )
}
