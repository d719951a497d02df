import { sdkReasonWords } from '../../core/words/sdk.ts'
import type { Comparison } from '../../session/sdkCheck.ts'
import { SentenceText } from '../parts/SentenceText.tsx'
import styles from './SdkCheck.module.css'

/** The lines in which the AWS SDK differs, each with the reason where that is known. */
export function SdkDifferences({ comparison: { lines } }: { comparison: Extract<Comparison, { kind: 'differs' }> }) {
  return (
    <ul className={styles.lines}>
      {lines.map(({ step, id, ours, sdk, reason }) => (
        <li key={step + id}>
          <b>{id}</b>
          <code>here: {ours ?? '(no such line)'}</code>
          <code>SDK: {sdk ?? '(no such line)'}</code>
          {reason && (
            <p>
              <SentenceText sentence={sdkReasonWords(reason).sentence} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
