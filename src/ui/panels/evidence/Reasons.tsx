import type { Because, Diagnosis } from '../../../core/diagnosis/diagnosis.ts'
import { evidenceText } from '../../../core/words/evidence.ts'
import { Fold } from '../../parts/Fold.tsx'
import { RuleSentence } from '../RuleSentence.tsx'
import styles from './EvidenceVerdict.module.css'

const shown = 3

/** Why a cause is thought of, what speaks against it, and what would make it sure. */
export function Reasons({ diagnosis: { because, against, next } }: { diagnosis: Diagnosis }) {
  const rest = because.slice(shown)
  return (
    <div className={styles.columns}>
      <Part title={evidenceText.because}>
        {because.slice(0, shown).map((one) => (
          <Reason key={keyOf(one)} because={one} />
        ))}
        {rest.length > 0 && (
          <li className={styles.more}>
            <Fold summary={`${rest.length} more`}>
              <ul>
                {rest.map((one) => (
                  <Reason key={keyOf(one)} because={one} />
                ))}
              </ul>
            </Fold>
          </li>
        )}
      </Part>
      {against.length > 0 && (
        <Part title={evidenceText.against}>
          {against.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </Part>
      )}
      {next.length > 0 && (
        <Part title={evidenceText.next}>
          {next.slice(0, shown).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </Part>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className={styles.reasons}>
      <b>{title}</b>
      <ul>{children}</ul>
    </div>
  )
}

const keyOf = (because: Because): string => (typeof because === 'string' ? because : because.rule)

function Reason({ because }: { because: Because }) {
  return <li>{typeof because === 'string' ? because : <RuleSentence id={because.rule} />}</li>
}
