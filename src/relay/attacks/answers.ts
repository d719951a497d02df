// Hosts that lie, lead astray, or never come to an end.
import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { newName, summary } from './attempts.ts'
import type { Attempt, Kind } from './kind.ts'
import { kindsOf } from './kind.ts'

type Play = (socket: Socket) => void
/** What may come of it, and what the hosts say or do. */
type Row = readonly [RegExp, ...(readonly (string | Buffer | Play)[])]

const ok = 'HTTP/1.1 200 OK\r\n'
const redirect = (status: number): Row => [
  new RegExp(`^answered ${status}$`),
  ...['http://127.0.0.1:TRAP/', 'https://localhost:TRAP/', '//127.0.0.1:TRAP/a', 'http://169.254.169.254/latest/'].map(
    (location) => `HTTP/1.1 ${status} Moved\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`,
  ),
]
/** Headers that would mean something if the relay passed them on as its own. */
const header = (...lines: readonly string[]): Row => [
  /^answered 200$/,
  ...lines.map((line) => `${ok}${line}\r\nContent-Length: 2\r\n\r\nok`),
]
const bomb = Buffer.alloc(2 ** 24)
const compressed = (encoding: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${ok}Content-Encoding: ${encoding}\r\nContent-Length: ${bytes.length}\r\n\r\n`), bytes])
/** Says this again and again, as fast as it is taken. */
const pour =
  (begin: string, again: string): Play =>
  (socket) => {
    socket.write(begin)
    const go = () => {
      while (!socket.destroyed && socket.write(again));
    }
    socket.on('drain', go)
    go()
  }
const garbage = /^failed (not-http|reset|timeout)$/

const quick: Readonly<Record<string, Row>> = {
  ...Object.fromEntries(
    [300, 301, 302, 303, 305, 306, 307, 308].map((status) => [`a redirect ${status}`, redirect(status)]),
  ),
  'a redirect without status': header('Location: http://127.0.0.1:TRAP/', 'Content-Location: http://127.0.0.1:TRAP/'),
  'a refresh': header('Refresh: 0; url=http://127.0.0.1:TRAP/'),
  'a preload': header('Link: <http://127.0.0.1:TRAP/>; rel=preload', 'SourceMap: http://127.0.0.1:TRAP/'),
  'another service for the host': header('Alt-Svc: h2="127.0.0.1:TRAP"'),
  'a proxy to use': [
    /^answered (305|407)$/,
    'HTTP/1.1 407 P\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n',
  ],
  'credentials asked for': [
    /^answered 401$/,
    'HTTP/1.1 401 U\r\nWWW-Authenticate: Negotiate\r\nContent-Length: 0\r\n\r\n',
  ],
  'a retry asked for': [/^answered (408|425|503)$/, 'HTTP/1.1 503 S\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n'],
  'cookies for this machine': header('Set-Cookie: a=b; Domain=localhost', 'Set-Cookie: __Host-a=b; Path=/; Secure'),
  'sharing for every page': header('Access-Control-Allow-Origin: *', 'Cross-Origin-Resource-Policy: cross-origin'),
  'other security headers': header('Content-Security-Policy: default-src *', 'Referrer-Policy: unsafe-url'),
  'storage to be cleared': header('Clear-Site-Data: "*"', 'Strict-Transport-Security: max-age=9'),
  'a worker for every path': header('Service-Worker-Allowed: /'),
  'an upgrade': [
    /^answered 101$/,
    'HTTP/1.1 101 S\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\nGET / HTTP/1.1\r\n\r\n',
  ],
  'two answers': [/^answered 200$/, `${ok}Content-Length: 2\r\n\r\nok${ok}Location: http://127.0.0.1:TRAP/\r\n\r\n`],
  'a body longer than told': [/^(answered 200|failed not-http)$/, `${ok}Content-Length: 2\r\n\r\nok and more`],
  'very many hints': [
    /^answered 200$/,
    `${'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(500)}${ok}Content-Length: 0\r\n\r\n`,
  ],
  'very many 100': [/^answered 200$/, `${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(2000)}${ok}Content-Length: 0\r\n\r\n`],
  'a length below zero': [garbage, `${ok}Content-Length: -1\r\n\r\na`],
  'a length beyond numbers': [garbage, `${ok}Content-Length: 99999999999999999999999\r\n\r\na`],
  'a length that never comes': [/^answered 200 closed$/, `${ok}Content-Length: 9007199254740991\r\n\r\na`],
  'two lengths': [garbage, `${ok}Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc`],
  'a length and chunks': [garbage, `${ok}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n`],
  'chunks of no size': [
    /^(answered 200 closed|failed not-http)$/,
    `${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\na\r\n`,
  ],
  'chunks beyond numbers': [
    /^(answered 200 closed|failed not-http)$/,
    `${ok}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\na`,
  ],
  'chunks of another coding': [/^(answered 200|failed not-http)/, `${ok}Transfer-Encoding: gzip, cow\r\n\r\na`],
  'statuses that are none': [garbage, ...['000', '99', '1000', '-1', 'abc'].map((s) => `HTTP/1.1 ${s} A\r\n\r\n`)],
  'no status line': [garbage, '<!doctype html><script>alert(1)</script>', 'ok', '\r\n\r\n\r\n'],
  'another version': [garbage, 'HTTP/9.9 200 OK\r\n\r\n', 'HTTP/2 200\r\n\r\n'],
  'other protocols': [
    garbage,
    'SSH-2.0-OpenSSH_9.2\r\n',
    '220 mail ESMTP\r\n',
    '-ERR\r\n',
    '\x15\x03\x01\0\x02\x02\x28',
  ],
  // Node’s parser takes it for HTTP/1.0; what comes of it is shown and nothing more.
  'a protocol that looks like HTTP': [
    /^(answered 200|failed not-http)$/,
    'RTSP/1.0 200 OK\r\n\r\n',
    'ICE/1.0 200 OK\r\n\r\n',
  ],
  'frames of HTTP/2': [garbage, '\0\0\x12\x04\0\0\0\0\0'],
  'random bytes': [garbage, randomBytes(4096)],
  'NUL in a header': [garbage, `${ok}X-A: a\0b\r\n\r\n`],
  'CR alone in a header': [garbage, `${ok}X-A: a\rX-B: c\r\n\r\n`],
  'a header without a colon': [garbage, `${ok}nonsense\r\n\r\n`],
  'a blank before the colon of a header': [/^(answered 200|failed not-http)/, `${ok}Content-Length : 2\r\n\r\nok`],
  'a folded header': [/^(answered 200|failed not-http)/, `${ok}X-A: a\r\n b\r\nContent-Length: 0\r\n\r\n`],
  'header names with prototypes': header('__proto__: a', 'constructor: a', 'toString: a', 'hasOwnProperty: a'),
  'a head without end': [/^failed (not-http|reset)$/, pour(ok, `X-A: ${'a'.repeat(8000)}\r\n`)],
  'a header without end': [/^failed (not-http|reset)$/, pour(`${ok}X-A: `, 'a'.repeat(0x10000))],
  'a reason without end': [/^failed (not-http|reset)$/, pour('HTTP/1.1 200 ', 'a'.repeat(0x10000))],
  'a torrent': [/^answered 200 size$/, pour(`${ok}\r\n`, 'a'.repeat(0x10000))],
  'a torrent of chunks': [
    /^answered 200 size$/,
    pour(`${ok}Transfer-Encoding: chunked\r\n\r\n`, `1000\r\n${'a'.repeat(0x1000)}\r\n`),
  ],
  'an extension of a chunk without end': [
    /^(failed|answered 200 (closed|time))/,
    pour(`${ok}Transfer-Encoding: chunked\r\n\r\n1;`, 'a'.repeat(0x10000)),
  ],
  'a trailer without end': [
    /^(failed|answered 200 (closed|time))/,
    pour(`${ok}Transfer-Encoding: chunked\r\n\r\n0\r\n`, `X-A: ${'a'.repeat(8000)}\r\n`),
  ],
  'a bomb in gzip': [/^answered 200( size)?$/, compressed('gzip', gzipSync(bomb))],
  'a bomb in deflate': [/^answered 200( size)?$/, compressed('deflate', deflateSync(bomb))],
  'a bomb in Brotli': [/^answered 200( size)?$/, compressed('br', brotliCompressSync(bomb.subarray(0, 2 ** 20)))],
  'a bomb in a bomb': [/^answered 200( size)?$/, compressed('gzip, gzip', gzipSync(gzipSync(bomb)))],
  'a reset': [/^failed reset$/, (socket) => void socket.resetAndDestroy()],
  'a reset within the body': [
    /^(answered 200 closed|failed reset)$/,
    (socket) => void socket.write(`${ok}Content-Length: 9\r\n\r\na`, () => socket.resetAndDestroy()),
  ],
  'an end without a word': [/^failed reset$/, (socket) => void socket.end()],
  'an end within the head': [/^failed (reset|not-http)$/, `${ok}X-A`],
  'an end within the body': [/^answered 200 closed$/, `${ok}Content-Length: 9\r\n\r\na`],
  'an end within a chunk': [/^answered 200 closed$/, `${ok}Transfer-Encoding: chunked\r\n\r\n9\r\na`],
}

const drip =
  (begin: string, drop: string): Play =>
  (socket) => {
    socket.write(begin)
    const timer = setInterval(() => socket.write(drop), 5)
    socket.on('close', () => clearInterval(timer))
  }
const says =
  (text: string): Play =>
  (socket) =>
    void socket.write(text)

// A busy machine may need all of the time for the connection, or for the head.
const late = /^failed (timeout|unreachable)$/
const cutOff = /^(answered 200 time|failed (timeout|unreachable))$/
const slow: Readonly<Record<string, Row>> = {
  'a torrent of tiny chunks': [
    /^(answered 200 (size|time)|failed (timeout|unreachable))$/,
    pour(`${ok}Transfer-Encoding: chunked\r\n\r\n`, '1\r\na\r\n'.repeat(1000)),
  ],
  'interim answers without end': [
    /^failed (timeout|not-http|reset|unreachable)$/,
    pour('', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100)),
  ],
  'a host that takes the request and is silent': [late, says('')],
  'a head that stops half-way': [late, says(`${ok}X-A: b`), says('HTTP/1.1'), says('H')],
  'a head in drops': [late, drip('HTTP/1.1 200 OK\r\nX-A: ', 'a')],
  'headers in drops': [late, drip(ok, 'X-A: a\r\n')],
  'interim answers in drops': [late, drip('', 'HTTP/1.1 100 Continue\r\n\r\n')],
  'a body in drops': [cutOff, drip(`${ok}\r\n`, '.')],
  'chunks in drops': [cutOff, drip(`${ok}Transfer-Encoding: chunked\r\n\r\n`, '1\r\na\r\n')],
  'a chunk that never ends': [cutOff, drip(`${ok}Transfer-Encoding: chunked\r\n\r\nffff\r\n`, 'a')],
  'a body that stops': [cutOff, says(`${ok}Content-Length: 9\r\n\r\na`)],
  'a body that never begins': [cutOff, says(`${ok}Content-Length: 9\r\n\r\n`)],
  'a trailer that never ends': [cutOff, drip(`${ok}Transfer-Encoding: chunked\r\n\r\n0\r\n`, 'X-A: a\r\n')],
}

/** Headers that the relay's own answer may have; whatever a host says stands in its body alone. */
const own =
  /^(content-type|cache-control|x-content-type-options|date|connection|keep-alive|transfer-encoding|content-length)$/

const played =
  (expected: RegExp, script: string | Buffer | Play): Attempt =>
  async (arena) => {
    const { trap, plays } = arena
    const filled = typeof script === 'string' ? Buffer.from(script.replaceAll('TRAP', String(trap)), 'latin1') : script
    const host = await plays(typeof filled === 'function' ? filled : (socket) => void socket.end(filled))
    const { answer, reply } = await arena.call({ url: `https://${host}/${newName()}` })
    const foreign = Object.keys(reply.headers).find((name) => !own.test(name))
    if (foreign) return `the host’s ${foreign} became the relay’s`
    // More than the host said, or than is read, is a body that was decoded.
    const size = answer.outcome === 'answered' ? Buffer.from(answer.bodyBase64, 'base64').length : 0
    if (size > 64 * 1024) return `${size} bytes were kept`
    return expected.test(summary(answer)) ? undefined : `came to ${summary(answer)}`
  }

const group = 'what a host answers'
const attempts = ([expected, ...scripts]: Row): readonly Attempt[] => scripts.map((script) => played(expected, script))

export const answers: readonly Kind[] = [
  ...kindsOf(group, quick, attempts),
  ...kindsOf(group, slow, attempts).map((kind) => ({ ...kind, slow: 'sends' as const })),
]
