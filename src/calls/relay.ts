// The page's side of the relay: the only file that opens a connection to it.
import { bodyBytes, type HttpRequest } from '../core/http/message.ts'
import {
  parseRelayAnswer,
  parseToken,
  type RelayAnswer,
  type RelayRequest,
  relayPath,
  tokenHeader,
} from '../relay/protocol.ts'
import { base64OfBytes, bytesOfBase64 } from './base64.ts'
import type { CallOutcome } from './outcome.ts'

/** Sends a signed request as it is through the relay. Never rejects: whatever happens is an outcome. */
export async function sendThroughRelay(
  request: HttpRequest,
  options: { readonly signal?: AbortSignal } = {},
): Promise<CallOutcome> {
  const message: RelayRequest = {
    method: request.method,
    url: request.url,
    headers: request.headers.map(([name, value]) => [name, value] as const),
    bodyBase64: base64OfBytes(bodyBytes(request)),
  }
  try {
    return outcomeOf(await askRelay(JSON.stringify(message), options.signal))
  } catch {
    // `fetch` tells a connection that could not be made, or was given up, only by rejecting.
    return { outcome: options.signal?.aborted ? 'cancelled' : 'absent' }
  }
}

/** Whether a relay stands behind this page; a static host has none. */
export async function isRelayThere(): Promise<boolean> {
  try {
    return (await json(relayPath.token, {})) !== undefined
  } catch {
    return false
  }
}

/** `absent` where what answers is not the relay. */
type Reply = RelayAnswer | { readonly outcome: 'absent' }

/** The running relay's token, fetched with the first call and again when the relay was started anew. */
let token: string | undefined

async function askRelay(message: string, signal?: AbortSignal): Promise<Reply> {
  const known = token
  const first = known === undefined ? undefined : await post(message, known, signal)
  if (first && !(first.outcome === 'refused' && first.reason === 'token')) return first

  const asked = await json(relayPath.token, { signal: signal ?? null })
  if (asked === undefined) return { outcome: 'absent' }
  token = parseToken(asked)
  return token === undefined ? answerOf(asked) : post(message, token, signal)
}

async function post(message: string, current: string, signal?: AbortSignal): Promise<Reply> {
  const text = await json(relayPath.send, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [tokenHeader]: current },
    body: message,
    signal: signal ?? null,
  })
  return text === undefined ? { outcome: 'absent' } : answerOf(text)
}

/** The text of a JSON answer; undefined for anything else, such as a static host's page for unknown addresses. */
async function json(path: string, init: RequestInit): Promise<string | undefined> {
  const response = await fetch(path, { ...init, cache: 'no-store', credentials: 'omit', redirect: 'error' })
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  return isJson ? response.text() : undefined
}

const answerOf = (text: string): RelayAnswer =>
  parseRelayAnswer(text) ?? { outcome: 'failed', reason: 'unreadable', detail: '' }

function outcomeOf(answer: Reply): CallOutcome {
  if (answer.outcome !== 'answered') return answer
  const { status, headers, bodyBase64, sentBase64, ...rest } = answer
  return { ...rest, response: { status, headers, body: bytesOfBase64(bodyBase64) }, sent: bytesOfBase64(sentBase64) }
}
