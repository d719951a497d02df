import { ChevronDown, ChevronRight } from 'lucide-react'
import { ladderText } from '../../core/words/ladder.ts'
import { useCalls } from '../../session/calls.ts'
import { useLadder } from '../../session/ladder.ts'
import { Button } from '../parts/Button.tsx'
import styles from './FindOut.module.css'
import { FindOutLadder } from './FindOutLadder.tsx'

/** Asks the wire: expands into the ladder of calls, in the verdict itself. */
export function FindOut() {
  const { open, show, run, start } = useLadder()
  const way = useCalls((calls) => calls.way)
  const Mark = open ? ChevronDown : ChevronRight
  const toggle = () => {
    show(!open)
    if (!open && (!run || run.way !== way)) start()
  }
  return (
    <div className={styles.findOut} data-finding={open}>
      <div className={styles.bar}>
        <Button aria-expanded={open} onClick={toggle}>
          <Mark size={14} aria-hidden="true" /> {ladderText.open}
        </Button>
        <p>
          {ladderText.what} {open && (way === 'simulated' ? ladderText.simulated : ladderText.real)}
        </p>
      </div>
      {open && <FindOutLadder />}
    </div>
  )
}
