// What is taken along of the page: a call that is signed when it is asked for, and a report that tells no secret.
import { beforeEach, expect, test } from 'vitest'
import { evidenceVerdict } from '../evidence/verdict.ts'
import type { Inputs } from '../inputs.ts'
import { exampleSecret, firstScreen } from '../inputs.ts'
import { effectOfPaste } from '../paste.ts'
import { useVault } from '../vault.ts'
import type { CallsMade } from '../verdict.ts'
import { verdictOf } from '../verdict.ts'
import { viewOf } from '../view.ts'
import { codeOf } from './code.ts'
import { reportText } from './reportText.ts'
import { signNow } from './signedNow.ts'

const canary = 'cAnArY7f3a9b2c'
const token = `IQoJb3JpZ2lu${canary}`
const now = new Date('2026-11-22T06:00:30Z')
const workaround = { signFor: 'function-url', sendTo: 'cloudfront' } as const

const view = (inputs: Partial<Inputs> = {}) =>
  viewOf({ ...firstScreen, ...inputs }, exampleSecret, token, Date.UTC(2020, 0, 1), true)

beforeEach(() => useVault.setState({ secret: exampleSecret, sessionToken: token }))

test.for([false, true])('the call is signed for the moment at which it is asked for; presigned: %s', (presigned) => {
  const made = signNow(view(), workaround, { now, presigned })
  if (!('forms' in made)) throw new Error(made.because)
  expect([made.from, made.until]).toEqual([new Date('2026-11-22T06:00:30Z'), new Date('2026-11-22T06:05:30Z')])
  const [curl] = made.forms
  expect(curl?.code).toContain(presigned ? 'X-Amz-Date=20261122T060030Z' : 'x-amz-date: 20261122T060030Z')
  expect(curl?.code).toContain(`https://${firstScreen.cloudFrontHost}/orders/`)
  expect(curl?.code).toContain(canary)
  expect(JSON.stringify(made)).not.toContain(exampleSecret)
  // The same signature as the page itself makes for that time: its column is held against the SDK.
  const form = presigned ? 'query' : 'header'
  const page = view({ signingTime: '20261122T060030Z', attempt: workaround, form })
  expect(page.picked.delivery.decision.status).toBe(200)
  if (!presigned) expect(curl?.code).toContain(page.columns['function-url'].signature)
})

test('a time that was typed stays; without a key, a signer or a sendable call there is none', () => {
  const typed = signNow(view({ signingTime: '20261122T050000Z' }), workaround, { now, presigned: false })
  expect(typed).toMatchObject({ until: new Date('2026-11-22T05:05:00Z') })
  const how = { now, presigned: false }
  expect(signNow(view(), { signFor: 'none', sendTo: 'cloudfront' }, how)).toEqual({ because: 'unsigned' })
  expect(signNow(viewOf(firstScreen, '', '', 0, true), workaround, how)).toEqual({ because: 'no-key' })
  expect(signNow(view({ method: 'GE T' }), workaround, how)).toMatchObject({ because: 'refused' })
})

test('code signs for the attempt’s host and sends to its other; who cannot is named', () => {
  const { clients, unable } = codeOf(view(), workaround, { token: true, presigned: false })
  expect(clients.length).toBeGreaterThan(10)
  for (const { code } of clients) {
    expect(code).toContain(firstScreen.functionUrlHost)
    expect(code).toContain(firstScreen.cloudFrontHost)
    expect(code).not.toContain(canary)
  }
  expect(unable).toHaveLength(3)
  const unsigned = codeOf(view(), { signFor: 'none', sendTo: 'cloudfront' }, { token: true, presigned: false })
  expect(unsigned.clients.map(({ id }) => id)).toEqual(['javascript', 'python', 'bash'])
  expect(codeOf(view({ method: '' }), workaround, { token: true, presigned: false })).toMatchObject({ clients: [] })
})

const simulated: CallsMade = { way: 'simulated', sent: {}, running: [] }
const reportOf = (inputs: Partial<Inputs>, made: CallsMade = simulated, simulationOnly = false) => {
  const page = view(inputs)
  return reportText(page, verdictOf(page, made, 1), evidenceVerdict(page), simulationOnly)
}

test('the report is of the picked attempt, with what was signed, what was rebuilt, and where they differ', () => {
  const text = reportOf({})
  expect(text).toMatch(/^# 403 The Host was replaced on the way/)
  expect(text).toMatch(/\| Line \| What you sent \| What Lambda rebuilds \|/)
  expect(text).toContain('**CloudFront → Function URL**')
})

test('a real answer is told as one, and is no more sure than the page says', () => {
  const page = view()
  const outcome = {
    outcome: 'answered',
    response: { status: 403, headers: [['x-amzn-requestid', 'id-1']], body: new TextEncoder().encode(canary) },
    statusText: 'Forbidden',
    timing: { total: 1 },
  } as const
  const call = { cell: page.picked, revision: 1, at: now, outcome, words: undefined }
  const text = reportOf({}, { way: 'relay', sent: { 'cloudfront>cloudfront': call }, running: [] })
  expect(text).toContain('Answered by the service.')
  expect(text).toContain('x-amzn-requestid: id-1')
  expect(text).toContain('(likely)')
  expect(text).not.toContain('(proven')
  expect(text).not.toContain(canary)
})

const paste = `POST /a?api_key=${canary} HTTP/1.1
Host: api.example.com
Cookie: a=${canary}
X-Customer: ${canary}
X-Amz-Security-Token: ${canary}
Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261122/eu-west-1/lambda/aws4_request, SignedHeaders=host, Signature=${'1'.repeat(64)}

{"pin":"${canary}"}

HTTP/1.1 403 Forbidden
x-amzn-errortype: InvalidSignatureException

{"message":"The request signature we calculated does not match the signature you provided."}
`

test('a report of evidence is of the real call, unless the simulation is looked at; neither tells a canary', () => {
  const inputs = { ...firstScreen, ...effectOfPaste(paste, firstScreen).edit }
  const real = reportOf(inputs)
  expect(real).toContain('From what was pasted.')
  expect(real).toContain('InvalidSignatureException')
  const model = reportOf(inputs, simulated, true)
  expect(model).toContain('Worked out by the model')
  for (const text of [real, model])
    for (const hidden of [canary, exampleSecret, '1'.repeat(64), firstScreen.accessKeyId])
      expect(text).not.toContain(hidden)
})
