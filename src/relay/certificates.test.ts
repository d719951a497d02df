// Whom the relay believes over TLS. The certificates are made for the run and trusted by nobody else.
import { createServer } from 'node:tls'
import { generate } from 'selfsigned'
import { afterEach, expect, test, vi } from 'vitest'
import { connectTo, secured } from './connect.ts'
import { labHost, listening, okAnswer, relayServer } from './testHarness.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** A host behind a public address, as far as the relay knows, with a certificate for `name`. */
async function hostWithCertificate(name: string) {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  })

  const requests: string[] = []
  const names: (string | false)[] = []
  const server = createServer({ key: made.private, cert: made.cert, ALPNProtocols: ['http/1.1'] }, (socket) => {
    names.push(socket.servername ?? '')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      requests.push(String(chunk))
      socket.end(okAnswer)
    })
  })
  server.on('tlsClientError', () => {})
  const port = await listening(server)
  const around = { resolve: async () => ['8.8.8.8'], connect: () => connectTo(['127.0.0.1'], port) }
  return { around, requests, names, authority: made.cert }
}

test('a host that signed its own certificate gets no request', async () => {
  const { around, requests } = await hostWithCertificate(labHost)
  const { call } = await relayServer(around)
  expect(await call({})).toEqual({ outcome: 'failed', reason: 'tls', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  expect(requests).toEqual([])
})

test('not even where the environment asks Node to accept everything', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  vi.spyOn(process, 'emitWarning').mockReturnValue()
  const { around, requests } = await hostWithCertificate(labHost)
  const { call } = await relayServer(around)
  expect(await call({})).toHaveProperty('reason', 'tls')
  expect(requests).toEqual([])
})

test('a trusted certificate for another name is no better', async () => {
  const { around, requests, authority } = await hostWithCertificate('other.example')
  const { call } = await relayServer({ ...around, secure: (socket, host) => secured(socket, host, authority) })
  expect(await call({})).toEqual({ outcome: 'failed', reason: 'tls', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' })
  expect(requests).toEqual([])
})

test('a trusted certificate for the URL’s name is believed, whatever Host the request has', async () => {
  const { around, requests, names, authority } = await hostWithCertificate(labHost)
  const { call } = await relayServer({ ...around, secure: (socket, host) => secured(socket, host, authority) })
  expect(await call({ headers: [['Host', 'other.example']] })).toMatchObject({ outcome: 'answered', status: 200 })
  expect(requests).toEqual(['GET / HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n'])
  expect(names).toEqual([labHost])
})
