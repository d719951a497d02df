// The page's side against a real relay; only the browser's part (relative addresses, its own headers) is played.
import { createServer } from 'node:http'
import { beforeEach, expect, test, vi } from 'vitest'
import { bodyText, type HttpRequest } from '../core/http/message.ts'
import { createAbsentRelay, createRelay, type RelayHandler } from '../relay/handler.ts'
import { relayPath } from '../relay/protocol.ts'
import { labHost, listening, rawHost } from '../relay/testHarness.ts'
import type { CallOutcome } from './outcome.ts'

const browserFetch = globalThis.fetch
const request: HttpRequest = {
  method: 'POST',
  url: `https://${labHost}/a b?c`,
  headers: [['X-A', 'é']],
  body: 'body ✓',
}

/** A page of this server, whose handler may be exchanged, with a fresh copy of the page's side. */
async function page(first: RelayHandler) {
  let handler = first
  const asked: string[] = []
  const port = await listening(
    createServer((incoming, response) => {
      asked.push(`${incoming.method} ${incoming.url}`)
      handler(incoming, response)
    }),
  )
  const origin = `http://127.0.0.1:${port}`
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    browserFetch(origin + path, {
      ...init,
      headers: { ...init.headers, 'sec-fetch-site': 'same-origin', ...(init.method === 'POST' && { origin }) },
    }),
  )
  const { sendThroughRelay } = await import('./relay.ts')
  return { send: sendThroughRelay, asked, restart: (next: RelayHandler) => (handler = next) }
}

beforeEach(() => {
  vi.resetModules()
  vi.unstubAllGlobals()
})

test('an answer: response, bytes sent, timing and address', async () => {
  const host = await rawHost()
  const { send, asked } = await page(createRelay({ lab: host.lab }))
  const outcome = answered(await send(request))
  expect(outcome).toMatchObject({ statusText: 'OK', httpVersion: '1.1', address: `127.0.0.1:${host.port}` })
  expect(outcome.response).toMatchObject({ status: 200, headers: [['Content-Length', '2']] })
  expect(bodyText(outcome.response)).toBe('ok')
  expect(Buffer.from(outcome.sent ?? []).equals(host.received())).toBe(true)
  expect(Buffer.from(outcome.sent ?? []).toString()).toContain('POST /a b?c HTTP/1.1\r\n')
  expect(asked).toEqual([`GET ${relayPath.token}`, `POST ${relayPath.send}`])
})

test('the token is fetched once, and again when the relay was started anew', async () => {
  const { lab } = await rawHost((socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
  const { send, asked, restart } = await page(createRelay({ lab }))
  await send({ ...request, body: new Uint8Array([0, 255]) })
  await send({ method: 'GET', url: request.url, headers: [] })
  expect(asked).toHaveLength(3)
  restart(createRelay({ lab }))
  expect(answered(await send(request)).response.status).toBe(403)
  expect(asked.slice(3)).toEqual([`POST ${relayPath.send}`, `GET ${relayPath.token}`, `POST ${relayPath.send}`])
})

test('a refusal and a failure keep their reason', async () => {
  const { send } = await page(createRelay({ resolve: () => Promise.reject(new Error('no')) }))
  expect(await send({ ...request, url: 'http://a/' })).toEqual({ outcome: 'refused', reason: 'scheme', detail: '' })
  expect(await send(request)).toEqual({ outcome: 'failed', reason: 'dns', detail: '' })
})

test('a relay that is off says so', async () => {
  const { send } = await page(createAbsentRelay('because'))
  expect(await send(request)).toEqual({ outcome: 'refused', reason: 'off', detail: 'because' })
})

test.for([
  ['answers 404', (status: number) => status, 404, 'text/plain', 'Not found'],
  ['answers with its own page', (status: number) => status, 200, 'text/html', '<!doctype html>'],
] as const)('absent: a static host that %s', async ([, , status, type, body]) => {
  const { send } = await page((_request, response) => response.writeHead(status, { 'Content-Type': type }).end(body))
  expect(await send(request)).toEqual({ outcome: 'absent' })
})

test('absent: nobody listens any more', async () => {
  const { send } = await page((incoming) => incoming.socket.destroy())
  expect(await send(request)).toEqual({ outcome: 'absent' })
})

test('unreadable: JSON that is no envelope', async () => {
  const { send } = await page((_request, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"outcome":"answered","status":200}'),
  )
  expect(await send(request)).toMatchObject({ outcome: 'failed', reason: 'unreadable' })
})

test('cancelled, before and while it is under way', async () => {
  const host = await rawHost(() => {})
  const { send } = await page(createRelay({ lab: host.lab }))
  expect(await send(request, { signal: AbortSignal.abort() })).toEqual({ outcome: 'cancelled' })
  const controller = new AbortController()
  const outcome = send(request, { signal: controller.signal })
  await expect.poll(host.connections).toBe(1)
  controller.abort()
  expect(await outcome).toEqual({ outcome: 'cancelled' })
})

function answered(outcome: CallOutcome) {
  if (outcome.outcome !== 'answered') throw new Error(`not answered: ${JSON.stringify(outcome)}`)
  return outcome
}
