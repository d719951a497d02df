// What the lab's Function URL takes and refuses, called straight.
import { expect, test } from 'vitest'
import type { HttpRequest } from '../core/http/message.ts'
import { fieldValue } from '../core/http/message.ts'
import { withAuthority } from '../core/http/url.ts'
import { labHosts } from './names.ts'
import { usualSetup } from './setup.ts'
import { order, type Reply, send, signedFor, type TestLab, testLab } from './testHarness.ts'

const host = labHosts.functionUrl
const request = { ...order, url: withAuthority(order.url, host) }
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const errorType = ({ headers }: Reply) => fieldValue(headers, 'x-amzn-errortype')

const taken: readonly (readonly [string, (lab: TestLab) => HttpRequest])[] = [
  ['a presigned URL', (lab) => signedFor(lab, request, host, { form: 'query' })],
  ['the role’s key with its token', (lab) => signedFor(lab, request, host, { credentials: lab.keys.role })],
  [
    'a presigned URL of the role’s',
    (lab) => signedFor(lab, request, host, { credentials: lab.keys.role, form: 'query' }),
  ],
  ['no x-amz-content-sha256', (lab) => signedFor(lab, request, host, { contentSha256Header: false })],
]

test.for(taken)('%s is taken; signature and token are not repeated', async ([, sign]) => {
  const lab = await testLab()
  const { status, body } = await send(lab, sign(lab), 'functionUrl')
  expect(status).toBe(200)
  expect(JSON.parse(body)).toHaveProperty('query', 'tag=a%2Bb&limit=10')
  expect(body).not.toMatch(/signature|token|x-amz/i)
  for (const { secretAccessKey } of Object.values(lab.keys)) expect(body).not.toContain(secretAccessKey)
})

const refused: readonly (readonly [string, (lab: TestLab) => HttpRequest, string])[] = [
  [
    'another’s secret',
    (lab) => signedFor(lab, request, host, { credentials: { ...lab.keys.user, secretAccessKey: 'x'.repeat(40) } }),
    'InvalidSignatureException',
  ],
  [
    'an unknown key',
    (lab) => signedFor(lab, request, host, { credentials: { ...lab.keys.user, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } }),
    'UnrecognizedClientException',
  ],
  [
    'the role’s key without its token',
    (lab) => {
      const { accessKeyId, secretAccessKey } = lab.keys.role
      return signedFor(lab, request, host, { credentials: { accessKeyId, secretAccessKey } })
    },
    'UnrecognizedClientException',
  ],
  ['a date long ago', (lab) => signedFor(lab, request, host, { date: hoursFromNow(-1) }), 'InvalidSignatureException'],
  ['a date to come', (lab) => signedFor(lab, request, host, { date: hoursFromNow(1) }), 'InvalidSignatureException'],
  ['another region', (lab) => signedFor(lab, request, host, { region: 'us-east-1' }), 'InvalidSignatureException'],
  [
    'a changed body',
    (lab) => ({ ...signedFor(lab, request, host), body: '{"order":43}' }),
    'InvalidSignatureException',
  ],
  [
    'a presigned URL that ran out',
    (lab) => signedFor(lab, request, host, { form: 'query', expiresIn: 60, date: hoursFromNow(-1) }),
    'InvalidSignatureException',
  ],
  ['nothing', () => request, 'AccessDeniedException'],
]

test.for(refused)('%s is refused', async ([, sign, type]) => {
  const lab = await testLab()
  const reply = await send(lab, sign(lab), 'functionUrl')
  expect([reply.status, errorType(reply)]).toEqual([403, type])
})

test('auth type NONE lets everybody in and names nobody', async () => {
  const lab = await testLab({ setup: { ...usualSetup, functionUrl: { authType: 'NONE' } } })
  for (const sent of [request, signedFor(lab, request, host)]) {
    const { status, body } = await send(lab, sent, 'functionUrl')
    expect(status).toBe(200)
    expect(JSON.parse(body)).toHaveProperty('accessKeyId', null)
  }
})

test('an Origin that is not ASCII breaks nothing where it is answered', async () => {
  const cors = {
    origins: ['https://é✓.example'],
    methods: ['*'],
    headers: [],
    expose: [],
    credentials: false,
    maxAge: 1,
  }
  const lab = await testLab({ setup: { ...usualSetup, functionUrl: { authType: 'NONE', cors } } })
  const { headers } = await send(lab, { ...request, headers: [['Origin', 'https://é✓.example']] }, 'functionUrl')
  expect(fieldValue(headers, 'access-control-allow-origin')).toBe('https://é✓.example')
})
