import { RotateCw, X } from 'lucide-react'
import { mostCalls } from '../../core/diagnosis/ladder/decide.ts'
import { ladderText, rungWords } from '../../core/words/ladder.ts'
import { sendingOff } from '../../core/words/sending.ts'
import { useCalls } from '../../session/calls.ts'
import { beforeClimb, ladderLines, ladderPairs, useLadder } from '../../session/ladder.ts'
import { sendingOffBecause } from '../../session/sending.ts'
import { useView } from '../../session/useView.ts'
import { useVault } from '../../session/vault.ts'
import { Button } from '../parts/Button.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import { AskDialog } from './AskDialog.tsx'
import styles from './FindOut.module.css'
import { FindOutCauses } from './FindOutCauses.tsx'
import { FindOutLine } from './FindOutLine.tsx'
import { FindOutResult } from './FindOutResult.tsx'

/** The ladder: what it found, the calls in order with what each ruled out, and the causes that are left. */
export function FindOutLadder() {
  const { run, start, cancel } = useLadder()
  const { way, relayAbsent } = useCalls()
  const view = useView()
  const off = useSendingOff()
  const absent = way === 'relay' && relayAbsent ? [`${relayAbsent.happened} ${relayAbsent.tryThis}`] : undefined
  const held = way === 'simulated' ? undefined : (absent ?? off)
  const shown = run?.way === way ? run : undefined
  const busy = run?.running !== undefined
  const bisect = shown ?? beforeClimb(view)
  const { lines, causes } = ladderLines(bisect)
  return (
    <div className={styles.ladder}>
      <div className={styles.head}>
        <div className={styles.result} role="status" aria-label="What the calls show" aria-busy={busy}>
          {held && !shown ? <SentenceText sentence={held} /> : <FindOutResult run={shown} />}
        </div>
        <div className={styles.buttons}>
          <Button disabled={busy || held !== undefined} onClick={start}>
            <RotateCw size={14} aria-hidden="true" /> Ask
          </Button>
          <Button disabled={!busy} onClick={cancel}>
            <X size={14} aria-hidden="true" /> Cancel
          </Button>
        </div>
      </div>
      <div className={styles.bisect}>
        {lines.length === 0 ? (
          <p className={styles.lines} data-way={way}>
            {ladderText.notYet}
          </p>
        ) : (
          <ol className={styles.lines} aria-label="Calls" data-way={way}>
            {lines.map((line, index) => (
              <FindOutLine key={line.rung.id} line={line} number={index + 1} facts={bisect.facts} />
            ))}
          </ol>
        )}
        <FindOutCauses causes={causes} conclusion={shown?.conclusion} />
      </div>
      <Asking />
    </div>
  )
}

/** Why no real call can be sent, as a sentence. */
function useSendingOff() {
  const view = useView()
  const secret = useVault((vault) => vault.secret)
  const off = sendingOffBecause(view, secret)
  return off && sendingOff[off]
}

/** One question for the whole ladder: every pair of hosts, and every call that may be sent. */
function Asking() {
  const { asking, answer } = useLadder()
  const { inputs } = useView()
  const changes = !/^(GET|HEAD|OPTIONS)$/.test(inputs.method)
  return (
    <AskDialog asking={asking && ladderPairs(asking, inputs.attempt)} answer={answer}>
      <p>{ladderText.ask(mostCalls)}</p>
      <ol className={styles.asked}>
        {asking?.map(({ id, get }) => (
          <li key={id}>
            <code>{get ? 'GET' : inputs.method}</code>{' '}
            {rungWords(id, { signFor: inputs.attempt.signFor, form: inputs.form })}
          </li>
        ))}
      </ol>
      {changes && <p>{ladderText.changes}</p>}
    </AskDialog>
  )
}
