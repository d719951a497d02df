import { causeHeadline, causeWords } from '../../../core/words/causes.ts'
import { answered } from '../../../core/words/sending.ts'
import { useVerdict } from '../../../session/useVerdict.ts'
import { Chip } from '../../parts/Chip.tsx'
import { SentenceText } from '../../parts/SentenceText.tsx'
import { detailOf, headlineOf } from '../verdictWords.ts'
import styles from './PrintView.module.css'

const words = { causeHeadline, causeWords, ...answered }

/** The verdict on the picked call: its status, why, and how that is known. */
export function PrintVerdict() {
  const verdict = useVerdict()
  const { status, certainty, call } = verdict
  return (
    <section className={styles.verdict}>
      <b className={styles.status}>{status ?? '–'}</b>
      <div>
        <h2>
          <SentenceText sentence={headlineOf(verdict, words)} />
        </h2>
        <p>
          <Chip>{call ? `Answered ${call.at.toISOString()}` : 'Simulated'}</Chip>{' '}
          {certainty && <Chip>Cause {call ? certainty : `${certainty} in the simulation`}</Chip>}{' '}
          <SentenceText sentence={detailOf(verdict, words)} />
        </p>
      </div>
    </section>
  )
}
