import { attemptColumns, hostColumns, pointedPart } from '../columns.ts'
import { useScreen } from '../screen.ts'
import type { View } from '../view.ts'
import type { NamedLine } from './lineId.ts'

/** Whether the page has this line as it stands. */
export function hasLine(view: View, { columns, line }: NamedLine): boolean {
  const shown = columns === 'hosts' ? hostColumns(view) : attemptColumns(view)
  return shown !== undefined && pointedPart(shown, line) !== undefined
}

/** Turns the columns to the pair that has the line, and points at it. */
export const showLine = ({ columns, line }: NamedLine): void =>
  useScreen.setState({ columns, pointed: line, drawer: undefined })
