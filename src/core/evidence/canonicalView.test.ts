import { expect, test } from 'vitest'
import type { CanonicalView } from './canonicalView.ts'
import { canonicalView } from './canonicalView.ts'

const hash = 'ab'.repeat(32)
const whole: CanonicalView = {
  method: 'GET',
  path: '/a',
  query: 'b=1',
  headers: [
    ['host', 'h'],
    ['x-amz-date', 'd'],
  ],
  signedHeaders: ['host', 'x-amz-date'],
  payloadHash: hash,
  cut: false,
}
const text = `GET\n/a\nb=1\nhost:h\nx-amz-date:d\n\nhost;x-amz-date\n${hash}`

test.for<[how: string, text: string, expected: CanonicalView]>([
  ['as it is', text, whole],
  ['with carriage returns', text.replaceAll('\n', '\r\n'), whole],
  ['with its line breaks escaped', text.replaceAll('\n', '\\n'), whole],
  ['indented', text.replaceAll('\n', '\n    '), whole],
  ['without the empty line', text.replace('\n\n', '\n'), whole],
  ['with one more empty line', text.replace(`\n${hash}`, `\n\n${hash}`), whole],
  [
    'blanks for line breaks',
    'GET /a host:h x',
    { method: 'GET', path: '/a', headers: [['host', 'h']], signedHeaders: ['x'], cut: false },
  ],
  [
    'without its query line',
    'GET\n/a b.gif\nhost:h\n\nhost\nx',
    {
      method: 'GET',
      path: '/a b.gif',
      headers: [['host', 'h']],
      signedHeaders: ['host'],
      payloadHash: 'x',
      cut: false,
    },
  ],
  [
    'without path and query',
    'GET accept:x\n  host:h',
    {
      method: 'GET',
      headers: [
        ['accept', 'x'],
        ['host', 'h'],
      ],
      cut: true,
    },
  ],
  ['cut after its path', 'GET\n/a', { method: 'GET', path: '/a', headers: [], cut: true }],
  [
    'cut after its headers',
    'GET\n/a\n\nhost:h',
    { method: 'GET', path: '/a', query: '', headers: [['host', 'h']], cut: true },
  ],
  [
    'its end alone',
    'host\nUNSIGNED-PAYLOAD',
    { headers: [], signedHeaders: ['host'], payloadHash: 'UNSIGNED-PAYLOAD', cut: false },
  ],
  [
    'a path with a colon',
    'GET\n/a:b\n\nhost:h',
    { method: 'GET', path: '/a:b', query: '', headers: [['host', 'h']], cut: true },
  ],
  ['nothing', '', { headers: [], cut: true }],
])('a canonical request is read %s', ([, given, expected]) => {
  expect(canonicalView(given)).toEqual(expected)
})
