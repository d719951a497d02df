import { causeWords } from '../../core/words/causes.ts'
import type { LadderCause } from '../../session/ladder.ts'
import { Fold } from '../parts/Fold.tsx'
import { useMedia } from '../parts/useMedia.ts'
import styles from './FindOut.module.css'

/** Every cause that the calls were asked about, those that are left in ink, the others with the call that ruled them out. */
export function FindOutCauses({ causes, done }: { causes: readonly LadderCause[]; done: boolean }) {
  const narrow = useMedia('(width < 1200px)')
  const left = causes.filter(({ ruledOutBy }) => ruledOutBy === undefined).length
  const summary = `${left} of ${causes.length} causes ${done ? 'left' : 'still possible'}`
  const list = (
    <ul className={styles.causes} aria-label="Causes">
      {causes.map(({ cause, ruledOutBy }) => (
        <li key={cause} data-cause={cause} data-ruled-out={ruledOutBy !== undefined}>
          <span>{ruledOutBy === undefined ? '✓' : `✗ by ${ruledOutBy}`}</span>
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
