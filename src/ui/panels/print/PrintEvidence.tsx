import { causeWords } from '../../../core/words/causes.ts'
import { evidenceHeadline } from '../../../core/words/evidenceHeadline.ts'
import { ruleWords } from '../../../core/words/rules.ts'
import { plainText } from '../../../core/words/segment.ts'
import { evidenceVerdict } from '../../../session/evidence/verdict.ts'
import { useView } from '../../../session/useView.ts'
import { Chip } from '../../parts/Chip.tsx'
import styles from './PrintView.module.css'

/** As many reasons as leave room for the rest. */
const shown = 4

/** The verdict on what was pasted: who answered, why, and what speaks for it. */
export function PrintEvidence() {
  const { status, answer, diagnosis } = evidenceVerdict(useView())
  return (
    <section className={styles.verdict}>
      <b className={styles.status}>{status ?? '–'}</b>
      <div>
        <h2>{evidenceHeadline(answer, status, diagnosis)}</h2>
        {diagnosis && (
          <>
            <p>
              <Chip>Cause {diagnosis.certainty}</Chip> {causeWords(diagnosis.cause).sentence}
            </p>
            <ul>
              {diagnosis.because.slice(0, shown).map((because) => {
                const text = typeof because === 'string' ? because : plainText(ruleWords(because.rule).sentence)
                return <li key={text}>{text}</li>
              })}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}
