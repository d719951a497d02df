import type { ComponentProps, ReactNode } from 'react'
import type { FieldProps } from './FieldFrame.tsx'
import { FieldFrame } from './FieldFrame.tsx'
import styles from './TextArea.module.css'

interface Props extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows: number
  readonly placeholder?: string
  /** What else the element is told. */
  readonly native?: Pick<ComponentProps<'textarea'>, 'aria-busy' | 'ref' | 'onDrop' | 'onKeyDown'>
  /** What stands in the field's own room, over its empty lines; told the id of the field. */
  readonly over?: ((id: string) => ReactNode) | undefined
}

/** Lines of text, kept exactly as typed (line breaks as LF, as browsers hand them out). */
export function TextArea({ value, onChange, rows, placeholder, native, over, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <>
          <textarea
            {...control}
            {...native}
            rows={rows}
            placeholder={placeholder}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {over && <div className={styles.over}>{over(control.id)}</div>}
        </>
      )}
    </FieldFrame>
  )
}
