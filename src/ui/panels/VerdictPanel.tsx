import { Suspense } from 'react'
import { answerReason } from '../../core/diagnosis/reason.ts'
import { leadsTo } from '../../core/words/evidenceSummary.ts'
import { answerers, errorPageStandsIn, pageText } from '../../core/words/page.ts'
import type { Sentence } from '../../core/words/segment.ts'
import { plainText } from '../../core/words/segment.ts'
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

/** What comes just after the first paint: the words for causes that have none of their own in a diagnosis. */
type CauseWords = ReturnType<typeof useLate.getState>['causes']

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
  const { way, call, certainty, old, disagrees, cached, cell } = verdict
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
      {toneOf(verdict) === 'warn' && <Chip tone="warn">open to everybody</Chip>}{' '}
      {!call && proposal && <Chip tone="warn">{pageText.notAtAws}</Chip>}{' '}
      {!call && !proposal && sure === 'assumed' && <Chip tone="warn">assumed</Chip>}{' '}
      {cached && <Chip tone="warn">from a cache</Chip>} {old && <Chip tone="warn">before your last edit</Chip>}
    </>
  )
}

/** "CloudFront would answer 403: the signature covers …". */
function headlineOf(verdict: Verdict, words: CauseWords): Sentence {
  const { status, call, cell, diagnosis, outcome } = verdict
  if (outcome === 'sending') return ['Sending…']
  if (call?.words) return [call.words.happened]
  if (status === undefined) return [pageText.notSent]
  const through = cell.attempt.sendTo === 'cloudfront' ? 'CloudFront' : 'Lambda'
  const subject = status === 200 || call ? through : answererOf(verdict, through)
  const start = call ? `${subject} answered ${status}: ` : `${subject} would answer ${status}: `
  if (verdict.cached) return [start, pageText.fromCache]
  if (verdict.disagrees) return [start, verdict.reason, '.']
  if (status === 200) return [start, ...okSentence(verdict)]
  const plain = diagnosis && words?.causeHeadline(diagnosis.cause)
  return [start, ...(diagnosis?.headline ?? plain ?? [`${answerReason(cell.request, cell.delivery)}.`])]
}

const answererOf = ({ cell }: Verdict, through: string): string =>
  cell.attempt.sendTo === 'cloudfront' ? through : answerers[cell.delivery.decision.by]

function okSentence({ cell }: Verdict): Sentence {
  const { decision, originResponse } = cell.delivery
  if (decision.layer === 'error-page') return [errorPageStandsIn(originResponse?.status)]
  if (decision.failover) return [pageText.secondOrigin]
  if (decision.layer === 'cache') return [pageText.cachedAnswer]
  if (decision.check === 'preflight') return [pageText.preflight]
  if (!decision.expected) return [pageText.asksForNothing]
  const rule = signedOnTheWay(cell)
  if (rule === undefined) return [pageText.verified]
  return [rule === 'oac-authorization' ? pageText.cloudFrontSigned : pageText.edgeSigned]
}

/** The rule by which the signature that Lambda verified was made on the way; undefined where it is the caller's. */
const signedOnTheWay = ({ delivery }: Verdict['cell']) =>
  delivery.legs
    .flatMap(({ changes }) => changes)
    .findLast(({ field, rule }) => field === 'authorization' && signers.has(rule))?.rule

const signers: ReadonlySet<string> = new Set(['oac-authorization', 'edge-function-signs'])

function detailOf({ diagnosis, call, disagrees, cell, status }: Verdict, words: CauseWords): Sentence {
  if (call?.words) return [call.words.tryThis]
  if (disagrees) return [pageText.disagrees]
  if (status === undefined) return cell.delivery.diagnoses[0]?.headline ?? []
  if (diagnosis) return diagnosis.detail ?? (words ? [words.causeWords(diagnosis.cause).sentence] : [])
  return status === 200 ? [`${answerReason(cell.request, cell.delivery)}.`] : []
}
