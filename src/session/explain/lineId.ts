// The ids by which lines are addressed: a column's name and a part's.
import type { Columns } from '../columns.ts'
import type { PointedLine } from '../screen.ts'

/** A line of one pair of columns. */
export interface NamedLine {
  readonly columns: Columns['kind']
  readonly line: PointedLine
}

const columnNames = {
  cloudfront: { columns: 'hosts', side: 'left' },
  'function-url': { columns: 'hosts', side: 'right' },
  sent: { columns: 'sent-and-rebuilt', side: 'left' },
  rebuilt: { columns: 'sent-and-rebuilt', side: 'right' },
} as const

type ColumnName = keyof typeof columnNames
const names = Object.keys(columnNames) as readonly ColumnName[]

const ofStringToSign: ReadonlySet<string> = new Set([
  'algorithm',
  'request-date-time',
  'credential-scope',
  'hashed-canonical-request',
])

/** `function-url-header:host`, for an address or a link. */
export function lineIdOf(columns: Columns['kind'], { id, side }: Pick<PointedLine, 'id' | 'side'>): string {
  const name = names.find((one) => columnNames[one].columns === columns && columnNames[one].side === side)
  return `${name}-${id}`
}

/** The line that an id names, whether or not there is one; undefined where it names no column. */
export function readLineId(text: string): NamedLine | undefined {
  const name = names.find((one) => text.startsWith(`${one}-`))
  if (name === undefined) return undefined
  const { columns, side } = columnNames[name]
  const id = text.slice(name.length + 1)
  return { columns, line: { step: ofStringToSign.has(id) ? 'string-to-sign' : 'canonical-request', id, side } }
}
