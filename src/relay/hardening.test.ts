// What the relay withstands beyond single refusals: names that lead into networks, clients and hosts that take their time.
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { connectTo } from './connect.ts'
import { surroundings } from './options.ts'
import { relayPath } from './protocol.ts'
import { message, rawHost, relayServer, shortLimits } from './testHarness.ts'

const hidden: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.1', '127.8.8.8', '::1'],
  private: ['10.0.0.1', '172.16.0.1', '192.168.1.1', 'fd12:3456::1'],
  'link-local': ['169.254.0.1', 'fe80::1', 'fe80::1%eth0'],
  metadata: ['169.254.169.254', '169.254.170.2', 'fd00:ec2::254'],
  mapped: ['::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::ffff:10.0.0.1', '::127.0.0.1'],
  translated: ['64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', '2001:0:4136:e378:8000:63bf:80ff:fffe'],
  'shared and special': ['0.0.0.0', '100.64.0.1', '224.0.0.1', '255.255.255.255', '::', 'ff02::1'],
}
const rows = Object.entries(hidden).flatMap(([kind, addresses]) => addresses.map((address) => ({ kind, address })))

let refused = 0

test.for(rows)(
  'a name that resolves to $kind $address opens no connection, wherever it stands',
  async ({ address }) => {
    for (const resolved of [[address], ['8.8.8.8', address], [address, '2600:9000::1']]) {
      const { call } = await relayServer({
        resolve: async () => resolved,
        connect: () => expect.unreachable('a hidden address is not called'),
      })
      const answer = await call({ url: 'https://name.example/' })
      expect(answer).toMatchObject({ outcome: 'refused', reason: 'address' })
      refused += 1
    }
  },
)

test('a redirect to an address of metadata is an answer; nobody goes there', async () => {
  const called: string[][] = []
  const head = 'HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/\r\nContent-Length: 0\r\n\r\n'
  const host = await rawHost((socket) => void socket.end(head))
  const connectCounted = (addresses: readonly string[], port: number) => {
    called.push([...addresses])
    return connectTo(addresses, port)
  }
  const { call } = await relayServer({ lab: host.lab, connect: connectCounted })
  expect(await call({})).toMatchObject({ outcome: 'answered', status: 302 })
  expect(called).toEqual([['127.0.0.1']])
})

/** A client of the relay that writes its own bytes. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  socket.on('data', (chunk) => {
    received += chunk
  })
  socket.on('error', () => {})
  socket.write(bytes)
  await once(socket, 'close')
  return received
}

function head(headers: Readonly<Record<string, string>>, ...more: readonly string[]): string {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`POST ${relayPath.send} HTTP/1.1`, ...fields, ...more, '', ''].join('\r\n')
}

test('a client that begins a call and never ends it holds its place for a limited time', async () => {
  const host = await rawHost()
  const limits = { ...shortLimits, inFlight: 1 }
  const { port, headers, call } = await relayServer({ lab: host.lab, limits })
  const slow = connect(port, '127.0.0.1')
  slow.on('error', () => {})
  slow.write(`${head(headers, 'Content-Length: 500')}{"method":`)
  await expect.poll(() => call({})).toMatchObject({ outcome: 'refused', reason: 'busy' })
  await expect.poll(() => call({}), { timeout: 5_000 }).toHaveProperty('status', 200)
  slow.destroy()
  expect(host.connections()).toBe(1)
})

test('a call that is declared to be endless is read no further than the limit', async () => {
  const { port, headers } = await relayServer({ limits: { ...surroundings.limits, requestBytes: 1000 } })
  const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
  const answer = await raw(
    port,
    `${head(headers, 'Transfer-Encoding: chunked')}${chunk.repeat(40)}0\r\n\r\n${head({ ...headers, connection: 'close' }, 'Content-Length: 2')}{}`,
  )
  expect(answer).toMatch(/"too-large"/)
})

test.for([
  ['the other’s first', 'evil.example', undefined],
  ['the other’s second', undefined, 'evil.example'],
])('two Hosts, %s: a call of another page all the same', async ([, first, second]) => {
  const host = await rawHost()
  const { port, headers } = await relayServer({ lab: host.lab })
  const { host: own, ...rest } = headers
  const body = message()
  const stranger = { ...rest, origin: 'http://evil.example', 'sec-fetch-site': 'cross-site', connection: 'close' }
  const hosts = [`Host: ${first ?? own}`, `Host: ${second ?? own}`]
  const answer = await raw(port, `${head(stranger, ...hosts, `Content-Length: ${body.length}`)}${body}`)
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
  expect(host.connections()).toBe(0)
})

afterAll(() => console.log(`relay: ${refused} names that lead into networks refused, ${rows.length} addresses`))
