import { useDeferredValue, useMemo } from 'react'
import type { ComparedAttempts } from '../../../core/diagnosis/attemptReason.ts'
import { attemptNote } from '../../../core/words/attempts.ts'
import { attemptsText, reasonMarks, reasonText } from '../../../core/words/attemptsPage.ts'
import { causeWords } from '../../../core/words/causes.ts'
import type { ReadAttempt } from '../../../session/attempt.ts'
import { compareRead, pageAttempt, readAttempt } from '../../../session/attempt.ts'
import type { Side } from '../../../session/comparing.ts'
import { useComparing } from '../../../session/comparing.ts'
import { useView } from '../../../session/useView.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { AttemptPlace } from './AttemptPlace.tsx'
import { AttemptRows } from './AttemptRows.tsx'
import shared from './Compared.module.css'
import styles from './TwoAttempts.module.css'

/** One attempt that works and one that fails, side by side, and what tells them apart. */
export function TwoAttempts() {
  const swap = useComparing((comparing) => comparing.swap)
  const works = useRead('works')
  const fails = useRead('fails')
  const compared = useMemo(() => compareRead(works.read, fails.read), [works.read, fails.read])
  const busy = works.busy || fails.busy
  return (
    <>
      <p className={shared.say}>{attemptsText.say}</p>
      <div className={styles.places}>
        <AttemptPlace side="works" read={works.read} />
        <AttemptPlace side="fails" read={fails.read} />
      </div>
      <p>
        <Button look="quiet" onClick={swap}>
          {attemptsText.swap}
        </Button>
      </p>
      <div aria-busy={busy} className={styles.result}>
        {compared ? <Result compared={compared} /> : <Missing works={works.read} fails={fails.read} />}
      </div>
    </>
  )
}

/** What stands in a place, read just after it was typed. */
function useRead(side: Side): { readonly read: ReadAttempt | undefined; readonly busy: boolean } {
  const { text, page } = useComparing((comparing) => comparing[side])
  const view = useView()
  const settled = useDeferredValue(text)
  const pasted = useMemo(() => readAttempt(settled, side), [settled, side])
  const own = useMemo(() => (page ? pageAttempt(view) : undefined), [page, view])
  return { read: own ?? pasted, busy: !page && settled !== text }
}

const tones = {
  proven: 'bad',
  likely: 'warn',
  possible: 'plain',
  'not in the request': 'ok',
  'not known': 'plain',
} as const

function Result({ compared }: { compared: ComparedAttempts }) {
  const { reason, caveats, swapped, differing } = compared
  const mark = reasonMarks[reason.kind]
  return (
    <>
      <section className={styles.reason} aria-label={attemptsText.reason}>
        <p role="status">
          <Chip tone={tones[mark]}>{mark}</Chip> {reasonSentence(reason)}
        </p>
        {swapped && <p>{attemptsText.swapped}</p>}
        {caveats.map((caveat) => (
          <p key={caveat}>{reasonText[caveat]}</p>
        ))}
      </section>
      {differing.length === 0 && <p>{attemptsText.none}</p>}
      <AttemptRows compared={compared} />
    </>
  )
}

function reasonSentence(reason: ComparedAttempts['reason']): string {
  if ('cause' in reason) return reasonText[reason.kind](causeWords(reason.cause).title)
  if (reason.kind === 'first') return reasonText.first(reason.count, attemptNote(reason.note))
  return 'note' in reason ? reasonText[reason.kind](attemptNote(reason.note)) : reasonText[reason.kind]
}

function Missing({ works, fails }: Record<Side, ReadAttempt | undefined>) {
  const missing = (['works', 'fails'] as const).filter((side) => !{ works, fails }[side]?.attempt)
  return (
    <p role="status">
      {attemptsText.missing} {missing.map((side) => attemptsText[side]).join(', ')}.
    </p>
  )
}
