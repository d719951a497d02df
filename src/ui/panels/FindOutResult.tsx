import type { Conclusion, Ground } from '../../core/diagnosis/ladder/conclusion.ts'
import { causeWords } from '../../core/words/causes.ts'
import { clockWords, ladderText, nextEvidence, provenByPair } from '../../core/words/ladder.ts'
import { plainText } from '../../core/words/segment.ts'
import type { LadderRun } from '../../session/ladder.ts'
import { middleSkew } from '../../session/ladder.ts'
import { useSession } from '../../session/session.ts'
import { Chip } from '../parts/Chip.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import styles from './FindOut.module.css'

/** What the calls show: the cause with its certainty and ground, or what is open and what to get next. */
export function FindOutResult({ run }: { run: LadderRun | undefined }) {
  const revision = useSession((session) => session.revision)
  if (!run) return null
  const { conclusion, way, running, trouble } = run
  const skew = way === 'simulated' ? undefined : middleSkew(run.skews)
  const cause = conclusion?.found === 'cause' ? conclusion : undefined
  const said = headline(conclusion, running !== undefined)
  return (
    <div data-found={conclusion?.found} data-cause={cause?.cause} data-certainty={cause?.certainty}>
      <p className={styles.found} key={said}>
        <b>{said}</b>{' '}
        {cause && <Chip tone={cause.certainty === 'proven' ? 'bad' : 'warn'}>Cause {cause.certainty}</Chip>}{' '}
        {way === 'simulated' && <Chip>in the simulation</Chip>}{' '}
        {run.revision !== revision && <Chip tone="warn">{ladderText.old}</Chip>}
      </p>
      {conclusion && (
        <p className={styles.ground}>
          {groundOf(conclusion, run)} {skew !== undefined && clockWords(skew)}
        </p>
      )}
      {trouble && !cause && (
        <p className={styles.ground}>
          {trouble.happened} {trouble.tryThis}
        </p>
      )}
      <Next conclusion={conclusion} />
    </div>
  )
}

function headline(conclusion: Conclusion | undefined, running: boolean): string {
  switch (conclusion?.found) {
    case 'cause':
      return `${causeWords(conclusion.cause).title}.`
    case 'several':
      return ladderText.narrowed
    case 'none':
    case 'works':
    case 'unanswered':
      return ladderText[conclusion.found]
    default:
      return running ? ladderText.asking : ladderText.stopped
  }
}

function groundOf(conclusion: Conclusion, run: LadderRun): string {
  if (conclusion.found === 'several') {
    return `${conclusion.causes.map((cause) => causeWords(cause).title).join(' · ')}.`
  }
  if (conclusion.found === 'none') return ladderText.noneNext
  if (conclusion.found !== 'cause') return ''
  const besides = isHostToo(run) ? ` ${ladderText.hostToo}` : ''
  return `${causeWords(conclusion.cause).sentence} ${groundText(conclusion.ground, run)}${besides}`
}

/** Signed for the right host it is refused for another reason, so that the picked call has two. */
const isHostToo = ({ observed, facts }: LadderRun): boolean =>
  facts.signFor === 'cloudfront' &&
  observed.some(({ rung, answer }) => rung.id === 'edge-signed-for-url' && answer.kind === 'mismatch')

function groundText(ground: Ground, { observed, facts }: LadderRun): string {
  if (ground.by === 'message') return ladderText.byMessage
  if (ground.by === 'settings') return ladderText.bySettings
  if (ground.by === 'elimination') return ladderText.byElimination
  const { refused, passed, status, thing } = ground.pair
  const number = (id: string) => observed.findIndex(({ rung }) => rung.id === id) + 1
  return provenByPair(number(refused), number(passed), status, { thing, ...facts })
}

/** What to get next where calls are not enough. */
function Next({ conclusion }: { conclusion: Conclusion | undefined }) {
  const open =
    conclusion?.found === 'several'
      ? conclusion.causes
      : conclusion?.found === 'cause' && conclusion.certainty === 'likely'
        ? [conclusion.cause]
        : []
  const wanted = nextEvidence(open)
  if (wanted.length === 0) return null
  return (
    <div className={styles.next}>
      <p>{ladderText.next}</p>
      <ul>
        {wanted.map((text) => (
          <li key={plainText(text)}>
            <SentenceText sentence={text} />
          </li>
        ))}
      </ul>
    </div>
  )
}
