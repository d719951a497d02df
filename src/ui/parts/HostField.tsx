import styles from './HostField.module.css'
import { HostName } from './Side.tsx'
import type { TextFieldProps } from './TextField.tsx'
import { TextField } from './TextField.tsx'

/** A field for a host: at rest a long name shows both its ends; focused, it is plain text. */
export function HostField(field: TextFieldProps) {
  const long = field.value.length > 38
  return (
    <div className={styles.host} data-long={long}>
      <TextField {...field} />
      {long && (
        <span className={styles.rest} aria-hidden="true">
          <HostName host={field.value} />
        </span>
      )}
    </div>
  )
}
