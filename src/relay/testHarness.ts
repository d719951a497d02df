// What the relay's tests share: a host that shows the bytes it gets, and a browser that may lie.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createSocketServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { ask } from './attacks/ask.ts'
import { createRelay, type RelayHandler } from './handler.ts'
import { type LabName, type Surroundings, surroundings } from './options.ts'
import {
  parseRelayAnswer,
  parseToken,
  type RelayAnswer,
  type RelayRequest,
  relayPath,
  tokenHeader,
} from './protocol.ts'

export const labHost = 'd111111abcdef8.cloudfront.net'
export const okAnswer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'

/** The port of a server on this machine that is closed when the test ends. */
export async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => {})))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** A host that keeps what it is sent and answers once a whole head and `Content-Length` bytes are there. */
export async function rawHost(answer: (socket: Socket) => void = (socket) => socket.end(okAnswer)) {
  const received: Buffer[] = []
  let connections = 0
  const port = await listening(
    createSocketServer((socket) => {
      connections += 1
      let answered = false
      socket.on('data', (chunk) => {
        received.push(chunk)
        if (answered || !isWhole(Buffer.concat(received))) return
        answered = true
        answer(socket)
      })
    }),
  )
  const lab: readonly LabName[] = [{ host: labHost, port }]
  return { lab, port, received: () => Buffer.concat(received), connections: () => connections }
}

function isWhole(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n\r\n')
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(bytes.toString('latin1'))?.[1] ?? 0)
  return end >= 0 && bytes.length >= end + 4 + length
}

/** A relay behind a server of its own, and a browser that shows its page. */
export async function relayServer(given: Partial<Surroundings> = {}, handler: RelayHandler = createRelay(given)) {
  const port = await listening(createServer((request, response) => handler(request, response)))
  const host = `localhost:${port}`
  const own = { host, 'sec-fetch-site': 'same-origin' }
  const { body } = await ask(port, { path: relayPath.token, headers: own })
  const token = parseToken(body) ?? ''
  const headers = { ...own, origin: `http://${host}`, 'content-type': 'application/json', [tokenHeader]: token }
  return {
    port,
    token,
    headers,
    /** What the page does. */
    call: async (request: Partial<RelayRequest>, signal?: AbortSignal): Promise<RelayAnswer> => {
      const reply = await ask(port, { method: 'POST', path: relayPath.send, headers, body: message(request), signal })
      const answer = parseRelayAnswer(reply.body)
      if (!answer) throw new Error(`not an envelope: ${reply.body}`)
      return answer
    },
  }
}

/** A request to the lab's host, as the page would word it. */
export function message(request: Partial<RelayRequest> = {}): string {
  return JSON.stringify({ method: 'GET', url: `https://${labHost}/`, headers: [], bodyBase64: '', ...request })
}

/** Short bounds, so that a test of them is short. */
export const shortLimits = { ...surroundings.limits, connectMs: 500, totalMs: 500 }
