// What looks like proof and is of another request, or somebody else's words.
import { expect, test } from 'vitest'
import type { Evidence } from '../../evidence/evidence.ts'
import { triaged } from '../triage.ts'

const front = 'd111111abcdef8.cloudfront.net'
const own = 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws'
const at = '20240301T101112Z'
const later = '20240301T101212Z'
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const authorization =
  'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20240301/eu-west-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=ab'
const strings = (host: string, date = at) => `GET\n/a\n\nhost:${host}\nx-amz-date:${date}\n\nhost;x-amz-date\n${empty}`
const toSign = (date: string, region = 'eu-west-1') =>
  `AWS4-HMAC-SHA256\n${date}\n${date.slice(0, 8)}/${region}/lambda/aws4_request\n${'ab'.repeat(32)}`
const request = {
  method: 'GET',
  url: `https://${front}/a`,
  headers: [
    ['Authorization', authorization],
    ['X-Amz-Date', at],
  ],
} as const
const response = { status: 403, body: 'SignatureDoesNotMatch' }
const expired = 'The security token included in the request is expired'
const arrived = (more: Evidence['receivedRequest']): Evidence => ({ request, response, receivedRequest: more ?? {} })

const causes = (evidence: Evidence) =>
  triaged(evidence).map(({ cause, certainty }) => [cause, certainty === 'proven'] as const)

test.for<[what: string, proof: Evidence, none: Evidence]>([
  [
    'the service’s strings of another moment',
    { request, response, clientCanonicalRequest: strings(front), serviceCanonicalRequest: strings(own) },
    { request, response, clientCanonicalRequest: strings(front), serviceCanonicalRequest: strings(own, later) },
  ],
  [
    'a host that the client’s log has blanked out',
    { request, response, clientCanonicalRequest: strings(front), serviceCanonicalRequest: strings(own) },
    { request, response, clientCanonicalRequest: strings('<redacted>'), serviceCanonicalRequest: strings(own) },
  ],
  [
    'a browser’s question before the call',
    arrived({ method: 'POST', url: '/a', headers: [['X-Amz-Date', at]] }),
    arrived({ method: 'OPTIONS', url: '/a', headers: [['Origin', 'https://shop.example']] }),
  ],
  [
    'another line of the access log',
    arrived({ method: 'GET', url: '/v1/a', headers: [['X-Amz-Date', at]] }),
    arrived({ method: 'GET', url: '/health', headers: [['User-Agent', 'health-checker']] }),
  ],
  [
    'an application that quotes what another service told it',
    { response: { status: 403, body: JSON.stringify({ message: expired }) } },
    { response: { status: 403, body: JSON.stringify({ error: `upstream: ${expired}` }) } },
  ],
  [
    'an answer that is no refusal',
    { response: { status: 403, body: expired } },
    { response: { status: 200, body: expired } },
  ],
  [
    'a page that explains the error',
    { response: { status: 403, body: expired } },
    { response: { status: 403, body: `<!DOCTYPE html><html><h1>${expired}</h1></html>` } },
  ],
])('%s proves nothing', ([, proof, none]) => {
  expect(causes(proof)).toContainEqual([expect.anything(), true])
  expect(causes(none)).not.toContainEqual([expect.anything(), true])
})

test.for([
  ['moment', toSign(later)],
  ['region', toSign(at, 'us-east-1')],
])('strings to sign of another %s say nothing of the secret', ([, serviceStringToSign]) => {
  const evidence = { request, response, clientStringToSign: toSign(at) }
  const [same] = triaged({ ...evidence, serviceStringToSign: toSign(at) })
  const [other] = triaged({ ...evidence, serviceStringToSign: serviceStringToSign ?? '' })
  expect([same?.cause, other?.cause === 'secret-wrong']).toEqual(['secret-wrong', false])
})

test.for<[string, string]>([
  ['Via', '1.1 0123456789abcdef.cloudfront.net (CloudFront)'],
  ['X-Cache', 'Error from cloudfront'],
  ['X-Amz-Cf-Id', 'abc=='],
])('an answer’s %s tells that CloudFront stood between', (field) => {
  const call = { ...request, url: 'https://api.shop.example/a?x=1' }
  const [first] = triaged({ request: call, response: { ...response, headers: [field] } })
  expect(first?.cause).toBe('host-rewritten')
  const [regional] = triaged({
    request: { ...request, url: 'https://abcdefghij.execute-api.eu-west-1.amazonaws.com/a?x=1' },
    response: { ...response, headers: [field, ['x-amz-apigw-id', 'abc=']] },
  })
  expect(regional?.cause).not.toBe('host-rewritten')
})

test('a scope of Signature V4A, which names no region, is not read as a wrong one', () => {
  const signedWith = (algorithm: string, scope: string): Evidence => ({
    request: {
      method: 'GET',
      url: `https://${own}/a`,
      headers: [
        [
          'Authorization',
          `${algorithm} Credential=AKIAIOSFODNN7EXAMPLE/${scope}, SignedHeaders=host;x-amz-date, Signature=ab`,
        ],
        ['X-Amz-Date', at],
      ],
    },
    response,
  })
  const names = (evidence: Evidence) => causes(evidence).map(([cause]) => cause)
  expect(names(signedWith('AWS4-HMAC-SHA256', '20240301/eu-west-1/s3/aws4_request'))[0]).toBe('scope-service-wrong')
  const regionless = names(signedWith('AWS4-ECDSA-P256-SHA256', '20240301/lambda/aws4_request'))
  expect(regionless).not.toContain('scope-service-wrong')
  expect(regionless).not.toContain('scope-region-wrong')
})

test('host and path that both differ from the client’s are both named, though nobody said how the service encodes paths', () => {
  const gateway = 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com'
  const service = strings(gateway).replace('/a\n', '/v1/a\n')
  const both = causes({ request, response, clientCanonicalRequest: strings(front), serviceCanonicalRequest: service })
  expect(both).toEqual([
    ['host-rewritten', true],
    ['path-rewritten', true],
  ])
  const hostAlone = {
    request,
    response,
    clientCanonicalRequest: strings(front),
    serviceCanonicalRequest: strings(gateway),
  }
  expect(causes(hostAlone).map(([cause]) => cause)).not.toContain('path-rewritten')
})
