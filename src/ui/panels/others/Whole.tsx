import { useState } from 'react'
import type { PartPair } from '../../../core/evidence/compareParts.ts'
import { differingRange } from '../../../core/evidence/differingRange.ts'
import { maskedPart } from '../../../core/exchange/maskedPart.ts'
import { othersText, whatSigns } from '../../../core/words/others.ts'
import { Lines } from '../../parts/Lines.tsx'
import styles from './OthersDrawer.module.css'

/** A client's canonical request and the one that is signed here, side by side. */
export function Whole({ name: client, lines }: { name: string; lines: readonly PartPair[] }) {
  const [pointed, point] = useState<string>()
  const shown = lines.map((pair) => ({ ...pair, left: masked(pair.left), right: masked(pair.right) }))
  const side = (own: 'left' | 'right', other: 'left' | 'right', name: string) => (
    <div>
      <b>{name}</b>
      <Lines
        name={`${name}, line by line`}
        side={own}
        pointed={pointed}
        onPoint={point}
        lines={shown.map((pair) => ({
          id: pair.id,
          text: pair[own],
          counterpart: pair[other] ?? '',
          differing: pair.same ? undefined : differingRange(pair.left ?? '', pair.right ?? '')[own],
        }))}
      />
    </div>
  )
  return (
    <div className={styles.whole}>
      {side('left', 'right', whatSigns(client))}
      {side('right', 'left', othersText.here)}
    </div>
  )
}

/** A session token stands in the two columns alone. */
const masked = (part: PartPair['left']): string | undefined => part && maskedPart(part)
