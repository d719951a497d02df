import { explainText } from '../../../core/words/explain.ts'
import { goBack } from '../../../session/explain/goBack.ts'
import type { FoundChange, FoundLine } from '../../../session/explain/occurrences.ts'
import { showLine } from '../../../session/explain/showLine.ts'
import { changeText } from '../../../session/way.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { placeNames } from '../placeNames.ts'
import { DecidesHere } from './DecidesHere.tsx'
import styles from './Explain.module.css'
import { focusChange, focusLine } from './focus.ts'

interface Props {
  readonly lines: readonly FoundLine[]
  readonly changes: readonly FoundChange[]
  readonly decides?: boolean
}

/** Where something is met in the picked call: the lines that it makes, the changes that it explains, the decision. */
export function Here({ lines, changes, decides = false }: Props) {
  if (lines.length === 0 && changes.length === 0 && !decides) return <p>{explainText.notHere}</p>
  return (
    <ul className={styles.here}>
      {decides && <DecidesHere />}
      {lines.map((found) => (
        <Line key={`${found.column} ${found.at.line.id}`} found={found} />
      ))}
      {changes.map((found) => (
        <Changed
          key={`${found.leg.from} ${found.change.field} ${found.change.index} ${found.change.rule}`}
          found={found}
        />
      ))}
    </ul>
  )
}

/** Back to the page, and there to what is named. */
function leaveFor(show: () => void): void {
  goBack()
  show()
}

function Line({ found: { at, column, text } }: { found: FoundLine }) {
  const show = (): void => {
    showLine(at)
    focusLine(at.line)
  }
  return (
    <li>
      <span>{column}</span> <code>{shortened(text) || '(empty line)'}</code>{' '}
      <Button look="quiet" onClick={() => leaveFor(show)}>
        {explainText.showLine}
      </Button>
    </li>
  )
}

function Changed({ found: { change, leg } }: { found: FoundChange }) {
  return (
    <li>
      <span>
        {placeNames[leg.from]} → {placeNames[leg.to]}:
      </span>{' '}
      <code>{changeText(change)}</code>{' '}
      <Chip tone={change.signed ? 'bad' : 'plain'}>{change.signed ? '✗ signed' : explainText.unsigned}</Chip>{' '}
      <Button look="quiet" onClick={() => leaveFor(() => focusChange(change))}>
        {explainText.showChange}
      </Button>
    </li>
  )
}

const shown = 120

const shortened = (text: string): string => (text.length > shown ? `${text.slice(0, shown)}…` : text)
