import type { PartId } from '../sigv4/part.ts'

// Names in full: the page's first load has this file, and not yet the words by which bearers are told elsewhere.
const bearers = /^header:(authorization|cookie|proxy-authorization|x-amz-security-token|x-api-key|x-amz-meta-.*)$/
const bearerParameters = /(X-Amz-(?:Credential|Security-Token|Signature)=)[^&]*/gi

/** A line as a sentence may quote it: tokens, cookies and keys are told by their length. */
export function shownLine(id: PartId, line: string | undefined): string {
  if (line === undefined) return 'no such line'
  if (bearers.test(id)) {
    const start = line.indexOf(':') + 1
    return `${line.slice(0, start)}[${line.length - start} characters]`
  }
  return `“${id === 'query' ? line.replace(bearerParameters, '$1…') : line}”`
}
