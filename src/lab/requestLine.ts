import type { Socket } from 'node:net'

/** The first line of a request, as it stands on the wire. */
export interface RequestLine {
  readonly method: string
  /** UTF-8 where not ASCII. */
  readonly target: string
  readonly version: string
}

const maxLength = 64 * 1024

/**
 * Takes the request line off a socket and calls `taken` with it; undefined stands for bytes that are none. The rest
 * stays in the socket, behind a line that any parser reads: Node's own refuses blanks and UTF-8 in a target and methods
 * that it does not know, and tells bytes that are not ASCII as Latin-1.
 */
export function takeRequestLine(socket: Socket, taken: (line: RequestLine | undefined) => void): void {
  let received: Buffer = Buffer.alloc(0)
  const read = (chunk: Buffer) => {
    received = withoutEmptyLines(Buffer.concat([received, chunk]))
    const end = received.indexOf('\n')
    if (end < 0 && received.length <= maxLength) return
    socket.off('data', read)
    socket.pause()
    const line = end < 0 ? undefined : readLine(received.subarray(0, end).toString('utf8'))
    if (line) socket.unshift(Buffer.concat([Buffer.from(plainLine(line)), received.subarray(end + 1)]))
    taken(line)
    process.nextTick(() => socket.resume())
  }
  socket.on('data', read)
}

/** A server skips empty lines before a request (RFC 9112, 2.2). */
function withoutEmptyLines(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0x0d && byte !== 0x0a)
  return start < 0 ? Buffer.alloc(0) : bytes.subarray(start)
}

/** Only a target that starts with a slash and has no fragment can be asked of an origin (RFC 9112, 3.2.1). */
function readLine(text: string): RequestLine | undefined {
  const [, method, target, version] =
    /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+) (\/[^#\r\0]*) (HTTP\/1\.[01])\r?$/.exec(text) ?? []
  return method && target && version ? { method, target, version } : undefined
}

/** HEAD stays what it is, because a parser must know that its answer has no body. */
const plainLine = ({ method, version }: RequestLine): string =>
  `${method === 'HEAD' ? 'HEAD' : 'POST'} / ${version}\r\n`
