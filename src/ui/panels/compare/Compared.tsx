import type { ReactNode } from 'react'
import type { RuleId } from '../../../core/words/certainties.ts'
import { RuleSentence } from '../RuleSentence.tsx'
import styles from './Compared.module.css'

interface Props {
  readonly what: string
  /** Of a header or a parameter. */
  readonly name: string | undefined
  readonly mark?: ReactNode
  /** The rule that explains it; undefined where nothing is to be explained. */
  readonly rule: RuleId | undefined
  /** What it tells besides, as `data-` attributes. */
  readonly data: Readonly<Record<string, string | undefined>>
  readonly children: ReactNode
}

/** One thing that two sides were compared in, as an entry of a list. */
export function Compared({ what, name, mark, rule, data, children }: Props) {
  const attributes = Object.fromEntries(Object.entries({ name, ...data }).map(([key, value]) => [`data-${key}`, value]))
  return (
    <li className={styles.entry} {...attributes}>
      <div className={styles.head}>
        <b>
          {what} {name !== undefined && <code>{name}</code>}
        </b>
        {mark}
      </div>
      {children}
      {rule && (
        <p className={styles.rule}>
          <RuleSentence id={rule} />
        </p>
      )}
    </li>
  )
}
