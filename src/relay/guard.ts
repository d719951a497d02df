// Who is let in to the relay: the Countersign page in a browser on this machine, and nobody else.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import ip from 'ipaddr.js'
import { type Refused, tokenHeader } from './protocol.ts'
import { refuse } from './refusal.ts'

/** Does the request name this server by one of its own names, with its port? Holds off names rebound to this machine. */
export function hasOwnHost({ headers, socket }: IncomingMessage): boolean {
  const port = socket.localPort === 80 ? '' : `:${socket.localPort}`
  return ['localhost', '127.0.0.1', '[::1]'].some((name) => headers.host === `${name}${port}`)
}

/** The reason to turn away whoever wants the token, or undefined. Browsers send no Origin with such a GET. */
export function tokenRefusal(request: IncomingMessage): Refused | undefined {
  return request.headers.origin === undefined
    ? placeRefusal(request)
    : (placeRefusal(request) ?? originRefusal(request))
}

/** The reason to turn away whoever wants a call made, or undefined. */
export function callRefusal(request: IncomingMessage, token: string): Refused | undefined {
  if (request.method !== 'POST') return refuse('not-post')
  const refusal = placeRefusal(request) ?? originRefusal(request)
  if (refusal) return refusal
  if (!/^application\/json(\s*;|$)/i.test(request.headers['content-type'] ?? '')) return refuse('not-json')
  return same(String(request.headers[tokenHeader] ?? ''), token) ? undefined : refuse('token')
}

function placeRefusal(request: IncomingMessage): Refused | undefined {
  const remote = request.socket.remoteAddress ?? ''
  if (!ip.isValid(remote) || ip.process(remote).range() !== 'loopback') return refuse('remote-address')
  if (!hasOwnHost(request)) return refuse('host')
  return request.headers['sec-fetch-site'] === 'same-origin' ? undefined : refuse('fetch-site')
}

function originRefusal({ headers }: IncomingMessage): Refused | undefined {
  return headers.origin === `http://${headers.host}` ? undefined : refuse('origin')
}

/** Compares in a time that does not depend on where the texts differ. */
function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
