import type { Leg } from '../../../core/delivery/delivery.ts'
import { maskedQuery, maskedValue } from '../../../core/exchange/mask.ts'
import { wireHost } from '../../../core/http/host.ts'
import { printText } from '../../../core/words/print.ts'
import { changeText, summaryOf } from '../../../session/way.ts'
import { placeNames } from '../placeNames.ts'
import styles from './PrintView.module.css'

/** The way of the picked call, a line for each leg, with what it did to the signed fields. */
export function PrintWay({ legs }: { legs: readonly Leg[] }) {
  return (
    <section>
      <h2>{printText.way}</h2>
      <ol className={styles.way}>
        {legs.map((leg) => (
          <li key={leg.from + leg.to}>
            <b>
              {placeNames[leg.from]} → {placeNames[leg.to]}
            </b>
            , host <code>{wireHost(leg.received)}</code>: <Changes leg={leg} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Changes({ leg }: { leg: Leg }) {
  const { broken, touched, added } = summaryOf(leg)
  const others = touched.length + added.length
  if (broken.length + others === 0) return printText.unchanged
  const rest = others > 0 ? [printText.more(others)] : []
  return (
    <>
      {broken.map((change) => (
        <span key={change.field + change.rule} className={styles.broken}>
          ✗ {changeText(change)} <code>{shown(change.field, change.before)}</code> →{' '}
          <code>{shown(change.field, change.after)}</code>{' '}
        </span>
      ))}
      {broken.length > 0 ? rest.map((text) => ` ${text}`) : `${others} changes, none in a signed field`}.
    </>
  )
}

const shown = (field: string, value: string | undefined): string =>
  value === undefined ? '∅' : field === ':query' ? maskedQuery(value) : maskedValue(field, value)
