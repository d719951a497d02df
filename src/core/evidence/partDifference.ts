// How two texts of one part differ, in the words that a comparison has for it.
import type { DifferenceKind, DifferenceNoteId } from '../words/compare.ts'
import { headerManner, hostManner, pathManner, payloadManner, queryManner } from './meaning.ts'

/** How the right differs from the left, and a finer word for it. */
export interface PartDifference {
  readonly kind: DifferenceKind
  readonly note: DifferenceNoteId
}

/** Undefined: they are the same. */
export type Differ = (left: string, right: string) => PartDifference | undefined

const pathKinds = {
  encoding: { kind: 'encoding', note: 'path-encoding' },
  slash: { kind: 'changed', note: 'path-slash' },
  normalisation: { kind: 'changed', note: 'path-normalisation' },
  'query-inside': { kind: 'changed', note: 'path-query-inside' },
  rewritten: { kind: 'changed', note: 'path-rewritten' },
} as const
const queryKinds = {
  'left-out': { kind: 'extra', note: 'query-extra' },
  dropped: { kind: 'missing', note: 'query-missing' },
  order: { kind: 'order', note: 'query-order' },
  'no-equals': { kind: 'encoding', note: 'query-no-equals' },
  collapsed: { kind: 'extra', note: 'query-collapsed' },
  encoding: { kind: 'encoding', note: 'query-encoding' },
  other: { kind: 'changed', note: 'changed' },
} as const
const hostKinds = {
  port: { kind: 'changed', note: 'host-port' },
  case: { kind: 'case', note: 'host-case' },
  empty: { kind: 'extra', note: 'header-extra' },
  other: { kind: 'changed', note: 'host-other' },
} as const
const headerKinds = {
  blanks: { kind: 'changed', note: 'header-blanks' },
  order: { kind: 'order', note: 'header-order' },
  repeated: { kind: 'changed', note: 'header-repeated' },
  case: { kind: 'case', note: 'header-case' },
  removed: { kind: 'missing', note: 'header-missing' },
  added: { kind: 'extra', note: 'header-extra' },
  appended: { kind: 'changed', note: 'header-appended' },
  other: { kind: 'changed', note: 'changed' },
} as const
const payloadKinds = {
  unsigned: { kind: 'changed', note: 'payload-unsigned' },
  streaming: { kind: 'changed', note: 'payload-streaming' },
  empty: { kind: 'changed', note: 'payload-empty' },
  other: { kind: 'changed', note: 'payload-other' },
} as const

const by =
  <Manner extends string>(
    manner: (left: string, right: string) => Manner | undefined,
    kinds: Readonly<Record<Manner, PartDifference>>,
  ): Differ =>
  (left, right) => {
    const how = manner(left, right)
    return how && kinds[how]
  }

/** A part of which nothing finer can be said. */
export const textDifference: Differ = (left, right) =>
  left === right ? undefined : { kind: 'changed', note: 'changed' }
export const pathDifference = by(pathManner, pathKinds)
export const queryDifference = by(queryManner, queryKinds)
export const hostDifference = by(hostManner, hostKinds)

/** A header that is not there is an empty text. */
export const headerDifference: Differ = (left, right) =>
  left === '' && right !== '' ? headerKinds.added : by<keyof typeof headerKinds>(headerManner, headerKinds)(left, right)

/** Which side has the hash of nothing does not matter for the word. */
export const payloadDifference: Differ = (left, right) => {
  if (left.toLowerCase() === right.toLowerCase()) return undefined
  const [one, other] = [payloadManner(left, right), payloadManner(right, left)]
  const how = one === 'other' ? other : one
  return payloadKinds[how ?? 'other']
}

/** Headers that are missing on one side have a line of their own; here it is the order and case of the names that count. */
export const namesDifference: Differ = (left, right) => {
  if (left === right) return undefined
  const sorted = (list: string): string => list.split(';').toSorted().join(';')
  if (sorted(left) === sorted(right)) return { kind: 'order', note: 'names-order' }
  if (left.toLowerCase() === right.toLowerCase()) return { kind: 'case', note: 'names-case' }
  return { kind: 'changed', note: 'names-changed' }
}
