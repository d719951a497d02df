import type { PartId } from '../sigv4/part.ts'

const bearers = /^header:(authorization|cookie|proxy-authorization|x-amz-security-token|x-api-key|x-amz-meta-.*)$/
const bearerParameters = /(X-Amz-(?:Credential|Security-Token|Signature)=)[^&]*/gi

/** A line as a sentence may quote it: tokens, cookies and keys are told by their length. */
export function shownLine(id: PartId, line: string | undefined): string {
  if (line === undefined) return 'no such line'
  if (bearers.test(id)) {
    const value = line.slice(line.indexOf(':') + 1)
    return `${line.slice(0, line.indexOf(':') + 1)}(${value.length} characters)`
  }
  return `“${id === 'query' ? line.replace(bearerParameters, '$1…') : line}”`
}
