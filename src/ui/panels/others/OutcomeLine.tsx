import { checkLabel } from '../../../core/words/checkLabels.ts'
import { checkWords } from '../../../core/words/checks.ts'
import { lineName } from '../../../core/words/others.ts'
import { ruleWords } from '../../../core/words/rules.ts'
import type { Outcome } from '../../../session/others/others.ts'
import { Chip } from '../../parts/Chip.tsx'
import { RuleSource } from '../../parts/RuleSource.tsx'
import styles from './OthersDrawer.module.css'

/** What comes of a client's request, by which check, and which lines were rebuilt otherwise. */
export function OutcomeLine({ name, outcome: { decision, rebuilt } }: { name: string; outcome: Outcome }) {
  const check = checkWords(decision.check)
  const ok = decision.status === 200
  const lines = rebuilt.filter((id) => id !== 'signed-headers').map((id) => lineName(id).toLowerCase())
  return (
    <p className={styles.outcome}>
      {name}: <Chip tone={ok ? 'ok' : 'bad'}>{ok ? '✓ 200' : `✗ ${decision.status || 'not sent'}`}</Chip>{' '}
      {checkLabel(decision.check)}
      {!ok && (
        <>
          {': '}
          {lines.length > 0 ? `Lambda rebuilds ${lines.join(', ')} otherwise` : check.reason}.{' '}
          <RuleSource rule={ruleWords(check.rule)} />
        </>
      )}
    </p>
  )
}
