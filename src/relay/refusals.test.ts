// Every way to be refused, as a table; nothing of it reaches a host.
import { afterAll, expect, test } from 'vitest'
import { type RefusalId, refusalWords } from '../core/words/relay.ts'
import { ask } from './attacks/ask.ts'
import { createAbsentRelay } from './handler.ts'
import { surroundings } from './options.ts'
import { parseRelayAnswer, type RelayRequest, relayPath, tokenHeader } from './protocol.ts'
import { labHost, message, rawHost, relayServer } from './testHarness.ts'

const tried = new Map<RefusalId, number>()
const count = (id: RefusalId) => tried.set(id, (tried.get(id) ?? 0) + 1)

/** A bearer that no refusal may repeat. */
const bearer = 'AWS4-HMAC-SHA256 Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7'

const field = (name: string, value = 'x') => ({
  headers: [
    ['Authorization', bearer],
    [name, value],
  ] as const,
})
const at = (url: string) => ({ url })
const target = (text: string) => at(`https://${labHost}${text}`)
const posted = (...headers: readonly (readonly [string, string])[]) => ({ method: 'POST', headers, bodyBase64: 'YWJj' })

const calls: Partial<Record<RefusalId, readonly Partial<RelayRequest>[]>> = {
  scheme: ['http://', 'HTTP://', 'ftp://', 'file://', '//', '', 'ws://'].map((scheme) => at(`${scheme}${labHost}/`)),
  'user-info': [
    at(`https://${labHost}@example.com/`),
    at(`https://a:${bearer}@${labHost}/`),
    at(`https://@${labHost}/`),
    at('https://example.com\\@a/'),
  ],
  port: ['80', '8443', '', '0443', '65979'].map((port) => at(`https://${labHost}:${port}/`)),
  'host-form': [
    '',
    '.',
    `${labHost}.`,
    `.${labHost}`,
    'a..b',
    'exa mple.com',
    'exämple.com',
    'example。com',
    '①②⑦.⓪.⓪.①',
    'a%2ecom',
    'example.com\r\nX: y',
    'example.com\0',
    'example.com\\a',
    'example.com:443 ',
    'example.com:443:443',
    'example.com:+443',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '017700000001',
    '0177.0.0.1',
    '127.1',
    '127.0.1',
    '127.0.0.01',
    '127.0.0.0x1',
    '256.256.256.256',
    '1.2.3.4.5',
    '[::1',
    '[127.0.0.1]',
    '[fe80::1%25eth0]a',
    '[]',
    `${'a'.repeat(64)}.com`,
    `${'a.'.repeat(130)}com`,
  ].map((host) => at(`https://${host}/`)),
  address: [
    '127.0.0.1',
    '10.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:4136:e378:8000:63bf:80ff:fffe]',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '[fe80::1%lo]',
    'localhost',
    'private.example',
    'mixed.example',
    `sub.${labHost}`,
  ].map((host) => at(`https://${host}/`)),
  method: ['', 'GE T', 'GET\r\nX: y', 'GET\0', 'G@T', 'GÉT', 'GET /admin HTTP/1.1'].map((method) => ({ method })),
  'method-not-relayed': ['CONNECT', 'TRACE', 'connect', 'Trace'].map((method) => ({ method })),
  target: ['/a\r\nX: y', '/a\nb', '/a\rb', '/a\0b', '/?a=\r\n\r\nGET /b HTTP/1.1', '?\n'].map(target),
  'header-name': [
    '',
    'a b',
    'a:',
    'a\r\nb',
    'a\n',
    'a\0',
    'Content-Length ',
    ' a',
    'ä',
    'a(b)',
    `Authorization: ${bearer}`,
  ].map((name) => field(name)),
  'header-value': ['a\r\nX: y', 'a\n b', 'a\rb', '\0', 'a\r\n\r\nGET / HTTP/1.1'].map((value) => field('X-A', value)),
  'two-hosts': [
    {
      headers: [
        ['Host', labHost],
        ['Host', labHost],
      ],
    },
    {
      headers: [
        ['host', labHost],
        ['HOST', 'b.example'],
      ],
    },
  ],
  'transfer-encoding': [
    posted(['Transfer-Encoding', 'chunked']),
    posted(['Transfer-Encoding', 'chunked'], ['Content-Length', '3']),
    posted(['transfer-encoding', 'identity']),
  ],
  'content-length': [
    ...['2', '4', '0', '', '03', '+3', '3 ', '3, 3', '-1', '0x3', '3.0'].map((length) =>
      posted(['Content-Length', length]),
    ),
    posted(['Content-Length', '3'], ['content-length', '3']),
    { headers: [['Content-Length', '5']] },
  ],
  'too-large': [
    { method: 'POST', bodyBase64: 'AAAA'.repeat(400) },
    { method: 'POST', bodyBase64: 'AAAA'.repeat(500_000) },
  ],
}

const resolve = async (host: string) =>
  ({ 'private.example': ['10.1.2.3'], 'mixed.example': ['8.8.8.8', '::ffff:192.168.0.1'], localhost: ['127.0.0.1'] })[
    host
  ] ?? ['::1']

const rows = Object.entries(calls).flatMap(([id, requests]) =>
  requests.map((request) => ({ id: id as RefusalId, request, shown: JSON.stringify(request).slice(0, 90) })),
)

test.for(rows)('$id: $shown', async ({ id, request }) => {
  const host = await rawHost()
  const connect = () => expect.unreachable('a refused call opens no connection')
  const { call } = await relayServer({
    lab: host.lab,
    resolve,
    connect,
    limits: { ...surroundings.limits, requestBytes: 1000 },
  })
  const answer = await call(request)
  expect(answer).toMatchObject({ outcome: 'refused', reason: id })
  expect(JSON.stringify(answer)).not.toContain('5d672d79')
  expect(host.connections()).toBe(0)
  count(id)
})

type Headers = Readonly<Record<string, string | undefined>>
const strangers: readonly { id: RefusalId; status?: number; method?: string; headers?: Headers; why: string }[] = [
  ...[
    'evil.example',
    'evil.example:PORT',
    'localhost',
    'localhost:1',
    'localhost.:PORT',
    'a.localhost:PORT',
    '127.0.0.2:PORT',
    '[::ffff:127.0.0.1]:PORT',
    'localhost:PORT.evil.example',
    'LOCALHOST:PORT',
  ].map((host) => ({ id: 'host' as const, headers: { host }, why: `Host: ${host}` })),
  ...[
    'http://evil.example',
    'http://localhost',
    'http://localhost:1',
    'https://localhost:PORT',
    'http://127.0.0.1:PORT',
    'null',
    'http://localhost:PORT/',
    undefined,
  ].map((origin) => ({ id: 'origin' as const, headers: { origin }, why: `Origin: ${origin}` })),
  ...['cross-site', 'same-site', 'none', '', 'same-origin, same-origin', undefined].map((site) => ({
    id: 'fetch-site' as const,
    headers: { 'sec-fetch-site': site },
    why: `Sec-Fetch-Site: ${site}`,
  })),
  ...['', 'TOKEN2', 'token', 'TOKEN,TOKEN', undefined].map((given) => ({
    id: 'token' as const,
    headers: { [tokenHeader]: given },
    why: `token: ${given}`,
  })),
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', undefined].map(
    (type) => ({
      id: 'not-json' as const,
      status: 415,
      headers: { 'content-type': type },
      why: `Content-Type: ${type}`,
    }),
  ),
  ...['GET', 'HEAD', 'PUT', 'OPTIONS', 'DELETE'].map((method) => ({
    id: 'not-post' as const,
    status: 405,
    method,
    why: method,
  })),
]

test.for(strangers)('$id: $why', async ({ id, status = 403, method = 'POST', headers = {} }) => {
  const host = await rawHost()
  const { port, token, headers: own } = await relayServer({ lab: host.lab })
  const filled = Object.entries(headers).map(([name, value]) => [
    name,
    value?.replace('PORT', String(port)).replaceAll('TOKEN', token),
  ])
  const reply = await ask(port, {
    method,
    path: relayPath.send,
    headers: { ...own, ...Object.fromEntries(filled) },
    body: message(),
  })
  expect(reply.status).toBe(status)
  if (method !== 'HEAD') expect(parseRelayAnswer(reply.body)).toMatchObject({ outcome: 'refused', reason: id })
  expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  expect(host.connections()).toBe(0)
  count(id)
})

test.for([
  { id: 'host', headers: { host: 'evil.example' } },
  { id: 'fetch-site', headers: { 'sec-fetch-site': 'cross-site' } },
  { id: 'fetch-site', headers: { 'sec-fetch-site': 'none' } },
  { id: 'origin', headers: { origin: 'http://evil.example' } },
] as const)('the token is not given away: $id', async ({ id, headers }) => {
  const { port, headers: own } = await relayServer()
  const given = { host: own.host, 'sec-fetch-site': 'same-origin', ...headers }
  const reply = await ask(port, { path: relayPath.token, headers: given })
  expect(reply.status).toBe(403)
  expect(parseRelayAnswer(reply.body)).toMatchObject({ outcome: 'refused', reason: id })
  count(id)
})

test.for([
  '',
  'null',
  '[]',
  '{}',
  '{"method":"GET"',
  message({ bodyBase64: 'YWJ' }),
  message({ bodyBase64: 'YW J' }),
  message().replace('}', ',"lab":[{"host":"a","port":1}]}'),
  message().replace('[]', '[["a"]]'),
  message().replace('[]', '[["a","b","c"]]'),
  message().replace('[]', '{"a":"b"}'),
  message().replace('"GET"', '1'),
])('malformed: %s', async (body) => {
  const { port, headers } = await relayServer()
  const reply = await ask(port, { method: 'POST', path: relayPath.send, headers, body })
  expect(parseRelayAnswer(reply.body)).toMatchObject({ outcome: 'refused', reason: 'malformed' })
  count('malformed')
})

test('busy: no more calls at a time than allowed, and room again afterwards', async () => {
  const host = await rawHost((socket) => setTimeout(() => socket.end('HTTP/1.1 204 No Content\r\n\r\n'), 200))
  const { call } = await relayServer({ lab: host.lab, limits: { ...surroundings.limits, inFlight: 1 } })
  const first = call({})
  await expect.poll(host.connections).toBe(1)
  expect(await call({})).toMatchObject({ outcome: 'refused', reason: 'busy' })
  expect(await first).toHaveProperty('status', 204)
  expect(await call({})).toHaveProperty('status', 204)
  count('busy')
})

test('off: both paths say why', async () => {
  const { port, headers } = await relayServer({}, createAbsentRelay('served to everybody'))
  for (const [method, path] of [
    ['GET', relayPath.token],
    ['POST', relayPath.send],
  ] as const) {
    const reply = await ask(port, { method, path, headers })
    expect(reply.status).toBe(403)
    expect(parseRelayAnswer(reply.body)).toEqual({ outcome: 'refused', reason: 'off', detail: 'served to everybody' })
    count('off')
  }
})

afterAll(() => {
  const total = [...tried.values()].reduce((sum, times) => sum + times, 0)
  console.log(`relay: ${total} refused attempts over ${tried.size} of ${Object.keys(refusalWords).length} rules`)
})
