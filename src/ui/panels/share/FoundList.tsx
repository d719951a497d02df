import { credentialKinds, placeOf, shareText } from '../../../core/words/share.ts'
import type { Found } from '../../../session/share/credentials.ts'
import { nameOf } from '../../../session/share/preview.ts'
import styles from './ShareDialog.module.css'

interface Props {
  readonly found: readonly Found[]
  readonly say: string
  /** What to do about the link. */
  readonly then: string
}

/** Which credentials stand where, and what to do if they were real; never the credentials. */
export function FoundList({ found, say, then }: Props) {
  return (
    <div className={styles.found} role="alert">
      <p>
        <b>✗ {say}</b>
      </p>
      <ul>
        {found.map(({ kind, field, line }) => {
          const { what, steps, source } = credentialKinds[kind]
          return (
            <li key={`${kind} ${field} ${line}`}>
              <b>{placeOf(nameOf(field) ?? shareText.unknownPart, line)}</b>: {what}. {shareText.ifReal}: {steps}{' '}
              {source && (
                <a href={source.url} target="_blank" rel="noreferrer">
                  {source.name}
                </a>
              )}
            </li>
          )
        })}
      </ul>
      <p>{then}</p>
    </div>
  )
}
