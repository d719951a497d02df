// What is kept of an answer: the fields and texts that say something about AWS, and nothing about who asked.
import type { Field, HttpRequest, HttpResponse } from '../core/http/message.ts'
import { bodyText, fieldValue } from '../core/http/message.ts'
import type { Redact } from './redact.ts'

/** Fields that are kept as they are; of every other, only that it was there. */
const telling = [
  ...[
    'allow',
    'cache-control',
    'connection',
    'content-length',
    'content-type',
    'location',
    'server',
    'transfer-encoding',
  ],
  ...['vary', 'x-amzn-errortype', 'x-cache'],
  ...['access-control-allow-headers', 'access-control-allow-methods', 'access-control-allow-origin'],
  ...['access-control-allow-credentials', 'access-control-expose-headers', 'access-control-max-age'],
]
/** Of the request that reached the function. */
const tellingOfRequest = [
  ...['accept-encoding', 'connection', 'content-type', 'host', 'user-agent'],
  ...['x-forwarded-port', 'x-forwarded-proto'],
]
const longestBody = 1_000

/** An answer's fields, in their order. */
export const keptFields = ({ headers }: HttpResponse, redact: Redact): readonly Field[] =>
  headers.map(([name, value]) => [name, telling.includes(name.toLowerCase()) ? redact(value) : '<not kept>'])

/** A request as it reached the function. */
export interface Reached {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly host: string
  /** Each field's name and what became of it, with its value where that tells something. */
  readonly headers?: readonly string[]
}

/** What the function says that reached it, against what was sent; undefined where the answer is not the function's. */
export function reached(response: HttpResponse, sent: HttpRequest, redact: Redact): Reached | undefined {
  const said = objectIn(bodyText(response))
  if (typeof said?.path !== 'string') return undefined
  const text = (value: unknown): string => (typeof value === 'string' ? redact(value) : '')
  const { method, path, query, host, headers } = said
  return {
    method: text(method),
    path: text(path),
    query: text(query),
    host: text(host),
    ...(isObject(headers) ? { headers: fates(new Map(Object.entries(headers)), sent, redact) } : {}),
  }
}

/** The text of any other answer. */
export const keptBody = (response: HttpResponse, redact: Redact): string =>
  redact(bodyText(response)).slice(0, longestBody)

/** The function masks what authenticates, so of that the length is compared. */
function fates(arrived: ReadonlyMap<string, unknown>, { headers }: HttpRequest, redact: Redact): readonly string[] {
  const came = [...arrived].map(([name, value]) => {
    const before = fieldValue(headers, name.toLowerCase())
    const same = before !== undefined && [before, `(${before.length} characters)`].some((text) => text === value)
    const what = before === undefined ? 'added' : same ? 'as sent' : 'changed'
    const shown = tellingOfRequest.includes(name.toLowerCase()) && typeof value === 'string' ? `: ${redact(value)}` : ''
    return `${redact(name)} (${what})${shown}`
  })
  const gone = headers.map(([name]) => name.toLowerCase()).filter((name) => !arrived.has(name))
  return [...came, ...gone.map((name) => `${name} (gone)`)]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function objectIn(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
