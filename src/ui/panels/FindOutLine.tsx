import type { LadderFacts } from '../../core/diagnosis/ladder/facts.ts'
import { causeWords } from '../../core/words/causes.ts'
import { answerKindWords, rungWords } from '../../core/words/ladder.ts'
import type { LadderLine } from '../../session/ladder.ts'
import styles from './FindOut.module.css'

/** As many ruled out causes as are named; of more, their number is told, and the list of causes has them all. */
const named = 2

interface Props {
  readonly line: LadderLine
  readonly number: number
  /** The picked call. */
  readonly facts: LadderFacts
}

/** One call of the ladder: what was varied, who answered, what that rules out. */
export function FindOutLine({ line, number, facts }: Props) {
  const { rung, observation, ruledOut } = line
  const answer = observation?.answer
  const tone = answer?.status === undefined ? 'none' : answer.status < 400 ? 'ok' : 'bad'
  return (
    <li
      className={styles.line}
      data-rung={rung.id}
      data-kind={answer?.kind}
      data-status={answer?.status}
      data-tone={tone}
      aria-busy={!observation}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.label}>{rungWords(rung.id, facts)}</span>
      <b className={styles.status}>
        {observation ? `${tone === 'none' ? '–' : tone === 'ok' ? '✓' : '✗'} ${answer?.status ?? ''}` : '…'}
      </b>
      <small>{answer ? `${answerKindWords(answer.kind)}; ${ruledOutText(ruledOut)}` : 'sending…'}</small>
    </li>
  )
}

function ruledOutText(causes: LadderLine['ruledOut']): string {
  if (causes.length === 0) return 'rules out nothing'
  if (causes.length > named) return `✗ rules out ${causes.length} causes`
  return `✗ rules out: ${causes.map((cause) => causeWords(cause).title.toLowerCase()).join(', ')}`
}
