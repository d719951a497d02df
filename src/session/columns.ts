import type { PartPair } from '../core/evidence/compareParts.ts'
import { compareParts } from '../core/evidence/compareParts.ts'
import type { Part } from '../core/sigv4/part.ts'
import { partsText } from '../core/sigv4/part.ts'
import type { Source } from '../core/sigv4/source.ts'
import type { FieldId } from './fieldNotes.ts'
import { hostOf } from './reading.ts'
import type { PointedLine } from './screen.ts'
import type { View } from './view.ts'

/** One of the two columns: a canonical request and what follows from it. */
export interface Column {
  readonly name: 'Signed for CloudFront' | 'Signed for Function URL' | 'What you sent' | 'What Lambda rebuilds'
  readonly host: string
  readonly canonicalRequest: readonly Part[]
  readonly stringToSign: readonly Part[]
  readonly signature: string
  /** Sent in this attempt; what Lambda rebuilds, character for character. */
  readonly sent: boolean
  readonly rebuilt: boolean
}

/** The two columns, laid side by side. */
export interface Columns {
  readonly kind: 'hosts' | 'sent-and-rebuilt'
  readonly left: Column
  readonly right: Column
  readonly canonicalRequest: readonly PartPair[]
  readonly stringToSign: readonly PartPair[]
}

/** The same request for the two hosts. The tags come from comparing texts with the delivery, not from the position. */
export function hostColumns(view: View): Columns {
  const column = (side: 'cloudfront' | 'function-url'): Column => {
    const made = view.columns[side]
    return {
      name: side === 'cloudfront' ? 'Signed for CloudFront' : 'Signed for Function URL',
      host: hostOf(view.reading, side),
      canonicalRequest: made.canonicalRequest,
      stringToSign: made.stringToSign,
      signature: made.signature,
      sent: view.picked.attempt.signFor === side,
      rebuilt: partsText(made.canonicalRequest) === view.picked.delivery.decision.expected?.canonicalRequest,
    }
  }
  return sideBySide('hosts', column('cloudfront'), column('function-url'))
}

/** What was signed in this attempt, and what the verifier made of what arrived; undefined where one of them is missing. */
export function attemptColumns(view: View): Columns | undefined {
  const { attempt, delivery } = view.picked
  const { expected, parts } = delivery.decision
  if (attempt.signFor === 'none' || !expected || !parts) return undefined
  const made = view.columns[attempt.signFor]
  const same = partsText(made.canonicalRequest) === expected.canonicalRequest
  const host = hostOf(view.reading, attempt.signFor)
  const sent: Column = { ...made, name: 'What you sent', host, sent: true, rebuilt: same }
  const rebuilt: Column = {
    ...parts,
    name: 'What Lambda rebuilds',
    host: view.reading.functionUrlHost,
    signature: expected.signature,
    sent: same,
    rebuilt: true,
  }
  return sideBySide('sent-and-rebuilt', sent, rebuilt)
}

const sideBySide = (kind: Columns['kind'], left: Column, right: Column): Columns => ({
  kind,
  left,
  right,
  canonicalRequest: compareParts(left.canonicalRequest, right.canonicalRequest),
  stringToSign: compareParts(left.stringToSign, right.stringToSign),
})

/** Where more than the host was changed on the way, the two hosts do not tell the story: the second view opens first. */
export function usualColumns(view: View): Columns['kind'] {
  const attempt = attemptColumns(view)
  const more = attempt?.canonicalRequest.some(({ id, same }) => !same && id !== 'header:host')
  return more ? 'sent-and-rebuilt' : 'hosts'
}

/** The part that is pointed at, in the column it was pointed at in. */
export function pointedPart(columns: Columns, { step, id, side }: PointedLine): Part | undefined {
  const pairs = step === 'canonical-request' ? columns.canonicalRequest : columns.stringToSign
  return pairs.find((pair) => pair.id === id)?.[side]
}

/** The field of the page that a source is typed into, and undefined for what nobody types. */
export function fieldOfSource(source: Source, side: 'left' | 'right', view: View): FieldId | undefined {
  switch (source.input) {
    case 'url':
      return source.start >= view.reading.request.url.indexOf('?') && view.reading.request.url.includes('?')
        ? 'query'
        : 'path'
    case 'header-name':
    case 'header-value':
      return 'headers'
    case 'host':
      return side === 'left' ? 'cloudFrontHost' : 'functionUrlHost'
    case 'date':
      return 'signingTime'
    case 'scope':
      return 'keyScope'
    case 'expiresIn':
    case 'signedHeaders':
      return 'headers'
    default:
      return source.input
  }
}
