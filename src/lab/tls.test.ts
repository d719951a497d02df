// The lab's certificates: for whom they are, who believes them, and what becomes of a wrong one.
import { X509Certificate } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { generate } from 'selfsigned'
import { expect, test } from 'vitest'
import { failureWords } from '../core/words/relay.ts'
import { connectTo, secured } from '../relay/connect.ts'
import { listening, relayServer } from '../relay/testHarness.ts'
import { authorityFile, labCertificates } from './certificates.ts'
import { certificateNames, labHosts } from './names.ts'
import { certificates, order, portOf, sendBytes, signedFor, testLab } from './testHarness.ts'
import { wireServer } from './wireServer.ts'

const folder = () => mkdtempSync(join(certificates, 'folder-'))
const refusedByTls = (detail: string) => ({ outcome: 'failed', reason: 'tls', detail })

test('the relay calls each of the lab’s names by TLS', async () => {
  const log: string[] = []
  const lab = await testLab({ log: (line) => log.push(line) })
  const { call } = await relayServer({ lab: lab.names })
  for (const { host } of lab.names) {
    const answer = await call({ url: `https://${host}/` })
    expect(answer).toMatchObject({ outcome: 'answered', status: 403, timing: { tls: expect.any(Number) } })
    expect('timing' in answer && answer.timing.tls, host).toBeGreaterThan(1)
  }
  expect(log).toHaveLength(3)
})

test('the lab’s authority is believed for the lab’s names alone', async () => {
  const log: string[] = []
  const lab = await testLab({ log: (line) => log.push(line) })
  // Another name that leads to the lab's own port, as a poisoned resolver could make it.
  const around = {
    resolve: async () => ['8.8.8.8'],
    connect: () => connectTo(['127.0.0.1'], portOf(lab, 'functionUrl')),
  }
  const { call } = await relayServer({ lab: lab.names, ...around })
  for (const host of ['other.example', `www.${labHosts.cloudFront}`, 'd111111abcdef8.cloudfront.net']) {
    const answer = await call({ url: `https://${host}/` })
    expect(answer, host).toEqual(refusedByTls('UNABLE_TO_VERIFY_LEAF_SIGNATURE'))
    expect('reason' in answer && failureWords.tls.happened).toMatch(/did not prove that it is who it should be/)
  }
  expect(log).toEqual([])
})

test('even whoever believed it for every name would find no certificate for another', async () => {
  const lab = await testLab()
  const ca = lab.names[0]?.tls.ca
  const around = {
    resolve: async () => ['8.8.8.8'],
    connect: () => connectTo(['127.0.0.1'], portOf(lab, 'functionUrl')),
  }
  const { call } = await relayServer({ ...around, secure: (socket, host) => secured(socket, host, ca) })
  expect(await call({ url: 'https://other.example/' })).toEqual(refusedByTls('ERR_TLS_CERT_ALTNAME_INVALID'))
})

test('who sits on the lab’s port without its certificate gets no request', async () => {
  const lab = await testLab()
  const reached: string[] = []
  const stranger = await generate([{ name: 'commonName', value: labHosts.cloudFront }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: labHosts.cloudFront }] }],
  })
  const otherLab = await labCertificates(folder())
  for (const [tls, detail] of [
    [{ cert: stranger.cert, key: stranger.private }, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    [{ cert: otherLab.cert, key: otherLab.key }, 'CERT_SIGNATURE_FAILURE'],
    [undefined, expect.stringMatching(/^ERR_SSL_/)],
  ] as const) {
    const port = await listening(
      wireServer(({ target }) => {
        reached.push(target)
        return { status: 200, headers: [], body: new Uint8Array() }
      }, tls && { tls }),
    )
    const { call } = await relayServer({ lab: lab.names.map((name) => ({ ...name, port })) })
    const answer = await call({ url: `https://${labHosts.cloudFront}/` })
    expect(answer).toEqual(refusedByTls(detail))
  }
  expect(reached).toEqual([])
})

test('the certificate is for the lab’s names and for no other; the authority’s key is not kept', async () => {
  const here = folder()
  const { ca, cert } = await labCertificates(here)
  const [authority, server] = [new X509Certificate(ca), new X509Certificate(cert)]
  expect(server.subjectAltName?.split(', ')).toEqual(certificateNames.map((name) => `DNS:${name}`))
  expect([authority.ca, server.ca]).toEqual([true, false])
  expect(server.verify(authority.publicKey)).toBe(true)
  const kept = readdirSync(here).map((file) => readFileSync(join(here, file), 'utf8'))
  expect(kept.join('').match(/PRIVATE KEY-----\n/g)).toHaveLength(2)
  expect(readFileSync(authorityFile(here), 'utf8').trim()).toBe(ca)
})

test.skipIf(process.platform === 'win32')('files are for their owner alone', async () => {
  const here = join(folder(), 'deeper', 'lab')
  await labCertificates(here)
  const modes = [here, ...readdirSync(here).map((file) => join(here, file))].map((path) => statSync(path).mode & 0o777)
  expect(modes).toEqual([0o700, 0o600, 0o600])
})

test('they are kept from one run to the next, whoever starts first', async () => {
  const here = folder()
  const made = await Promise.all([labCertificates(here), labCertificates(here), labCertificates(here)])
  expect(new Set([...made, await labCertificates(here)].map(({ ca }) => ca)).size).toBe(1)
})

const unfit: readonly (readonly [string, (file: string) => void])[] = [
  ['half a file', (file) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 900))],
  ['an empty file', (file) => writeFileSync(file, '')],
  ['a file that others could read', (file) => chmodSync(file, 0o644)],
  [
    'another’s key',
    (file) => {
      const [, ...rest] = readFileSync(file, 'utf8').split('-----END PRIVATE KEY-----')
      const text = readFileSync(join(certificates, 'server.pem'), 'utf8')
      writeFileSync(file, `${text.split('-----END PRIVATE KEY-----')[0]}-----END PRIVATE KEY-----${rest.join('')}`)
    },
  ],
]

test.for(unfit)('%s is replaced', async ([, spoil]) => {
  await labCertificates(certificates)
  const here = folder()
  const { ca } = await labCertificates(here)
  spoil(join(here, 'server.pem'))
  const anew = await labCertificates(here)
  expect(anew.ca).not.toBe(ca)
  expect(await labCertificates(here)).toEqual(anew)
})

test('certificates that nobody can keep are an error that says where', async () => {
  const file = join(folder(), 'file')
  writeFileSync(file, '')
  await expect(labCertificates(file)).rejects.toThrow(`The lab cannot keep its certificates in ${file}`)
})

test('one port takes plain HTTP and TLS, and who breaks TLS off harms nobody', async () => {
  const lab = await testLab()
  const port = portOf(lab, 'functionUrl')
  const raw = await sendBytes(port, Buffer.from('160301000501020304050a0a', 'hex'))
  expect(raw.status).toBe(0)
  await new Promise<void>((resolve) => {
    const distrustful = connect({ host: '127.0.0.1', port, servername: labHosts.functionUrl })
    distrustful.on('error', () => resolve())
  })
  const { call } = await relayServer({ lab: lab.names })
  const { url, headers } = signedFor(
    lab,
    { ...order, method: 'GET', url: `https://${labHosts.functionUrl}/`, body: '' },
    labHosts.functionUrl,
  )
  expect(await call({ url, headers: headers.map(([name, value]) => [name, value]) })).toHaveProperty('status', 200)
  expect(await sendBytes(port, `GET / HTTP/1.1\r\nHost: ${labHosts.functionUrl}\r\n\r\n`)).toHaveProperty('status', 403)
})
