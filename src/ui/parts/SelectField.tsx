import type { FieldProps } from './FieldFrame.tsx'
import { FieldFrame } from './FieldFrame.tsx'

interface Props<Value extends string> extends FieldProps {
  readonly value: Value
  readonly options: readonly Value[]
  readonly onChange: (value: Value) => void
}

/** One of a list, in the platform's own select. An option's text is its value. */
export function SelectField<Value extends string>({ value, options, onChange, ...field }: Props<Value>) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option === event.target.value)
            if (chosen !== undefined) onChange(chosen)
          }}
        >
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
