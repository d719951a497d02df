import { isUtf8 } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exchange, type GivenUp } from './exchange.ts'
import { gather } from './gather.ts'
import { callRefusal, tokenRefusal } from './guard.ts'
import { type Surroundings, surroundings } from './options.ts'
import { parseRelayRequest, type RelayAnswer, relayPath } from './protocol.ts'
import { refuse } from './refusal.ts'

/** Answers the relay's two paths; everything else goes to `next`, or is 404 where there is none. */
export type RelayHandler = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void

/**
 * A relay with a token of its own. Who is not let in gets 4xx, who is let in gets 200; the body is the same envelope
 * either way. Nothing of a request is ever logged.
 */
export function createRelay(given: Partial<Surroundings> = {}): RelayHandler {
  const around = { ...surroundings, ...given }
  const token = randomBytes(32).toString('base64url')
  let inFlight = 0

  async function answerCall(request: IncomingMessage, response: ServerResponse) {
    const refusal = callRefusal(request, token)
    if (refusal) return answer(response, refusal, statusOf[refusal.reason] ?? 403)
    if (inFlight >= around.limits.inFlight) return answer(response, refuse('busy'))
    inFlight += 1
    try {
      await answerWithin(request, response, around)
    } finally {
      inFlight -= 1
    }
  }

  return routed(
    (request, response) => {
      const refusal = tokenRefusal(request)
      answer(response, refusal ?? { token }, refusal ? 403 : 200)
    },
    (request, response) => void answerCall(request, response),
  )
}

/** Stands in where the relay must not run: says so on both paths. */
export function createAbsentRelay(reason: string): RelayHandler {
  const sayNo: Listener = (_request, response) => answer(response, refuse('off', reason), 403)
  return routed(sayNo, sayNo)
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void

function routed(token: Listener, send: Listener): RelayHandler {
  return (request, response, next) => {
    const path = request.url?.split('?', 1)[0]
    if (path === relayPath.send) send(request, response)
    else if (path === relayPath.token && request.method === 'GET') token(request, response)
    else if (next) next()
    else response.writeHead(404).end()
  }
}

const statusOf: Readonly<Record<string, number>> = { 'not-post': 405, 'not-json': 415 }

async function answerWithin(request: IncomingMessage, response: ServerResponse, around: Surroundings) {
  const controller = new AbortController()
  const giveUp = (reason: GivenUp) => controller.abort(reason)
  const timer = setTimeout(giveUp, around.limits.totalMs, 'timeout')
  response.on('close', () => giveUp('aborted'))
  try {
    answer(response, await answerTo(request, around, controller.signal))
  } finally {
    clearTimeout(timer)
  }
}

async function answerTo(request: IncomingMessage, around: Surroundings, signal: AbortSignal): Promise<RelayAnswer> {
  const given = await bytesWithin(request, Math.ceil((around.limits.requestBytes * 4) / 3) + 2 ** 20, signal)
  if (!Buffer.isBuffer(given)) return given
  // Letters that stand in for broken bytes would be sent as if somebody had typed them.
  const asked = isUtf8(given) ? parseRelayRequest(given.toString('utf8')) : undefined
  return asked ? exchange(asked, around, signal) : refuse('malformed')
}

/** The request's body, if it is not longer than `most` bytes and arrives before the call is given up. */
function bytesWithin(request: IncomingMessage, most: number, signal: AbortSignal): Promise<Buffer | RelayAnswer> {
  return new Promise((resolve) => {
    const { add, bytes } = gather(most)
    request.on('data', (chunk: Buffer) => {
      // Keeps reading, so that the browser gets to read the refusal, but keeps no more.
      if (!add(chunk)) resolve(refuse('too-large'))
    })
    request.on('end', () => resolve(bytes()))
    request.on('error', () => resolve({ outcome: 'failed', reason: 'aborted', detail: '' }))
    signal.addEventListener('abort', () => resolve({ outcome: 'failed', reason: signal.reason, detail: '' }))
  })
}

function answer(response: ServerResponse, message: RelayAnswer | { token: string }, status = 200) {
  if (response.destroyed) return
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(status === 405 && { Allow: 'POST' }),
    ...(status >= 400 && { Connection: 'close' }),
  })
  response.end(JSON.stringify(message))
}
