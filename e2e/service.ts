// "The service" of a call straight from the page: a TLS server on this machine that keeps every byte that arrives.
import { once } from 'node:events'
import { createServer, type TLSSocket } from 'node:tls'
import { generate } from 'selfsigned'
import type { HttpRequest, HttpResponse } from '../src/core/http/message.ts'

export interface Service {
  readonly port: number
  /** What has arrived since this was last asked, each with its header values read as UTF-8. */
  arrived(): readonly HttpRequest[]
  /** What it answers to a preflight, and to a call; 'garbage' is no HTTP, 'close' nothing at all. */
  answers: { preflight: HttpResponse; response: HttpResponse | 'garbage' | 'close' | 'silence' }
  /** How many calls stand open that are answered with silence. */
  waiting(): number
  close(): void
}

export async function startService(answers: Service['answers']): Promise<Service> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }])
  const sockets = new Set<TLSSocket>()
  const waiting = new Set<TLSSocket>()
  const requests: HttpRequest[] = []
  const server = createServer({ key, cert, ALPNProtocols: ['http/1.1'] }, (socket) => {
    sockets.add(socket.on('error', () => {}))
    let bytes = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk])
      const request = readRequest(bytes)
      if (!request) return
      bytes = Buffer.alloc(0)
      requests.push(request)
      const isPreflight = request.method === 'OPTIONS' && fieldOf(request, 'access-control-request-method') !== ''
      const answer = isPreflight ? service.answers.preflight : service.answers.response
      if (answer === 'close') socket.destroy()
      else if (answer === 'garbage') socket.end('220 mail.example ready\r\n')
      else if (answer === 'silence') waiting.add(socket.once('close', () => waiting.delete(socket)))
      else socket.write(written(answer))
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const service: Service = {
    port: typeof address === 'object' && address ? address.port : 0,
    arrived: () => requests.splice(0),
    waiting: () => waiting.size,
    answers,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
  return service
}

export const fieldOf = ({ headers }: HttpRequest, wanted: string): string =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? ''

/** The request in the bytes; undefined while it is not whole. Its URL is the target behind the Host that arrived. */
function readRequest(bytes: Buffer): HttpRequest | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [start = '', ...lines] = bytes.subarray(0, end).toString('utf8').split('\r\n')
  const [method = '', target = ''] = start.split(' ')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')] as const
  })
  const request = { method, url: '', headers, body: bytes.subarray(end + 4) }
  if (request.body.length < Number(fieldOf(request, 'content-length'))) return undefined
  return { ...request, url: `https://${fieldOf(request, 'host')}${target}` }
}

function written({ status, headers, body }: HttpResponse): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Test\r\n${lines}\r\n`), body])
}
