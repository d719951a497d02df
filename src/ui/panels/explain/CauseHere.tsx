import type { CauseId } from '../../../core/words/causes.ts'
import { explainText } from '../../../core/words/explain.ts'
import { hasEvidence } from '../../../session/evidence/input.ts'
import { evidenceVerdict } from '../../../session/evidence/verdict.ts'
import { goBack } from '../../../session/explain/goBack.ts'
import { cellsRefusedFor } from '../../../session/explain/occurrences.ts'
import type { Attempt } from '../../../session/inputs.ts'
import { useSession } from '../../../session/session.ts'
import { useView } from '../../../session/useView.ts'
import type { Cell, View } from '../../../session/view.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import styles from './Explain.module.css'

/** Which of the six simulated calls are refused for a cause, and whether what was pasted speaks for it. */
export function CauseHere({ id }: { id: CauseId }) {
  const view = useView()
  const cells = cellsRefusedFor(id, view)
  const certainty = pastedFor(id, view)
  return (
    <>
      {certainty && (
        <p>
          {explainText.inEvidence} <Chip>{certainty}</Chip>
        </p>
      )}
      {cells.length === 0 ? (
        <p>{explainText.notRaised}</p>
      ) : (
        <>
          <p>{explainText.raisedBy}</p>
          <ul className={styles.here}>
            {cells.map((cell) => (
              <Call key={callText(cell.attempt)} cell={cell} picked={cell === view.picked} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** How sure it is by the evidence; undefined where there is none for it. */
function pastedFor(id: CauseId, view: View): string | undefined {
  if (!hasEvidence(view.inputs.evidence)) return undefined
  const { diagnosis, others } = evidenceVerdict(view)
  return [...(diagnosis ? [diagnosis] : []), ...others].find(({ cause }) => cause === id)?.certainty
}

function Call({ cell: { attempt, delivery }, picked }: { cell: Cell; picked: boolean }) {
  const edit = useSession((session) => session.edit)
  const pick = (): void => {
    goBack()
    edit({ attempt })
  }
  return (
    <li>
      {callText(attempt)} <Chip tone="bad">{delivery.decision.status}</Chip>{' '}
      {picked ? (
        explainText.picked
      ) : (
        <Button look="quiet" onClick={pick}>
          {explainText.pick}
        </Button>
      )}
    </li>
  )
}

const hosts = { none: 'Not signed', cloudfront: 'Signed for CloudFront', 'function-url': 'Signed for the Function URL' }
const sentTo = { cloudfront: 'sent to CloudFront', 'function-url': 'sent to the Function URL' }

const callText = ({ signFor, sendTo }: Attempt): string => `${hosts[signFor]}, ${sentTo[sendTo]}:`
