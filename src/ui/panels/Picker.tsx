import { useSession } from '../../session/session.ts'
import { useMatrix } from '../../session/useVerdict.ts'
import type { CellState } from '../../session/verdict.ts'
import { SideMark } from '../parts/Side.tsx'
import { Swap } from '../parts/Swap.tsx'
import styles from './Picker.module.css'

/** `name` is what a screen reader hears, in the radio's name, which says all that stands around it. */
const rows = [
  { signFor: 'none', label: 'Nothing', name: 'Not signed' },
  { signFor: 'cloudfront', label: 'CloudFront host', name: 'Signed for CloudFront' },
  { signFor: 'function-url', label: 'Function URL host', name: 'Signed for the Function URL' },
] as const

/** The call matrix: what each way of signing and sending would give. The picked cell is what the page speaks of. */
export function Picker() {
  const matrix = useMatrix()
  return (
    <div className={styles.picker} role="radiogroup" aria-label="Attempt: signed for, sent to">
      <span className={styles.corner} aria-hidden="true">
        Signed for ↓<br />
        sent to →
      </span>
      <span className={styles.top} aria-hidden="true">
        <SideMark side="cloudfront" />
        CloudFront
      </span>
      <span className={styles.top} aria-hidden="true">
        <SideMark side="function-url" />
        Function URL
      </span>
      {rows.map((row) => (
        <Row key={row.signFor} row={row} cells={matrix.filter(({ cell }) => cell.attempt.signFor === row.signFor)} />
      ))}
    </div>
  )
}

function Row({ row: { signFor, label, name }, cells }: { row: (typeof rows)[number]; cells: readonly CellState[] }) {
  return (
    <>
      <span className={styles.row} aria-hidden="true">
        {signFor !== 'none' && <SideMark side={signFor} />}
        {label}
      </span>
      {cells.map((state) => (
        <PickerCell key={state.cell.attempt.sendTo} state={state} name={name} />
      ))}
    </>
  )
}

function PickerCell({ state: { cell, status, outcome, reason, disagrees }, name }: { state: CellState; name: string }) {
  const { signFor, sendTo } = cell.attempt
  const edit = useSession((session) => session.edit)
  const picked = useSession(({ inputs: { attempt } }) => attempt.signFor === signFor && attempt.sendTo === sendTo)
  const to = sendTo === 'cloudfront' ? 'CloudFront' : 'Function URL'
  const good = status !== undefined && status < 400
  return (
    <label
      className={styles.cell}
      data-signed-for={signFor}
      data-sent-to={sendTo}
      data-status={status}
      data-outcome={outcome}
      data-tone={status === undefined ? 'none' : good ? 'ok' : 'bad'}
      aria-busy={outcome === 'sending'}
      title={reason}
    >
      <input
        type="radio"
        name="attempt"
        checked={picked}
        onChange={() => edit({ attempt: { signFor, sendTo } })}
        aria-label={`${name}, sent to ${to}: ${status ?? ''} ${reason}`}
      />
      <b aria-hidden="true">
        <Swap of={`${status === undefined ? '–' : good ? '✓' : '✗'} ${status ?? ''}${disagrees ? ' !' : ''}`} />
      </b>
      <small aria-hidden="true">
        <Swap of={reason} />
      </small>
    </label>
  )
}
