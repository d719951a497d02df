// Why a derived value is what it is: shown beside every value that nobody typed.
import type { Sentence } from './segment.ts'

const reasons = {
  'host-function-url': ['from its host'],
  'host-execute-api': ['from its host'],
  'host-cloudfront': ['CloudFront is global: its own API is signed for us-east-1'],
  'host-regional-service': ['from its host'],
  'host-guessed': ['what clients fall back to'],
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

export type ReasonId = keyof typeof reasons

/** The words for a reason. */
export const reasonWords = (id: ReasonId): Sentence => reasons[id]
