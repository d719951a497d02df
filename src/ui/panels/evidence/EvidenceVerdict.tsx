import { causeWords } from '../../../core/words/causes.ts'
import { evidenceText } from '../../../core/words/evidence.ts'
import { evidenceHeadline } from '../../../core/words/evidenceHeadline.ts'
import { addressText } from '../../../session/address.ts'
import { reproducedCauses, useSearch } from '../../../session/evidence/search.ts'
import type { EvidenceVerdict as Found } from '../../../session/evidence/verdict.ts'
import { evidenceVerdict } from '../../../session/evidence/verdict.ts'
import { useScreen } from '../../../session/screen.ts'
import { openTakeAlong } from '../../../session/takeAlong/open.ts'
import { useView } from '../../../session/useView.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { FindOut } from '../FindOut.tsx'
import { OtherCauses } from '../OtherCauses.tsx'
import { Picker } from '../Picker.tsx'
import verdict from '../VerdictPanel.module.css'
import { EvidenceFixes } from './EvidenceFixes.tsx'
import styles from './EvidenceVerdict.module.css'
import { Reasons } from './Reasons.tsx'
import { SignatureSearch } from './SignatureSearch.tsx'

/** What the evidence says of the real call: who answered, why, how sure that is, and what to do. */
export function EvidenceVerdict() {
  const view = useView()
  const search = useSearch()
  const found = evidenceVerdict(view, reproducedCauses(view, search))
  const { status, diagnosis, others } = found
  return (
    <Panel
      name="Verdict"
      data-status={status}
      data-outcome={status === undefined ? 'no-status' : undefined}
      data-cause={diagnosis?.cause}
      data-certainty={diagnosis?.certainty}
    >
      <div className={verdict.verdict} data-tone={toneOf(status)}>
        <div className={verdict.code}>{status ?? '–'}</div>
        <div className={styles.words}>
          <h2 aria-live="polite">{evidenceHeadline(found.answer, status, diagnosis)}</h2>
          <p className={styles.chips}>
            <Known found={found} />
          </p>
          {diagnosis && (
            <p className={styles.sentence}>
              {causeWords(diagnosis.cause).sentence}{' '}
              <a href={addressText({ kind: 'cause', id: diagnosis.cause })}>Explain</a>
            </p>
          )}
          {diagnosis && <Reasons diagnosis={diagnosis} />}
          {diagnosis?.certainty !== 'proven' && <MostUseful found={found} />}
        </div>
        <div className={styles.simulated}>
          <p>{evidenceText.simulation}</p>
          <Picker />
        </div>
        <div className={styles.below}>
          {diagnosis && <EvidenceFixes diagnosis={diagnosis} />}
          <OtherCauses others={others} />
        </div>
        <FindOut />
        <SignatureSearch />
      </div>
    </Panel>
  )
}

const toneOf = (status: number | undefined): string =>
  status === undefined ? 'none' : status >= 400 ? 'bad' : status < 300 ? 'ok' : 'warn'

const tones = { proven: 'bad', likely: 'warn', possible: 'plain' } as const

function Known({ found: { diagnosis, asPasted } }: { found: Found }) {
  const showSimulation = useScreen((screen) => screen.showSimulation)
  const open = useScreen((screen) => screen.openDrawer)
  return (
    <>
      <Chip>{asPasted ? evidenceText.fromPaste : evidenceText.fromEvidence}</Chip>{' '}
      {diagnosis && <Chip tone={tones[diagnosis.certainty]}>Cause {diagnosis.certainty}</Chip>}{' '}
      <Button look="quiet" onClick={() => open('compare')}>
        {evidenceText.compare}
      </Button>
      <Button look="quiet" onClick={() => openTakeAlong('report')}>
        {evidenceText.report}
      </Button>
      <Button look="quiet" onClick={() => showSimulation(true)}>
        {evidenceText.showSimulation}
      </Button>
    </>
  )
}

/** Where no cause is named, or none but a guess: what would tell most, beyond what stands under the cause. */
function MostUseful({ found: { diagnosis, next } }: { found: Found }) {
  const wanted =
    diagnosis && diagnosis.certainty !== 'possible'
      ? []
      : next.slice(0, 3).filter((text) => !diagnosis?.next.includes(text))
  if (wanted.length === 0) return null
  return (
    <div className={styles.reasons}>
      <b>{evidenceText.mostUseful}</b>
      <ul>
        {wanted.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
