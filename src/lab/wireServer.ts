// HTTP/1.1 as it stands on the wire, in the clear or over TLS, one request a connection.
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import type { Field, HttpResponse } from '../core/http/message.ts'
import { bytesOfText } from '../core/http/text.ts'
import { type RequestLine, takeRequestLine } from './requestLine.ts'

/** A request and who sent it. */
export interface Arrived {
  readonly method: string
  readonly target: string
  readonly headers: readonly Field[]
  readonly body: Uint8Array
  /** The viewer's address. */
  readonly address: string
}

/** A little more than the 6 MB of Lambda. */
const maxBody = 8 * 2 ** 20
const maxHeaderSize = 256 * 1024

interface WireOptions {
  /** Milliseconds that a connection may last. */
  readonly patience?: number
  /** With a certificate, TLS is spoken with whoever begins with it, on the same port. */
  readonly tls?: { readonly cert: string; readonly key: string }
}

/** The type of a TLS record that begins a handshake (RFC 8446, 5.1); no method begins with it. */
const handshake = 0x16

/** A server that hands on each request as it came and writes the answer as it is given; not yet listening. */
export function wireServer(
  answer: (arrived: Arrived) => HttpResponse,
  { patience = 60_000, tls }: WireOptions = {},
): Server {
  const lines = new WeakMap<Socket, RequestLine>()
  const parser = createHttpServer({ maxHeaderSize }, (message, response) => {
    const line = lines.get(message.socket)
    // Without one it is a second request on a connection that ends with the answer to the first.
    if (!line) return
    lines.delete(message.socket)
    const address = message.socket.remoteAddress ?? '127.0.0.1'
    const arrived = { method: line.method, target: line.target, headers: fieldsOf(message.rawHeaders), address }
    readBody(message, (body) => {
      try {
        write(response, body ? answer({ ...arrived, body }) : tooLarge)
      } catch (error) {
        console.error('The lab could not answer:', error instanceof Error ? error.stack : error)
        write(response, failed)
      }
    })
  })
  parser.maxHeadersCount = 0

  const readHttp = (socket: Socket) => {
    socket.on('error', () => {})
    takeRequestLine(socket, (line) => {
      if (!line) return socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
      lines.set(socket, line)
      return parser.emit('connection', socket)
    })
  }
  const secured = tls && createTlsServer({ cert: tls.cert, key: tls.key, ALPNProtocols: ['http/1.1'] }, readHttp)
  secured?.on('tlsClientError', (_error, socket) => socket.destroy())

  return createServer((socket) => {
    socket.on('error', () => {})
    const timer = setTimeout(() => socket.destroy(), patience)
    socket.on('close', () => clearTimeout(timer))
    if (!secured) return readHttp(socket)
    return void socket.once('data', (chunk) => {
      socket.pause()
      socket.unshift(chunk)
      if (chunk[0] === handshake) secured.emit('connection', socket)
      else readHttp(socket)
      process.nextTick(() => socket.resume())
    })
  })
}

const bare = (status: number): HttpResponse => ({ status, headers: [['Content-Length', '0']], body: new Uint8Array() })
const tooLarge = bare(413)
const failed = bare(500)

/** The whole body; undefined once it is too large, after the client was let finish. */
function readBody(message: IncomingMessage, done: (body: Uint8Array | undefined) => void): void {
  const chunks: Buffer[] = []
  let length = 0
  message.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length <= maxBody) chunks.push(chunk)
  })
  message.on('end', () => done(length <= maxBody ? Buffer.concat(chunks) : undefined))
}

const fieldsOf = (flat: readonly string[]): readonly Field[] =>
  flat.flatMap((name, index) => (index % 2 === 0 ? [[name, asUtf8(flat[index + 1] ?? '')] as const] : []))

/** Node reads field values as Latin-1; what is UTF-8 is taken as such, everything else as Latin-1. */
function asUtf8(value: string): string {
  const text = Buffer.from(value, 'latin1').toString('utf8')
  return text.includes('\ufffd') ? value : text
}

/** Node writes field values as Latin-1, so these are given to it as the bytes of UTF-8. */
const asWritten = (value: string): string => Buffer.from(bytesOfText(value)).toString('latin1')

function write(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  if (response.destroyed) return
  response.sendDate = false
  response.shouldKeepAlive = false
  response.writeHead(
    status,
    headers.flatMap(([name, value]) => [name, asWritten(value)]),
  )
  response.end(body)
}
