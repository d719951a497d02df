import type { ReactNode } from 'react'
import { askToSend, handsOver } from '../../core/words/sending.ts'
import { cellKey } from '../../session/calls.ts'
import type { Attempt } from '../../session/inputs.ts'
import { hostOf } from '../../session/reading.ts'
import { useView } from '../../session/useView.ts'
import type { View } from '../../session/view.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import styles from './AskDialog.module.css'

const validFor = 5 * 60 * 1000

interface Props {
  /** The pairs of hosts, signed for and sent to; undefined where nothing is asked. */
  readonly asking: readonly Attempt[] | undefined
  readonly answer: (yes: boolean) => void
  /** What else is to be known before saying yes. */
  readonly children?: ReactNode
}

/** Asks before the first real call to each pair of hosts, and says what the receiver will hold. */
export function AskDialog({ asking, answer, children }: Props) {
  const view = useView()
  const until = new Date(Date.now() + validFor).toISOString().slice(11, 16)
  const buttons = (
    <>
      <Button onClick={() => answer(false)}>Do not send</Button>
      <Button look="filled" onClick={() => answer(true)}>
        Send
      </Button>
    </>
  )
  return (
    <Dialog name="Confirm sending" open={asking !== undefined} onClose={() => answer(false)} buttons={buttons}>
      <p>{askToSend}</p>
      <ul className={styles.pairs}>
        {asking?.map((attempt) => (
          <li key={cellKey(attempt)}>
            <SentenceText sentence={handsOver(signedFor(attempt, view), until, sentTo(attempt, view))} />
          </li>
        ))}
      </ul>
      {children}
    </Dialog>
  )
}

const signedFor = ({ signFor }: Attempt, { reading }: View): string | undefined =>
  signFor === 'none' ? undefined : hostOf(reading, signFor)

const sentTo = ({ sendTo }: Attempt, { reading }: View): string => hostOf(reading, sendTo)
