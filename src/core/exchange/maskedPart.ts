import type { Part } from '../sigv4/part.ts'
import { maskedQuery, maskedValue } from './mask.ts'

/** A line of a canonical request as it may be shown outside the two columns: bearers in it are masked. */
export function maskedPart({ id, line }: Pick<Part, 'id' | 'line'>): string {
  if (id === 'query') return maskedQuery(line)
  if (!id.startsWith('header:')) return line
  const colon = line.indexOf(':')
  return line.slice(0, colon + 1) + maskedValue(line.slice(0, colon), line.slice(colon + 1))
}
