import { maskedPart } from '../../../core/exchange/maskedPart.ts'
import { lineName, othersText } from '../../../core/words/others.ts'
import type { Reference } from '../../../core/words/segment.ts'
import type { SignerWay } from '../../../core/words/signerWays.ts'
import { signerWayWords } from '../../../core/words/signerWays.ts'
import type { DifferingLine } from '../../../session/others/others.ts'
import { RuleSource } from '../../parts/RuleSource.tsx'
import { SentenceText } from '../../parts/SentenceText.tsx'
import styles from './OthersDrawer.module.css'

interface Props {
  readonly name: string
  readonly source: Reference
  readonly lines: readonly DifferingLine[]
}

/** The lines in which a client differs, its own above the one that is signed here, with the reason. */
export function Differing({ name, source, lines }: Props) {
  if (lines.length === 0) return <p>{othersText.same}.</p>
  return (
    <ul className={styles.lines} aria-label={`Differing lines of ${name}`}>
      {lines.map((line) => (
        <li key={line.id} data-part={line.id}>
          <b>{lineName(line.id)}</b>
          <LineText who={othersText.it} part={line.left} />
          <LineText who={othersText.here} part={line.right} />
          {line.ways.length === 0 && <p className={styles.small}>{othersText.yours}</p>}
          {line.ways.map((way) => (
            <Reason key={way} way={way} source={source} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function LineText({ who, part }: { who: string; part: DifferingLine['left'] }) {
  const text = part && maskedPart(part)
  return (
    <p className={styles.line} data-who={who === othersText.it ? 'it' : 'here'}>
      <span>{who}</span> <code>{text === undefined ? othersText.noLine : text || othersText.empty}</code>
    </p>
  )
}

function Reason({ way, source }: { way: SignerWay; source: Reference }) {
  const { sentence, certainty } = signerWayWords(way)
  return (
    <p className={styles.small}>
      <SentenceText sentence={sentence} /> {way !== 'follows' && <RuleSource rule={{ certainty, source }} />}
    </p>
  )
}
