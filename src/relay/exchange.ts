// One call from the page's request to the envelope that answers it.
import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { FailureId } from '../core/words/relay.ts'
import { readAnswer } from './answer.ts'
import { type Destination, destinationOf } from './destination.ts'
import type { Surroundings } from './options.ts'
import type { RelayAnswer, RelayRequest } from './protocol.ts'
import { notPublic } from './publicAddress.ts'
import { refuse } from './refusal.ts'
import { requestRefusal } from './requestRules.ts'
import { wireBytes } from './wire.ts'

/** Why a call is given up before its end; the reason of its signal. */
export type GivenUp = Extract<FailureId, 'timeout' | 'aborted'>

/** Checks a call, makes it, and tells what came of it. It never rejects. */
export async function exchange(request: RelayRequest, around: Surroundings, signal: AbortSignal): Promise<RelayAnswer> {
  const body = Buffer.from(request.bodyBase64, 'base64')
  if (body.length > around.limits.requestBytes) return refuse('too-large')
  const destination = destinationOf(request.url, around.lab)
  if ('outcome' in destination) return destination
  return requestRefusal(request, body.length) ?? call(request, body, destination, around, signal)
}

async function call(
  request: RelayRequest,
  body: Buffer,
  destination: Destination,
  around: Surroundings,
  signal: AbortSignal,
): Promise<RelayAnswer> {
  const { limits } = around
  const lap = stopwatch()
  let step: FailureId = 'dns'
  let socket: Socket | undefined
  try {
    const addresses = await unlessAborted(addressesOf(destination, around), signal)
    const hidden = addresses.map(notPublic).find((reason) => reason !== undefined)
    if (hidden && destination.to === 'public') return refuse('address', hidden)
    const dns = lap()

    step = 'unreachable'
    socket = quiet(around.connect(addresses, destination.to === 'lab' ? destination.port : 443))
    await connected(socket, limits.connectMs, signal)
    const address = `${socket.remoteAddress}:${socket.remotePort}`
    const connect = lap()

    step = 'tls'
    if (destination.tls) {
      socket = quiet(around.secure(socket, destination.host, destination.tls.ca))
      await once(socket, 'secureConnect', { signal })
    }
    const tls = lap()

    step = 'reset'
    const sent = wireBytes(request, body)
    const firstByte = once(socket, 'data', { signal }).then(lap, () => 0)
    const answer = readAnswer(socket, { method: request.method, maxBody: limits.answerBytes, signal })
    socket.write(sent)
    const { body: received, ...head } = await answer
    return {
      outcome: 'answered',
      ...head,
      bodyBase64: received.toString('base64'),
      sentBase64: sent.toString('base64'),
      timing: { dns, connect, tls, firstByte: await firstByte, total: lap.total() },
      address,
    }
  } catch (error) {
    return signal.aborted ? failed(signal.reason) : failed(step, error)
  } finally {
    socket?.destroy()
  }
}

/** Waits for the connection. The timer ends with the wait: those of composed signals would outlive it. */
async function connected(socket: Socket, milliseconds: number, signal: AbortSignal): Promise<void> {
  const waiting = new AbortController()
  const giveUp = () => waiting.abort()
  const timer = setTimeout(giveUp, milliseconds)
  signal.addEventListener('abort', giveUp)
  if (signal.aborted) giveUp()
  try {
    await once(socket, 'connect', { signal: waiting.signal })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', giveUp)
  }
}

async function addressesOf(destination: Destination, { resolve }: Surroundings): Promise<readonly string[]> {
  if (destination.to === 'lab') return ['127.0.0.1']
  if (destination.literal) return [destination.host]
  const addresses = await resolve(destination.host)
  if (addresses.length === 0) throw new Error('no address')
  return addresses
}

function failed(step: FailureId, error?: unknown): RelayAnswer {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const detail = code === 'ABORT_ERR' ? 'ETIMEDOUT' : code
  return { outcome: 'failed', reason: code.startsWith('HPE_') ? 'not-http' : step, detail }
}

/** A socket whose errors after the last await must not end the process. */
function quiet<S extends Socket>(socket: S): S {
  return socket.on('error', () => {})
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}

/** Tells the milliseconds since it was last asked, and all in all. */
function stopwatch() {
  const start = performance.now()
  let last = start
  const lap = () => {
    const since = last
    last = performance.now()
    return rounded(last - since)
  }
  lap.total = () => rounded(performance.now() - start)
  return lap
}

const rounded = (milliseconds: number) => Math.round(milliseconds * 10) / 10
