import type { Leg } from '../../../core/delivery/delivery.ts'
import type { RuleId } from '../../../core/words/certainties.ts'
import { printText } from '../../../core/words/print.ts'
import { ruleWords } from '../../../core/words/rules.ts'
import type { Columns } from '../../../session/columns.ts'
import { SentenceText } from '../../parts/SentenceText.tsx'
import styles from './PrintView.module.css'

/** As many rules as fit on the paper. */
const shown = 5

/** The rules behind the differing lines, and those by which signed fields were changed, with their sources in full. */
export function PrintDifference({ columns, legs }: { columns: Columns; legs: readonly Leg[] }) {
  const lines = columns.canonicalRequest.filter(({ same }) => !same)
  const ofLines = lines.flatMap(({ left, right }) => [left ?? right].flatMap((part) => (part ? [part.rule] : [])))
  const ofChanges = legs.flatMap(({ changes }) => changes.filter(({ signed }) => signed).map(({ rule }) => rule))
  const rules = [...new Set<RuleId>([...ofLines, ...ofChanges])].slice(0, shown)
  return (
    <section>
      <h2>{printText.differ}</h2>
      {rules.length === 0 ? (
        <p>{printText.same}</p>
      ) : (
        <ul className={styles.rules}>
          {rules.map((id) => {
            const { title, sentence, source, certainty } = ruleWords(id)
            return (
              <li key={id}>
                <b>{title}.</b> <SentenceText sentence={sentence} />{' '}
                <small>
                  {certainty}: {source.name}, {source.url}
                </small>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
