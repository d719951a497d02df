import { certaintyText } from '../../../core/words/explain.ts'
import type { Certainty, Reference } from '../../../core/words/segment.ts'
import { RuleSource } from '../../parts/RuleSource.tsx'
import styles from './Explain.module.css'

/** How sure it is, in a word and in a sentence, and the page that says so. */
export function Sure({ source, certainty }: { source: Reference; certainty: Certainty }) {
  return (
    <p className={styles.sure}>
      <RuleSource rule={{ source, certainty }} />
      <br />
      {certaintyText[certainty]}
    </p>
  )
}
