import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Evidence } from '../evidence/evidence.ts'
import { signed } from '../sigv4/sign.ts'
import { causeIds } from '../words/causes.ts'
import { symptomIds } from '../words/symptoms.ts'
import { failures } from './rules/failures.fixture.ts'
import { nextEvidence, triaged } from './triage.ts'

const seed = 20_261_122
const examples = causeIds.flatMap((cause) => [failures[cause].shows, failures[cause].nearMiss])

test('without evidence nothing is named, and what to get is', () => {
  for (const evidence of [{}, { request: {} }, { symptoms: [] }, { response: { status: 200 } }])
    expect(triaged(evidence)).toEqual([])
  expect(nextEvidence({})[0]).toContain('Paste the answer')
  expect(nextEvidence({ response: { body: 'SignatureDoesNotMatch' } })[0]).toContain('Sign the same request')
})

test('at most five causes, each once, each with a reason, and the same again', () => {
  for (const evidence of examples) {
    const said = triaged(evidence)
    expect(said.length).toBeLessThanOrEqual(5)
    expect(new Set(said.map(({ cause }) => cause)).size).toBe(said.length)
    for (const { because, about } of said) {
      expect(because.length).toBeGreaterThan(0)
      expect(about).toBe('evidence')
    }
    expect(triaged(structuredClone(evidence))).toEqual(said)
  }
})

test('who answered comes before why', () => {
  const { because } =
    triaged({ response: { body: 'SignatureDoesNotMatch' }, symptoms: ['works-with-other-credentials'] })[0] ?? {}
  expect(because?.[0]).toBe('The service’s verifier answered: the signatures do not match.')
})

test('what speaks against a cause is said, and weighs', () => {
  const evidence: Evidence = {
    request: { url: '/a%20b' },
    response: { body: 'SignatureDoesNotMatch' },
    setup: { service: 'execute-api' },
  }
  expect(triaged(evidence)[0]?.cause).toBe('path-encoding')
  const ticked = triaged({ ...evidence, symptoms: ['get-works-post-fails'] })
  expect(ticked[0]?.cause).toBe('payload-hash-mismatch')
  const against = ticked.find(({ cause }) => cause === 'path-encoding')?.against
  expect(against).toEqual(['It does not explain: GET works, POST or PUT with a body fails.'])
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '/',
    '?',
    '%',
    '%zz',
    'https://',
    '\\n',
    "'GET\\n/",
    '<CanonicalRequest>',
    '{"message":"',
    'AWS4-HMAC-SHA256 Credential=',
    'GET\n/\n\nhost:h\n\nhost\n',
  ),
  fc.constantFrom(
    ...examples.flatMap(({ response, clientCanonicalRequest }) => [response?.body ?? '', clientCanonicalRequest ?? '']),
  ),
)
const headers = fc.array(
  fc.tuple(fc.oneof(text, fc.constantFrom('Host', 'authorization', 'X-Amz-Date', 'x-amz-content-sha256')), text),
  { maxLength: 5 },
)
const option = { requiredKeys: [] }
const request = fc.record({ method: text, url: text, headers, body: text, bodyBase64: text }, option)
const anyEvidence: fc.Arbitrary<Evidence> = fc.record(
  {
    request,
    receivedRequest: request,
    signedHost: text,
    signedHeaders: fc.array(text, { maxLength: 4 }),
    response: fc.record({ status: fc.integer(), headers, body: text, bodyBase64: text }, option),
    clientCanonicalRequest: text,
    clientStringToSign: text,
    serviceCanonicalRequest: text,
    serviceStringToSign: text,
    setup: fc.record(
      {
        service: text,
        between: fc.array(text, { maxLength: 3 }),
        originRequestPolicy: text,
        cachePolicy: text,
        originPath: text,
        allowedMethods: fc.array(text, { maxLength: 2 }),
      },
      option,
    ),
    symptoms: fc.subarray([...symptomIds], { maxLength: 3 }),
  },
  option,
)

test('no evidence, however broken, makes it fail', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const said = triaged(evidence)
      expect(said.length).toBeLessThanOrEqual(5)
    }),
    { numRuns: 2000, seed },
  )
})

test.for([
  { request: null, response: null, setup: null, symptoms: 'intermittent', receivedRequest: 7 },
  { request: { headers: [['a'], null, 3, ['b', 1]], url: 4, method: {} }, signedHeaders: 'host', signedHost: 3 },
  {
    response: { status: '403', headers: [null], body: 7 },
    clientCanonicalRequest: 7,
    setup: { between: 'x', service: 7 },
  },
])('nor does what is no evidence at all: %j', (wrong) => {
  // @ts-expect-error: what callers without types may hand in
  expect(() => triaged(wrong)).not.toThrow()
})

test('no token, signature or authorization is said', () => {
  const token = 'FwoGZXIvYXdzEJr-secret-token-text'
  const signature = 'c0ffee'.repeat(10).padEnd(64, '0')
  const evidence: Evidence = {
    request: {
      method: 'GET',
      url: `https://h.example/a?X-Amz-Security-Token=${token}&X-Amz-Signature=${signature}&q=a,b`,
      headers: [
        ['X-Amz-Security-Token', token],
        ['Cookie', token],
        ['x-api-key', token],
        ['Authorization', `Bearer ${token}`],
      ],
    },
    receivedRequest: {
      url: `/a?X-Amz-Security-Token=${token}x&q=a`,
      headers: [
        ['X-Amz-Security-Token', `${token}x`],
        ['Cookie', `x${token}`],
        ['Host', 'h'],
        ['x-api-key', `x${token}`],
      ],
    },
    clientCanonicalRequest: `GET\n/a\nX-Amz-Security-Token=${token}&q=a\ncookie:${token}\nhost:h\nx-amz-security-token:${token}\n\ncookie;host;x-amz-security-token\nUNSIGNED-PAYLOAD`,
    serviceCanonicalRequest: `GET\n/a\nX-Amz-Security-Token=${token}y\ncookie:y${token}\nhost:h2\nx-amz-security-token:${token}y\n\ncookie;host;x-amz-security-token\nUNSIGNED-PAYLOAD`,
    response: { status: 403, body: `SignatureDoesNotMatch Authorization=Bearer ${token} Signature=${signature}` },
  }
  const said = triaged(evidence)
  expect(said.length).toBeGreaterThan(0)
  const all = JSON.stringify(said)
  expect(all).not.toContain(token)
  expect(all).not.toContain(signature)
})

test('a set-up that the user entered is likely, and no proof', () => {
  const host = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'
  const edge = 'd111111abcdef8.cloudfront.net'
  const date = new Date('2026-01-02T03:04:05Z')
  const credentials = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  }
  const made = signed(
    { method: 'GET', url: `https://${edge}/a`, headers: [] },
    { credentials, region: 'us-east-1', service: 'lambda', date },
  )
  const evidence: Evidence = {
    request: { ...made.request, body: '' },
    response: { status: 403, body: 'SignatureDoesNotMatch' },
  }
  const known = {
    distribution: { host: edge, originHost: host, originRequestPolicy: 'AllViewerExceptHostHeader' },
    functionUrl: { host, authType: 'AWS_IAM', credentials: [credentials] },
    now: date,
  } as const
  const without = triaged(evidence)[0]
  const [first] = triaged(evidence, known)
  expect([first?.cause, first?.certainty]).toEqual(['host-rewritten', 'likely'])
  expect(first?.because.join(' ')).toContain('the model refuses')
  expect(without?.because.join(' ')).not.toContain('the model refuses')
  const reproduced = triaged(evidence, { reproduced: ['secret-wrong'] })[0]
  expect([reproduced?.cause, reproduced?.certainty]).toEqual(['secret-wrong', 'likely'])
})
