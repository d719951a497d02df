import type { Conclusion } from '../../core/diagnosis/ladder/conclusion.ts'
import { causeWords } from '../../core/words/causes.ts'
import type { LadderCause } from '../../session/ladder.ts'
import { Fold } from '../parts/Fold.tsx'
import { useMedia } from '../parts/useMedia.ts'
import styles from './FindOut.module.css'

interface Props {
  readonly causes: readonly LadderCause[]
  readonly conclusion: Conclusion | undefined
}

/** Every cause that the calls were asked about, those that are left in ink, the others with the call that ruled them out. */
export function FindOutCauses({ causes, conclusion }: Props) {
  const narrow = useMedia('(width < 1300px)')
  const left = causes.filter(({ ruledOutBy }) => ruledOutBy === undefined).length
  const summary = `${left} of ${causes.length} causes ${conclusion ? 'left' : 'still possible'}`
  const found = conclusion?.found === 'cause' ? conclusion.cause : undefined
  const list = (
    <ul className={styles.causes} aria-label="Causes">
      {causes.map(({ cause, ruledOutBy }) => (
        <li key={cause} data-cause={cause} data-ruled-out={ruledOutBy !== undefined}>
          <span>{ruledOutBy !== undefined ? `✗ by ${ruledOutBy}` : cause === found ? '✓ this' : 'open'}</span>
          {causeWords(cause).title}
        </li>
      ))}
    </ul>
  )
  if (narrow) return <Fold summary={summary}>{list}</Fold>
  return (
    <div>
      <p className={styles.left}>{summary}</p>
      {list}
    </div>
  )
}
