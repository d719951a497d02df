import { type IncomingMessage, request as parserOf } from 'node:http'
import { Duplex } from 'node:stream'
import type { Field } from '../core/http/message.ts'
import { gather } from './gather.ts'
import type { Answered } from './protocol.ts'

/** What a host answered, as it stood on the wire. */
export type Answer = Pick<Answered, 'status' | 'statusText' | 'httpVersion' | 'headers' | 'truncated'> & {
  readonly body: Buffer
}

const maxHeaderSize = 64 * 1024

/** Node’s parser takes fewer than three digits; RFC 9110, section 15, has no such status. */
const noStatus = Object.assign(new Error('no status'), { code: 'HPE_INVALID_STATUS' })

/**
 * Reads one answer from a socket with Node's own HTTP parser. Node's client would change the request, so that was
 * already written: the client is handed a stream that lets it hear what the host says and swallows what it says itself.
 * Rejects if no answer's head arrives; a body that stops early is an answer with `truncated`.
 */
export function readAnswer(
  socket: Duplex,
  { method, maxBody, signal }: { method: string; maxBody: number; signal: AbortSignal },
): Promise<Answer> {
  const parser = parserOf({
    createConnection: () => listeningOnly(socket),
    method: method === 'HEAD' ? 'HEAD' : 'GET',
    maxHeaderSize,
    insecureHTTPParser: false,
  })
  parser.maxHeadersCount = 0
  const answer = new Promise<Answer>((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    signal.addEventListener('abort', giveUp)
    parser.on('error', reject)
    parser.on('upgrade', (message) => resolve(answerOf(message, Buffer.alloc(0))))
    parser.on('response', (message) => {
      signal.removeEventListener('abort', giveUp)
      if ((message.statusCode ?? 0) < 100) return reject(noStatus)
      bodyOf(message, maxBody, signal).then(resolve, reject)
    })
    parser.end()
  })
  // What hears no end would be kept with all that it heard.
  return answer.finally(() => parser.destroy())
}

function listeningOnly(socket: Duplex): Duplex {
  const heard = new Duplex({
    read: () => void socket.resume(),
    write: (_chunk, _encoding, done) => done(),
  })
  socket.on('data', (chunk) => heard.push(chunk) || socket.pause())
  socket.on('end', () => heard.push(null))
  socket.on('error', (error) => heard.destroy(error))
  return heard
}

function bodyOf(message: IncomingMessage, maxBody: number, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { add, bytes } = gather(maxBody)
    const finish = (truncated?: Answer['truncated']) => resolve(answerOf(message, bytes(), truncated))
    message.on('data', (chunk: Buffer) => {
      if (!add(chunk)) finish('size')
    })
    message.on('end', () => finish())
    message.on('error', () => finish('closed'))
    signal.addEventListener('abort', () => (signal.reason === 'timeout' ? finish('time') : reject(signal.reason)))
  })
}

const answerOf = (message: IncomingMessage, body: Buffer, truncated?: Answer['truncated']): Answer => ({
  status: message.statusCode ?? 0,
  statusText: message.statusMessage ?? '',
  httpVersion: message.httpVersion,
  headers: pairs(message.rawHeaders),
  body,
  ...(truncated && { truncated }),
})

function pairs(flat: readonly string[]): readonly Field[] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, asUtf8(flat[index + 1] ?? '')] as const] : []))
}

/** Node reads field values as Latin-1; what is UTF-8 is shown as such, everything else as Latin-1. */
function asUtf8(value: string): string {
  const text = Buffer.from(value, 'latin1').toString('utf8')
  return text.includes('\ufffd') ? value : text
}
