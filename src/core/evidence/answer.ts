// What an answer says, and who gave it.
import { fieldValue } from '../http/message.ts'
import { textOfBytes } from '../http/text.ts'
import type { KnownResponse } from './evidence.ts'
import type { Answerer, AnswerKind } from './messages.ts'
import { messages } from './messages.ts'
import { base64Bytes, knownFields } from './requestView.ts'
import type { SetupView } from './setupView.ts'

/** An answer as far as it is known. */
export interface Answer {
  readonly kind: AnswerKind
  /** Undefined where nothing tells who it was. */
  readonly by?: Answerer
  readonly status?: number
  /** The body as text; empty where it is not known. */
  readonly text: string
  readonly header: (name: string) => string | undefined
}

/** Header fields that tell what kind of refusal it is. */
const telling = ['x-amzn-errortype', 'x-amz-error-code', 'x-amzn-waf-action', 'cf-mitigated']
const longest = 100_000

/** Classifies an answer by its sentence first, then by its code and headers. */
export function answerOf(response: KnownResponse, setup: SetupView): Answer {
  const headers = knownFields(response.headers)
  const header = (name: string): string | undefined => fieldValue(headers, name)
  const text = bodyText(response).slice(0, longest)
  const told = [...telling.map((name) => header(name) ?? ''), text].join('\n')
  const message = messages.find(({ says, when }) => says.test(told) && (when?.(setup, header) ?? true))
  const status = typeof response.status === 'number' ? { status: response.status } : {}
  const kind = message?.kind ?? otherKind(text, setup, header)
  const by = message?.by?.(setup, header) ?? answerer(kind, setup, header)
  return { kind, text, header, ...status, ...(by ? { by } : {}) }
}

/**
 * Whether the sentence may be quoted by somebody else: an answer of a status that no refusal has, a page that is not
 * CloudFront's, or JSON without a member in which AWS puts it. Then it proves nothing.
 */
export function isQuoted({ status, text, kind }: Answer): boolean {
  const refusal = status === undefined || (status >= 400 && status <= 405 && status !== 404)
  const page = /<(?:!doctype html|html)\b/i.test(text) && !kind.startsWith('edge-')
  const foreign =
    /^\s*\{\s*["']/.test(text) && !/["'](?:[mM]essage|[cC]ode|__type|Errors?|errorMessage)["']\s*:/.test(text)
  return !refusal || page || foreign
}

const bodyText = ({ body, bodyBase64 }: KnownResponse): string =>
  typeof bodyBase64 === 'string' ? textOfBytes(base64Bytes(bodyBase64)) : typeof body === 'string' ? body : ''

/** What says nothing of AWS's is the application's, unless it says nothing at all. */
function otherKind(text: string, { service }: SetupView, header: (name: string) => string | undefined): AnswerKind {
  const bare = text.trim()
  if (/^["{:\s]*(?:"?message"?\s*:\s*)?"?(?:403 )?(?:forbidden|access denied|unauthorized)[."}\s]*$/i.test(bare))
    return 'forbidden'
  if (/^\{.{0,400}"reason"\s*:\s*"(?:403 )?Forbidden"/s.test(bare)) return 'forbidden'
  if (madeByCloudFront(bare, header)) return 'edge-page'
  if (bare === '' || /^["']?\d{3}["']?$/.test(bare))
    return header('x-aoss-response-hint') === undefined ? 'none' : 'forbidden'
  return service === 's3' ? 'none' : 'application'
}

/** CloudFront's own errors are pages; what an origin answers through it is its own and says so in a header. */
const madeByCloudFront = (bare: string, header: (name: string) => string | undefined): boolean =>
  bare === '' &&
  /cloudfront/i.test(header('server') ?? '') &&
  /^text\/html/i.test(header('content-type') ?? '') &&
  header('x-amzn-requestid') === undefined

function answerer(kind: AnswerKind, { service, between }: SetupView, header: (name: string) => string | undefined) {
  if (kind === 'application') return 'application'
  if (kind !== 'none' && kind !== 'forbidden' && kind !== 'edge-page') return undefined
  const server = header('server') ?? ''
  if (/cloudfront/i.test(server)) return 'cloudfront'
  if (header('x-amzn-trace-id') !== undefined && service === 'function-url') return 'application'
  return between.has('waf') && kind === 'forbidden' ? 'waf' : undefined
}
