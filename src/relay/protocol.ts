// The one message pair between page and relay, and the only file of the relay that the page may import.
import * as v from 'valibot'
import { type FailureId, failureWords, type RefusalId, refusalWords } from '../core/words/relay.ts'

/** Where the relay listens on its own origin. */
export const relayPath = { token: '/relay/token', send: '/relay/send' } as const

/** The header in which a page proves that it could read the token. */
export const tokenHeader = 'x-relay-token'

const base64 = v.pipe(
  v.string(),
  v.check((text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)),
)
const fields = v.pipe(v.array(v.pipe(v.strictTuple([v.string(), v.string()]), v.readonly())), v.readonly())
const milliseconds = v.pipe(v.number(), v.minValue(0))
const idOf = <Id extends string>(words: Readonly<Record<Id, unknown>>) =>
  v.custom<Id>((id) => typeof id === 'string' && Object.hasOwn(words, id))

const requestSchema = v.strictObject({
  method: v.string(),
  /** `https://` authority, then the raw target. */
  url: v.string(),
  headers: fields,
  bodyBase64: base64,
})

const timingSchema = v.strictObject({
  dns: milliseconds,
  connect: milliseconds,
  tls: milliseconds,
  /** From the request's last byte handed over to the answer's first. */
  firstByte: milliseconds,
  total: milliseconds,
})

const answerSchema = v.variant('outcome', [
  v.strictObject({
    outcome: v.literal('answered'),
    status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(999)),
    statusText: v.string(),
    httpVersion: v.string(),
    /** As received: order, case and duplicates kept. */
    headers: fields,
    bodyBase64: base64,
    /** Why the body is not whole: longer than the relay reads, still coming when time was up, or cut off by the host. */
    truncated: v.exactOptional(v.picklist(['size', 'time', 'closed'])),
    /** The very bytes that went out. */
    sentBase64: base64,
    timing: timingSchema,
    /** The IP address and port that was called. */
    address: v.string(),
  }),
  v.strictObject({ outcome: v.literal('refused'), reason: idOf<RefusalId>(refusalWords), detail: v.string() }),
  v.strictObject({ outcome: v.literal('failed'), reason: idOf<FailureId>(failureWords), detail: v.string() }),
])

const tokenSchema = v.strictObject({ token: v.pipe(v.string(), v.minLength(1)) })

/** A call that the page asks for; the headers go out in this order and case. */
export type RelayRequest = v.InferOutput<typeof requestSchema>
/** What comes back: always this one envelope. */
export type RelayAnswer = v.InferOutput<typeof answerSchema>
/** An answer of the host, whatever its status. */
export type Answered = Extract<RelayAnswer, { outcome: 'answered' }>
/** The relay did not send; `detail` adds a fact, never the value of a header. */
export type Refused = Extract<RelayAnswer, { outcome: 'refused' }>
/** How long each step took, in milliseconds. */
export type Timing = v.InferOutput<typeof timingSchema>

/** Reads a request; undefined for anything that is not exactly one. */
export const parseRelayRequest = (json: string): RelayRequest | undefined => parse(requestSchema, json)

/** Reads an answer; undefined for anything that is not exactly one. */
export const parseRelayAnswer = (json: string): RelayAnswer | undefined => parse(answerSchema, json)

/** Reads the token's message; undefined for anything that is not exactly that. */
export const parseToken = (json: string): string | undefined => parse(tokenSchema, json)?.token

function parse<Schema extends v.GenericSchema>(schema: Schema, json: string): v.InferOutput<Schema> | undefined {
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(json))
    return success ? output : undefined
  } catch {
    return undefined
  }
}
