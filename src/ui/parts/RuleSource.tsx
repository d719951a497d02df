import type { RuleWords } from '../../core/words/segment.ts'
import { Chip } from './Chip.tsx'
import styles from './RuleSource.module.css'

const tones = { documented: 'ok', observed: 'plain', assumed: 'warn' } as const

/** How sure a rule is, and the page that says so. */
export function RuleSource({ rule }: { rule: Pick<RuleWords, 'certainty' | 'source'> }) {
  return (
    <span className={styles.source}>
      <Chip tone={tones[rule.certainty]}>{rule.certainty}</Chip>{' '}
      <a href={rule.source.url} target="_blank" rel="noreferrer">
        {rule.source.name}
      </a>
    </span>
  )
}
