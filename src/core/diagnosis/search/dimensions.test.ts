// One deviation at a time: signed by hand, found by the search, and named.
import { expect, test } from 'vitest'
import type { HttpRequest } from '../../http/message.ts'
import type { CauseId } from '../../words/causes.ts'
import type { DeviationId } from '../../words/deviations.ts'
import type { Signed } from './testHarness.ts'
import { arriving, body, host, key, right, searched, sha256, withHeaders } from './testHarness.ts'

type Row = readonly [
  id: DeviationId,
  causes: CauseId | readonly CauseId[],
  signed: Partial<Signed>,
  wire?: Partial<HttpRequest>,
  listed?: string,
]

const emptyHash = sha256('')
const json = JSON.parse(body)
const payload = (text: string | Uint8Array): Partial<Signed> => ({ payload: sha256(text) })
const inHeaderToo = (hash: string): Partial<Signed> => ({
  ...withHeaders({ 'x-amz-content-sha256': hash }),
  payload: hash,
})
const secret = (text: string): Partial<Signed> => ({ secret: text })
const repeated = (...values: readonly string[]) =>
  right.headers.flatMap((line) => (line.startsWith('x-dup') ? values.map((value) => `x-dup:${value}`) : [line]))

const rows: readonly Row[] = [
  ['method-other', 'method-changed-in-transit', { method: 'PUT' }],
  ['method-lower-case', 'method-changed-in-transit', { method: 'post' }],
  ['host-other', 'host-rewritten', withHeaders({ host: 'd111111abcdef8.cloudfront.net' })],
  ['host-port-added', 'port-in-host', withHeaders({ host: `${host}:443` })],
  ['host-case', 'header-canonicalisation', withHeaders({ host: host.toUpperCase() })],
  ['header-left-out', 'host-not-signed', withHeaders({ host: undefined })],
  ['path-as-sent', 'path-encoding', { path: '/prod/a%20b/(x)/' }],
  ['path-encoded-once', 'path-encoding', { path: '/prod/a%20b/%28x%29/' }],
  ['path-encoded-thrice', 'path-encoding', { path: '/prod/a%252520b/%2528x%2529/' }],
  ['path-decoded', 'path-encoding', { path: '/prod/a b/(x)/' }],
  ['path-marks-left', 'path-encoding', { path: '/prod/a%2520b/(x)/' }],
  [
    'path-not-normalized',
    'path-not-normalised',
    { path: '/a//b/../c', query: '' },
    { url: `https://${host}/a//b/../c` },
  ],
  ['path-slash-removed', 'path-not-normalised', { path: '/prod/a%2520b/%28x%29' }],
  ['path-prefix-removed', 'path-rewritten', { path: '/a%2520b/%28x%29/' }],
  ['path-prefix-added', 'path-rewritten', { path: '/dev/prod/a%2520b/%28x%29/' }],
  ['query-as-sent', ['query-encoding', 'query-not-canonical'], { query: 'q=x+y%20z&a=2&flag&a=1' }],
  ['query-as-sent-sorted', 'query-encoding', { query: 'a=1&a=2&flag&q=x+y%20z' }],
  ['query-plus-as-blank', 'query-encoding', { query: 'a=1&a=2&flag=&q=x%20y%20z' }],
  ['query-encoded-again', 'query-encoding', { query: 'a=1&a=2&flag=&q=x%252By%2520z' }],
  ['query-not-sorted', 'query-not-canonical', { query: 'q=x%2By%20z&a=2&flag=&a=1' }],
  ['query-valueless', 'query-not-canonical', { query: 'a=1&a=2&flag&q=x%2By%20z' }],
  ['query-left-out', 'query-not-canonical', { query: '' }],
  ['query-parameter-left-out', 'query-not-canonical', { query: 'a=1&a=2&flag=' }],
  ['query-empty-left-out', 'query-not-canonical', { query: 'a=1&a=2&q=x%2By%20z' }],
  ['query-last-value', 'query-not-canonical', { query: 'a=1&flag=&q=x%2By%20z' }],
  ['query-first-value', 'query-not-canonical', { query: 'a=2&flag=&q=x%2By%20z' }],
  [
    'query-in-path',
    'query-not-canonical',
    { path: '/prod/a%2520b/%28x%29/%3Fq%3Dx%2By%2520z%26a%3D2%26flag%26a%3D1', query: '' },
  ],
  ['query-in-path', 'query-not-canonical', { path: '/prod/a%20b/(x)/?q=x+y%20z&a=2&flag&a=1', query: '' }],
  ['header-left-out', 'header-changed-in-transit', withHeaders({ 'x-list': undefined })],
  ['header-line-missing', 'header-changed-in-transit', { ...withHeaders({ 'x-list': undefined }), names: right.names }],
  ['header-empty', 'header-changed-in-transit', withHeaders({ 'x-list': '' })],
  ['header-added', 'header-changed-in-transit', withHeaders({ 'user-agent': 'client/1' })],
  ['header-added', 'header-changed-in-transit', withHeaders({ 'content-length': String(Buffer.byteLength(body)) })],
  ['header-other-value', 'header-changed-in-transit', withHeaders({ 'content-type': 'text/plain;charset=UTF-8' })],
  [
    'header-other-value',
    'header-changed-in-transit',
    withHeaders({ 'content-type': 'application/json; charset=utf-8' }),
  ],
  ['header-shorter', 'header-changed-in-transit', withHeaders({ 'x-list': 'one two' })],
  ['header-not-collapsed', 'header-canonicalisation', withHeaders({ 'x-list': 'one   two, three' })],
  ['header-comma-blanks', 'header-canonicalisation', withHeaders({ 'x-list': 'one   two,three' })],
  ['header-joined', 'header-canonicalisation', withHeaders({ 'x-dup': 'b, a' })],
  ['header-line-each', 'header-canonicalisation', { headers: repeated('b', 'a') }],
  [
    'header-named-each',
    'header-canonicalisation',
    { headers: repeated('b', 'a'), names: right.names.replace('x-dup', 'x-dup;x-dup') },
  ],
  ['header-values-sorted', 'header-canonicalisation', withHeaders({ 'x-dup': 'a,b' })],
  ['payload-empty', 'payload-hash-mismatch', { payload: emptyHash }],
  ['payload-empty', 'payload-hash-mismatch', inHeaderToo(emptyHash)],
  ['payload-unsigned', 'payload-unsigned-not-accepted', { payload: 'UNSIGNED-PAYLOAD' }],
  ['payload-unsigned', 'payload-unsigned-not-accepted', inHeaderToo('UNSIGNED-PAYLOAD')],
  ['payload-streaming', 'payload-unsigned-not-accepted', { payload: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' }],
  ['payload-line-ends', 'payload-changed-in-transit', payload(body.replaceAll('\n', '\r\n'))],
  ['payload-newline-added', 'payload-changed-in-transit', payload(`${body}\n`)],
  ['payload-json-compact', 'payload-changed-in-transit', inHeaderToo(sha256(JSON.stringify(json)))],
  ['payload-json-pretty', 'payload-changed-in-transit', payload(JSON.stringify(json, null, 2))],
  ['payload-json-spaced', 'payload-changed-in-transit', payload('{"order": 42, "note": "café/1"}')],
  ['payload-json-spaced', 'payload-changed-in-transit', payload('{"order": 42, "note": "caf\\u00e9/1"}')],
  ['payload-json-slashes', 'payload-changed-in-transit', payload('{"order":42,"note":"café\\/1"}')],
  ['payload-charset', 'payload-changed-in-transit', payload(Buffer.from(body, 'latin1'))],
  ['payload-charset', 'payload-changed-in-transit', payload(Buffer.from(body, 'utf8').toString('latin1'))],
  ['payload-bom-added', 'payload-changed-in-transit', payload(`\ufeff${body}`)],
  ['payload-base64', 'payload-changed-in-transit', payload(Buffer.from(body).toString('base64'))],
  ['payload-json-string', 'payload-changed-in-transit', payload(JSON.stringify(body))],
  ['payload-upper-case', 'payload-hash-mismatch', { payload: right.payload.toUpperCase() }],
  ['payload-newline-at-end', 'payload-hash-mismatch', { end: '\n' }],
  ['time-other', 'header-changed-in-transit', { time: '20261122T060001Z' }],
  ['scope-day', 'scope-date-mismatch', { day: '20261121' }],
  ['scope-region', 'scope-region-wrong', { region: 'eu-north-1' }],
  ['scope-service', 'scope-service-wrong', { service: 'execute-api' }],
  ['key-day', 'scope-date-mismatch', { keyDay: '20261121' }],
  ['key-region', 'scope-region-wrong', { keyRegion: 'eu-west-1' }],
  ['key-service', 'scope-service-wrong', { keyService: 's3' }],
  ['secret-line-end-added', 'secret-wrong', secret(`${key.secretAccessKey}\n`)],
  ['secret-blank-added', 'secret-wrong', secret(`${key.secretAccessKey} `)],
  ['secret-url-encoded', 'secret-wrong', secret(encodeURIComponent(key.secretAccessKey))],
  ['secret-escaped', 'secret-wrong', secret(key.secretAccessKey.replaceAll('/', '\\/'))],
  ['secret-quoted', 'secret-wrong', secret(`"${key.secretAccessKey}"`)],
  ['secret-plus-as-blank', 'secret-wrong', secret(key.secretAccessKey.replaceAll('+', ' '))],
  ['secret-crossed-example', 'secret-wrong', secret('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')],
  ['secret-prefixed', 'secret-wrong', secret(`AWS4${key.secretAccessKey}`)],
]

test.for(rows)('%s is found: %s', ([id, expected, signed, wire, listed]) => {
  const { matches } = searched(arriving(signed, wire, listed))
  expect(matches.map(({ changes, causes }) => [changes.map((change) => change.id), causes])).toEqual([
    [[id], [expected].flat()],
  ])
})

test('what is signed as it is verified has no changes', () => {
  const { tried, matches } = searched(arriving({}))
  expect(tried).toBe(1)
  expect(matches).toMatchObject([{ changes: [], causes: [], equivalent: [] }])
})

test('from and to are the lines themselves', () => {
  const [match] = searched(arriving({ path: '/prod/a%20b/(x)/' })).matches
  expect(match?.changes).toEqual([
    { part: 'path', id: 'path-as-sent', from: '/prod/a%2520b/%28x%29/', to: '/prod/a%20b/(x)/' },
  ])
  const [other] = searched(arriving(withHeaders({ host: 'd111111abcdef8.cloudfront.net' }))).matches
  expect(other?.changes).toMatchObject([
    { part: 'header', name: 'host', from: host, to: 'd111111abcdef8.cloudfront.net' },
  ])
})
