import type { CauseId } from '../../../words/causes.ts'
import type { DeviationId } from '../../../words/deviations.ts'
import type { Choice, Slot } from '../choice.ts'
import { choice } from '../choice.ts'
import type { Given } from '../given.ts'

/** Headers with a dimension of their own. */
const ownDimension = new Set(['host', 'x-amz-date', 'x-amz-security-token'])

/** The signed headers that have no dimension of their own. */
export const plainHeaders = ({ signedNames }: Given): readonly string[] =>
  signedNames.filter((name) => !ownDimension.has(name))

interface HeaderStep {
  readonly id: DeviationId
  readonly cause: CauseId
  /** What stands in its place: lines with the name, none for no line. */
  readonly lines: readonly string[]
  /** How often the name is listed; as it is unless given. */
  readonly listed?: number
  readonly rare?: boolean
}

/** A choice about one signed header. */
export function headerChoice({ base }: Given, name: string, step: HeaderStep): Choice {
  const text = step.lines.join('\n')
  const edits: (readonly [Slot, string])[] = [[`header:${name}`, text]]
  if (step.listed !== undefined) {
    edits.push([`names:${name}`, Array.from({ length: step.listed }, () => name).join(';')])
  }
  return choice({
    deviation: { part: 'header', name, id: step.id, from: base.get(`header:${name}`) ?? '', to: text },
    causes: [step.cause],
    edits,
    rare: step.rare ?? false,
  })
}
