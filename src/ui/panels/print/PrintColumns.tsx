import type { PartPair } from '../../../core/evidence/compareParts.ts'
import { maskedPart } from '../../../core/exchange/maskedPart.ts'
import { shortSignature } from '../../../core/exchange/shortSignature.ts'
import { printText } from '../../../core/words/print.ts'
import type { Columns } from '../../../session/columns.ts'
import { SideMark } from '../../parts/Side.tsx'
import styles from './PrintView.module.css'

/** Both columns as a table, level line by line. */
export function PrintColumns({ columns: { left, right, canonicalRequest, stringToSign } }: { columns: Columns }) {
  const signature = (text: string): string => (text === '' ? printText.noKey : shortSignature(text))
  return (
    <section>
      <h2>{printText.columns}</h2>
      <table className={styles.columns}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <SideMark side="cloudfront" />
              {left.name}
            </th>
            <th scope="col">
              <SideMark side="function-url" />
              {right.name}
            </th>
          </tr>
        </thead>
        <Text title="1 · Canonical request" pairs={canonicalRequest} />
        <Text title="2 · String to sign" pairs={stringToSign} />
        <tbody>
          <tr data-differs={left.signature !== right.signature}>
            <th scope="row">{left.signature === right.signature ? '' : '✗'}</th>
            <td>
              {printText.signature} {signature(left.signature)}
            </td>
            <td>
              {printText.signature} {signature(right.signature)}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Text({ title, pairs }: { title: string; pairs: readonly PartPair[] }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {title}
        </th>
      </tr>
      {pairs.map(({ id, left, right, same }, index) => (
        <tr key={id} data-differs={!same}>
          <th scope="row">
            {!same && '✗'} {index + 1}
          </th>
          <td>{left ? maskedPart(left) : '–'}</td>
          <td>{right ? maskedPart(right) : '–'}</td>
        </tr>
      ))}
    </tbody>
  )
}
