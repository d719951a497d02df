// Bytes to the relay's own server that one reader takes for one request and another for two.
import { relayPath } from '../protocol.ts'
import { type Arena, message } from './arena.ts'
import { unheard } from './attempts.ts'
import type { Kind } from './kind.ts'
import { kindsOf } from './kind.ts'

const body = message()
const length = `Content-Length: ${Buffer.byteLength(body)}`

/** A head of lines for the relay; a stranger’s page writes it, so whatever is made of it must not be a call. */
const head =
  (...lines: readonly string[]) =>
  (host: string) =>
    [`POST ${relayPath.send} HTTP/1.1`, `Host: ${host}`, 'Content-Type: application/json', ...lines, '', ''].join(
      '\r\n',
    )
const strange = 'Origin: http://evil.example'

type Bytes = (host: string, arena: Arena) => string
const hidden: Bytes = (host, { headers }) =>
  `${head(
    ...Object.entries(headers)
      .filter(([name]) => name !== 'host' && name !== 'x-relay-token')
      .map((field) => field.join(': ')),
    length,
  )(host)}${body}`
const lines =
  (...given: readonly string[]): Bytes =>
  (host) =>
    `${head(strange, ...given)(host)}${body}`
const start =
  (line: string, ...more: readonly string[]): Bytes =>
  (host) =>
    [line, `Host: ${host}`, strange, length, ...more, '', body].join('\r\n')
/** What stands in the body of a refused request would be the next one, if that were read by another length. */
const smuggled =
  (...given: readonly string[]): Bytes =>
  (host, arena) =>
    `${head(strange, ...given)(host)}0\r\n\r\n${hidden(host, arena)}`

const table: Readonly<Record<string, readonly Bytes[]>> = {
  'the token is not said': [hidden],
  'two Hosts': [lines(length, 'Host: evil.example'), start('POST /relay/send HTTP/1.1', 'Host: a')],
  'no Host': [() => `POST ${relayPath.send} HTTP/1.1\r\n${length}\r\n\r\n${body}`],
  'a length and chunks': [
    smuggled('Content-Length: 4', 'Transfer-Encoding: chunked'),
    smuggled('Transfer-Encoding: chunked', length),
  ],
  'two lengths': [smuggled('Content-Length: 5', 'Content-Length: 500'), smuggled('Content-Length: 5, 5')],
  'lengths in disguise': [
    smuggled('Content-Length: +5'),
    smuggled('Content-Length: 0x5'),
    smuggled('Content-Length: 5 5'),
    smuggled('Content-Length: -5'),
    smuggled('Content-Length : 5'),
  ],
  'chunks in disguise': [
    smuggled('Transfer-Encoding : chunked'),
    smuggled('Transfer-Encoding: xchunked'),
    smuggled('Transfer-Encoding: chunked, cow'),
    smuggled('Transfer-Encoding:\x0bchunked'),
    smuggled('Transfer-Encoding: cow', 'Transfer-Encoding: chunked'),
  ],
  'a folded line': [lines(length, 'X-A: b', ' c'), lines('Transfer-Encoding:', ' chunked')],
  'LF alone': [(host, arena) => hidden(host, arena).replaceAll('\r\n', '\n')],
  'CR alone': [(host, arena) => hidden(host, arena).replaceAll('\r\n', '\r'), lines(length, 'X-A: b\rHost: c')],
  'NUL in a header': [lines(length, 'X-A: b\0c'), lines(length, 'X\0: b')],
  'a blank before the colon': [lines(length, 'Host : a'), lines(length, 'X-Relay-Token : a')],
  'a header without a name': [lines(length, ': a'), lines(length, 'a')],
  'an absolute target': [
    start('POST http://127.0.0.1/relay/send HTTP/1.1'),
    start('GET http://169.254.169.254/latest/meta-data/ HTTP/1.1'),
    start('POST https://sound.lab.example/ HTTP/1.1'),
  ],
  'CONNECT to the server': [
    () => 'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1:22\r\n\r\n',
    start('CONNECT sound.lab.example:443 HTTP/1.1'),
  ],
  'TRACE to the server': [start(`TRACE ${relayPath.send} HTTP/1.1`), start('TRACE / HTTP/1.1')],
  'OPTIONS for all': [start('OPTIONS * HTTP/1.1')],
  'another version': [
    start(`POST ${relayPath.send} HTTP/0.9`),
    () => `GET ${relayPath.token}\r\n\r\n`,
    start(`GET ${relayPath.token} HTTP/2.0`),
  ],
  'HTTP/1.0 without Host': [() => `GET ${relayPath.token} HTTP/1.0\r\nSec-Fetch-Site: same-origin\r\n\r\n`],
  'the preface of HTTP/2': [() => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  'TLS to the server': [() => '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03'],
  'an upgrade of the server': [lines(length, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13')],
  'a head too large': [
    lines(length, `X-A: ${'a'.repeat(70_000)}`),
    lines(length, ...Array.from({ length: 9000 }, (_, i) => `X-${i}: a`)),
  ],
  'a chunk beyond numbers': [(host) => `${head(strange, 'Transfer-Encoding: chunked')(host)}fffffffffffffffff\r\n`],
  'no request at all': [() => '\r\n\r\n\r\n', () => '\0\0\0\0', () => 'a'.repeat(100_000)],
  'a method in small letters': [start(`post ${relayPath.send} HTTP/1.1`)],
  'two requests at once': [(host, arena) => hidden(host, arena) + hidden(host, arena)],
}

export const raw: readonly Kind[] = kindsOf('bytes to the relay’s server', table, (row) =>
  row.map((bytes) => unheard((arena) => Buffer.from(bytes(`localhost:${arena.port}`, arena), 'utf8'))),
).map((kind) => ({ ...kind, slow: 'silent' as const }))
