import type { ReactNode } from 'react'
import { takeAlongText } from '../../../core/words/takeAlongSheet.ts'
import { useTakeAlong } from '../../../session/takeAlong/open.ts'
import type { View } from '../../../session/view.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { ExampleHost } from './ExampleHost.tsx'
import styles from './TakeAlong.module.css'

const { along: words } = takeAlongText
const hosts = (['none', 'cloudfront', 'function-url'] as const).map((value) => ({ value, label: words.hosts[value] }))

/** The attempt that is taken along: the picked one, or the same signed for another host. */
export function useAttempt({ picked }: View) {
  const signFor = useTakeAlong((along) => along.signFor) ?? picked.attempt.signFor
  return { signFor, sendTo: picked.attempt.sendTo }
}

/** Who is signed for, to be changed here without changing the page, and what the simulation makes of it. */
export function AttemptHere({ view, children }: { view: View; children: ReactNode }) {
  const { signFor, sendTo } = useAttempt(view)
  const sentThere = view.cells.filter(({ attempt }) => attempt.sendTo === sendTo)
  const cell = sentThere.find(({ attempt }) => attempt.signFor === signFor)
  const failed = cell !== undefined && cell.delivery.decision.status !== 200
  const better = failed ? sentThere.findLast(({ delivery }) => delivery.decision.status === 200) : undefined
  return (
    <>
      <div className={styles.choices}>
        <span aria-hidden="true">{words.signedFor}</span>
        <Segmented
          label={words.signedFor}
          choices={hosts}
          value={signFor}
          onChange={(picked) => useTakeAlong.setState({ signFor: picked })}
        />
        {children}
      </div>
      {cell && (
        <p role="status" className={styles.foreseen}>
          {words.foreseen(cell.delivery.decision.status, words.hosts[signFor], words.hosts[sendTo])}
          {better && words.better(words.hosts[better.attempt.signFor])}
        </p>
      )}
      <ExampleHost reading={view.reading} />
    </>
  )
}
