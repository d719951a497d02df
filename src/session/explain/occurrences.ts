// Where a rule, a header or a cause is met in the call that is picked.
import type { Change } from '../../core/cloudfront/change.ts'
import type { Leg } from '../../core/delivery/delivery.ts'
import { maskedPart } from '../../core/exchange/maskedPart.ts'
import type { Part } from '../../core/sigv4/part.ts'
import type { CauseId } from '../../core/words/causes.ts'
import type { RuleId } from '../../core/words/certainties.ts'
import { checkWords } from '../../core/words/checks.ts'
import type { Column } from '../columns.ts'
import { attemptColumns, hostColumns } from '../columns.ts'
import type { Cell, View } from '../view.ts'
import type { NamedLine } from './lineId.ts'

/** A line of the columns: its text, and whose it is. */
export interface FoundLine {
  readonly at: NamedLine
  readonly column: Column['name']
  /** Masked where it is or holds a bearer. */
  readonly text: string
}

/** A change on the way, and where it was made. */
export interface FoundChange {
  readonly change: Change
  readonly leg: Leg
}

/** What in the picked call rests on a rule. */
export interface Occurrences {
  readonly lines: readonly FoundLine[]
  readonly changes: readonly FoundChange[]
  /** The call is decided by a check of this rule. */
  readonly decides: boolean
}

/** Where the rule is met in the picked call. */
export function occurrencesOf(rule: RuleId, view: View): Occurrences {
  const { legs, decision } = view.picked.delivery
  return {
    lines: linesWhere(view, (part) => part.rule === rule),
    changes: changesWhere(legs, (change) => change.rule === rule),
    decides: checkWords(decision.check).rule === rule,
  }
}

/** The lines and changes of a header, by its lower-case name. */
export function occurrencesOfHeader(name: string, view: View): Pick<Occurrences, 'lines' | 'changes'> {
  return {
    lines: linesWhere(view, ({ id }) => id === `header:${name}`),
    changes: changesWhere(view.picked.delivery.legs, ({ field }) => field === name),
  }
}

/** Lines of the two hosts' columns; what Lambda rebuilds is added where it is another text than both. */
function linesWhere(view: View, wanted: (part: Part) => boolean): readonly FoundLine[] {
  const hosts = hostColumns(view)
  const attempt = attemptColumns(view)
  const shown = [
    { columns: 'hosts', side: 'left', column: hosts.left },
    { columns: 'hosts', side: 'right', column: hosts.right },
    ...(attempt ? [{ columns: 'sent-and-rebuilt', side: 'right', column: attempt.right } as const] : []),
  ] as const
  const found = shown.flatMap(({ columns, side, column }) =>
    (['canonical-request', 'string-to-sign'] as const).flatMap((step) =>
      (step === 'canonical-request' ? column.canonicalRequest : column.stringToSign).filter(wanted).map((part) => ({
        at: { columns, line: { step, id: part.id, side } },
        column: column.name,
        text: maskedPart(part),
      })),
    ),
  )
  return found.filter(
    ({ at, text }) =>
      at.columns === 'hosts' ||
      !found.some((one) => one.at.columns === 'hosts' && one.at.line.id === at.line.id && one.text === text),
  )
}

const changesWhere = (legs: readonly Leg[], wanted: (change: Change) => boolean): readonly FoundChange[] =>
  legs.flatMap((leg) => leg.changes.filter(wanted).map((change) => ({ change, leg })))

/** The simulated calls that are refused for a cause. */
export const cellsRefusedFor = (cause: CauseId, { cells }: View): readonly Cell[] =>
  cells.filter(({ delivery }) => delivery.diagnoses.some((diagnosis) => diagnosis.cause === cause))
