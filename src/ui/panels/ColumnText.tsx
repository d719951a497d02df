import type { PartPair } from '../../core/evidence/compareParts.ts'
import { differingRange } from '../../core/evidence/differingRange.ts'
import { partsText } from '../../core/sigv4/part.ts'
import type { Columns } from '../../session/columns.ts'
import { useScreen } from '../../session/screen.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import type { Line } from '../parts/Lines.tsx'
import { Lines } from '../parts/Lines.tsx'
import { StepHead } from '../parts/StepHead.tsx'

interface Props {
  readonly columns: Columns
  readonly side: 'left' | 'right'
  readonly step: 'canonical-request' | 'string-to-sign'
}

const steps = {
  'canonical-request': { number: 1, name: 'Canonical request', of: 'canonicalRequest' },
  'string-to-sign': { number: 2, name: 'String to sign', of: 'stringToSign' },
} as const

/** One of a column's two texts, level with the other column's. */
export function ColumnText({ columns, side, step }: Props) {
  const pointed = useScreen((screen) => screen.pointed)
  const point = useScreen((screen) => screen.point)
  const { number, name, of } = steps[step]
  const pairs = columns[of]
  const differing = pairs.filter(({ same }) => !same).length
  return (
    <>
      <StepHead number={number} name={name} fact={differs(differing)}>
        <CopyButton text={partsText(columns[side][of])} what={name.toLowerCase()} />
      </StepHead>
      <Lines
        name={name}
        side={side}
        lines={pairs.map((pair) => lineOf(pair, side))}
        pointed={pointed?.step === step ? pointed.id : undefined}
        onPoint={(id) => point({ step, id, side })}
      />
    </>
  )
}

const differs = (count: number): string =>
  count === 0 ? '✓ no line differs' : count === 1 ? '✗ 1 line differs' : `✗ ${count} lines differ`

function lineOf({ id, left, right, same }: PartPair, side: 'left' | 'right'): Line {
  const mine = (side === 'left' ? left : right)?.line
  const other = (side === 'left' ? right : left)?.line ?? ''
  if (same || mine === undefined) return { id, text: mine, counterpart: other }
  return { id, text: mine, counterpart: other, differing: differingRange(left?.line ?? '', right?.line ?? '')[side] }
}
