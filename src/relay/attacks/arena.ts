// Where the relay is attacked: a relay of its own, hosts that do what they are told, and a trap where nobody may arrive.
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { connect, createServer as createSocketServer, type Server, type Socket } from 'node:net'
import { connectTo } from '../connect.ts'
import { createRelay, type RelayHandler } from '../handler.ts'
import type { LabName, Surroundings } from '../options.ts'
import {
  parseRelayAnswer,
  parseToken,
  type RelayAnswer,
  type RelayRequest,
  relayPath,
  tokenHeader,
} from '../protocol.ts'
import type { Asked, Reply } from './ask.ts'
import { ask } from './ask.ts'

/** A bearer that stands in every call and may be repeated in no refusal, failure or log. */
export const bearer = '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7'

/** The addresses that the relay may connect to in the arena; each leads to a server on this machine. */
export const publicAddresses = ['8.8.8.8', '2600:9000::1'] as const

/** A well-behaved host of the arena's lab. */
export const soundHost = 'sound.lab.example'

const small = { requestBytes: 4096, answerBytes: 64 * 1024, inFlight: 200 }
/** Bounds that nothing runs into on a busy machine, but what is endless. */
export const patientLimits: Surroundings['limits'] = { ...small, connectMs: 5_000, totalMs: 5_000 }
/** Bounds for what takes as long as it may. */
export const hastyLimits: Surroundings['limits'] = { ...small, connectMs: 250, totalMs: 250 }

export type Arena = Awaited<ReturnType<typeof openArena>>

/** Opens the arena. `given` is what the relay's surroundings have otherwise; `handler` stands in for the relay. */
export async function openArena(given: Partial<Surroundings> = {}, handler?: RelayHandler) {
  const servers: Server[] = []
  const sockets = new Set<Socket>()
  const lab: LabName[] = []
  const names = new Map<string, () => Promise<readonly string[]>>()
  const sinks = new Map<string, number>()
  const connected: string[] = []
  let added = 0
  let trapped = 0

  const listening = async (server: Server) => {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket.on('error', () => {}))
      socket.on('close', () => sockets.delete(socket))
    })
    servers.push(server)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    return typeof address === 'object' && address ? address.port : 0
  }
  const trap = await listening(
    createSocketServer((socket) => {
      trapped += 1
      socket.destroy()
    }),
  )
  const sink = await listening(createSocketServer((socket) => void socket.destroy()))
  const around: Partial<Surroundings> = {
    lab,
    limits: patientLimits,
    resolve: (host) => names.get(host)?.() ?? Promise.resolve(['127.0.0.1']),
    connect: (addresses, port) => {
      connected.push(...addresses)
      const own = sinks.get(addresses[0] ?? '') ?? (port === 443 ? sink : port)
      return connectTo(['127.0.0.1'], own)
    },
    ...given,
  }
  const port = await listening(createServer(handler ?? createRelay(around)))
  const own = { host: `localhost:${port}`, 'sec-fetch-site': 'same-origin' }
  let headers: Readonly<Record<string, string>> = own

  /** A request to the relay's server. What the page would say is said unless it is replaced. */
  const askRelay = ({ method = 'POST', path = relayPath.send, headers: other = {}, ...rest }: Partial<Asked>) =>
    ask(port, { method, path, headers: { ...headers, ...other }, ...rest })

  const { body } = await askRelay({ method: 'GET', path: relayPath.token })
  const token = parseToken(body) ?? ''
  headers = { ...own, origin: `http://${own.host}`, 'content-type': 'application/json', [tokenHeader]: token }

  const addHost = async (server: Server) => {
    added += 1
    const host = `h${added}.lab.example`
    lab.push({ host, port: await listening(server) })
    return host
  }
  const sound = createServer((_request, response) => response.end('ok'))
  lab.push({ host: soundHost, port: await listening(sound) })

  return {
    port,
    token,
    trap,
    headers,
    connected,
    names,
    sinks,
    lab,
    ask: askRelay,
    trapped: () => trapped,
    /** A call as the page would word it; the answer, and the headers that it came with. */
    call: async (
      request: Partial<RelayRequest>,
      signal?: AbortSignal,
    ): Promise<{ answer: RelayAnswer; reply: Reply }> => {
      const reply = await askRelay({ body: message(request), ...(signal && { signal }) })
      const answer = parseRelayAnswer(reply.body)
      if (!answer) throw new Error('What came back is no envelope.')
      return { answer, reply }
    },
    /** Writes these bytes to the relay's server and tells what it said until it hung up, or a while. */
    raw: async (bytes: string | Buffer): Promise<string> => {
      const socket = connect(port, '127.0.0.1')
      const said: Buffer[] = []
      socket.on('data', (chunk) => said.push(chunk)).on('error', () => {})
      socket.write(bytes)
      const late = setTimeout(() => socket.destroy(), 100)
      await once(socket, 'close')
      clearTimeout(late)
      return Buffer.concat(said).toString('latin1')
    },
    /** A name of the lab whose host plays this once a request's head is there. */
    plays: (script: (socket: Socket) => void) =>
      addHost(createSocketServer((socket) => void socket.once('data', () => script(socket)))),
    /** A name of the lab whose host is a strict web server. */
    serves: (listener: RequestListener) => addHost(createServer(listener)),
    /** A port of this machine where this server listens while the arena stands. */
    listening,
    close: () => {
      for (const socket of sockets) socket.destroy()
      for (const server of servers) server.close()
    },
  }
}

/** A call to the sound host, as the page words it, with a bearer in it. */
export const message = (request: Partial<RelayRequest> = {}): string =>
  JSON.stringify({
    method: 'GET',
    url: `https://${soundHost}/`,
    bodyBase64: '',
    ...request,
    headers: [['Authorization', `AWS4-HMAC-SHA256 Signature=${bearer}`], ...(request.headers ?? [])],
  })
