// Proof is narrow: what is proven, and what looks like it and is likely at most.
import { expect, test } from 'vitest'
import type { Evidence } from '../../evidence/evidence.ts'
import type { CauseId } from '../../words/causes.ts'
import { triaged } from '../triage.ts'

const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const strings = (headers: string, names: string, payload = 'ab'.repeat(32), path = '/a') =>
  `POST\n${path}\n\n${headers}\n\n${names}\n${payload}`
const signed =
  'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260102/us-east-1/lambda/aws4_request, SignedHeaders=host;x-app, Signature=ab'
const refused = { status: 403, body: 'SignatureDoesNotMatch' }

test.for<[what: string, evidence: Evidence, cause: CauseId, proven: boolean]>([
  [
    'a header that the client lists twice was signed differently',
    {
      clientCanonicalRequest: strings(
        'content-type:a\ncontent-type:a; charset=utf-8\nhost:h',
        'content-type;content-type;host',
      ),
      serviceCanonicalRequest: strings('content-type:a; charset=utf-8\nhost:h', 'content-type;host'),
    },
    'header-canonicalisation',
    true,
  ],
  [
    'two hashes alone do not tell whose body is the right one',
    {
      clientCanonicalRequest: strings('host:h', 'host'),
      serviceCanonicalRequest: strings('host:h', 'host', 'cd'.repeat(32)),
    },
    'payload-hash-mismatch',
    false,
  ],
  [
    'a body that did not arrive may have been lost anywhere',
    { clientCanonicalRequest: strings('host:h', 'host'), serviceCanonicalRequest: strings('host:h', 'host', empty) },
    'payload-changed-in-transit',
    false,
  ],
  [
    'where the edge signs, the host that the service saw may be the viewer’s',
    {
      clientCanonicalRequest: strings('host:x.lambda-url.us-east-1.on.aws', 'host'),
      serviceCanonicalRequest: strings('host:d111111abcdef8.cloudfront.net', 'host'),
      setup: { service: 'lambda-url', between: ['cloudfront', 'lambda-at-edge'] },
    },
    'host-forwarded-to-origin',
    false,
  ],
  [
    'a trailing slash alone may be the signer’s or the way’s',
    {
      clientCanonicalRequest: strings('host:h', 'host', empty, '/a/'),
      serviceCanonicalRequest: strings('host:h', 'host', empty),
    },
    'path-not-normalised',
    false,
  ],
  [
    'a host that was blanked out is no other host',
    {
      clientCanonicalRequest: strings('host:<my-host>', 'host', empty, '/a%20b'),
      serviceCanonicalRequest: strings('host:h', 'host', empty, '/a%2520b'),
    },
    'path-encoding',
    true,
  ],
  [
    'a signed header that arrived changed',
    {
      request: {
        method: 'GET',
        headers: [
          ['Authorization', signed],
          ['X-App', '1'],
        ],
      },
      receivedRequest: { headers: [['X-App', '2']] },
      response: refused,
    },
    'header-changed-in-transit',
    true,
  ],
  [
    'an unsigned header that arrived changed',
    {
      request: { method: 'GET', headers: [['User-Agent', 'sdk']] },
      receivedRequest: { headers: [['User-Agent', 'sdk proxied']] },
      response: refused,
      setup: { between: ['proxy'] },
    },
    'header-changed-in-transit',
    false,
  ],
  [
    'another host that arrived, where nobody knows which one was signed',
    {
      request: { method: 'GET', url: 'https://front.example.com/a', headers: [['Authorization', signed]] },
      receivedRequest: { url: '/a', headers: [['Host', 'back.example.com']] },
      response: refused,
      setup: { between: ['proxy'] },
    },
    'host-rewritten',
    false,
  ],
  [
    'a code that has several causes',
    { response: { body: 'The security token included in the request is invalid.' } },
    'session-token-missing',
    false,
  ],
  [
    'who sent a token of its own was refused by an authorizer, not for a signature',
    {
      request: { headers: [['Authorization', 'Bearer a.b.c']] },
      response: { status: 403, body: 'User is not authorized to access this resource' },
      setup: { service: 'execute-api' },
    },
    'permission-missing',
    false,
  ],
  [
    'a permission that is missing, in words that a wrong scope gets as well',
    { response: { body: 'User does not have permissions for the requested resource' }, setup: { service: 'aoss' } },
    'permission-missing',
    false,
  ],
  [
    'a sentence that names the cause',
    { response: { body: "Credential should be scoped to correct service: 'lambda'. " } },
    'scope-service-wrong',
    true,
  ],
])('%s', ([, evidence, cause, proven]) => {
  const [first] = triaged(evidence)
  expect([first?.cause, first?.certainty === 'proven']).toEqual([cause, proven])
})
