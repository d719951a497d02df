// The parameters of two queries, each by itself: their order never matters, how often and with which values does.
import { canonicalPair } from '../../sigv4/canonicalQueryString.ts'
import { compareText } from '../../sigv4/compareText.ts'
import { percentDecoded } from '../../sigv4/queryParameters.ts'
import type { Comparer, Judged } from './row.ts'
import { row, same } from './row.ts'

interface Group {
  /** As on the wire. */
  readonly raw: readonly string[]
  /** Encoded as the rules say, sorted. */
  readonly values: readonly string[]
}

export const compareQuery: Comparer = (left, right) => {
  const [one, other] = [groups(left.query), groups(right.query)]
  if (!one || !other) return row({ aspect: 'parameter', rule: 'sigv4-query' }, left.query, right.query, () => same)
  const names = [...new Set([...one.keys(), ...other.keys()])].toSorted(compareText)
  return names.flatMap((name) => {
    const [a, b] = [one.get(name), other.get(name)]
    const what = { aspect: 'parameter', name: percentDecoded(name), rule: 'sigv4-query' } as const
    return row(what, a?.raw.join('&') ?? '', b?.raw.join('&') ?? '', () => judged(a, b))
  })
}

function groups(query: string | undefined): ReadonlyMap<string, Group> | undefined {
  if (query === undefined) return undefined
  const found = new Map<string, { raw: string[]; values: string[] }>()
  for (const piece of query.split('&').filter((one) => one !== '')) {
    const { name, value } = canonicalPair(piece)
    const group = found.get(name) ?? { raw: [], values: [] }
    found.set(name, group)
    group.raw.push(piece)
    group.values.push(value)
  }
  for (const { values } of found.values()) values.sort(compareText)
  return found
}

const signed = (note: NonNullable<Judged['note']>): Judged => ({ state: 'signed', note })
const alike = (one: readonly string[], other: readonly string[]): boolean => one.join('&') === other.join('&')

function judged(one: Group | undefined, other: Group | undefined): Judged {
  if (!one) return signed('parameter-extra')
  if (!other) return signed('parameter-missing')
  if (alike(one.values, other.values))
    return alike(one.raw.toSorted(), other.raw.toSorted()) ? same : { ...same, note: 'parameter-written' }
  const distinct = ({ values }: Group) => [...new Set(values)]
  if (alike(distinct(one), distinct(other))) return signed('parameter-repeated')
  const blank = ({ values }: Group) => values.map((value) => value.replaceAll('%2B', '%20')).toSorted(compareText)
  if (alike(blank(one), blank(other))) return signed('parameter-plus')
  // Signers encode once more or once less.
  const plain = ({ values }: Group) =>
    values.map((value) => percentDecoded(percentDecoded(percentDecoded(value)))).toSorted(compareText)
  return signed(alike(plain(one), plain(other)) ? 'parameter-encoding' : 'parameter-other')
}
