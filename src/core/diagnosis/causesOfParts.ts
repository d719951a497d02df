// From a differing line and what was done to it on the way, to the cause.
import type { PartId } from '../sigv4/part.ts'
import { percentDecoded } from '../sigv4/queryParameters.ts'
import type { CauseId } from '../words/causes.ts'
import type { Difference } from './differences.ts'

interface PartCause {
  readonly part: (id: PartId) => boolean
  readonly when?: (difference: Difference) => boolean
  readonly cause: CauseId
}

const is = (id: PartId) => (given: PartId) => given === id
const isHeader = (id: PartId): boolean => id.startsWith('header:')
const touched = ({ change }: Difference): boolean => change !== undefined
const port = ({ signed = '', rebuilt = '' }: Difference): boolean =>
  signed !== rebuilt && signed.replace(/:\d+$/, '') === rebuilt.replace(/:\d+$/, '')
const withoutDots = (path = ''): string => path.replace(/\/(\.?\/)+/g, '/').replace(/\/$/, '')
/** Decoded until nothing is left to decode (a signer may have encoded once more or less), a `+` as a blank. */
const decoded = (line = ''): string => {
  const text = percentDecoded(line)
  return text === line ? text.replaceAll('+', ' ') : decoded(text)
}
const sameDecoded = ({ signed, rebuilt }: Difference): boolean => decoded(signed) === decoded(rebuilt)
const pairs = (line = ''): readonly string[] =>
  line.split('&').flatMap((pair) => (pair === '' ? [] : [pair.includes('=') ? pair : `${pair}=`]))
const sorted = (line: string | undefined, as: (pair: string) => string = (pair) => pair): string =>
  pairs(line).map(as).toSorted().join('&')
/** Whether both have the same pairs, in whatever order. */
const reordered = ({ signed, rebuilt }: Difference): boolean => sorted(signed) === sorted(rebuilt)
/** Whether both mean the same pairs, in whatever order, and write them differently. */
const reencoded = ({ signed, rebuilt }: Difference): boolean => sorted(signed, decoded) === sorted(rebuilt, decoded)
/** Whether all that was signed is there, and more. */
const samePairs = ({ signed, rebuilt }: Difference): boolean => {
  const arrived = new Set(pairs(rebuilt))
  return pairs(signed).every((pair) => arrived.has(pair))
}
/** Whether no parameter but this one differs. */
const onlyParameter =
  (name: string) =>
  ({ signed, rebuilt }: Difference): boolean => {
    const [left, right] = [new Set(pairs(signed)), new Set(pairs(rebuilt))]
    const differing = [...[...left].filter((pair) => !right.has(pair)), ...[...right].filter((pair) => !left.has(pair))]
    return differing.length > 0 && differing.every((pair) => pair.startsWith(`${name}=`))
  }
const collapsed = (line = ''): string => line.toLowerCase().replace(/\s+/g, '').split(',').toSorted().join()
const sameCollapsed = ({ signed, rebuilt }: Difference): boolean => collapsed(signed) === collapsed(rebuilt)

/** The first that fits is the cause; the order is also that of the diagnoses where several lines differ. */
const partCauses: readonly PartCause[] = [
  { part: is('header:host'), when: port, cause: 'port-in-host' },
  { part: is('header:host'), cause: 'host-rewritten' },
  { part: is('method'), cause: 'method-changed-in-transit' },
  { part: is('path'), when: touched, cause: 'path-rewritten' },
  {
    part: is('path'),
    when: ({ signed, rebuilt }) => withoutDots(signed) === withoutDots(rebuilt),
    cause: 'path-not-normalised',
  },
  { part: is('path'), when: sameDecoded, cause: 'path-encoding' },
  { part: is('path'), cause: 'path-rewritten' },
  { part: is('query'), when: onlyParameter('X-Amz-SignedHeaders'), cause: 'header-canonicalisation' },
  { part: is('query'), when: onlyParameter('X-Amz-Credential'), cause: 'access-key-unknown' },
  { part: is('query'), when: reordered, cause: 'query-not-canonical' },
  { part: is('query'), when: reencoded, cause: 'query-encoding' },
  { part: is('query'), when: touched, cause: 'query-dropped-in-transit' },
  { part: is('query'), when: samePairs, cause: 'query-not-canonical' },
  { part: is('query'), cause: 'query-dropped-in-transit' },
  {
    part: is('payload-hash'),
    when: ({ signed }) => signed === 'UNSIGNED-PAYLOAD',
    cause: 'payload-unsigned-not-accepted',
  },
  { part: is('payload-hash'), when: touched, cause: 'payload-changed-in-transit' },
  { part: is('payload-hash'), cause: 'payload-hash-mismatch' },
  { part: isHeader, when: touched, cause: 'header-changed-in-transit' },
  { part: isHeader, when: sameCollapsed, cause: 'header-canonicalisation' },
  { part: isHeader, cause: 'header-changed-in-transit' },
  { part: is('signed-headers'), cause: 'header-canonicalisation' },
]

/** A cause and the differing line that names it. */
export interface FoundCause {
  readonly cause: CauseId
  readonly difference: Difference
}

/** The causes of a mismatch, each once, in order of rank. */
export function causesOfDifferences(found: readonly Difference[]): readonly FoundCause[] {
  const taken = found.flatMap((difference) => {
    const rank = partCauses.findIndex(({ part, when }) => part(difference.id) && (when?.(difference) ?? true))
    const fitting = partCauses[rank]
    return fitting ? [{ rank, cause: fitting.cause, difference }] : []
  })
  const ranked = taken.toSorted((a, b) => a.rank - b.rank)
  return ranked.filter(({ cause }, index) => ranked.findIndex((one) => one.cause === cause) === index)
}
