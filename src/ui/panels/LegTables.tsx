import type { Change } from '../../core/cloudfront/change.ts'
import type { Leg } from '../../core/delivery/delivery.ts'
import { maskedQuery, maskedValue } from '../../core/exchange/mask.ts'
import { explainText } from '../../core/words/explain.ts'
import { ruleWords } from '../../core/words/rules.ts'
import { addressText } from '../../session/address.ts'
import { linkTo } from '../../session/explain/linkTo.ts'
import { changeText, summaryOf } from '../../session/way.ts'
import { Chip } from '../parts/Chip.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { Fold } from '../parts/Fold.tsx'
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
    <Fold
      summary={`${placeNames[leg.from]} → ${placeNames[leg.to]}`}
      state={stateOf(leg)}
      open={leg.changes.some(({ signed }) => signed)}
    >
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
    </Fold>
  )
}

/** A leg in one line: what broke the signature by name, the rest counted. */
function stateOf(leg: Leg): string {
  const { broken, touched, added } = summaryOf(leg)
  if (leg.changes.length === 0) return 'nothing is changed'
  return [
    ...(broken.length > 0 ? [`✗ signed: ${broken.map(changeText).join(', ')}`] : []),
    ...(touched.length > 0 ? [`${touched.length} touched, unsigned`] : []),
    ...(added.length > 0 ? [`${added.length} added`] : []),
  ].join(' · ')
}

function ChangeRow({ change: { field, before, after, rule, certainty, signed } }: { change: Change }) {
  const words = ruleWords(rule)
  const address = { kind: 'rule', id: rule } as const
  const shown = (value: string | undefined): string =>
    value === undefined ? '∅' : field === ':query' ? maskedQuery(value) : maskedValue(field, value)
  return (
    <li className={styles.change} data-signed={signed} data-rule={rule} data-field={field}>
      <div className={styles.what}>
        <code>
          <b>
            {field.startsWith(':') ? field.slice(1) : <a href={addressText({ kind: 'header', id: field })}>{field}</a>}
          </b>{' '}
          {shown(before)} → {shown(after)}
        </code>{' '}
        {signed && <Chip tone="bad">✗ signed field touched</Chip>}
      </div>
      <p>
        <SentenceText sentence={words.sentence} /> <RuleSource rule={{ source: words.source, certainty }} />{' '}
        <a href={addressText(address)}>{explainText.linkToChange}</a>
        <CopyButton text={linkTo(address)} what="link" />
      </p>
    </li>
  )
}
