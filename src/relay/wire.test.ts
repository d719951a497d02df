// What goes out is what the page asked for, byte for byte, and the relay reports those very bytes.
import { expect, test } from 'vitest'
import type { RelayRequest } from './protocol.ts'
import { labHost, rawHost, relayServer } from './testHarness.ts'

const allBytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64')
const url = (target: string) => `https://${labHost}${target}`

const cases: readonly { name: string; request: Partial<RelayRequest>; expected: string | Buffer }[] = [
  {
    name: 'Host comes first from the URL and Connection last where neither is given',
    request: { headers: [['X-Amz-Date', '20150830T123600Z']] },
    expected: `GET / HTTP/1.1\r\nHost: ${labHost}\r\nX-Amz-Date: 20150830T123600Z\r\nConnection: close\r\n\r\n`,
  },
  {
    name: 'the port of https is not part of Host',
    request: { url: `https://${labHost}:443/a` },
    expected: `GET /a HTTP/1.1\r\nHost: ${labHost}\r\nConnection: close\r\n\r\n`,
  },
  {
    name: 'an empty path is a slash, a fragment stays at home',
    request: { url: `https://${labHost}?a=b#c` },
    expected: `GET /?a=b HTTP/1.1\r\nHost: ${labHost}\r\nConnection: close\r\n\r\n`,
  },
  {
    name: 'order, case, duplicates and blanks of headers are kept, another Host too',
    request: {
      headers: [
        ['zZ', '1'],
        ['HOST', 'abc.lambda-url.us-east-1.on.aws'],
        ['a', ' two  blanks '],
        ['ZZ', '2'],
        ['zz', ''],
        ['connection', 'Keep-Alive'],
      ],
    },
    expected:
      'GET / HTTP/1.1\r\nzZ: 1\r\nHOST: abc.lambda-url.us-east-1.on.aws\r\na:  two  blanks \r\nZZ: 2\r\nzz: \r\nconnection: Keep-Alive\r\n\r\n',
  },
  {
    name: 'a target with a blank',
    request: { url: url('/a b?c=d e') },
    expected: `GET /a b?c=d e HTTP/1.1\r\nHost: ${labHost}\r\nConnection: close\r\n\r\n`,
  },
  {
    name: 'a target with UTF-8',
    request: { url: url('/café/日本?näme=✓') },
    expected: `GET /café/日本?näme=✓ HTTP/1.1\r\nHost: ${labHost}\r\nConnection: close\r\n\r\n`,
  },
  {
    name: 'a target with dot segments, doubled slashes, escapes in either case and a backslash',
    request: { url: url('//a/../%2e%2E/./b\\c?%zz&&=+') },
    expected: `GET //a/../%2e%2E/./b\\c?%zz&&=+ HTTP/1.1\r\nHost: ${labHost}\r\nConnection: close\r\n\r\n`,
  },
  {
    name: 'a header with UTF-8',
    request: { headers: [['X-Name', 'Zoë ✓']] },
    expected: `GET / HTTP/1.1\r\nHost: ${labHost}\r\nX-Name: Zoë ✓\r\nConnection: close\r\n\r\n`,
  },
  {
    name: 'a method in lower case and a method of one’s own',
    request: { method: 'm-Search' },
    expected: `m-Search / HTTP/1.1\r\nHost: ${labHost}\r\nConnection: close\r\n\r\n`,
  },
  {
    name: 'every byte of a body, with its length added',
    request: { method: 'POST', headers: [['Host', labHost]], bodyBase64: base64(allBytes) },
    expected: Buffer.concat([
      Buffer.from(`POST / HTTP/1.1\r\nHost: ${labHost}\r\nContent-Length: 256\r\nConnection: close\r\n\r\n`),
      allBytes,
    ]),
  },
  {
    name: 'a given length stays where it stands',
    request: {
      method: 'PUT',
      headers: [
        ['content-length', '4'],
        ['A', 'b'],
      ],
      bodyBase64: base64('\r\n\r\n'),
    },
    expected: `PUT / HTTP/1.1\r\nHost: ${labHost}\r\ncontent-length: 4\r\nA: b\r\nConnection: close\r\n\r\n\r\n\r\n`,
  },
]

test.for(cases)('$name', async ({ request, expected }) => {
  const host = await rawHost()
  const { call } = await relayServer({ lab: host.lab })
  const answer = await call(request)
  expect(answer).toMatchObject({ outcome: 'answered', status: 200, bodyBase64: base64('ok') })
  expect(host.received().toString('latin1')).toBe(Buffer.from(expected).toString('latin1'))
  expect(answer).toHaveProperty('sentBase64', host.received().toString('base64'))
})

test('a body as large as Lambda takes arrives whole', async () => {
  const host = await rawHost()
  const { call } = await relayServer({ lab: host.lab })
  const body = Buffer.alloc(6 * 2 ** 20, 7)
  expect(await call({ method: 'POST', bodyBase64: base64(body) })).toHaveProperty('status', 200)
  expect(host.received().subarray(-body.length).equals(body)).toBe(true)
})
