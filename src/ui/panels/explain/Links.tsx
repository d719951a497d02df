import type { CauseId } from '../../../core/words/causes.ts'
import { causeWords } from '../../../core/words/causes.ts'
import type { RuleId } from '../../../core/words/certainties.ts'
import type { LessonId } from '../../../core/words/lessons/lessons.ts'
import { lessonWords } from '../../../core/words/lessons/lessons.ts'
import { ruleWords } from '../../../core/words/rules.ts'
import type { Address } from '../../../session/address.ts'
import { addressText } from '../../../session/address.ts'
import styles from './Explain.module.css'

/** An entry by its title. */
export interface Entry {
  readonly address: Address
  readonly title: string
}

export const ruleEntry = (id: RuleId): Entry => ({ address: { kind: 'rule', id }, title: ruleWords(id).title })
export const causeEntry = (id: CauseId): Entry => ({ address: { kind: 'cause', id }, title: causeWords(id).title })
export const lessonEntry = (id: LessonId): Entry => ({ address: { kind: 'lesson', id }, title: lessonWords(id).title })

/** Entries, each a link to its address. */
export function Links({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className={styles.links}>
      {entries.map(({ address, title }) => (
        <li key={addressText(address)}>
          <a href={addressText(address)}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
