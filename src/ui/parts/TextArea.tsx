import type { FieldProps } from './FieldFrame.tsx'
import { FieldFrame } from './FieldFrame.tsx'

interface Props extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows: number
  readonly placeholder?: string
}

/** Lines of text, kept exactly as typed (line breaks as LF, as browsers hand them out). */
export function TextArea({ value, onChange, rows, placeholder, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
