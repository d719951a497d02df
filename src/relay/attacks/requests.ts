// Requests that would be read as another request, or as two.
import type { RefusalId } from '../../core/words/relay.ts'
import type { RelayRequest } from '../protocol.ts'
import { bearer, soundHost } from './arena.ts'
import { refused } from './attempts.ts'
import type { Kind } from './kind.ts'
import { kindsOf } from './kind.ts'

type Try = Partial<RelayRequest>
type Row = readonly [RefusalId, ...(readonly Try[])]

const method = (...methods: readonly string[]): Row => ['method', ...methods.map((one) => ({ method: one }))]
const target = (...targets: readonly string[]): Row => [
  'target',
  ...targets.map((one) => ({ url: `https://${soundHost}${one}` })),
]
const name = (...names: readonly string[]): Row => [
  'header-name',
  ...names.map((one) => ({ headers: [[one, 'x'] as const] })),
]
const value = (...values: readonly string[]): Row => [
  'header-value',
  ...values.map((one) => ({ headers: [['X-A', one] as const] })),
]
const posted = (...headers: RelayRequest['headers']): Try => ({ method: 'POST', headers, bodyBase64: 'YWJj' })
const lengths = (...given: readonly string[]): Row => [
  'content-length',
  ...given.map((one) => posted(['Content-Length', one])),
]
const encodings = (...given: readonly string[]): Row => [
  'transfer-encoding',
  ...given.map((one) => posted(['Transfer-Encoding', one])),
]

const table: Readonly<Record<string, Row>> = {
  'no method': method(''),
  'CR LF in the method': method('GET\r\nX: y', 'GET / HTTP/1.1\r\nHost: a\r\n\r\nGET'),
  'LF or CR in the method': method('GET\n', '\nGET', 'GET\r', '\rGET'),
  'NUL in the method': method('GET\0', '\0'),
  'a blank in the method': method('GE T', ' GET', 'GET ', 'GET\t'),
  'a target in the method': method('GET http://127.0.0.1/', 'GET /admin HTTP/1.1'),
  'marks in the method': method('G@T', 'GET,POST', 'GET:', 'GET"', 'GET/', 'GET;'),
  'letters in the method that are cut to others': method('GÉT', 'GET\u010a', '\u0147ET'),
  CONNECT: ['method-not-relayed', { method: 'CONNECT' }, { method: 'connect' }, { method: 'Connect' }],
  TRACE: ['method-not-relayed', { method: 'TRACE' }, { method: 'trace' }, { method: 'tRaCe' }],
  'CR LF in the path': target('/a\r\nX: y', '/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', '/\r\n'),
  'LF in the path': target('/a\nb', '/\n'),
  'CR in the path': target('/a\rb', '/\r'),
  'NUL in the path': target('/a\0b', '/\0'),
  'CR LF in the query': target('/?a=\r\n\r\nGET /b HTTP/1.1', '?\r\n', '?a\r\nb'),
  'LF, CR or NUL in the query': target('/?\n', '/?a=\r', '/?\0'),
  'no header name': name(''),
  'CR LF in a header name': name('a\r\nb', 'a\r\n', '\r\na', 'a: b\r\n\r\nGET / HTTP/1.1\r\nX'),
  'LF or CR in a header name': name('a\n', '\na', 'a\r', '\ra'),
  'NUL in a header name': name('a\0', '\0', '\0Host'),
  'a blank before the colon': name('Transfer-Encoding ', 'Content-Length\t', 'Host '),
  'a blank before the name': name(' Transfer-Encoding', '\tHost', ' a'),
  'a blank within a name': name('Transfer Encoding', 'a b'),
  'a colon in a header name': name('a:', ':path', ':authority', 'Host: a'),
  'a whole line as a header name': name(`Authorization: AWS4-HMAC-SHA256 Signature=${bearer}`),
  'marks in a header name': name('a(b)', 'a,b', 'a/b', 'a;b', 'a=b', 'a@b', 'a"b', 'a[b]', 'a{b}'),
  'letters in a header name that are cut to others': name('Häder', '\u0148ost', 'a\u010a', 'ｈost', '\u212aey'),
  'control characters in a header name': name('a\x01', 'a\x0b', 'a\x0c', 'a\x1f', 'a\x7f', 'a\x85'),
  'CR LF in a header value': value('a\r\nX: y', 'a\r\n', '\r\n', 'a\r\n\r\nGET / HTTP/1.1'),
  'LF in a header value': value('a\nX: y', 'a\n', '\n'),
  'CR in a header value': value('a\rX: y', 'a\r', '\r'),
  'NUL in a header value': value('a\0', '\0', 'a\0\r\nb'),
  'a folded line (obs-fold)': value('a\r\n b', 'a\r\n\tb', 'a\n b'),
  'two Hosts': [
    'two-hosts',
    {
      headers: [
        ['Host', soundHost],
        ['Host', '127.0.0.1'],
      ],
    },
    {
      headers: [
        ['Host', '127.0.0.1'],
        ['Host', soundHost],
      ],
    },
  ],
  'two Hosts in other cases': [
    'two-hosts',
    {
      headers: [
        ['host', soundHost],
        ['HOST', soundHost],
      ],
    },
    {
      headers: [
        ['hOsT', 'a'],
        ['a', 'b'],
        ['Host', ''],
      ],
    },
  ],
  'Transfer-Encoding: chunked': encodings('chunked', 'Chunked', 'CHUNKED'),
  'Transfer-Encoding in disguise': encodings(
    'xchunked',
    ' chunked',
    'chunked ',
    '\tchunked',
    '\x0bchunked',
    '"chunked"',
  ),
  'Transfer-Encoding of several': encodings('gzip, chunked', 'chunked, identity', 'chunked, chunked', ', chunked'),
  'Transfer-Encoding of none': encodings('identity', '', 'cow'),
  'Transfer-Encoding in other cases': [
    'transfer-encoding',
    posted(['transfer-encoding', 'chunked']),
    posted(['TRANSFER-ENCODING', 'chunked']),
  ],
  'Content-Length with Transfer-Encoding': [
    'transfer-encoding',
    posted(['Content-Length', '3'], ['Transfer-Encoding', 'chunked']),
    posted(['Transfer-Encoding', 'chunked'], ['Content-Length', '3']),
  ],
  'two Transfer-Encodings': [
    'transfer-encoding',
    posted(['Transfer-Encoding', 'chunked'], ['Transfer-Encoding', 'identity']),
  ],
  'a Content-Length that is too short': lengths('0', '1', '2'),
  'a Content-Length that is too long': lengths('4', '300', '99999999999999999999'),
  'a Content-Length of no body': [
    'content-length',
    { headers: [['Content-Length', '5']] },
    { headers: [['Content-Length', '']] },
  ],
  'a Content-Length with a sign': lengths('+3', '-3', '-0'),
  'a Content-Length with zeros or blanks': lengths('03', '3 ', ' 3', '3\t', '\x0b3'),
  'a Content-Length in other numbers': lengths('0x3', '3.0', '3e0', '٣', '３'),
  'a Content-Length that is a list': lengths('3, 3', '3,4', '3;a'),
  'two Content-Lengths': [
    'content-length',
    posted(['Content-Length', '3'], ['Content-Length', '3']),
    posted(['Content-Length', '3'], ['content-length', '300']),
  ],
  'a body that is too large': [
    'too-large',
    { method: 'POST', bodyBase64: 'AAAA'.repeat(1366) },
    { method: 'POST', bodyBase64: 'AAAA'.repeat(500_000) },
  ],
}

export const requests: readonly Kind[] = kindsOf('what is sent', table, ([reason, ...tries]) =>
  tries.map((request) => refused([reason], request)),
)
