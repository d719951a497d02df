import type { RuleId } from '../words/certainties.ts'
import type { Source } from './source.ts'

/** Which line a part is; header lines carry their name. Two requests are compared part by part by this id. */
export type PartId =
  | 'method'
  | 'path'
  | 'query'
  | `header:${string}`
  | 'end-of-headers'
  | 'signed-headers'
  | 'payload-hash'
  | 'algorithm'
  | 'request-date-time'
  | 'credential-scope'
  | 'hashed-canonical-request'

/** One line of a canonical request or string to sign: its text, the rule that made it, the input it came from. */
export interface Part {
  readonly id: PartId
  /** The line without its line break. */
  readonly line: string
  readonly rule: RuleId
  /** In the order in which they stand in the line. */
  readonly sources: readonly Source[]
}

/** The text that the parts make: their lines, joined by line breaks. */
export function partsText([first, ...rest]: readonly Part[]): string {
  let text = first?.line ?? ''
  for (const { line } of rest) text += `\n${line}`
  return text
}
