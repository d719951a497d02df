import { explainText } from '../../core/words/explain.ts'
import { addressText } from '../../session/address.ts'
import type { Columns } from '../../session/columns.ts'
import { lineIdOf } from '../../session/explain/lineId.ts'
import { linkTo } from '../../session/explain/linkTo.ts'
import type { PointedLine } from '../../session/screen.ts'
import { useSharing } from '../../session/share/sharing.ts'
import { Button } from '../parts/Button.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import styles from './LineExplanation.module.css'

/** Where a line leads: its header, its own address, and a link that brings the request along. */
export function LineLinks({ columns, line }: { columns: Columns['kind']; line: PointedLine }) {
  const address = { kind: 'line', id: lineIdOf(columns, line) } as const
  const header = /^header:(.+)/.exec(line.id)?.[1]
  return (
    <p className={styles.links}>
      {header && (
        <a href={addressText({ kind: 'header', id: header })}>
          {explainText.header} <code>{header}</code>
        </a>
      )}
      <span>
        <a href={addressText(address)}>{explainText.lineLink}</a>
        <CopyButton text={linkTo(address)} what="link" />
      </span>
      <Button look="quiet" onClick={() => useSharing.setState({ open: true, line: address.id })}>
        {explainText.shareLine}
      </Button>
      <span aria-hidden="true">{explainText.holdLine}</span>
    </p>
  )
}
