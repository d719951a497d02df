import type { Sample } from './samples.fixture.ts'

const authorization =
  'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20251122/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=00'

/** HTTP as it stands on the wire. */
export const messageSamples: readonly Sample[] = [
  {
    name: 'a raw request and its response',
    text: `POST /orders?b=2&a=1 HTTP/1.1\r\nHost: d111111abcdef8.cloudfront.net\r\nAuthorization: ${authorization}\r\nX-Amz-Date: 20251122T060000Z\r\nContent-Length: 12\r\n\r\n{"order":42}\r\n\r\nHTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nx-amzn-ErrorType: InvalidSignatureException\r\n\r\n{"message":"no"}\r\n`,
    formats: ['http-request', 'http-response'],
    evidence: {
      request: {
        method: 'POST',
        url: 'https://d111111abcdef8.cloudfront.net/orders?b=2&a=1',
        headers: [
          ['Host', 'd111111abcdef8.cloudfront.net'],
          ['Authorization', authorization],
          ['X-Amz-Date', '20251122T060000Z'],
          ['Content-Length', '12'],
        ],
        body: '{"order":42}',
      },
      response: { status: 403, body: '{"message":"no"}' },
    },
  },
  {
    name: 'HTTP/2 with pseudo headers',
    text: `GET /a?b HTTP/2\n:authority: example.com\naccept: */*\n\nHTTP/2 403 \nserver: CloudFront\n`,
    formats: ['http-request', 'http-response'],
    evidence: {
      request: { method: 'GET', url: 'https://example.com/a?b', headers: [['accept', '*/*']] },
      response: { status: 403, headers: [['server', 'CloudFront']] },
    },
  },
  {
    name: 'of several exchanges the last that is signed and refused counts',
    text: `GET /1 HTTP/1.1\nHost: h\nAuthorization: ${authorization}\n\nHTTP/1.1 403 Forbidden\n\nGET /2 HTTP/1.1\nHost: h\nAuthorization: ${authorization}\n\nHTTP/1.1 200 OK\n\nGET /3 HTTP/1.1\nHost: h\n\nHTTP/1.1 404 Not Found\n`,
    formats: ['http-request', 'http-response'],
    evidence: { request: { url: 'https://h/1' }, response: { status: 403 } },
    others: 2,
  },
  {
    name: 'a request without a version, and a line that is no header',
    text: `GET https://example.com/a b/c HTTP/1.1\nnot a header\nA: 1\n`,
    formats: ['http-request'],
    evidence: { request: { url: 'https://example.com/a b/c', headers: [['A', '1']] } },
    notes: ['Lines 2–3: no header, left out.'],
  },
]
