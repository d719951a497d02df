import type { Change } from '../../core/cloudfront/change.ts'
import type { Leg } from '../../core/delivery/delivery.ts'
import { maskedQuery, maskedValue } from '../../core/exchange/mask.ts'
import { ruleWords } from '../../core/words/rules.ts'
import { Chip } from '../parts/Chip.tsx'
import { RuleSource } from '../parts/RuleSource.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import styles from './LegChanges.module.css'
import { placeNames } from './placeNames.ts'

/** The changes of every leg, those that broke the signature first, each with the rule that made it. */
export function LegTables({ legs }: { legs: readonly Leg[] }) {
  return legs.map((leg) => <LegTable key={leg.from + leg.to} leg={leg} />)
}

function LegTable({ leg }: { leg: Leg }) {
  return (
    <div>
      <p className={styles.leg}>
        {placeNames[leg.from]} → {placeNames[leg.to]}
        {leg.changes.length === 0 && ': nothing is changed'}
      </p>
      <ul className={styles.list}>
        {[...leg.changes]
          .sort((a, b) => Number(b.signed) - Number(a.signed))
          .map((change) => (
            <ChangeRow
              key={`${change.field} ${change.index ?? ''} ${change.rule} ${change.after ?? ''}`}
              change={change}
            />
          ))}
      </ul>
    </div>
  )
}

function ChangeRow({ change: { field, before, after, rule, certainty, signed } }: { change: Change }) {
  const words = ruleWords(rule)
  const shown = (value: string | undefined): string =>
    value === undefined ? '∅' : field === ':query' ? maskedQuery(value) : maskedValue(field, value)
  return (
    <li className={styles.change} data-signed={signed}>
      <div className={styles.what}>
        <code>
          <b>{field.replace(/^:/, '')}</b> {shown(before)} → {shown(after)}
        </code>{' '}
        {signed && <Chip tone="bad">✗ signed</Chip>}
      </div>
      <p>
        <SentenceText sentence={words.sentence} /> <RuleSource rule={{ source: words.source, certainty }} />
      </p>
    </li>
  )
}
