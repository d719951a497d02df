// What the relay makes of hosts that do not behave, and of calls that are given up.
import { createServer as createHttpServer } from 'node:http'
import { createServer, Socket } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectTo } from './connect.ts'
import { surroundings } from './options.ts'
import { labHost, listening, okAnswer, rawHost, relayServer, shortLimits } from './testHarness.ts'

const says = (text: string) => (socket: Socket) => void socket.end(text)
const decoded = (answer: object) =>
  'bodyBase64' in answer ? Buffer.from(String(answer.bodyBase64), 'base64').toString() : ''

describe('answers', () => {
  test('status line, headers and body are told as they came', async () => {
    const head =
      'HTTP/1.0 403 Go Away\r\nX-b: 1\r\nx-B:2\r\nSet-Cookie: a\r\nSet-Cookie: b\r\nX-Utf: é✓\r\nX-Empty:\r\n\r\n'
    const host = await rawHost(says(`${head}{"Message":null}`))
    const { call } = await relayServer({ lab: host.lab })
    const answer = await call({})
    expect(answer).toMatchObject({
      outcome: 'answered',
      status: 403,
      statusText: 'Go Away',
      httpVersion: '1.0',
      headers: [
        ['X-b', '1'],
        ['x-B', '2'],
        ['Set-Cookie', 'a'],
        ['Set-Cookie', 'b'],
        ['X-Utf', 'é✓'],
        ['X-Empty', ''],
      ],
      address: `127.0.0.1:${host.port}`,
      timing: {
        dns: expect.any(Number),
        connect: expect.any(Number),
        tls: expect.any(Number),
        firstByte: expect.any(Number),
        total: expect.any(Number),
      },
    })
    expect(decoded(answer)).toBe('{"Message":null}')
    expect(answer).not.toHaveProperty('truncated')
  })

  test.for([
    [
      'chunked',
      'GET',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-T: 1\r\n\r\n',
      200,
      'ok',
    ],
    ['after 100 Continue', 'GET', `HTTP/1.1 100 Continue\r\n\r\n${okAnswer}`, 200, 'ok'],
    ['HEAD, whose length is not that of a body', 'HEAD', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n', 200, ''],
    ['no body', 'GET', 'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n', 304, ''],
    [
      'switching protocols',
      'GET',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
      101,
      '',
    ],
    ['more than one', 'GET', `${okAnswer}${okAnswer}`, 200, 'ok'],
    ['no reason phrase', 'GET', 'HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n', 200, ''],
  ] as const)('%s', async ([, method, text, status, body]) => {
    const host = await rawHost(says(text))
    const { call } = await relayServer({ lab: host.lab })
    const answer = await call({ method })
    expect(answer).toMatchObject({ outcome: 'answered', status })
    expect(decoded(answer)).toBe(body)
  })

  test('a connection that the host keeps open does not hold the answer back', async () => {
    const host = await rawHost((socket) => socket.write(okAnswer))
    const { call } = await relayServer({ lab: host.lab })
    expect(await call({ headers: [['Connection', 'keep-alive']] })).toHaveProperty('status', 200)
  })

  test.for([301, 302, 303, 307, 308])('a redirect (%i) is an answer and is not followed', async (status) => {
    const other = await rawHost()
    const location = `http://127.0.0.1:${other.port}/`
    const host = await rawHost(says(`HTTP/1.1 ${status} Moved\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`))
    const { call } = await relayServer({ lab: host.lab })
    expect(await call({})).toMatchObject({ status, headers: expect.arrayContaining([['Location', location]]) })
    expect([host.connections(), other.connections()]).toEqual([1, 0])
  })
})

describe('bounds', () => {
  test('a huge answer is cut off where the limit is', async () => {
    const size = 20 * 2 ** 20
    const host = await rawHost((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${size}\r\n\r\n`)
      socket.end(Buffer.alloc(size, 'a'))
    })
    const { call } = await relayServer({ lab: host.lab })
    const answer = await call({})
    expect(answer).toMatchObject({ outcome: 'answered', status: 200, truncated: 'size' })
    expect(decoded(answer)).toHaveLength(surroundings.limits.answerBytes)
  })

  test('an answer exactly as long as the limit is whole', async () => {
    const host = await rawHost()
    const { call } = await relayServer({ lab: host.lab, limits: { ...shortLimits, answerBytes: 2 } })
    expect(await call({})).not.toHaveProperty('truncated')
  })

  test('an endless answer ends with the time, and keeps what came', async () => {
    const host = await rawHost((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\nbegin')
      const drip = setInterval(() => socket.write('.'), 20)
      socket.on('close', () => clearInterval(drip))
    })
    const { call } = await relayServer({ lab: host.lab, limits: shortLimits })
    const answer = await call({})
    expect(answer).toMatchObject({ outcome: 'answered', truncated: 'time' })
    expect(decoded(answer)).toMatch(/^begin\.+$/)
  })

  test('an endless torrent ends with the size', async () => {
    const host = await rawHost((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n')
      const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
      const pour = () => {
        while (!socket.destroyed && socket.write(chunk));
      }
      socket.on('drain', pour)
      pour()
    })
    const { call } = await relayServer({ lab: host.lab })
    expect(await call({})).toMatchObject({ outcome: 'answered', truncated: 'size' })
  })

  test('a body that stops early is told', async () => {
    const host = await rawHost(says('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf'))
    const { call } = await relayServer({ lab: host.lab })
    const answer = await call({})
    expect(answer).toMatchObject({ outcome: 'answered', truncated: 'closed' })
    expect(decoded(answer)).toBe('half')
  })

  test.for([
    ['says nothing', ''],
    ['stops within the head', 'HTTP/1.1 200 OK\r\nX-A: b'],
  ])('a host that %s runs into the time limit', async ([, text = '']) => {
    const host = await rawHost((socket) => void socket.write(text))
    const { call } = await relayServer({ lab: host.lab, limits: shortLimits })
    expect(await call({})).toEqual({ outcome: 'failed', reason: 'timeout', detail: '' })
  })
})

describe('failures', () => {
  test.for([
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['HTTP/2', '\0\0\x12\x04\0\0\0\0\0'],
    ['a page without a head', '<!doctype html><p>hello</p>'],
    ['a header without a colon', 'HTTP/1.1 200 OK\r\nnonsense\r\n\r\n'],
    ['a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello'],
    ['a head without end', `HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(20_000)}`],
  ])('not-http: %s', async ([, text = '']) => {
    const host = await rawHost(says(text))
    const { call } = await relayServer({ lab: host.lab })
    expect(await call({})).toMatchObject({ outcome: 'failed', reason: 'not-http' })
  })

  test.for([
    ['resets', (socket: Socket) => socket.resetAndDestroy()],
    ['closes without a word', (socket: Socket) => socket.end()],
    ['closes within the head', says('HTTP/1.1 200 OK\r\nX-A')],
  ] as const)('reset: a host that %s', async ([, answer]) => {
    const host = await rawHost((socket) => void answer(socket))
    const { call } = await relayServer({ lab: host.lab })
    const got = await call({ headers: [['Authorization', 'Signature=5d672d79']] })
    expect(got).toMatchObject({ outcome: 'failed', reason: 'reset' })
    expect(JSON.stringify(got)).not.toContain('5d672d79')
  })

  test('unreachable: nobody listens', async () => {
    const server = createServer()
    const port = await listening(server)
    await new Promise((closed) => server.close(closed))
    const { call } = await relayServer({ lab: [{ host: labHost, port }] })
    expect(await call({})).toEqual({ outcome: 'failed', reason: 'unreachable', detail: 'ECONNREFUSED' })
  })

  test('unreachable: no connection in time', async () => {
    const connect = () => new Socket()
    const { call } = await relayServer({
      resolve: async () => ['8.8.8.8'],
      connect,
      limits: { ...shortLimits, connectMs: 100 },
    })
    expect(await call({})).toEqual({ outcome: 'failed', reason: 'unreachable', detail: 'ETIMEDOUT' })
  })

  test.for([
    ['does not exist', () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })), 'dns'],
    ['has no address', () => Promise.resolve([]), 'dns'],
    ['is looked up for ever', () => new Promise<never>(() => {}), 'timeout'],
  ] as const)('a name that %s', async ([, resolve, reason]) => {
    const { call } = await relayServer({ resolve, limits: shortLimits })
    expect(await call({})).toMatchObject({ outcome: 'failed', reason })
  })
})

describe('pinning', () => {
  test('a name is resolved once, and only the checked addresses are called', async () => {
    const resolutions: string[] = []
    const called: unknown[] = []
    const resolve = async (host: string) => {
      resolutions.push(host)
      return resolutions.length === 1 ? ['8.8.8.8', '2600:9000::1'] : ['127.0.0.1']
    }
    const connect = (addresses: readonly string[], port: number) => {
      called.push([addresses, port])
      return connectTo(['127.0.0.1'], closedPort)
    }
    const closedPort = await listening(createServer((socket) => socket.destroy()))
    const { call } = await relayServer({ resolve, connect })
    expect(await call({})).toMatchObject({ outcome: 'failed', reason: 'tls' })
    expect(await call({})).toMatchObject({ outcome: 'refused', reason: 'address' })
    expect(resolutions).toEqual([labHost, labHost])
    expect(called).toEqual([[['8.8.8.8', '2600:9000::1'], 443]])
  })

  test('the connection goes to the given address, whatever its name would resolve to', async () => {
    const host = await rawHost()
    const socket = connectTo(['127.0.0.1'], host.port)
    onTestFinished(() => void socket.destroy())
    await expect.poll(() => socket.remoteAddress).toBe('127.0.0.1')
  })

  test('a lab name stands for its own port alone', async () => {
    const host = await rawHost()
    const { call } = await relayServer({ lab: host.lab, resolve: async () => ['127.0.0.1'] })
    expect(await call({ url: `https://${labHost.toUpperCase()}/` })).toHaveProperty('status', 200)
    expect(await call({ url: `https://${labHost}:${host.port}/` })).toHaveProperty('reason', 'port')
    expect(await call({ url: `https://a.${labHost}/` })).toHaveProperty('reason', 'address')
    expect(await call({ url: `http://${labHost}/` })).toHaveProperty('reason', 'scheme')
  })
})

describe('cancelling', () => {
  test('when the browser goes, the connection to the host is closed and the relay goes on', async () => {
    let closed = 0
    const host = await rawHost((socket) => void socket.on('close', () => (closed += 1)))
    const { call } = await relayServer({ lab: host.lab, limits: { ...surroundings.limits, inFlight: 1 } })
    const controller = new AbortController()
    const cancelled = call({}, controller.signal)
    await expect.poll(host.connections).toBe(1)
    controller.abort()
    await expect(cancelled).rejects.toThrow()
    await expect.poll(() => closed).toBe(1)
    await expect.poll(() => call({ url: 'http://a/' })).toHaveProperty('reason', 'scheme')
  })

  test('many at once, every second one cancelled: the rest is answered', async () => {
    const server = createHttpServer((_request, response) => setTimeout(() => response.end('ok'), 50))
    const lab = [{ host: labHost, port: await listening(server) }]
    const { call } = await relayServer({ lab, limits: { ...surroundings.limits, inFlight: 40 } })
    const calls = Array.from({ length: 40 }, (_, index) =>
      call({ method: 'POST', bodyBase64: 'AAAA'.repeat(1000) }, index % 2 ? AbortSignal.timeout(20) : undefined),
    )
    const settled = await Promise.allSettled(calls)
    expect(settled.filter(({ status }, index) => index % 2 === 0 && status === 'fulfilled')).toHaveLength(20)
    expect(await call({})).toHaveProperty('status', 200)
  })
})
