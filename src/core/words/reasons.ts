// Why a derived value is what it is: shown beside every value that nobody typed.
import type { HostReasonId } from './hostReasons.ts'
import type { Sentence } from './segment.ts'

const reasons = {
  'host-function-url': ['from its host'],
  'host-unknown': ['this host tells no region'],
  typed: ['as you typed it'],
  'time-of-last-edit': ['time of your last edit'],
  'time-of-loading': ['time of loading, until you edit'],
  'time-typed': ['fixed by you'],
  'time-unreadable': ['not a time: write YYYYMMDDTHHMMSSZ'],
  'payload-of-body': ['its SHA-256'],
  'payload-unsigned': ['unsigned, as you chose'],
  'payload-given': ['hash from your header'],
  'key-given': ['the signing key that you gave'],
  'key-none': ['add a key to compute'],
  'key-of-claim': ['the key of whoever signed what arrived'],
  'other-scope': ['differs: another scope gives another key'],
  'same-key': ['same on both sides: date, region and service agree'],
} as const satisfies Record<string, Sentence>

type PlainReasonId = keyof typeof reasons

/** Why a value is what it is; what hosts and clients tell besides Function URLs has its words in `hostReasons.ts`. */
export type ReasonId = PlainReasonId | HostReasonId

/** Whether the words are here. */
export const isPlainReason = (id: ReasonId): id is PlainReasonId => id in reasons

/** The words for a reason. */
export const reasonWords = (id: PlainReasonId): Sentence => reasons[id]
