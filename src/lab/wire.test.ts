// The lab takes a request as the wire has it, and survives what is none.

import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { bytesOfText } from '../core/http/text.ts'
import { withAuthority, withTarget } from '../core/http/url.ts'
import { listen } from './listen.ts'
import { labHosts } from './names.ts'
import { order, portOf, send, sendBytes, signedFor, testLab } from './testHarness.ts'
import { type Arrived, wireServer } from './wireServer.ts'

/** A server that keeps what arrives. */
async function keeping(options?: { patience?: number }) {
  const arrived: Arrived[] = []
  const server = wireServer((request) => {
    arrived.push(request)
    return {
      status: 200,
      headers: [
        ['X-b', '1'],
        ['x-B', 'é✓'],
        ['Content-Length', '2'],
      ],
      body: bytesOfText('ok'),
    }
  }, options)
  const { port, close } = await listen(server, 0)
  onTestFinished(close)
  return { port, arrived }
}

const targets = [
  '/a b?c=d e',
  '/café/日本?näme=✓',
  '//a/../%2e%2E/./b\\c?%zz&&=+',
  '/ HTTP/1.1?x= HTTP/1.1',
  '/?',
  `/${'a'.repeat(9_000)}`,
]

test.for(targets.map((target) => ({ target, shown: target.slice(0, 40) })))('target $shown', async ({ target }) => {
  const { port, arrived } = await keeping()
  expect(await sendBytes(port, `GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`)).toHaveProperty('status', 200)
  expect(arrived).toMatchObject([{ method: 'GET', target }])
})

test.for(targets.slice(0, 5))('signed, target %s verifies', async (target) => {
  const lab = await testLab()
  const url = withTarget(withAuthority(order.url, labHosts.functionUrl), target)
  const { status, body } = await send(lab, signedFor(lab, { ...order, url }, labHosts.functionUrl), 'functionUrl')
  const [path, query = ''] = target.split(/\?(.*)/s)
  expect(status).toBe(200)
  expect(JSON.parse(body)).toMatchObject({ path, query })
})

test.for(['m-Search', 'DELETE', 'FOO', 'CONNECT', 'TRACE', 'get'])('method %s', async (method) => {
  const { port, arrived } = await keeping()
  expect(await sendBytes(port, `${method} / HTTP/1.1\r\nHost: a\r\n\r\n`)).toMatchObject({ status: 200, body: 'ok' })
  expect(arrived).toMatchObject([{ method, target: '/' }])
})

test('order, case, duplicates and UTF-8 of headers, in and out', async () => {
  const { port, arrived } = await keeping()
  const fields = ['zZ: 1', 'HOST: b', 'Upgrade: x', 'ZZ: two  blanks', 'zz:', 'X-Name: Zoë ✓', 'Connection: Upgrade']
  const { headers } = await sendBytes(port, `GET / HTTP/1.1\r\n${fields.join('\r\n')}\r\n\r\n`)
  expect(arrived[0]?.headers.map((field) => field.join(': ').trim())).toEqual(fields)
  expect(headers).toEqual([
    ['X-b', '1'],
    ['x-B', 'é✓'],
    ['Content-Length', '2'],
    ['Connection', 'close'],
  ])
})

test('every byte of a body, counted or in chunks, in one piece or many', async () => {
  const { port, arrived } = await keeping()
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  const head = 'PUT /é HTTP/1.1\r\nHost: a\r\n'
  await sendBytes(port, Buffer.concat([Buffer.from(`${head}Content-Length: 256\r\n\r\n`), bytes]))
  await sendBytes(port, `\r\n${head}Transfer-Encoding: chunked\r\n\r\n100\r\n`, bytes, '\r\n0\r\n\r\n')
  await sendBytes(
    port,
    ...Buffer.from(`${head}Content-Length: 1\r\n\r\n`)
      .toString('latin1')
      .split('')
      .map((byte) => Buffer.from(byte, 'latin1')),
    'x',
  )
  expect(arrived.map(({ target, body }) => [target, Buffer.from(body).toString('latin1')])).toEqual([
    ['/é', bytes.toString('latin1')],
    ['/é', bytes.toString('latin1')],
    ['/é', 'x'],
  ])
})

test('a body as large as Lambda takes verifies', { timeout: 30_000 }, async () => {
  const lab = await testLab()
  const request = signedFor(lab, { ...order, body: Buffer.alloc(6 * 2 ** 20, 7) }, labHosts.functionUrl)
  expect(await send(lab, request, 'cloudFront')).toHaveProperty('status', 200)
})

test('HEAD has the headers of an answer and no body', async () => {
  const { port } = await keeping()
  const { headers, body } = await sendBytes(port, 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n')
  expect(headers).toContainEqual(['Content-Length', '2'])
  expect(body).toBe('')
})

test('a client that waits for 100 Continue is told to go on', async () => {
  const { port, arrived } = await keeping()
  const socket = connect(port, '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n')
  const [first] = await once(socket, 'data')
  expect(String(first)).toBe('HTTP/1.1 100 Continue\r\n\r\n')
  socket.write('ok')
  const [second] = await once(socket, 'data')
  expect(String(second)).toMatch(/^HTTP\/1\.1 200 /)
  expect(arrived).toHaveLength(1)
})

test('one request a connection: what is sent after it gets no answer', async () => {
  const { port, arrived } = await keeping()
  const request = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'
  const { body } = await sendBytes(port, request + request)
  expect(body).toBe('ok')
  expect(arrived).toHaveLength(1)
})

const malformed: readonly (readonly [string, string | Buffer, number])[] = [
  ['no request line', '\r\nabc\r\n\r\n', 400],
  ['TLS that is none', Buffer.from('160301000501020304050a0a', 'hex'), 0],
  ['no slash', 'GET abc HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['a whole URL', 'GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['a fragment', 'GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['a header without a colon', 'GET / HTTP/1.1\r\nHost: a\r\nabc\r\n\r\n', 400],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
  [
    'length and chunks',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['an endless line', `GET /${'a'.repeat(70_000)}`, 400],
  ['endless headers', `GET / HTTP/1.1\r\nHost: a\r\n${`X: ${'a'.repeat(999)}\r\n`.repeat(400)}`, 431],
  [
    'a body beyond any limit',
    `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n${'a'.repeat(9_000_000)}`,
    413,
  ],
]

test.for(malformed)('%s ends its own connection alone', async ([, bytes, status]) => {
  const lab = await testLab()
  const port = portOf(lab, 'cloudFront')
  expect(await sendBytes(port, bytes)).toHaveProperty('status', status)
  expect(await send(lab, order, 'cloudFront')).toHaveProperty('status', 403)
})

test('random bytes', async () => {
  const { port } = await keeping()
  let state = 42
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state >> 16
  }
  const noise = Array.from({ length: 200 }, () =>
    Buffer.from([...Array.from({ length: 60 }, () => next() & 255), 13, 10, 13, 10]),
  )
  const answers = await Promise.all(noise.map((bytes) => sendBytes(port, bytes)))
  expect(answers.filter(({ status }) => status === 400).length).toBeGreaterThan(190)
  expect(await sendBytes(port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n')).toHaveProperty('status', 200)
})

test.for(['', 'GET / HT', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc'])(
  'a client that stops after %j is let go',
  async (bytes) => {
    const { port, arrived } = await keeping({ patience: 100 })
    expect(await sendBytes(port, bytes)).toHaveProperty('status', 0)
    expect(arrived).toEqual([])
  },
)

test('an answer that fails is a 500, and the next one is not', async () => {
  const server = wireServer(({ target }) => {
    if (target === '/fail') throw new Error('planted')
    if (target === '/unwritable') return { status: 200, headers: [['X-A', 'a\x7f']], body: new Uint8Array() }
    return { status: 204, headers: [], body: bytesOfText('ignored') }
  })
  const { port, close } = await listen(server, 0)
  onTestFinished(close)
  const said = vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(() => said.mockRestore())
  for (const target of ['/fail', '/unwritable']) {
    expect(await sendBytes(port, `GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`)).toMatchObject({ status: 500, body: '' })
  }
  expect(await sendBytes(port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n')).toMatchObject({ status: 204, body: '' })
})
