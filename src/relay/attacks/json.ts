// Calls from the right page whose JSON is not a call.
import type { RefusalId } from '../../core/words/relay.ts'
import { soundHost } from './arena.ts'
import { turnedAway } from './attempts.ts'
import type { Attempt, Kind } from './kind.ts'
import { kindsOf } from './kind.ts'

type Body = string | Buffer
const url = `https://${soundHost}/`
const plain = `{"method":"GET","url":"${url}","headers":[],"bodyBase64":""}`
const add = (members: string) => plain.replace(/\}$/, `,${members}}`)
const headers = (value: string) => plain.replace('"headers":[]', `"headers":${value}`)
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

const table: Readonly<Record<string, readonly Body[]>> = {
  'nothing at all': ['', ' ', '\n'],
  'not an object': ['null', 'true', '1', '"a"', '[]', `[${plain}]`],
  'an object that is no call': ['{}', '{"method":"GET"}', `{"url":"${url}"}`],
  'JSON that stops': [plain.slice(0, -1), plain.slice(0, 20), '{"method":"GET","url":"'],
  'JSON and more': [`${plain}${plain}`, `${plain};`, `${plain}\0`, `)]}',\n${plain}`],
  'nearly JSON': [plain.replaceAll('"', "'"), plain.replace('}', ',}'), `/**/${plain}`, plain.replace('[]', '[,]')],
  'numbers that are none': [
    plain.replace('"GET"', 'NaN'),
    plain.replace('"GET"', 'Infinity'),
    plain.replace('"GET"', '0x1'),
  ],
  'a form’s JSON': [`${plain}=`, `a=${plain}`, `{"method":"GET","a":"=${plain.replaceAll('"', '\\"')}"}`],
  'a prototype to be polluted': [
    add('"__proto__":{"polluted":1}'),
    add('"constructor":{"prototype":{"polluted":1}}'),
    add('"prototype":{"polluted":1}'),
    `{"__proto__":${plain}}`,
  ],
  'methods of objects': [add('"toString":1'), add('"toJSON":1'), add('"then":1'), add('"hasOwnProperty":1')],
  'the relay’s own settings': [
    add(`"lab":[{"host":"a","port":1}]`),
    add('"limits":{"totalMs":9e9}'),
    add('"resolve":["127.0.0.1"]'),
    add('"rejectUnauthorized":false'),
    add('"outcome":"answered"'),
  ],
  'members of other types': [
    plain.replace('"GET"', '1'),
    plain.replace('"GET"', '["GET"]'),
    plain.replace('"GET"', 'null'),
    plain.replace(`"${url}"`, `{"href":"${url}"}`),
    plain.replace(`"${url}"`, `["${url}"]`),
    plain.replace('"bodyBase64":""', '"bodyBase64":null'),
  ],
  'headers that are no list': [headers('{}'), headers('{"a":"b"}'), headers('"a: b"'), headers('null')],
  'headers that are no pairs': [headers('["a"]'), headers('[["a"]]'), headers('[["a","b","c"]]'), headers('[[]]')],
  'headers of other types': [
    headers('[["a",1]]'),
    headers('[[null,"b"]]'),
    headers('[["a",["b"]]]'),
    headers('[[{},"b"]]'),
  ],
  'nesting without end': ['['.repeat(4000), '{"a":'.repeat(2000), headers(`${'['.repeat(2000)}${']'.repeat(2000)}`)],
  'base64 that is none': ['YWJ', 'YW J', 'YWJj=', '=', 'YWJj\\n', 'YW-_', '____', 'ÄÄÄÄ'].map((text) =>
    plain.replace('"bodyBase64":""', `"bodyBase64":"${text}"`),
  ),
  'bytes that are no UTF-8': [
    Buffer.concat([Buffer.from(plain.slice(0, -1)), Buffer.from([0xff, 0xfe, 0x7d])]),
    Buffer.from(headers('[["a","b\xff"]]'), 'latin1'),
    Buffer.from(headers('[["a","b\xc0\x8ac"]]'), 'latin1'),
    Buffer.from(headers('[["a","b\xed\xa0\x80"]]'), 'latin1'),
  ],
  'other encodings': [utf16(plain), Buffer.from(`\ufeff${plain}`), Buffer.from('{"method":"GET"', 'utf16le')],
  'a compressed call': [Buffer.from('1f8b0800000000000003', 'hex')],
}

/** The last of two members counts, for the check as for the call. */
const twice: Readonly<Record<string, readonly [RefusalId, string]>> = {
  'two URLs': ['address', add('"url":"https://127.0.0.1/"')],
  'two methods': ['method-not-relayed', add('"method":"CONNECT"')],
  'two lists of headers': ['header-value', add('"headers":[["a","b\\r\\nc: d"]]')],
}

const escaped: Readonly<Record<string, readonly [RefusalId, ...(readonly string[])]>> = {
  'line breaks as escapes': [
    'header-value',
    headers('[["a","b\\u000d\\u000ac: d"]]'),
    headers('[["a","b\\n"]]'),
    headers('[["a","\\u0000"]]'),
  ],
  'a host as escapes': ['address', plain.replace(soundHost, '\\u0031\\u0032\\u0037.0.0.1')],
}

const unpolluted =
  (attempt: Attempt): Attempt =>
  async (arena) => {
    const through = await attempt(arena)
    return 'polluted' in {} ? 'every object is polluted' : through
  }

const asked = (reason: RefusalId) => (body: Body) =>
  unpolluted(turnedAway([reason, ...(reason === 'malformed' ? (['too-large'] as const) : [])], () => ({ body })))

export const json: readonly Kind[] = [
  ...kindsOf('what the JSON is', table, (bodies) => bodies.map(asked('malformed'))),
  ...kindsOf('what the JSON is', twice, ([reason, body]) => [asked(reason)(body)]),
  ...kindsOf('what the JSON is', escaped, ([reason, ...bodies]) => bodies.map(asked(reason))),
]
