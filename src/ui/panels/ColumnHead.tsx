import type { Column } from '../../session/columns.ts'
import { Chip } from '../parts/Chip.tsx'
import { HostName, SideMark } from '../parts/Side.tsx'
import styles from './ColumnHead.module.css'

/** A column's name, its host, and what this attempt has to do with it. */
export function ColumnHead({ column, side }: { column: Column; side: 'left' | 'right' }) {
  const name = side === 'left' ? 'cloudfront' : 'function-url'
  return (
    <div className={styles.box}>
      <header className={styles.head}>
        <h2>
          <SideMark side={name} />
          {column.name}
        </h2>
        <Tag key={`${column.name} ${column.sent} ${column.rebuilt}`} column={column} />
        <div className={styles.host}>
          <HostName host={column.host} />
        </div>
      </header>
    </div>
  )
}

function Tag({ column: { sent, rebuilt, name } }: { column: Column }) {
  if (name === 'What you sent')
    return (
      <Chip tone={rebuilt ? 'ok' : 'bad'}>{rebuilt ? '✓ Lambda rebuilds the same' : '✗ Lambda rebuilds another'}</Chip>
    )
  if (name === 'What Lambda rebuilds')
    return <Chip tone={sent ? 'ok' : 'bad'}>{sent ? '✓ the same as sent' : '✗ not what was sent'}</Chip>
  if (sent && rebuilt) return <Chip tone="ok">✓ sent, and rebuilt exactly</Chip>
  if (sent) return <Chip tone="bad">✗ sent in this attempt</Chip>
  if (rebuilt) return <Chip tone="ok">✓ Lambda rebuilds exactly this</Chip>
  return <Chip>not part of this attempt</Chip>
}
