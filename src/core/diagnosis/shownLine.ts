import { isBearer, lengthOf } from '../http/bearers.ts'
import type { PartId } from '../sigv4/part.ts'

const bearerParameters = /(X-Amz-(?:Credential|Security-Token|Signature)=)[^&]*/gi

/** A line as a sentence may quote it: tokens, cookies and keys are told by their length. */
export function shownLine(id: PartId, line: string | undefined): string {
  if (line === undefined) return 'no such line'
  const [, header] = /^header:(.*)/.exec(id) ?? []
  if (header !== undefined && (isBearer(header) || header.startsWith('x-amz-meta-'))) {
    const start = line.indexOf(':') + 1
    return line.slice(0, start) + lengthOf(line.slice(start))
  }
  return `“${id === 'query' ? line.replace(bearerParameters, '$1…') : line}”`
}
