// The bodies of two attempts, and what of them is signed.
import { textOfBytes } from '../../http/text.ts'
import { sha256Hex } from '../../sigv4/hash.ts'
import type { AttemptNoteId } from '../../words/attempts.ts'
import { payloadManner } from '../meaning.ts'
import type { AttemptView } from './attempt.ts'
import type { Comparer, Judged } from './row.ts'
import { judgedRow, row, same } from './row.ts'

export const compareBody: Comparer = (left, right) => {
  const differ = left.body !== undefined && right.body !== undefined && !sameBytes(left.body, right.body)
  return [...bodyRow(left, right), ...payloadRow(left, right, differ)]
}

const unsigned = (payload: string | undefined): boolean => payload === 'UNSIGNED-PAYLOAD'
const literal = (payload: string): boolean => !/^[0-9a-f]{64}$/i.test(payload)

const bodyRow: Comparer = (left, right) => {
  const what = { aspect: 'body', rule: 'sigv4-payload-hash' } as const
  if (!left.body || !right.body) return row(what, sizeOf(left.body), sizeOf(right.body), () => same)
  if (sameBytes(left.body, right.body)) return row(what, sizeOf(left.body), sizeOf(right.body), () => same)
  const state = unsigned(left.payload) && unsigned(right.payload) ? 'around' : 'signed'
  const [one, other] = [textOfBytes(left.body), textOfBytes(right.body)]
  const [shownLeft, shownRight] = firstDifference(one, other)
  const note = bodyNote(one, other)
  return [judgedRow(what, `${sizeOf(left.body)}${shownLeft}`, `${sizeOf(right.body)}${shownRight}`, { state, note })]
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

const sizeOf = (body: Uint8Array | undefined): string | undefined =>
  body && (body.length === 1 ? '1 byte' : `${body.length} bytes`)

/** A little of each around the first place where they part. */
function firstDifference(one: string, other: string): readonly [string, string] {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at++
  const from = Math.max(0, at - 16)
  const shown = (text: string): string => {
    const part = text.slice(from, at + 32).replace(/\p{Cc}/gu, (one) => JSON.stringify(one).slice(1, -1))
    return text === '' ? '' : `: ${from > 0 ? '…' : ''}${part}${at + 32 < text.length ? '…' : ''}`
  }
  return [shown(one), shown(other)]
}

function bodyNote(left: string, right: string): AttemptNoteId {
  if (left === '' || right === '') return 'body-empty'
  const lines = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  if (lines(left) === lines(right)) return 'body-line-ends'
  const plain = (text: string): string => text.replace(/^\uFEFF/, '').normalize('NFC')
  if (plain(left) === plain(right)) return 'body-form'
  const [one, other] = [sortedJson(left), sortedJson(right)]
  return one !== undefined && one === other ? 'body-json' : 'body-other'
}

/** JSON with its members in order; undefined for what is none, or too deep to be walked. */
function sortedJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    )
  } catch {
    return undefined
  }
}

const payloadNotes = {
  unsigned: 'payload-unsigned',
  streaming: 'payload-streaming',
  empty: 'payload-empty',
  other: 'payload-other',
} as const

function payloadRow(left: AttemptView, right: AttemptView, bodiesDiffer: boolean) {
  const what = { aspect: 'payload', rule: ruleOf(left, right) } as const
  const judge = (one: string, other: string): Judged => {
    if (one.toLowerCase() === other.toLowerCase()) return same
    if (!matches(right) && matches(left)) return { state: 'signed', note: 'payload-own' }
    // Two bodies have two hashes: their own line says so.
    if (bodiesDiffer && !literal(one) && !literal(other)) return { state: 'each', note: 'payload-follows' }
    const [there, back] = [payloadManner(one, other), payloadManner(other, one)]
    return { state: 'signed', note: payloadNotes[(there === 'other' ? back : there) ?? 'other'] }
  }
  return row(what, left.payload, right.payload, judge)
}

const matches = ({ payload, body }: AttemptView): boolean =>
  payload === undefined || body === undefined || literal(payload) || payload.toLowerCase() === sha256Hex(body)

const ruleOf = (left: AttemptView, right: AttemptView) =>
  unsigned(left.payload) || unsigned(right.payload) ? 'sigv4-payload-unsigned' : 'sigv4-payload-hash'
