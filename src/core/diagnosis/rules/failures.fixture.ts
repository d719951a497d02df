// For every cause a failure that has it, and one that looks almost alike and has another. None is a reported one.
import type { Evidence } from '../../evidence/evidence.ts'
import type { CauseId } from '../../words/causes.ts'

const mismatch =
  '{"message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}'
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const other = 'ab'.repeat(32)
const refused = { status: 403, body: mismatch }
const forbidden = {
  status: 403,
  body: '{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}',
}
const s3Error = (code: string, more = '') => ({ status: 403, body: `<Error><Code>${code}</Code>${more}</Error>` })
const page = (text: string) => ({
  status: 403,
  headers: [['Server', 'CloudFront']] as const,
  body: `<H1>403 ERROR</H1>\n<H2>The request could not be satisfied.</H2>\n${text}`,
})

interface Parts {
  readonly method?: string
  readonly path?: string
  readonly query?: string
  readonly headers?: string
  readonly names?: string
  readonly payload?: string
}

/** A canonical request of a GET to one API, with the parts that are given. */
const canonical = ({
  method = 'GET',
  path = '/pets',
  query = '',
  headers = 'host:abc.execute-api.us-east-1.amazonaws.com\nx-amz-date:20260102T030405Z\n',
  names = 'host;x-amz-date',
  payload = empty,
}: Parts = {}): string => [method, path, query, headers, names, payload].join('\n')

const told = (parts: Parts = {}) => ({
  status: 403,
  body: JSON.stringify({
    message: `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'${canonical(parts)}'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20260102T030405Z\n20260102/us-east-1/execute-api/aws4_request\n${other}'\n`,
  }),
})

const authorization = (
  names = 'host;x-amz-date',
  scope = '20260102/us-east-1/execute-api',
  key = 'AKIAIOSFODNN7EXAMPLE',
) =>
  [
    'Authorization',
    `AWS4-HMAC-SHA256 Credential=${key}/${scope}/aws4_request, SignedHeaders=${names}, Signature=${other}`,
  ] as const
const dated = ['X-Amz-Date', '20260102T030405Z'] as const
const api = { service: 'execute-api' }
const url = { service: 'lambda-url', between: ['cloudfront'] } as const
const presigned = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260102%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260102T030405Z&X-Amz-Expires=300&X-Amz-SignedHeaders=host&X-Amz-Signature=${other}`

/** A failure and its near miss. */
interface Pair {
  readonly shows: Evidence
  readonly nearMiss: Evidence
  /** The narrow kinds of proof are there. */
  readonly proven?: true
}

export const failures: Readonly<Record<CauseId, Pair>> = {
  'host-rewritten': {
    proven: true,
    shows: { clientCanonicalRequest: canonical({ headers: 'host:api.example.com\n' }), response: told() },
    nearMiss: { clientCanonicalRequest: canonical(), response: told(), symptoms: ['works-with-other-credentials'] },
  },
  'host-forwarded-to-origin': {
    shows: { response: { status: 403, body: '{"Message":null}' }, setup: { ...url, originRequestPolicy: 'AllViewer' } },
    nearMiss: { response: forbidden, setup: { ...url, originRequestPolicy: 'AllViewerExceptHostHeader' } },
  },
  'port-in-host': {
    proven: true,
    shows: { signedHost: 'abc.execute-api.us-east-1.amazonaws.com:8443', response: told() },
    nearMiss: {
      signedHost: 'abc.execute-api.us-east-1.amazonaws.com',
      response: told(),
      request: { url: '/pets?a=b%2Cc' },
    },
  },
  'host-not-signed': {
    shows: { request: { headers: [authorization('x-amz-date'), dated] }, response: refused, setup: api },
    nearMiss: { request: { headers: [authorization(), dated], url: '/a%20b' }, response: refused, setup: api },
  },
  'header-changed-in-transit': {
    proven: true,
    shows: {
      clientCanonicalRequest: canonical({ headers: 'host:h\nuser-agent:sdk/1\n', names: 'host;user-agent' }),
      serviceCanonicalRequest: canonical({ headers: 'host:h\nuser-agent:sdk/1 proxied\n', names: 'host;user-agent' }),
    },
    nearMiss: { signedHeaders: ['host', 'x-amz-date'], response: refused, setup: { ...api, between: ['nginx'] } },
  },
  'header-canonicalisation': {
    shows: {
      request: {
        method: 'PUT',
        headers: [
          ['x-amz-meta-title', 'two  blanks'],
          ['Host', 'b.s3.amazonaws.com'],
        ],
      },
      response: s3Error('SignatureDoesNotMatch'),
      setup: { service: 's3' },
      symptoms: ['works-without-extra-headers'],
    },
    nearMiss: {
      signedHeaders: ['cf-ray', 'host'],
      setup: { service: 's3', between: ['cloudflare'] },
      symptoms: ['works-without-extra-headers'],
    },
  },
  'method-changed-in-transit': {
    shows: {
      request: { method: 'HEAD' },
      response: { status: 403 },
      setup: { service: 's3', between: ['fastly'] },
      symptoms: ['get-works-head-fails'],
    },
    nearMiss: {
      request: { method: 'GET' },
      response: s3Error('SignatureDoesNotMatch'),
      setup: { service: 's3', between: ['fastly'] },
      symptoms: ['direct-works-edge-fails'],
    },
  },
  'path-encoding': {
    proven: true,
    shows: { clientCanonicalRequest: canonical({ path: '/caf%C3%A9' }), response: told({ path: '/caf%25C3%25A9' }) },
    nearMiss: {
      request: { method: 'GET', url: '/plain/path?q=a,b' },
      response: refused,
      setup: api,
      symptoms: ['works-without-special-characters'],
    },
  },
  'path-not-normalised': {
    shows: {
      request: { method: 'GET', url: 'https://b.s3.us-west-2.amazonaws.com/photos//a.jpg' },
      response: s3Error('SignatureDoesNotMatch'),
    },
    nearMiss: {
      request: { method: 'GET', url: 'https://b.s3.us-west-2.amazonaws.com/photos/(a).jpg' },
      response: s3Error('SignatureDoesNotMatch'),
    },
  },
  'path-rewritten': {
    proven: true,
    shows: {
      request: { method: 'GET', url: `https://files.example.com/store/b/k.jpg?${presigned}` },
      receivedRequest: { method: 'GET', url: `/b/k.jpg?${presigned}` },
      response: s3Error('SignatureDoesNotMatch'),
      setup: { service: 's3-compatible', between: ['nginx'] },
    },
    nearMiss: {
      request: { method: 'GET', url: `https://files.example.com/b/k.jpg?${presigned}` },
      signedHost: 'minio:9000',
      receivedRequest: { method: 'GET', url: `/b/k.jpg?${presigned}`, headers: [['Host', 'files.example.com']] },
      response: s3Error('SignatureDoesNotMatch'),
      setup: { service: 's3-compatible', between: ['nginx'] },
    },
  },
  'query-encoding': {
    proven: true,
    shows: { clientCanonicalRequest: canonical({ query: 'q=a+b' }), response: told({ query: 'q=a%20b' }) },
    nearMiss: { clientCanonicalRequest: canonical({ query: 'b=2&a=1' }), response: told({ query: 'a=1&b=2' }) },
  },
  'query-not-canonical': {
    proven: true,
    shows: { clientCanonicalRequest: canonical(), response: told({ query: 'a=1' }) },
    nearMiss: { clientCanonicalRequest: canonical({ query: 'a=1' }), response: told() },
  },
  'query-dropped-in-transit': {
    proven: true,
    shows: { clientCanonicalRequest: canonical({ query: 'a=1&b=2' }), response: told({ query: 'b=2' }) },
    nearMiss: { clientCanonicalRequest: canonical({ query: 'b=2' }), response: told({ query: 'a=1&b=2' }) },
  },
  'payload-hash-mismatch': {
    proven: true,
    shows: {
      request: { method: 'POST', body: '{}' },
      clientCanonicalRequest: canonical({ method: 'POST' }),
      response: told({ method: 'POST', payload: other }),
    },
    nearMiss: {
      request: { method: 'POST', body: '' },
      clientCanonicalRequest: canonical({ method: 'POST' }),
      response: told({ method: 'POST', payload: other }),
    },
  },
  'payload-changed-in-transit': {
    shows: {
      request: { method: 'POST', url: '/pets', body: '{"a": 1}' },
      receivedRequest: { method: 'POST', url: '/pets', body: '{"a":1}' },
      response: refused,
      setup: { ...api, between: ['proxy'] },
    },
    nearMiss: {
      request: { method: 'POST', url: '/pets', headers: [['x-amz-content-sha256', empty]], body: '{"a":1}' },
      receivedRequest: { method: 'POST', url: '/pets', body: '{"a":1}' },
      response: refused,
      setup: { ...api, between: ['proxy'] },
    },
  },
  'payload-unsigned-not-accepted': {
    shows: {
      request: { method: 'POST', headers: [['X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD']] },
      response: refused,
      setup: { service: 'lambda-url' },
    },
    nearMiss: {
      request: { method: 'POST', url: '/k%2Bey', headers: [['X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD']] },
      response: s3Error('SignatureDoesNotMatch'),
      setup: { service: 's3' },
    },
  },
  'content-sha256-missing': {
    shows: {
      request: { method: 'PUT', headers: [['content-type', 'text/plain']], body: 'x' },
      response: refused,
      setup: { ...url, originAccessControl: 'always' },
    },
    nearMiss: { request: { method: 'GET' }, response: forbidden, setup: { ...url, originAccessControl: 'always' } },
  },
  'oac-overrides-authorization': {
    shows: {
      request: { headers: [['Authorization', 'Bearer abc']] },
      response: { status: 401, body: '{"error":"invalid token"}' },
      setup: { ...url, originAccessControl: 'always' },
    },
    nearMiss: {
      request: { headers: [['Authorization', 'Bearer abc']] },
      response: { status: 401, body: '{"error":"invalid token"}' },
      setup: { service: 'lambda-url', between: [] },
    },
  },
  'authorization-dropped': {
    shows: {
      request: { headers: [authorization(), dated] },
      receivedRequest: {
        headers: [
          ['Host', 'h'],
          ['Via', '1.1 x'],
        ],
      },
      response: { status: 403, body: '{"message":"Missing Authentication Token"}' },
      setup: { ...api, between: ['cloudfront'] },
    },
    nearMiss: {
      request: { method: 'GET', headers: [authorization(), dated] },
      response: { status: 403, body: '{"message":"Missing Authentication Token"}' },
      setup: { ...api, between: [] },
    },
  },
  'authorization-duplicated': {
    shows: {
      request: {
        method: 'PUT',
        url: `https://b.s3.amazonaws.com/k?${presigned}`,
        headers: [['Authorization', 'Bearer abc']],
      },
      response: { status: 400 },
      setup: { service: 's3' },
    },
    nearMiss: {
      request: { method: 'PUT', url: `https://b.s3.amazonaws.com/k?${presigned}` },
      response: s3Error('AccessDenied', '<Message>Request has expired</Message>'),
      setup: { service: 's3' },
    },
  },
  'authorization-malformed': {
    shows: {
      request: {
        headers: [
          [
            'Authorization',
            'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260102/us-east-1/es/aws4_request, SignedHeaders=host',
          ],
        ],
      },
      response: { status: 403, body: "Authorization header requires 'Signature' parameter." },
      setup: { service: 'opensearch' },
    },
    nearMiss: {
      request: {
        headers: [
          [
            'Authorization',
            `AWS4-HMAC-SHA256 Credential= AKIAIOSFODNN7EXAMPLE/20260102/us-east-1/es/aws4_request, SignedHeaders=host, Signature=${other}`,
          ],
        ],
      },
      response: {
        status: 403,
        body: "'AKIAIOSFODNN7EXAMPLE/20260102/us-east-1/es/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header",
      },
      setup: { service: 'opensearch' },
    },
  },
  'session-token-missing': {
    shows: {
      request: { headers: [authorization('host;x-amz-date', '20260102/us-east-1/es', 'ASIAIOSFODNN7EXAMPLE'), dated] },
      response: { status: 403, body: '{"message":"The security token included in the request is invalid."}' },
    },
    nearMiss: {
      request: { headers: [authorization('host;x-amz-date', '20260102/us-east-1/es'), dated] },
      response: { status: 403, body: '{"message":"The security token included in the request is invalid."}' },
    },
  },
  'session-token-expired': {
    proven: true,
    shows: { response: { status: 403, body: 'ExpiredToken: The security token included in the request is expired' } },
    nearMiss: {
      response: { status: 403, body: 'Signature expired: 20260102T030405Z is now earlier than 20260102T031405Z' },
    },
  },
  'secret-wrong': {
    shows: { clientCanonicalRequest: canonical(), response: told() },
    nearMiss: { clientCanonicalRequest: canonical({ path: '/pets/' }), response: told() },
  },
  'access-key-unknown': {
    shows: {
      request: { headers: [authorization(), dated] },
      response: s3Error(
        'InvalidAccessKeyId',
        '<Message>The AWS Access Key Id you provided does not exist in our records.</Message>',
      ),
    },
    nearMiss: {
      request: { headers: [authorization('host', '20260102/us-east-1/s3', 'ASIAIOSFODNN7EXAMPLE'), dated] },
      response: s3Error('InvalidAccessKeyId'),
    },
  },
  'clock-skew': {
    proven: true,
    shows: { response: s3Error('RequestTimeTooSkewed') },
    nearMiss: {
      request: { url: `https://b.s3.amazonaws.com/k?${presigned}` },
      response: s3Error('AccessDenied', '<Message>Request has expired</Message>'),
    },
  },
  'scope-date-mismatch': {
    shows: {
      request: { headers: [authorization('host;x-amz-date', '20260101/us-east-1/s3'), dated] },
      response: s3Error('SignatureDoesNotMatch'),
    },
    nearMiss: {
      request: { url: '/a%2Bb', headers: [authorization('host;x-amz-date', '20260102/us-east-1/s3'), dated] },
      response: s3Error('SignatureDoesNotMatch'),
      setup: { service: 's3' },
    },
  },
  'scope-region-wrong': {
    proven: true,
    shows: {
      response: {
        status: 400,
        body: "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'",
      },
    },
    nearMiss: { response: { status: 403, body: "Credential should be scoped to correct service: 'lambda'. " } },
  },
  'scope-service-wrong': {
    proven: true,
    shows: {
      response: { status: 403, body: '{"message":"Credential should be scoped to correct service: \'lambda\'. "}' },
    },
    nearMiss: { response: { status: 403, body: '{"message":"Credential should be scoped to a valid region. "}' } },
  },
  'permission-missing': {
    proven: true,
    shows: {
      response: {
        status: 403,
        body: 'User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform: execute-api:Invoke',
      },
    },
    nearMiss: { response: { status: 403, body: 'User: anonymous is not authorized to perform: es:ESHttpGet' } },
  },
  'route-unknown': {
    shows: {
      request: { method: 'GET', headers: [authorization(), dated] },
      response: { status: 403, body: '{"message":"Missing Authentication Token"}' },
      setup: api,
    },
    nearMiss: {
      request: { method: 'OPTIONS' },
      response: { status: 403, body: '{"message":"Missing Authentication Token"}' },
      setup: { ...api, between: ['browser'] },
    },
  },
  'edge-method-not-allowed': {
    proven: true,
    shows: {
      request: { method: 'DELETE' },
      response: page(
        'This distribution is not configured to allow the HTTP request method that was used for this request.',
      ),
      setup: url,
    },
    nearMiss: {
      request: { method: 'DELETE' },
      response: page('Request blocked. We can’t connect to the server.'),
      setup: url,
    },
  },
  'edge-blocked': {
    shows: {
      request: { method: 'POST' },
      response: { status: 403, body: '{"message":"Forbidden"}' },
      setup: { ...api, between: ['waf'] },
    },
    nearMiss: { request: { method: 'POST' }, response: refused, setup: { ...api, between: ['waf'] } },
  },
  'edge-cached-error': {
    shows: {
      request: { method: 'GET' },
      response: {
        status: 403,
        headers: [
          ['X-Cache', 'Hit from cloudfront'],
          ['Age', '41'],
        ],
        body: '{"message":"Forbidden"}',
      },
      setup: url,
    },
    nearMiss: {
      request: { method: 'GET' },
      response: { ...forbidden, headers: [['X-Cache', 'Error from cloudfront']] },
      setup: url,
    },
  },
  'edge-host-unknown': {
    shows: {
      request: {
        method: 'GET',
        url: 'https://d111111abcdef8.cloudfront.net/',
        headers: [['Host', 'x.lambda-url.us-east-1.on.aws']],
      },
      response: page(''),
      setup: url,
    },
    nearMiss: {
      request: { method: 'GET', url: 'https://d111111abcdef8.cloudfront.net/' },
      response: page(''),
      setup: { ...url, originRequestPolicy: 'AllViewer' },
    },
  },
  'application-denied': {
    shows: {
      response: { status: 403, headers: [['X-Amzn-Trace-Id', 'Root=1-x']], body: '{"error":"insufficient_scope"}' },
      setup: { service: 'lambda-url' },
    },
    nearMiss: {
      response: { ...forbidden, headers: [['x-amzn-ErrorType', 'AccessDeniedException']] },
      setup: { service: 'lambda-url' },
    },
  },
  'cors-preflight-blocked': {
    shows: {
      request: { method: 'POST' },
      setup: { service: 'lambda-url', between: ['browser'] },
      symptoms: ['client-sees-no-response', 'fails-only-in-browser'],
    },
    nearMiss: {
      request: { method: 'POST' },
      response: refused,
      setup: { service: 'lambda-url', between: ['browser'] },
      symptoms: ['fails-only-in-one-browser'],
    },
  },
}
