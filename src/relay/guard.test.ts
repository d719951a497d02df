// The two rules that a server on this machine cannot show: who the other end is, and the totality of the table.
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { callRefusal, hasOwnHost, tokenRefusal } from './guard.ts'
import { tokenHeader } from './protocol.ts'

function from(remoteAddress: string | undefined, host = 'localhost:4403', localPort = 4403): IncomingMessage {
  const socket = Object.defineProperties(new Socket(), {
    remoteAddress: { value: remoteAddress },
    localPort: { value: localPort },
  })
  const request = new IncomingMessage(socket)
  request.method = 'POST'
  request.headers = {
    host,
    origin: `http://${host}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    [tokenHeader]: 'key',
  }
  return request
}

test.for(['192.168.1.20', '8.8.8.8', '::ffff:10.0.0.1', 'fe80::1', '2600::1', '', undefined])(
  'remote-address: %s is turned away',
  (address) => {
    expect(callRefusal(from(address), 'key')).toHaveProperty('reason', 'remote-address')
    expect(tokenRefusal(from(address))).toHaveProperty('reason', 'remote-address')
  },
)

test.for(['127.0.0.1', '127.0.0.9', '::1', '::ffff:127.0.0.1'])('%s is let in', (address) => {
  expect(callRefusal(from(address), 'key')).toBeUndefined()
  expect(tokenRefusal(from(address))).toBeUndefined()
})

test('on port 80 a browser leaves the port out', () => {
  expect(hasOwnHost(from('::1', '[::1]', 80))).toBe(true)
  expect(hasOwnHost(from('::1', '[::1]:4403'))).toBe(true)
  expect(hasOwnHost(from('::1', '[::1]'))).toBe(false)
})
