// The messages between the page and the hidden frame that sends its calls.
import * as v from 'valibot'

/** Where the frame's page stands. */
export const senderPath = '/sender.html'

const fields = v.pipe(v.array(v.pipe(v.strictTuple([v.string(), v.string()]), v.readonly())), v.readonly())
const id = v.pipe(v.number(), v.integer(), v.minValue(1))
const bytes = v.instance(Uint8Array)

const toSenderSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('send'),
    id,
    method: v.string(),
    url: v.string(),
    /** As the request has them; a value beyond ASCII goes out as UTF-8. */
    headers: fields,
    /** Bytes, never a text: for a text the browser would add a Content-Type. */
    body: v.exactOptional(bytes),
  }),
  v.strictObject({ kind: v.literal('cancel'), id }),
])

const answerSchema = v.variant('outcome', [
  v.strictObject({
    outcome: v.literal('answered'),
    status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(999)),
    statusText: v.string(),
    headers: fields,
    body: bytes,
    truncated: v.exactOptional(v.picklist(['size', 'time', 'closed'])),
    /** Milliseconds from the call to the last byte. */
    total: v.pipe(v.number(), v.minValue(0)),
  }),
  v.strictObject({
    outcome: v.literal('failed'),
    reason: v.picklist(['unreadable-cross-origin', 'redirect-hidden', 'blocked-by-policy', 'too-slow']),
    /** What the browser says of a request that it does not take. */
    detail: v.string(),
  }),
])

const toPageSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready') }),
  v.strictObject({ kind: v.literal('answer'), id, answer: answerSchema }),
])

/** From the page: a finished request, or that an earlier one is no longer wanted. Never a secret. */
export type ToSender = v.InferOutput<typeof toSenderSchema>
/** One request to send. */
export type SendOrder = Extract<ToSender, { kind: 'send' }>
/** What came of it. */
export type SenderAnswer = v.InferOutput<typeof answerSchema>
/** From the frame: that it listens, or what came of a request. */
export type ToPage = v.InferOutput<typeof toPageSchema>

/** Reads a message to the frame; undefined for anything that is not exactly one. */
export const parseToSender = (data: unknown): ToSender | undefined => parse(toSenderSchema, data)

/** Reads a message to the page; undefined for anything that is not exactly one. */
export const parseToPage = (data: unknown): ToPage | undefined => parse(toPageSchema, data)

function parse<Schema extends v.GenericSchema>(schema: Schema, data: unknown): v.InferOutput<Schema> | undefined {
  const { success, output } = v.safeParse(schema, data)
  return success ? output : undefined
}
