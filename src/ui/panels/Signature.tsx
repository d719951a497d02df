import type { Columns } from '../../session/columns.ts'
import { Because } from '../parts/Because.tsx'
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
      {signature === '' && (
        <p className={styles.missing}>
          <Because reason="key-none" />
        </p>
      )}
    </>
  )
}
