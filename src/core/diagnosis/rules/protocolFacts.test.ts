// One fact of a protocol, proxy or client each: a case that turns on it, and one that lacks it and has another cause.
import { expect, test } from 'vitest'
import type { Evidence } from '../../evidence/evidence.ts'
import type { CauseId } from '../../words/causes.ts'
import { triaged } from '../triage.ts'

const hash = 'ab'.repeat(32)
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const refused = { status: 403, body: 'SignatureDoesNotMatch' }
const needs = (...names: string[]) => ({
  status: 403,
  body: names.map((name) => `Authorization header requires '${name}' parameter.`).join(' '),
})
const authorization = (names: string, scope: string) =>
  [
    'Authorization',
    `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/${scope}/aws4_request, SignedHeaders=${names}, Signature=${hash}`,
  ] as const
const store = { service: 's3-compatible', between: ['proxy'] } as const
const canonical = (headers: string, names: string, path = '/a', payload = empty) =>
  `GET\n${path}\n\n${headers}\n\n${names}\n${payload}`
const page = { headers: [['Content-Type', 'text/html']] as const, body: '<html><title>Shop</title></html>' }
const unknownKey = (key: string) => ({
  status: 403,
  body: `<Error><Code>InvalidAccessKeyId</Code><AWSAccessKeyId>${key}</AWSAccessKeyId></Error>`,
})

interface Fact {
  readonly cause: CauseId
  readonly shows: Evidence
  readonly nearMiss: Evidence
}

const facts: Readonly<Record<string, Fact>> = {
  'API Gateway reads any token on a route that it does not have as Signature V4': {
    cause: 'route-unknown',
    shows: { response: needs('Credential', 'Signature', 'SignedHeaders'), setup: { service: 'execute-api' } },
    nearMiss: { response: needs('Credential', 'Signature', 'SignedHeaders'), setup: { service: 'opensearch' } },
  },
  'a line end in the key ends the header behind Credential': {
    cause: 'access-key-unknown',
    shows: { response: needs('SignedHeaders', 'Signature'), setup: { service: 'kinesis' } },
    nearMiss: { response: needs('Signature'), setup: { service: 'kinesis' } },
  },
  'a credential without a key begins with its slash': {
    cause: 'access-key-unknown',
    shows: {
      response: {
        body: `AuthorizationHeaderMalformed: the authorization component '/20260102/us-east-1/s3/aws4_request' is malformed.`,
      },
    },
    nearMiss: {
      response: { body: `AuthorizationHeaderMalformed: the authorization component 'SignedHeaders' is malformed.` },
    },
  },
  'header lines are sorted by name, not as whole lines': {
    cause: 'header-canonicalisation',
    shows: {
      clientCanonicalRequest: 'x-amz-meta-a-b:1\nx-amz-meta-a:2\n\nx-amz-meta-a;x-amz-meta-a-b',
      response: refused,
    },
    nearMiss: {
      clientCanonicalRequest: 'x-amz-meta-a:2\nx-amz-meta-a-b:1\n\nx-amz-meta-a;x-amz-meta-a-b',
      response: refused,
      symptoms: ['works-with-other-credentials'],
    },
  },
  'signed names are in lower case': {
    cause: 'header-canonicalisation',
    shows: {
      request: { method: 'GET', headers: [authorization('Host;X-Amz-Date', '20260102/eu-west-1/es')] },
      response: refused,
    },
    nearMiss: {
      request: { method: 'GET', headers: [authorization('host;x-amz-date', '20260102/eu-west-1/es')] },
      response: refused,
    },
  },
  'the service has an empty line for a signed header that did not arrive': {
    cause: 'header-changed-in-transit',
    shows: { serviceCanonicalRequest: canonical('host:h\nx-app-tenant:', 'host;x-app-tenant'), response: refused },
    nearMiss: {
      clientCanonicalRequest: canonical('host:h\nx-app-tenant:', 'host;x-app-tenant', '/a%20b'),
      serviceCanonicalRequest: canonical('host:h\nx-app-tenant:', 'host;x-app-tenant', '/a%2520b'),
      response: refused,
    },
  },
  'the service verifies another port than the one that arrived': {
    cause: 'port-in-host',
    shows: {
      receivedRequest: { headers: [['Host', 'store.example.com:9443']] },
      serviceCanonicalRequest: canonical('host:store.example.com', 'host'),
      setup: store,
    },
    nearMiss: {
      receivedRequest: { headers: [['Host', 'store.example.com']] },
      serviceCanonicalRequest: canonical('host:store.example.com', 'host'),
      request: { url: 'https://front.example.com/a' },
      setup: store,
    },
  },
  'a store builds its host from X-Forwarded-Port': {
    cause: 'port-in-host',
    shows: { receivedRequest: { headers: [['X-Forwarded-Port', '8443']] }, response: refused, setup: store },
    nearMiss: { receivedRequest: { headers: [['X-Forwarded-Proto', 'https']] }, response: refused, setup: store },
  },
  'AWS verifies the host without a port': {
    cause: 'port-in-host',
    shows: {
      request: { url: 'http://localhost:9500/invoke' },
      signedHost: 'localhost:9500',
      signedHeaders: ['host', 'x-amz-date', 'x-request-id'],
      setup: { service: 'lambda', between: ['envoy'] },
    },
    nearMiss: {
      request: { url: 'http://localhost/invoke' },
      signedHost: 'localhost',
      signedHeaders: ['host', 'x-amz-date', 'x-request-id'],
      setup: { service: 'lambda', between: ['envoy'] },
    },
  },
  'the stage is a part of the path that is signed': {
    cause: 'path-rewritten',
    shows: {
      request: { method: 'GET', url: 'https://abc.execute-api.us-east-1.amazonaws.com/live/orders' },
      clientCanonicalRequest: 'GET\n/orders\n\nhost:abc.execute-api.us-east-1.amazonaws.com',
      response: refused,
      setup: { service: 'execute-api', between: ['browser'] },
    },
    nearMiss: {
      request: { method: 'GET', url: 'https://abc.execute-api.us-east-1.amazonaws.com/live/a%20b' },
      clientCanonicalRequest: 'GET\n/live/a%20b\n\nhost:abc.execute-api.us-east-1.amazonaws.com',
      response: refused,
      setup: { service: 'execute-api', between: ['browser'] },
    },
  },
  'a proxy that strips a prefix says so': {
    cause: 'path-rewritten',
    shows: { receivedRequest: { headers: [['X-Forwarded-Prefix', '/files']] }, response: refused, setup: store },
    nearMiss: { receivedRequest: { headers: [['X-Forwarded-Prefix', '/']] }, response: refused, setup: store },
  },
  'CloudFront refuses a GET with a body, by its length': {
    cause: 'edge-method-not-allowed',
    shows: {
      request: { method: 'GET', headers: [['Content-Length', '17']] },
      response: { status: 403 },
      setup: { between: ['cloudfront'] },
    },
    nearMiss: {
      request: { method: 'GET', headers: [['Content-Length', '0']], url: '/a' },
      response: { status: 403, headers: [['Age', '9']] },
      setup: { between: ['cloudfront'] },
    },
  },
  'a Host that arrives at S3 is taken for a bucket': {
    cause: 'host-forwarded-to-origin',
    shows: {
      receivedRequest: { headers: [['Host', 'img.example.com']] },
      response: { status: 404, body: '<Error><Code>NoSuchBucket</Code></Error>' },
      setup: { service: 's3', between: ['nginx'] },
    },
    nearMiss: {
      receivedRequest: { headers: [['Host', 'b.s3.eu-west-1.amazonaws.com']] },
      response: { status: 404, body: '<Error><Code>NoSuchBucket</Code></Error>' },
      setup: { service: 's3', between: ['nginx'] },
    },
  },
  'a method that arrived as another was changed, whichever it was': {
    cause: 'method-changed-in-transit',
    shows: {
      request: { method: 'PUT', url: 'http://api.example.com/a' },
      receivedRequest: { method: 'GET', url: '/a' },
      response: refused,
      setup: { service: 'execute-api', between: ['proxy'] },
    },
    nearMiss: {
      request: { method: 'PUT', url: 'http://api.example.com/a' },
      receivedRequest: { method: 'PUT', url: '/a' },
      response: refused,
      setup: { service: 'execute-api', between: ['proxy'] },
    },
  },
  'CloudFront answers success where its origin failed': {
    cause: 'edge-cached-error',
    shows: {
      response: { ...page, status: 200, headers: [...page.headers, ['X-Cache', 'Error from cloudfront']] },
      setup: { service: 'lambda-url', between: ['cloudfront'] },
      symptoms: ['direct-works-edge-fails'],
    },
    nearMiss: {
      response: { ...page, status: 403, headers: [...page.headers, ['X-Cache', 'Error from cloudfront']] },
      setup: { service: 'lambda-url', between: ['cloudfront'] },
    },
  },
  'S3 knows no temporary key that comes without its token': {
    cause: 'session-token-missing',
    shows: { response: unknownKey('ASIAIOSFODNN7EXAMPLE') },
    nearMiss: { response: unknownKey('AKIAIOSFODNN7EXAMPLE') },
  },
  'a function at the edge adds the hash that CloudFront needs': {
    cause: 'payload-hash-mismatch',
    shows: {
      request: { method: 'PATCH' },
      response: refused,
      setup: { service: 'lambda-url', between: ['cloudfront', 'lambda-at-edge'], originAccessControl: 'always' },
    },
    nearMiss: {
      request: { method: 'PATCH' },
      response: refused,
      setup: { service: 'lambda-url', between: ['cloudfront'], originAccessControl: 'always' },
    },
  },
  'a hash in base64 is no hash': {
    cause: 'payload-hash-mismatch',
    shows: {
      response: {
        body: 'x-amz-content-sha256 must be UNSIGNED-PAYLOAD or a valid sha256 value.<ArgumentValue>q1w2e3==</ArgumentValue>',
      },
    },
    nearMiss: {
      response: {
        body: 'x-amz-content-sha256 must be UNSIGNED-PAYLOAD or a valid sha256 value.<ArgumentValue>STREAMING-AWS4-HMAC-SHA256-PAYLOAD</ArgumentValue>',
      },
    },
  },
  'the oldest names of S3 tell no region': {
    cause: 'content-sha256-missing',
    shows: {
      request: {
        method: 'GET',
        url: 'https://b.s3.amazonaws.com/k',
        headers: [authorization('host;x-amz-date', '20260102/eu-north-1/s3')],
      },
      response: { status: 400 },
    },
    nearMiss: {
      request: {
        method: 'GET',
        url: 'https://b.s3.us-west-1.amazonaws.com/k',
        headers: [authorization('host;x-amz-date', '20260102/eu-north-1/s3')],
      },
      response: { status: 400 },
    },
  },
  'a store of one region refuses another scope': {
    cause: 'scope-region-wrong',
    shows: {
      response: {
        status: 400,
        body: 'Authorization header malformed, unexpected scope: 20260102/here/s3/aws4_request',
      },
    },
    nearMiss: { response: { status: 400, body: 'Authorization header malformed, unexpected end' } },
  },
  'a credential is quoted with what was mangled in it': {
    cause: 'access-key-unknown',
    shows: {
      response: { body: 'IncompleteSignature: "Credential=key= AKID/20260102/us-east-1/s3/aws4_request" is malformed' },
    },
    nearMiss: { response: { body: 'IncompleteSignature: "SignedHeaders=host;x=1" is malformed' } },
  },
  'the origin’s path leads API Gateway to a route that it does not have': {
    cause: 'route-unknown',
    shows: {
      request: { method: 'GET', url: '/v2/orders' },
      response: { status: 403, body: '{"message":"Missing Authentication Token"}' },
      setup: { service: 'execute-api', between: ['cloudfront'], originPath: '/live' },
    },
    nearMiss: {
      request: { method: 'GET', url: '/v2/orders' },
      response: refused,
      setup: { service: 'execute-api', between: ['cloudfront'], originPath: '/live' },
    },
  },
  'a store that reads no trailers says what it lacks': {
    cause: 'payload-unsigned-not-accepted',
    shows: {
      request: { method: 'PUT', headers: [['x-amz-content-sha256', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER']] },
      response: { status: 411, body: '<Error><Code>MissingContentLength</Code></Error>' },
      setup: { service: 's3-compatible' },
    },
    nearMiss: {
      request: { method: 'PUT', headers: [['x-amz-content-sha256', hash]] },
      response: { status: 411, body: '<Error><Code>MissingContentLength</Code></Error>' },
      setup: { service: 's3-compatible' },
    },
  },
  'a token of another kind is no signature': {
    cause: 'authorization-malformed',
    shows: {
      request: { headers: [['Authorization', 'Bearer a.b.c']] },
      response: { status: 403, body: '{"Message":"Forbidden"}' },
      setup: { service: 'lambda-url', between: [] },
    },
    nearMiss: {
      request: { headers: [authorization('host', '20260102/us-east-1/lambda')] },
      response: { status: 403, body: '{"Message":"Forbidden"}' },
      setup: { service: 'lambda-url', between: [] },
    },
  },
  'CloudFront signs with the hash that the viewer sends': {
    cause: 'payload-hash-mismatch',
    shows: {
      request: { method: 'PUT', headers: [['x-amz-content-sha256', hash]] },
      response: refused,
      setup: { service: 'lambda-url', between: ['cloudfront'], originAccessControl: 'always' },
    },
    nearMiss: {
      request: { method: 'PUT', headers: [['x-amz-content-sha256', hash]] },
      response: refused,
      setup: { service: 'lambda-url', between: ['cloudfront'], originAccessControl: 'never' },
    },
  },
  'a segment of two letters is no bucket': {
    cause: 'path-rewritten',
    shows: {
      request: { url: 'https://files.example.com/os/' },
      response: refused,
      setup: store,
      symptoms: ['direct-works-edge-fails'],
    },
    nearMiss: {
      request: { url: 'https://files.example.com/photos/' },
      response: refused,
      setup: store,
      symptoms: ['direct-works-edge-fails'],
    },
  },
  'what is not signed breaks no signature': {
    cause: 'cors-preflight-blocked',
    shows: {
      request: { method: 'OPTIONS', headers: [['Access-Control-Request-Method', 'DELETE']] },
      response: { status: 403, body: 'AccessDenied' },
      setup: { service: 's3-compatible', between: ['browser', 'nginx'] },
      symptoms: ['direct-works-edge-fails'],
    },
    nearMiss: {
      request: { method: 'DELETE', url: 'https://front.example.com/b/k' },
      response: refused,
      setup: { service: 's3-compatible', between: ['browser', 'nginx'] },
      symptoms: ['direct-works-edge-fails'],
    },
  },
  'API Gateway is Unauthorized by itself where its authorizer’s header is missing': {
    cause: 'authorization-dropped',
    shows: {
      request: { headers: [['Authorization', 'Bearer a.b.c']] },
      response: { status: 401, body: '{"message":"Unauthorized"}' },
      setup: { service: 'execute-api', between: ['cloudfront'] },
      symptoms: ['direct-works-edge-fails'],
    },
    nearMiss: {
      request: { headers: [['Authorization', 'Bearer a.b.c']] },
      response: { status: 403, body: '{"message":"Forbidden"}' },
      setup: { service: 'execute-api', between: ['cloudfront'], originRequestPolicy: 'AllViewer' },
      symptoms: ['direct-works-edge-fails'],
    },
  },
  'OpenSearch names the permission that the role lacks': {
    cause: 'permission-missing',
    shows: {
      response: {
        status: 403,
        body: '{"type":"security_exception","reason":"no permissions for [indices:data/read/search] and User [name=arn:aws:iam::111122223333:role/reader, backend_roles=[]]"}',
      },
      setup: { service: 'opensearch' },
    },
    nearMiss: {
      response: {
        status: 403,
        body: '{"type":"security_exception","reason":"The request signature we calculated does not match the signature you provided."}',
      },
      setup: { service: 'opensearch' },
    },
  },
  'CloudFront’s own page comes without a body too': {
    cause: 'edge-host-unknown',
    shows: {
      request: {
        method: 'GET',
        url: 'https://d111111abcdef8.cloudfront.net/a',
        headers: [['Host', 'x.lambda-url.us-east-1.on.aws'], authorization('host', '20260102/us-east-1/lambda')],
      },
      response: {
        status: 403,
        headers: [
          ['Server', 'CloudFront'],
          ['Content-Type', 'text/html'],
        ],
      },
      setup: { service: 'lambda-url', between: ['cloudfront'] },
    },
    nearMiss: {
      request: {
        method: 'GET',
        url: 'https://d111111abcdef8.cloudfront.net/a',
        headers: [authorization('host', '20260102/us-east-1/lambda')],
      },
      response: {
        status: 403,
        headers: [
          ['Server', 'CloudFront'],
          ['Content-Type', 'text/html'],
        ],
      },
      setup: { service: 'lambda-url', between: ['cloudfront'] },
    },
  },
}

test.for(Object.entries(facts))('%s', ([, { cause, shows, nearMiss }]) => {
  expect(triaged(shows)[0]?.cause).toBe(cause)
  const [other] = triaged(nearMiss)
  expect(other).toBeDefined()
  expect(other?.cause).not.toBe(cause)
})
