import type { ReactNode } from 'react'
import { useId } from 'react'
import type { Sentence } from '../../core/words/segment.ts'
import { Button } from './Button.tsx'
import styles from './FieldFrame.module.css'
import { SentenceText } from './SentenceText.tsx'

/** A remark under a field, and the button that mends what it says. */
export interface Remark {
  readonly id: string
  readonly kind: 'problem' | 'note'
  readonly sentence: Sentence
  readonly mend?: { readonly label: string; readonly act: () => void }
}

/** What every field of the page is told. */
export interface FieldProps {
  readonly label: string
  /** Where its value comes from, or a fact about it: said beside the label. */
  readonly aside?: ReactNode
  readonly remarks?: readonly Remark[]
  /** The line that is pointed at was made from this field. */
  readonly marked?: boolean
  /** What stands in it cannot be used; the aside says why. */
  readonly invalid?: boolean
  readonly before?: ReactNode
}

interface Props extends FieldProps {
  readonly children: (control: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode
}

/** A label, what is known of the value, the control, and remarks. */
export function FieldFrame({ label, aside, remarks = [], marked = false, invalid = false, before, children }: Props) {
  const id = useId()
  return (
    <div className={styles.field} data-marked={marked}>
      <div className={styles.top}>
        {before}
        <label htmlFor={id}>{label}</label>
        <span className={styles.aside} id={`${id}-aside`}>
          {aside}
        </span>
      </div>
      {children({
        id,
        'aria-describedby': `${id}-aside ${id}-remarks`,
        'aria-invalid': invalid || remarks.some(({ kind }) => kind === 'problem'),
      })}
      <div className={styles.remarks} id={`${id}-remarks`}>
        {remarks.map((remark) => (
          <p key={remark.id} data-kind={remark.kind} data-note={remark.id}>
            <SentenceText sentence={remark.sentence} />
            {remark.mend && (
              <Button look="quiet" onClick={remark.mend.act}>
                {remark.mend.label}
              </Button>
            )}
          </p>
        ))}
      </div>
    </div>
  )
}
