import type { Change } from '../../core/cloudfront/change.ts'
import type { Leg } from '../../core/delivery/delivery.ts'
import { maskedQuery, maskedValue } from '../../core/exchange/mask.ts'
import { ruleWords } from '../../core/words/rules.ts'
import { Chip } from '../parts/Chip.tsx'
import { Fold } from '../parts/Fold.tsx'
import { RuleSource } from '../parts/RuleSource.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import styles from './LegChanges.module.css'
import { placeNames } from './placeNames.ts'

/** Every change on the way, with the rule that made it: folded to one line that counts them. */
export function LegChanges({ legs }: { legs: readonly Leg[] }) {
  const changes = legs.flatMap(({ changes }) => changes)
  const signed = changes.filter((change) => change.signed).length
  const state =
    changes.length === 0 ? 'nothing is changed' : `${changes.length} changes, ${signed} of them in signed fields`
  return (
    <div className={styles.changes}>
      <Fold summary="Every change on the way" state={state}>
        {legs.map((leg) => (
          <LegTable key={leg.from + leg.to} leg={leg} />
        ))}
      </Fold>
    </div>
  )
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
