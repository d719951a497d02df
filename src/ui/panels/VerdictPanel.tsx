import { Suspense } from 'react'
import { leadsTo } from '../../core/words/evidenceSummary.ts'
import { pageText } from '../../core/words/page.ts'
import { plainText } from '../../core/words/segment.ts'
import { addressText } from '../../session/address.ts'
import { hasEvidence, maySearch } from '../../session/evidence/input.ts'
import { useLate } from '../../session/late.ts'
import { useScreen } from '../../session/screen.ts'
import { useSession } from '../../session/session.ts'
import { useVerdict } from '../../session/useVerdict.ts'
import type { Verdict } from '../../session/verdict.ts'
import { Button } from '../parts/Button.tsx'
import { Chip } from '../parts/Chip.tsx'
import { Panel } from '../parts/Panel.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import { Swap } from '../parts/Swap.tsx'
import { Fixes } from './Fixes.tsx'
import { EvidenceVerdict, FindOut, SignatureSearch } from './later.ts'
import { OtherCauses } from './OtherCauses.tsx'
import { Picker } from './Picker.tsx'
import styles from './VerdictPanel.module.css'
import { detailOf, headlineOf, signedOnTheWay } from './verdictWords.ts'

/** The verdict: on the real call where anything is known of one, else on the picked attempt. */
export function VerdictPanel() {
  const known = useSession(({ inputs }) => hasEvidence(inputs.evidence))
  const simulationOnly = useScreen((screen) => screen.simulationOnly)
  if (!known || simulationOnly) return <AttemptVerdict known={known} />
  return (
    <Suspense fallback={<Coming />}>
      <EvidenceVerdict />
    </Suspense>
  )
}

const Coming = () => (
  <Panel name="Verdict" aria-busy>
    <div className={styles.verdict} />
  </Panel>
)

/** What became of the picked attempt, why, how sure that is, and what to do. */
function AttemptVerdict({ known }: { known: boolean }) {
  const verdict = useVerdict()
  const signed = useSession(({ inputs }) => maySearch(inputs))
  const { status, outcome, cause, certainty, call } = verdict
  const words = useLate((late) => late.causes)
  const headline = headlineOf(verdict, words)
  const detail = detailOf(verdict, words)
  return (
    <Panel
      name="Verdict"
      data-status={status}
      data-outcome={outcome}
      data-cause={cause}
      data-certainty={certainty}
      aria-busy={outcome === 'sending'}
    >
      <div className={styles.verdict} data-tone={toneOf(verdict)}>
        <div className={styles.code}>{status ?? '–'}</div>
        <div className={styles.words}>
          <h2 aria-live="polite">
            <Swap of={plainText(headline)}>
              <SentenceText sentence={headline} />
            </Swap>
          </h2>
          <p
            className={styles.detail}
            key={`${plainText(headline)} ${plainText(detail)} ${call?.at.getTime()} ${certainty} ${verdict.old}`}
          >
            <Known verdict={verdict} /> {known && <ShowEvidence />} <SentenceText sentence={detail} />
          </p>
          <Fixes />
          <OtherCauses others={verdict.others} />
        </div>
        <Picker />
        <Suspense fallback={<div className={styles.findOut} />}>
          <FindOut />
        </Suspense>
        {signed && (
          <Suspense fallback={<div className={styles.search} />}>
            <SignatureSearch />
          </Suspense>
        )}
      </div>
    </Panel>
  )
}

function ShowEvidence() {
  const showSimulation = useScreen((screen) => screen.showSimulation)
  return (
    <Button look="quiet" onClick={() => showSimulation(false)}>
      {leadsTo.evidence}
    </Button>
  )
}

/** A call that anybody could make is no good news. */
function toneOf({ status, cell }: Verdict): 'none' | 'ok' | 'warn' | 'bad' {
  if (status === undefined) return 'none'
  if (status >= 400) return 'bad'
  return isOpen(cell) ? 'warn' : 'ok'
}

/** Whether nobody asked who the caller is. */
const isOpen = (cell: Verdict['cell']): boolean =>
  !cell.delivery.decision.expected || signedOnTheWay(cell) !== undefined

/** How the outcome is known, and how sure its cause is. */
function Known({ verdict }: { verdict: Verdict }) {
  const { way, call, cause, certainty, old, disagrees, cached, cell } = verdict
  const { status, certainty: sure, proposal } = cell.delivery.decision
  const predicted = call?.cell.delivery.decision.status ?? status
  return (
    <>
      <Chip>
        {call ? `Answered ${call.at.toISOString().slice(11, 19)} UTC` : way === 'simulated' ? 'Simulated' : 'Not sent'}
      </Chip>{' '}
      {way !== 'simulated' && (
        <Chip tone={disagrees ? 'warn' : 'plain'}>
          {disagrees
            ? '✗ not as predicted: '
            : call?.outcome.outcome === 'answered'
              ? '✓ as predicted: '
              : 'predicted: '}
          {predicted}
        </Chip>
      )}{' '}
      {certainty && (
        <Chip tone="bad">
          Cause {certainty}
          {call ? '' : ' in the simulation'}
        </Chip>
      )}{' '}
      {cause && <a href={addressText({ kind: 'cause', id: cause })}>Explain</a>}{' '}
      {toneOf(verdict) === 'warn' && <Chip tone="warn">open to everybody</Chip>}{' '}
      {!call && proposal && <Chip tone="warn">{pageText.notAtAws}</Chip>}{' '}
      {!call && !proposal && sure === 'assumed' && <Chip tone="warn">assumed</Chip>}{' '}
      {cached && <Chip tone="warn">from a cache</Chip>} {old && <Chip tone="warn">before your last edit</Chip>}
    </>
  )
}
