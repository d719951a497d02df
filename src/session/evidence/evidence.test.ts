import { expect, test } from 'vitest'
import { firstScreen } from '../inputs.ts'
import { effectOfPaste } from '../paste.ts'
import { useSession } from '../session.ts'
import { viewOf } from '../view.ts'
import { comparableOf, evidenceOf, requestFrom } from './compose.ts'
import type { EvidenceInput } from './input.ts'
import { hasEvidence, maySearch, noEvidence } from './input.ts'
import { searchable } from './search.ts'
import { summaryOf } from './summary.ts'
import { evidenceVerdict } from './verdict.ts'

const functionUrl = 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws'
const canonical = (host: string) => `GET\n/a\n\nhost:${host}\n\nhost\n${'0'.repeat(64)}`
const signature = `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261122/eu-west-1/lambda/aws4_request, SignedHeaders=host, Signature=${'1'.repeat(64)}`
const request = `GET /a HTTP/1.1\nHost: api.example.com\nAuthorization: ${signature}\nX-Amz-Date: 20261122T060000Z`
const answer = `HTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n${JSON.stringify({
  message: `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'${canonical(functionUrl)}'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20261122T060000Z\n20261122/eu-west-1/lambda/aws4_request\n${'2'.repeat(64)}'\n`,
})}`

const view = (inputs = firstScreen) => viewOf(inputs, 'secret', '', Date.UTC(2026, 10, 22, 6), true)
const withEvidence = (evidence: Partial<EvidenceInput>, inputs = firstScreen) =>
  view({ ...inputs, evidence: { ...inputs.evidence, ...evidence } })
const pasted = (text: string, inputs = firstScreen) => ({ ...inputs, ...effectOfPaste(text, inputs).edit })

test('the example’s request is nobody’s; one that was typed is the call’s', () => {
  const example = withEvidence({ response: '403' })
  expect(evidenceOf(example.inputs, example.reading)).toEqual({ response: { status: 403 } })
  // To be laid beside other views, not to be judged.
  expect(comparableOf(example.inputs, example.reading).request).toMatchObject({ method: 'POST' })
  const own = withEvidence({ response: '403' }, { ...firstScreen, path: '/own', cloudFrontHost: 'api.example.com' })
  expect(evidenceOf(own.inputs, own.reading).request).toMatchObject({
    method: 'POST',
    url: 'https://api.example.com/own?tag=a%2Bb&limit=10',
  })
})

test('a paste’s request counts with its signature until its fields are edited', () => {
  const inputs = pasted(`${request}\n\n${answer}`)
  const { reading } = view(inputs)
  expect(evidenceOf(inputs, reading).request?.headers).toContainEqual(['Authorization', signature])
  const edited = { ...inputs, path: '/b' }
  expect(requestFrom(edited)).toBe('fields')
  expect(evidenceOf(edited, view(edited).reading).request?.url).toBe('https://api.example.com/b')
})

test('the string to sign goes with its canonical request', () => {
  const inputs = pasted(`${request}\n\n${answer}`)
  expect(evidenceOf(inputs, view(inputs).reading).serviceStringToSign).toContain('20261122/eu-west-1')
  const edited = withEvidence({ serviceCanonicalRequest: canonical('b.example') }, inputs)
  expect(evidenceOf(edited.inputs, edited.reading)).not.toHaveProperty('serviceStringToSign')
})

test('a second paste adds what it tells; one with request and answer is another call', () => {
  const first = pasted(answer)
  expect(first.functionUrlHost).toBe(functionUrl)
  const second = pasted(request, first)
  expect(second.evidence.response).toContain('403')
  expect(evidenceOf(second, view(second).reading)).toMatchObject({
    request: { method: 'GET' },
    serviceCanonicalRequest: canonical(functionUrl),
  })
  const other = pasted(`${request}\n\nHTTP/1.1 404 Not Found\n\nno such thing\n`, second)
  expect(other.evidence).toMatchObject({ serviceCanonicalRequest: '' })
  expect(other.evidence.response).toContain('404')
})

test('the verdict is the evidence’s: proven where both sides are known, never the model’s', () => {
  const inputs = pasted(`${request}\n\n${answer}`)
  const likely = evidenceVerdict(view(inputs))
  expect(likely).toMatchObject({
    status: 403,
    asPasted: true,
    diagnosis: { cause: 'host-rewritten', about: 'evidence' },
  })
  expect(JSON.stringify(likely.diagnosis)).not.toContain('the model')
  const proven = evidenceVerdict(withEvidence({ clientCanonicalRequest: canonical('api.example.com') }, inputs))
  expect(proven).toMatchObject({ asPasted: false, diagnosis: { cause: 'host-rewritten', certainty: 'proven' } })
  const nothing = evidenceVerdict(withEvidence({ response: '403' }))
  expect(nothing.diagnosis).toBeUndefined()
  expect(nothing.next.length).toBeGreaterThan(1)
})

test('its line says what is there', () => {
  expect(summaryOf(noEvidence)).toBe('Nothing yet')
  expect(summaryOf({ ...noEvidence, response: 'HTTP/2 403\n', symptoms: ['intermittent'] })).toBe(
    'Response 403 · 1 symptom',
  )
  expect(summaryOf({ ...noEvidence, response: '{}', receivedRequest: 'x' })).toBe('Response · what arrived')
  expect(hasEvidence(pasted(request).evidence)).toBe(false)
})

test('a step of the evidence is undone, and neither moves the time nor counts as an edit of the request', () => {
  const { tell, undo } = useSession.getState()
  const { revision, editedAt } = useSession.getState()
  tell({ response: '403' })
  expect(useSession.getState()).toMatchObject({ revision, editedAt, inputs: { evidence: { response: '403' } } })
  undo()
  expect(useSession.getState().inputs).toBe(firstScreen)
})

test('a signature is searched for where there is one, with the key that signed', () => {
  expect(maySearch(firstScreen)).toBe(false)
  expect(searchable(view())).toEqual({ able: false, because: 'no-signature' })
  const inputs = pasted(request)
  expect(maySearch(inputs)).toBe(true)
  const ready = searchable(view(inputs))
  expect(ready.able && ready.ground.request.headers).toContainEqual(['Authorization', signature])
  expect(searchable(view({ ...inputs, accessKeyId: 'AKIDEXAMPLE' }))).toMatchObject({ because: 'other-key' })
  expect(searchable(viewOf(inputs, '', '', 0, true))).toMatchObject({ because: 'no-key' })
})
