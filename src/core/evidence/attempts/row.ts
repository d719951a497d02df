import { isBearer, lengthOf } from '../../http/bearers.ts'
import type { Aspect, AttemptNoteId, Weight } from '../../words/attempts.ts'
import type { RuleId } from '../../words/certainties.ts'
import type { AttemptView } from './attempt.ts'

/** One thing that was compared. A side that is not known is undefined, one that is not there is empty. */
export interface AttemptRow {
  readonly aspect: Aspect
  /** Of a parameter, decoded, or a header, in lower case. */
  readonly name?: string
  /** As they may be shown: bearers by their length. */
  readonly left: string | undefined
  readonly right: string | undefined
  /** `same`: equal by meaning, though it may be written otherwise, which `note` then tells; `unknown`: on one side. */
  readonly state: Weight | 'same' | 'unknown'
  readonly note?: AttemptNoteId
  readonly rule: RuleId
}

/** What a comparison of two texts comes to. */
export interface Judged {
  readonly state: AttemptRow['state']
  readonly note?: AttemptNoteId
}

export const same: Judged = { state: 'same' }

/** Compares one aspect; nothing where neither side knows it. `judge` is asked where both are known and differ. */
export function row(
  what: Pick<AttemptRow, 'aspect' | 'name' | 'rule'>,
  left: string | undefined,
  right: string | undefined,
  judge: (left: string, right: string) => Judged,
): readonly AttemptRow[] {
  if (left === undefined && right === undefined) return []
  const judged: Judged =
    left === undefined || right === undefined ? { state: 'unknown' } : left === right ? same : judge(left, right)
  return [judgedRow(what, left, right, judged)]
}

/** The same for what was compared by other texts than are shown. */
export const judgedRow = (
  what: Pick<AttemptRow, 'aspect' | 'name' | 'rule'>,
  left: string | undefined,
  right: string | undefined,
  judged: Judged,
): AttemptRow => ({ ...what, left: shownText(what, left), right: shownText(what, right), ...judged })

/** A text as it may be shown. */
function shownText({ aspect, name = '' }: Pick<AttemptRow, 'aspect' | 'name'>, text: string | undefined) {
  if (text === undefined || text === '') return text
  return aspect === 'token' || isBearer(name) ? lengthOf(text) : shortened(text)
}

const shortened = (text: string): string => (text.length <= 400 ? text : `${text.slice(0, 300)}…${text.slice(-60)}`)

/** Compares two attempts in some of their aspects. */
export type Comparer = (left: AttemptView, right: AttemptView) => readonly AttemptRow[]
