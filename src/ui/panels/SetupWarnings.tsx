import { setupWarnings } from '../../core/delivery/setupWarnings.ts'
import type { WarningId } from '../../core/words/warnings.ts'
import { warningWords } from '../../core/words/warnings.ts'
import { useView } from '../../session/useView.ts'
import { Fold } from '../parts/Fold.tsx'
import { RuleSource } from '../parts/RuleSource.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import styles from './DistributionPanel.module.css'

/** What is worth saying about the set-up before anything is sent. */
export function SetupWarnings() {
  const { route, reading } = useView()
  const found = setupWarnings(reading.request.url, route)
  const rest = found.slice(shownWarnings)
  return (
    <>
      <Warnings ids={found.slice(0, shownWarnings)} />
      {rest.length > 0 && (
        <Fold summary={`${rest.length} more to know`}>
          <Warnings ids={rest} />
        </Fold>
      )}
    </>
  )
}

/** As many as leave the fields in sight. */
const shownWarnings = 3

function Warnings({ ids }: { ids: readonly WarningId[] }) {
  if (ids.length === 0) return null
  return (
    <ul className={styles.warnings}>
      {ids.map((id) => {
        const warning = warningWords(id)
        return (
          <li key={id} data-note={id}>
            <SentenceText sentence={warning.sentence} /> <RuleSource rule={warning} />
          </li>
        )
      })}
    </ul>
  )
}
