import type { Change } from '../../../cloudfront/change.ts'
import type { Leg } from '../../../delivery/delivery.ts'
import { reportWords as words } from '../../../words/report.ts'
import { ruleWords } from '../../../words/rules.ts'
import { plainText } from '../../../words/segment.ts'
import { code, plain, table } from './markdown.ts'
import { reportedQuery, reportedValue } from './redact.ts'

/** The way leg by leg, each with what was changed on it. */
export const wayText = (legs: readonly Leg[]): string => [words.wayKnown, ...legs.map(legText)].join('\n\n')

function legText({ from, to, changes }: Leg): string {
  const title = `**${words.stations[from]} → ${words.stations[to]}**`
  if (changes.length === 0) return `${title}: ${words.unchanged}`
  const rows = changes.map((change) => [
    code(change.field) + (change.signed ? ` ${words.signed}` : ''),
    valueText(change, change.before),
    valueText(change, change.after),
    `${plain(plainText(ruleWords(change.rule).sentence))} (${change.certainty})`,
  ])
  return `${title}\n\n${table(rows, words.changes)}`
}

function valueText({ field }: Change, value: string | undefined): string {
  if (value === undefined) return words.absent
  if (field === ':body') return words.withheld
  if (field === ':query') return code(reportedQuery(value))
  return code(field.startsWith(':') ? value : reportedValue(field, value))
}
