import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HttpRequest } from '../http/message.ts'
import { withTarget } from '../http/url.ts'
import { partsText } from '../sigv4/part.ts'
import { trace } from '../sigv4/trace.ts'
import { arrived, credentials, edgeHost, now, routeWith, send, signedFor, urlHost } from './article.fixture.ts'
import { delivery } from './delivery.ts'

const name = fc.constantFrom('Host', 'x-a', 'Via', '__proto__', 'constructor', 'Cookie', 'Authorization', 'X-Amz-Date')
const text = fc.string({ unit: 'binary', maxLength: 30 })
const authorization = fc.constantFrom(
  'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f',
  'AWS4-HMAC-SHA256 Credential=a/20261122/us-east-1/lambda/aws4_request, SignedHeaders=host;;HOST, Signature=',
  'AWS4-HMAC-SHA256 =,==',
)
const request: fc.Arbitrary<HttpRequest> = fc.record({
  method: fc.oneof(fc.constantFrom('GET', 'POST', 'OPTIONS'), text),
  url: fc.oneof(
    text,
    text.map((target) => `https://${edgeHost}/${target}`),
    text.map((target) => `https://${urlHost}/${target}?X-Amz-Signature=%E0%&X-Amz-Algorithm=`),
  ),
  headers: fc.array(fc.tuple(name, fc.oneof(text, authorization)), { maxLength: 6 }),
  body: fc.oneof(text, fc.uint8Array({ maxLength: 20 })),
})
const distribution = fc.record({
  originRequestPolicy: fc.constantFrom('AllViewer', 'AllViewerExceptHostHeader', 'HostHeaderOnly', 'CORS-S3Origin'),
  cachePolicy: fc.constantFrom('CachingDisabled', 'Amplify', 'CachingOptimized'),
  originAccessControl: fc.constantFrom('none', 'always', 'no-override', 'always-amz-auth'),
  originPath: fc.constantFrom('', '/v1', '/'),
})

describe('any request', () => {
  test('is answered, never an exception, and what is sent is not touched', () => {
    fc.assert(
      fc.property(request, distribution, (sent, settings) => {
        const before = structuredClone(sent)
        const { legs, decision, response } = send(sent, { distribution: settings })
        expect(sent).toEqual(before)
        expect(response.status).toBe(decision.status)
        for (const [index, leg] of legs.slice(1).entries()) expect(leg.sent).toBe(legs[index]?.received)
      }),
      { numRuns: 500 },
    )
  })

  test('that CloudFront signs is verified, whatever the viewer had sent', () => {
    const unsigned = request.map((sent) => ({
      ...sent,
      method: 'GET',
      body: '',
      url: `https://${edgeHost}/${encodeURI(sent.method.replace(/\p{Cs}/gu, ''))}`,
      headers: sent.headers.filter(([header]) => header !== 'Host'),
    }))
    fc.assert(
      fc.property(unsigned, (sent) => {
        const { decision } = send(sent, { distribution: { originAccessControl: 'always' } })
        expect(decision.check).toBe('ok')
      }),
      { numRuns: 300 },
    )
  })

  test('signed for the Function URL and sent through CloudFront arrives as the one sent straight', () => {
    const target = fc.webPath().map((path) => path || '/')
    fc.assert(
      fc.property(target, fc.webQueryParameters(), fc.string({ maxLength: 40 }), (path, query, body) => {
        const url = withTarget(`https://${edgeHost}/`, `${path}${query ? `?${query}` : ''}`)
        const sent = signedFor(urlHost, { method: 'POST', url, headers: [['X-Own', 'a  b']], body })
        const made = send(sent)
        expect(made.decision.check).toBe('ok')
        expect(arrived(made).url).toBe(sent.url.replace(edgeHost, urlHost))
      }),
      { numRuns: 300 },
    )
  })
})

// One part of a signed request changed after signing: never accepted, and the cause names the part.
const made = trace(
  {
    method: 'POST',
    url: `https://${urlHost}/a/b?x=1&y=2`,
    headers: [['X-Own', 'one']],
    body: 'body',
  },
  { credentials, region: 'us-east-1', service: 'lambda', date: now },
)
const header = (given: string, value: string): HttpRequest => ({
  ...made.request,
  headers: made.request.headers.map(([known, before]) => [known, known.toLowerCase() === given ? value : before]),
})
const withAuthorization = (before: string, after: string): HttpRequest => ({
  ...made.request,
  headers: made.request.headers.map(([known, value]) => [known, value.replace(before, after)]),
})

test.for([
  ['method', { ...made.request, method: 'PUT' }, 'method-changed-in-transit'],
  ['path', { ...made.request, url: `https://${urlHost}/a/c?x=1&y=2` }, 'path-rewritten'],
  ['query', { ...made.request, url: `https://${urlHost}/a/b?x=1&y=3` }, 'query-dropped-in-transit'],
  ['header', header('x-own', 'two'), 'header-changed-in-transit'],
  ['parameter', { ...made.request, url: `https://${urlHost}/a/b?x=1` }, 'query-dropped-in-transit'],
  ['blank', header('x-own', 'o ne'), 'header-canonicalisation'],
  ['body', { ...made.request, body: 'other' }, 'payload-hash-mismatch'],
  ['date', header('x-amz-date', '20261122T060001Z'), 'header-changed-in-transit'],
  ['region', withAuthorization('/us-east-1/', '/us-east-2/'), 'scope-region-wrong'],
  ['service', withAuthorization('/lambda/', '/s3/'), 'scope-service-wrong'],
  ['day', withAuthorization('/20261122/', '/20261123/'), 'scope-date-mismatch'],
  ['key', withAuthorization('AKIAIOSFODNN7EXAMPLE', 'AKIDEXAMPLE'), 'access-key-unknown'],
  ['host', { ...made.request, headers: [['Host', 'example.com'], ...made.request.headers] }, 'host-rewritten'],
  ['signature', withAuthorization(made.signature, 'f'.repeat(64)), 'secret-wrong'],
] as const)('a changed %s is refused, and the cause is %2$s', ([, sent, cause]) => {
  const signedCanonicalRequest = partsText(made.canonicalRequest)
  const { decision, diagnoses } = delivery(sent, routeWith({ route: { signedCanonicalRequest } }))
  expect(decision.status).toBe(403)
  expect(diagnoses[0]?.cause).toBe(cause)
})
