import type { Call } from '../call.ts'

/** A client, and how a call is written for it. */
export interface Client {
  readonly client: string
  readonly language: string
  readonly install?: string
  readonly runs: 'here' | 'elsewhere'
  /** Whether it can make this call at all; every call unless given. */
  readonly only?: (call: Call) => boolean
  /** Whether it can sign this call in the query, too: its code heeds `expires`. No call unless given. */
  readonly presigns?: (call: Call) => boolean
  readonly code: (call: Call) => string
}
