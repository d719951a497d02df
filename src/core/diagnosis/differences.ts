import type { Change } from '../cloudfront/change.ts'
import type { PartId } from '../sigv4/part.ts'
import type { Line } from './signedLines.ts'

/** A line that the client signed otherwise than the verifier rebuilt it, and the change on the way that did it. */
export interface Difference {
  readonly id: PartId
  readonly signed?: string | undefined
  readonly rebuilt?: string | undefined
  readonly change?: Change | undefined
}

/** The lines that differ, in the order of what was signed. */
export function differences(
  signed: readonly Line[],
  rebuilt: readonly Line[],
  changes: readonly Change[],
): readonly Difference[] {
  const expected = new Map(rebuilt.map(({ id, line }) => [id, line]))
  const claimed = new Map(signed.map(({ id, line }) => [id, line]))
  return [...new Set([...claimed.keys(), ...expected.keys()])]
    .filter((id) => claimed.get(id) !== expected.get(id))
    .map((id) => ({ id, signed: claimed.get(id), rebuilt: expected.get(id), change: changeOf(id, changes) }))
}

/** The numbers of the lines of `signed` that differ, from 1, and how many agree. */
export function lineCount(
  signed: readonly Line[],
  differing: readonly Difference[],
): { readonly differ: readonly number[]; readonly agree: number } {
  const ids = new Set(differing.map(({ id }) => id))
  const differ = signed.flatMap(({ id }, index) => (ids.has(id) ? [index + 1] : []))
  return { differ, agree: signed.length - differ.length }
}

/** The fields of a request that a line is made of. */
export function fieldsOf(id: PartId): readonly string[] {
  if (id.startsWith('header:')) return [id.slice('header:'.length)]
  if (id === 'payload-hash') return [':body', 'x-amz-content-sha256']
  return [`:${id}`]
}

const changeOf = (id: PartId, changes: readonly Change[]): Change | undefined =>
  changes.findLast(({ field }) => fieldsOf(id).includes(field))
