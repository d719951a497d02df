// Requests that are decided at the edge, or by what their authentication looks like.
import { edgeHost, get, post, urlHost } from './article.fixture.ts'
import type { Row } from './rows.fixture.ts'
import { authorization, cors, denied, direct, incomplete, invalid, preflight, withHeader } from './rows.fixture.ts'

export const edgeAndClaim: readonly Row[] = [
  { check: 'ok', what: 'a signed request', request: direct(), status: 200 },
  { check: 'ok', what: 'a presigned request', request: direct({ form: 'query' }), status: 200 },
  {
    check: 'host-unknown',
    what: 'a host that is neither',
    request: post('example.com'),
    status: 0,
    cause: 'edge-host-unknown',
  },
  {
    check: 'viewer-protocol',
    what: 'plain HTTP to an HTTPS-only behaviour',
    request: { ...get(edgeHost), url: `http://${edgeHost}/` },
    distribution: { viewerProtocol: 'https-only' },
    cause: 'edge-blocked',
  },
  {
    check: 'viewer-protocol',
    what: 'plain HTTP to a redirecting behaviour',
    request: { ...get(edgeHost), url: `http://${edgeHost}/` },
    distribution: { viewerProtocol: 'redirect' },
    cause: 'edge-blocked',
    status: 301,
  },
  {
    check: 'method-allowed',
    what: 'a POST where GET and HEAD are allowed',
    request: post(edgeHost),
    distribution: { allowedMethods: ['GET', 'HEAD'] },
    cause: 'edge-method-not-allowed',
  },
  {
    check: 'get-with-body',
    what: 'a GET with a body',
    request: { ...get(edgeHost), body: 'x' },
    cause: 'edge-method-not-allowed',
  },
  {
    check: 'request-size',
    what: 'a URL of nine kilobytes',
    request: get(`${edgeHost}/${'a'.repeat(9000)}`),
    cause: 'edge-blocked',
    status: 413,
  },
  {
    check: 'preflight',
    what: 'a preflight with CORS settings',
    request: preflight,
    functionUrl: { cors },
    status: 200,
  },
  {
    check: 'auth-present',
    what: 'a preflight without CORS settings',
    request: preflight,
    cause: 'cors-preflight-blocked',
    errorType: 'AccessDeniedException',
  },
  {
    check: 'auth-present',
    what: 'an unsigned request',
    request: post(urlHost),
    cause: 'authorization-dropped',
    errorType: 'AccessDeniedException',
    message: denied,
  },
  {
    check: 'auth-duplicated',
    what: 'a request signed in header and query',
    request: { ...direct(), url: direct({ form: 'query' }).url },
    cause: 'authorization-duplicated',
    errorType: invalid,
    message: "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
  },
  {
    check: 'auth-complete',
    what: 'an Authorization without a signature',
    request: authorization(direct(), (text) => text.replace(/, Signature=.*/, '')),
    cause: 'authorization-malformed',
    errorType: incomplete,
  },
  {
    check: 'auth-complete',
    what: 'a Bearer token',
    request: withHeader(post(urlHost), 'authorization', 'Bearer abc'),
    cause: 'authorization-malformed',
    errorType: incomplete,
    message:
      "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=Bearer abc",
  },
  {
    check: 'algorithm',
    what: 'another algorithm',
    request: authorization(direct(), (text) => text.replace('SHA256', 'SHA512')),
    cause: 'authorization-malformed',
    errorType: incomplete,
    message: "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA512'",
  },
  {
    check: 'host-signed',
    what: 'a signature without the host',
    request: direct({ unsignedHeaders: ['host'] }),
    cause: 'host-not-signed',
    errorType: invalid,
    message: "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
  },
]
