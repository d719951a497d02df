// The case that most people come with: signed for the name in front, and the Function URL behind CloudFront says no.
import { expect, test } from 'vitest'
import type { Evidence } from '../../evidence/evidence.ts'
import { triaged } from '../triage.ts'

const bodyHash = 'a591a6d40bf420404a011733cfb7b190d62c65bf0bcda32b57b277d9ad9f146e'
const refused = {
  status: 403,
  body: '{"message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}',
}

const called = (host: string, service: string): NonNullable<Evidence['request']> => ({
  method: 'POST',
  url: `https://${host}/orders`,
  headers: [
    [
      'Authorization',
      `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20240301/eu-west-1/${service}/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=ab`,
    ],
    ['X-Amz-Date', '20240301T101112Z'],
    ['X-Amz-Content-Sha256', bodyHash],
  ],
  body: 'Hello World',
})

const first = (evidence: Evidence) => {
  const [found] = triaged(evidence)
  return [found?.cause, found?.certainty]
}

test.for(['d111111abcdef8.cloudfront.net', 'api.example.com'])(
  'signed for %s and answered through CloudFront, the host was likely rewritten',
  (host) => {
    const headers = [
      ['x-amzn-errortype', 'InvalidSignatureException'],
      ['via', '1.1 0a1b.cloudfront.net (CloudFront)'],
    ] as const
    expect(first({ request: called(host, 'lambda'), response: { ...refused, headers } })).toEqual([
      'host-rewritten',
      'likely',
    ])
  },
)

test('CloudFront’s own name tells enough without any header of the answer', () => {
  const request = called('d111111abcdef8.cloudfront.net', 'lambda')
  expect(first({ request, response: refused })).toEqual(['host-rewritten', 'likely'])
})

test('signed for the Function URL itself, it was not', () => {
  const request = called('7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.eu-west-1.on.aws', 'lambda')
  expect(first({ request, response: refused })[0]).not.toBe('host-rewritten')
})
