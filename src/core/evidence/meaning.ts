// How two texts of one part of a request differ, in meaning: which of the ways that signers and verifiers fall apart.
import { percentDecoded } from '../sigv4/queryParameters.ts'

/** How a path differs from another. */
export type PathManner = 'encoding' | 'slash' | 'normalisation' | 'query-inside' | 'rewritten'
/** How what was signed of a query differs from what the verifier has. */
export type QueryManner = 'left-out' | 'dropped' | 'order' | 'no-equals' | 'collapsed' | 'encoding' | 'other'
/** How a host differs. */
export type HostManner = 'port' | 'case' | 'empty' | 'other'
/** How a header's value differs. */
export type HeaderManner = 'blanks' | 'order' | 'repeated' | 'case' | 'removed' | 'added' | 'appended' | 'other'
/** How a payload line differs. */
export type PayloadManner = 'unsigned' | 'streaming' | 'empty' | 'other'

/** Decoded until nothing is left to decode, at most thrice: signers encode once more or once less. */
function decoded(text: string, plus: string): string {
  let last = text
  for (let times = 0; times < 3 && last.includes('%'); times++) {
    const next = percentDecoded(last)
    if (next === last) break
    last = next
  }
  return plus === '' ? last : last.replaceAll('+', plus)
}

function normalised(path: string): string {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

/** How the signed path differs from the verifier's; undefined where they are the same. */
export function pathManner(signed: string, verified: string): PathManner | undefined {
  if (signed === verified || (signed || '/') === (verified || '/')) return undefined
  if (signed.includes('?') && !verified.includes('?')) return 'query-inside'
  const [left, right] = [decoded(signed, ''), decoded(verified, '')]
  if (left === right || decoded(signed, ' ') === decoded(verified, ' ')) return 'encoding'
  const trimmed = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path)
  if (trimmed(left) === trimmed(right)) return 'slash'
  return normalised(left) === normalised(right) ? 'normalisation' : 'rewritten'
}

const pairsOf = (query: string): readonly string[] => query.split('&').filter((pair) => pair !== '')
const withEquals = (pair: string): string => (pair.includes('=') ? pair : `${pair}=`)
const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? ''
const sorted = (pairs: readonly string[]): string => pairs.toSorted().join('&')

/** How the signed query differs from the verifier's; undefined where they are the same. */
export function queryManner(signed: string, verified: string): QueryManner | undefined {
  if (signed === verified) return undefined
  const [left, right] = [pairsOf(signed), pairsOf(verified)]
  if (left.length === 0) return right.length === 0 ? undefined : 'left-out'
  if (right.length === 0) return 'dropped'
  if (sorted(left) === sorted(right)) return 'order'
  if (sorted(left.map(withEquals)) === sorted(right.map(withEquals))) return 'no-equals'
  const read = (pairs: readonly string[]): string[] => pairs.map((pair) => decoded(withEquals(pair), ' ')).toSorted()
  const [readLeft, readRight] = [read(left), read(right)]
  if (readLeft.join('&') === readRight.join('&')) return 'encoding'
  const names = (pairs: readonly string[]): string => [...new Set(pairs.map(nameOf))].toSorted().join('&')
  if (left.length < right.length && names(left) === names(right)) return 'collapsed'
  const [inLeft, inRight] = [new Set(readLeft), new Set(readRight)]
  if (readLeft.every((pair) => inRight.has(pair))) return 'left-out'
  return readRight.every((pair) => inLeft.has(pair)) ? 'dropped' : 'other'
}

const port = /:\d{1,5}$/

/** How the signed host differs from the verifier's; undefined where they are the same. */
export function hostManner(signed: string, verified: string): HostManner | undefined {
  if (signed === verified) return undefined
  if (signed === '') return 'empty'
  if (signed.toLowerCase() === verified.toLowerCase()) return 'case'
  const bare = (host: string): string => host.toLowerCase().replace(port, '')
  return bare(signed) === bare(verified) ? 'port' : 'other'
}

/** As rules about blanks would have it: runs made one, none at the ends and around commas. */
const collapsed = (value: string): string => value.trim().replace(/\s+/g, ' ').replace(/ ?, ?/g, ',')

/** How a signed header's value differs from the verifier's; undefined where they are the same. */
export function headerManner(signed: string | undefined, verified: string | undefined): HeaderManner | undefined {
  if (signed === verified) return undefined
  if (signed === undefined) return 'added'
  if (verified === undefined || (verified === '' && signed !== '')) return 'removed'
  if (collapsed(signed) === collapsed(verified)) return 'blanks'
  if (signed.toLowerCase() === verified.toLowerCase()) return 'case'
  const items = (value: string): readonly string[] => value.split(',').map((item) => item.trim())
  const [left, right] = [items(signed), items(verified)]
  if (left.toSorted().join() === right.toSorted().join()) return 'order'
  if (left.length !== right.length && [...new Set(left)].join() === [...new Set(right)].join()) return 'repeated'
  return signed !== '' && verified.startsWith(signed) ? 'appended' : 'other'
}

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Whether this is the hash of an empty body. */
export const isEmptyHash = (text: string): boolean => text.toLowerCase() === emptyHash

/** How a signed payload line differs from the verifier's; undefined where they are the same. */
export function payloadManner(signed: string, verified: string): PayloadManner | undefined {
  if (signed === verified) return undefined
  if (signed === 'UNSIGNED-PAYLOAD') return 'unsigned'
  if (signed.startsWith('STREAMING-')) return 'streaming'
  return isEmptyHash(signed) ? 'empty' : 'other'
}
