// The headers of two attempts: names in any case, fields in any order. Whether one is signed decides how much it matters.

import { isUnsignable } from '../../sigv4/unsignable.ts'
import type { AttemptNoteId } from '../../words/attempts.ts'
import { headerManner } from '../meaning.ts'
import { changedInTransit } from '../transitHeaders.ts'
import type { AttemptView } from './attempt.ts'
import type { AttemptRow, Comparer, Judged } from './row.ts'
import { row, same } from './row.ts'

/** These have lines of their own, or follow from the body. */
const elsewhere =
  /^(:.*|host|authorization|date|x-amz-date|x-amz-security-token|x-amz-content-sha256|content-length|connection)$/
/** What clients add by themselves, so that a command or a piece of code does not show it. */
const ofTools = /^(accept|origin|priority|content-type|amz-sdk-.+|x-amz-user-agent|upgrade-insecure-requests)$/
const everyTime = /^(amz-sdk-invocation-id|amz-sdk-request|x-amzn-trace-id|x-request-id|traceparent|idempotency-key)$/

export const compareHeaders: Comparer = (left, right) => {
  const names = [...new Set([...left.headers.keys(), ...right.headers.keys()])]
  return names
    .filter((name) => !elsewhere.test(name))
    .toSorted()
    .flatMap((name) => {
      const weight = weightOf(name, left, right)
      const what = {
        aspect: 'header',
        name,
        rule: weight === 'around' ? 'sigv4-signed-headers' : 'sigv4-header',
      } as const
      return row(what, headerIn(name, left), headerIn(name, right), (one, other) => judged(name, one, other, weight))
    })
}

function headerIn(name: string, { headers, absent, signedHeaders }: AttemptView): string | undefined {
  const value = headers.get(name)
  if (value !== undefined || absent === 'unknown') return value
  // Listed and without a value, it was blanked out by somebody.
  if (signedHeaders?.some((one) => one.toLowerCase() === name)) return undefined
  const added = ofTools.test(name) || changedInTransit(name) > 0 || isUnsignable(name)
  return absent === 'but-of-tools' && added ? undefined : ''
}

/** Signed on either side; where nobody tells which headers are, most signers take all but a few. */
function weightOf(name: string, left: AttemptView, right: AttemptView): 'signed' | 'maybe' | 'around' {
  const lists = [left.signedHeaders, right.signedHeaders].filter((list) => list !== undefined)
  if (lists.some((list) => list.some((one) => one.toLowerCase() === name))) return 'signed'
  if (lists.length === 2 || isUnsignable(name) || changedInTransit(name) === 2) return 'around'
  return 'maybe'
}

function judged(name: string, left: string, right: string, weight: 'signed' | 'maybe' | 'around'): Judged {
  if (everyTime.test(name)) return { state: 'each', note: 'time-each' }
  const note = noteOf(name, left, right)
  return note === 'header-written' ? { ...same, note } : { state: weight, note }
}

const notes = {
  blanks: 'header-written',
  order: 'header-order',
  repeated: 'header-repeated',
  case: 'header-case',
  removed: 'header-missing',
  added: 'header-extra',
  appended: 'header-appended',
  other: 'header-other',
} as const satisfies Record<string, AttemptNoteId>

function noteOf(name: string, left: string, right: string): AttemptRow['note'] & string {
  if (left === '') return 'header-extra'
  if (right === '') return 'header-missing'
  if (name === 'user-agent') return 'client-other'
  const manner = headerManner(left, right) ?? 'other'
  const media = (value: string): string => value.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const sameMedia = name === 'content-type' && media(left) === media(right)
  return sameMedia && (manner === 'other' || manner === 'appended') ? 'header-charset' : notes[manner]
}
