import { expect, test } from 'vitest'
import { partsText } from '../sigv4/part.ts'
import { trace } from '../sigv4/trace.ts'
import { reasons } from '../words/checks.ts'
import { plainText } from '../words/segment.ts'
import {
  alias,
  arrived,
  credentials,
  edgeHost,
  now,
  post,
  routeWith,
  send,
  signedFor,
  urlHost,
} from './article.fixture.ts'
import { delivery } from './delivery.ts'
import { answerReason } from './reason.ts'

const text = (sentence: Parameters<typeof plainText>[0] | undefined) => plainText(sentence ?? [])

test('the first screen says which header is signed, who replaces it, and how many lines agree', () => {
  const [first] = send(signedFor(edgeHost, post(edgeHost))).diagnoses
  expect(text(first?.headline)).toBe(`the signature covers host: ${edgeHost}, and CloudFront replaces that header.`)
  expect(text(first?.detail)).toBe(
    'Lambda rebuilds the canonical request with the Function URL host. Line 5 differs ✗, the other nine agree ✓.',
  )
  expect(first?.fixes.map(({ id }) => id)).toEqual(['sign-for-function-url', 'oac-always'])
})

test('a custom domain is named as it was signed', () => {
  const [first] = send(signedFor(alias, post(alias))).diagnoses
  expect(text(first?.headline)).toBe('the signature covers host: api.example.com, and CloudFront replaces that header.')
})

test('sent to the Function URL, the other host is named', () => {
  const [first] = send(signedFor(edgeHost, post(urlHost))).diagnoses
  expect(text(first?.headline)).toBe(`the signature covers host: ${edgeHost}, but the request was sent to ${urlHost}.`)
})

test('what the verifier expects is the signature for the Function URL host over what arrived', () => {
  const sent = signedFor(edgeHost, post(edgeHost))
  const { decision } = send(sent)
  const right = trace(post(urlHost), { credentials, region: 'us-east-1', service: 'lambda', date: now })
  expect(decision.expected).toEqual({
    canonicalRequest: partsText(right.canonicalRequest),
    stringToSign: partsText(right.stringToSign),
    signature: right.signature,
  })
  expect(decision.claimed).toMatch(/^[0-9a-f]{64}$/)
  expect(decision.claimed).not.toBe(right.signature)
  expect(decision.parts?.canonicalRequest.map(({ line }) => line)).toEqual(
    right.canonicalRequest.map(({ line }) => line),
  )
})

test('without any key, what was signed is compared as text', () => {
  const keyless = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }
  const options = { credentials: keyless, region: 'us-east-1', service: 'lambda', date: now }
  const answers = [edgeHost, urlHost].map((host) => {
    const made = trace(post(edgeHost), { ...options, host })
    // A signature stands for the one that nobody here can compute.
    const headers = made.request.headers.map(
      ([name, value]) => [name, value.replace(/Signature=$/, 'Signature=0')] as const,
    )
    const route = routeWith({
      functionUrl: { credentials: 'the-signer' },
      route: { signedCanonicalRequest: partsText(made.canonicalRequest) },
    })
    return delivery({ ...made.request, headers }, route)
  })
  expect(answers.map(({ decision }) => decision.status)).toEqual([403, 200])
  expect(answers[0]?.diagnoses[0]).toMatchObject({ cause: 'host-rewritten', certainty: 'proven' })
})

test('the wire’s own Host field decides over the URL', () => {
  const request = post(edgeHost)
  const sent = { ...request, headers: [...request.headers, ['Host', urlHost] as const] }
  const { decision, diagnoses } = send(sent)
  expect(decision).toMatchObject({ by: 'cloudfront', status: 403, check: 'host-unknown' })
  expect(diagnoses[0]?.cause).toBe('edge-host-unknown')
})

test('a given Host field is replaced where it stands', () => {
  const sent = { ...post(edgeHost), headers: [['HOST', edgeHost] as const, ...post(edgeHost).headers] }
  expect(arrived(send(sent)).headers[0]).toEqual(['HOST', urlHost])
})

test.for([
  [signedFor(urlHost, post(edgeHost)), reasons.workaround],
  [signedFor(urlHost, post(urlHost)), 'signature verified'],
  [post(urlHost), 'no Authorization header'],
  [signedFor(edgeHost, post(edgeHost)), 'CloudFront replaced the Host'],
  [signedFor(edgeHost, post(urlHost)), 'signed for a host it was not sent to'],
] as const)('a cell says in one line: $1', ([request, reason]) => {
  expect(answerReason(request, send(request))).toBe(reason)
})

test('a token that is not the key’s is what is named, not the key, which is known', () => {
  const temporary = { ...credentials, accessKeyId: 'ASIAIOSFODNN7EXAMPLE', sessionToken: 'one' }
  const sent = signedFor(urlHost, post(urlHost), { credentials: { ...temporary, sessionToken: 'another' } })
  const [first] = send(sent, { functionUrl: { credentials: [temporary] } }).diagnoses
  expect(text(first?.headline)).toBe('the session token is not the one of the access key ASIAIOSFODNN7EXAMPLE.')
  expect(text(first?.detail)).toMatch(/^The token belongs to other credentials/)
  const [unknown] = send(sent, { functionUrl: { credentials: [] } }).diagnoses
  expect(text(unknown?.headline)).toBe('the access key ASIAIOSFODNN7EXAMPLE is not known.')
})
