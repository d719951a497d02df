import type { PartPair } from '../../core/evidence/compareParts.ts'
import { maskedPart } from '../../core/exchange/maskedPart.ts'
import { partsText } from '../../core/sigv4/part.ts'
import type { Column, Columns } from '../../session/columns.ts'
import type { PointedLine } from '../../session/screen.ts'
import { useScreen } from '../../session/screen.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { SideMark } from '../parts/Side.tsx'
import { StepHead } from '../parts/StepHead.tsx'
import { ColumnHead } from './ColumnHead.tsx'
import { KeyChain } from './KeyChain.tsx'
import styles from './OneList.module.css'

/** Both columns as one list, for narrow screens: an equal line once, a differing one as two rows. */
export function OneList({ columns }: { columns: Columns }) {
  const { left, right } = columns
  return (
    <>
      <Region column={left} side="left" />
      <Region column={right} side="right" />
      <StepHead number={1} name="Canonical request" fact={differing(columns.canonicalRequest)} />
      <Rows pairs={columns.canonicalRequest} step="canonical-request" />
      <StepHead number={2} name="String to sign" fact={differing(columns.stringToSign)} />
      <Rows pairs={columns.stringToSign} step="string-to-sign" />
      <KeyChain columns={columns} side="left" />
      <KeyChain columns={columns} side="right" />
      <StepHead number={4} name="Signature" fact={left.signature === right.signature ? '✓ the same' : '✗ differs'} />
      <ol className={styles.rows}>
        <Row side="left" text={left.signature} differs />
        <Row side="right" text={right.signature} differs />
      </ol>
    </>
  )
}

/** A column by its name: its host, its tag, and its texts to copy. */
function Region({ column, side }: { column: Column; side: 'left' | 'right' }) {
  return (
    <section aria-label={column.name} className={styles.region}>
      <ColumnHead column={column} side={side} />
      <div className={styles.copies}>
        Copy:
        <span>
          <CopyButton text={partsText(column.canonicalRequest)} what="canonical request" /> canonical request
        </span>
        <span>
          <CopyButton text={partsText(column.stringToSign)} what="string to sign" /> string to sign
        </span>
        <span>
          <CopyButton text={column.signature} what="signature" /> signature
        </span>
      </div>
    </section>
  )
}

const differing = (pairs: readonly PartPair[]): string => {
  const count = pairs.filter(({ same }) => !same).length
  return count === 0 ? '✓ no line differs' : `✗ ${count} differ${count === 1 ? 's' : ''}`
}

function Rows({ pairs, step }: { pairs: readonly PartPair[]; step: PointedLine['step'] }) {
  const point = useScreen((screen) => screen.point)
  const pointed = useScreen((screen) => screen.pointed)
  return (
    <ol className={styles.rows}>
      {pairs.flatMap(({ id, left, right, same }) => {
        const sides = same ? (['left'] as const) : (['left', 'right'] as const)
        return sides.map((side) => {
          const part = side === 'left' ? left : right
          if (!part) return null
          const current = pointed?.step === step && pointed.id === id && pointed.side === side
          return (
            <Row
              key={id + side}
              id={id}
              side={side}
              text={maskedPart(part)}
              differs={!same}
              current={current}
              onPoint={() => point({ step, id, side })}
            />
          )
        })
      })}
    </ol>
  )
}

interface RowProps {
  readonly id?: string
  readonly side: 'left' | 'right'
  readonly text: string
  readonly differs: boolean
  readonly current?: boolean
  readonly onPoint?: () => void
}

function Row({ id, side, text, differs, current = false, onPoint }: RowProps) {
  const content = (
    <>
      {differs && <SideMark side={side === 'left' ? 'cloudfront' : 'function-url'} />}
      <span>{text || '(empty line)'}</span>
    </>
  )
  return (
    <li className={styles.row} data-line={id} data-side={differs ? side : 'both'} data-current={current}>
      {onPoint ? (
        <button type="button" onClick={onPoint}>
          {content}
        </button>
      ) : (
        <div>{content}</div>
      )}
    </li>
  )
}
