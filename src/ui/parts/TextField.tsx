import type { FieldProps } from './FieldFrame.tsx'
import { FieldFrame } from './FieldFrame.tsx'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** Hides what is typed; browsers are asked not to keep it. */
  readonly secret?: boolean
  /** Common values to choose from. */
  readonly options?: readonly string[]
}

/** One line of text, kept exactly as typed. */
export function TextField({ value, onChange, placeholder, secret = false, options, ...field }: TextFieldProps) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <>
          <input
            {...control}
            type={secret ? 'password' : 'text'}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            value={value}
            placeholder={placeholder}
            list={options ? `${control.id}-options` : undefined}
            data-1p-ignore={secret || undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          {options && (
            <datalist id={`${control.id}-options`}>
              {options.map((option) => (
                <option key={option} value={option} />
              ))}
            </datalist>
          )}
        </>
      )}
    </FieldFrame>
  )
}
