import { reasonWords } from '../../core/words/reasons.ts'
import { plainText } from '../../core/words/segment.ts'
import type { Columns } from '../../session/columns.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { StepHead } from '../parts/StepHead.tsx'
import styles from './Signature.module.css'

/** A column's signature; without a key, what is missing. */
export function Signature({ columns, side }: { columns: Columns; side: 'left' | 'right' }) {
  const { signature } = columns[side]
  const same = columns.left.signature === columns.right.signature
  return (
    <>
      <StepHead number={4} name="Signature" fact={signature === '' ? '' : same ? '✓ the same' : '✗ differs'}>
        {signature !== '' && <CopyButton text={signature} what="signature" />}
      </StepHead>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls; this is a text */}
      <div role="group" aria-label="Signature" className={styles.signature} data-side={side}>
        {signature}
      </div>
      {signature === '' && <p className={styles.missing}>{plainText(reasonWords('key-none'))}</p>}
    </>
  )
}
