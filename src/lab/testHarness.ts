// What the lab's tests share: a lab on free ports, and a client that sends exactly the bytes that it is told to.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { bodyBytes, type Field, type HttpRequest } from '../core/http/message.ts'
import type { SigningOptions } from '../core/sigv4/options.ts'
import { signed } from '../core/sigv4/sign.ts'
import { wireBytes } from '../relay/wire.ts'
import { type LabOptions, startLab } from './lab.ts'
import { labHosts, labRegion } from './names.ts'
import { type LabSetup, usualSetup } from './setup.ts'

export type TestLab = Awaited<ReturnType<typeof startLab>>
export type Side = 'cloudFront' | 'functionUrl'

/** Certificates for the tests of a file. */
export const certificates = mkdtempSync(join(tmpdir(), 'countersign-lab-'))
process.on('exit', () => rmSync(certificates, { recursive: true, force: true }))

/** A lab on free ports that ends with the test. */
export async function testLab(options: LabOptions = {}): Promise<TestLab> {
  const lab = await startLab({ ports: { cloudFront: 0, functionUrl: 0 }, certificates, ...options })
  onTestFinished(() => lab.close().catch(() => {}))
  return lab
}

export const withDistribution = (distribution: LabSetup['distribution']): LabSetup => ({ ...usualSetup, distribution })

export const portOf = (lab: TestLab, side: Side): number =>
  lab.names.find(({ host }) => host === labHosts[side])?.port ?? 0

/** The article's request. */
export const order: HttpRequest = {
  method: 'POST',
  url: `https://${labHosts.cloudFront}/orders/caf%C3%A9?tag=a%2Bb&limit=10`,
  headers: [['content-type', 'application/json']],
  body: '{"order":42}',
}

/** The request signed now by the lab's user for `host`; its wire Host stays its URL's. */
export const signedFor = (lab: TestLab, request: HttpRequest, host: string, options: Partial<SigningOptions> = {}) =>
  signed(request, {
    credentials: lab.keys.user,
    region: labRegion,
    service: 'lambda',
    date: new Date(),
    host,
    ...options,
  }).request

/** Sends a request as the relay does, to the server of this side. */
export function send(lab: TestLab, request: HttpRequest, side: Side) {
  const body = bodyBytes(request)
  const message = { ...request, headers: [...request.headers], bodyBase64: '' }
  return sendBytes(portOf(lab, side), wireBytes(message, body))
}

export interface Reply {
  readonly status: number
  readonly headers: readonly Field[]
  readonly body: string
}

/** Writes these bytes, piece by piece, and reads until the lab closes; status 0 for no answer. */
export function sendBytes(port: number, ...pieces: readonly (string | Buffer)[]): Promise<Reply> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(readReply(received)))
    void (async () => {
      for (const piece of pieces) {
        socket.write(piece)
        if (pieces.length > 1) await new Promise((next) => setTimeout(next, 2))
      }
    })()
  })
}

function readReply(text: string): Reply {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers: lines.map((line): Field => [line.replace(/: .*/s, ''), line.replace(/^.*?: /s, '')]),
    body: rest.join('\r\n\r\n'),
  }
}
