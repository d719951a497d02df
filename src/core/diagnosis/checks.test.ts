import { describe, expect, test } from 'vitest'
import type { Distribution } from '../cloudfront/distribution.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import type { Field, HttpRequest } from '../http/message.ts'
import { bodyText, fieldValue } from '../http/message.ts'
import type { SigningOptions } from '../sigv4/options.ts'
import type { CauseId } from '../words/causes.ts'
import type { CheckId } from '../words/checks.ts'
import { checkIds } from '../words/checks.ts'
import { credentials, edgeHost, get, now, post, send, signedFor, urlHost } from './article.fixture.ts'

interface Row {
  readonly check: CheckId
  readonly what: string
  readonly request: HttpRequest
  readonly functionUrl?: Partial<FunctionUrl>
  readonly distribution?: Partial<Distribution>
  readonly assume?: Readonly<Record<string, string>>
  readonly cause?: CauseId
  readonly errorType?: string
  /** The answer's message, verbatim. */
  readonly message?: string
  readonly status?: number
}

const direct = (options: Partial<SigningOptions> = {}): HttpRequest => signedFor(urlHost, post(urlHost), options)
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000)
const withHeader = (request: HttpRequest, name: string, value: string): HttpRequest => ({
  ...request,
  headers: [...request.headers.filter(([given]) => given.toLowerCase() !== name), [name, value]],
})
const authorization = (request: HttpRequest, edit: (value: string) => string): HttpRequest =>
  withHeader(request, 'authorization', edit(fieldValue(request.headers, 'authorization') ?? ''))
const temporary = { ...credentials, accessKeyId: 'ASIAIOSFODNN7EXAMPLE', sessionToken: 'example-token' }
const without = (request: HttpRequest, name: string): HttpRequest => ({
  ...request,
  headers: request.headers.filter(([given]) => given.toLowerCase() !== name),
})

const mismatch =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
const denied =
  'Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'
const cors = { origins: ['*'], methods: ['*'], headers: ['authorization'], expose: [], credentials: false, maxAge: 0 }
const preflight: HttpRequest = {
  method: 'OPTIONS',
  url: `https://${urlHost}/`,
  headers: [
    ['Origin', 'https://app.example.com'],
    ['Access-Control-Request-Method', 'POST'],
  ],
}
const invalid = 'InvalidSignatureException'
const incomplete = 'IncompleteSignatureException'
const unrecognized = 'UnrecognizedClientException'

const rows: readonly Row[] = [
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
  {
    check: 'date-format',
    what: 'a date in another format',
    request: withHeader(direct(), 'x-amz-date', '2026-11-22'),
    cause: 'authorization-malformed',
    errorType: incomplete,
    message: "Date must be in ISO-8601 'basic format'. Got '2026-11-22'. See http://en.wikipedia.org/wiki/ISO_8601",
  },
  {
    check: 'date-expired',
    what: 'a request signed eight minutes ago',
    request: direct({ date: minutes(-8) }),
    cause: 'clock-skew',
    errorType: invalid,
    message: 'Signature expired: 20261122T055200Z is now earlier than 20261122T055500Z (20261122T060000Z - 5 min.)',
  },
  {
    check: 'date-expired',
    what: 'a presigned URL after it expired',
    request: direct({ form: 'query', date: minutes(-2), expiresIn: 60 }),
    cause: 'session-token-expired',
    errorType: invalid,
  },
  {
    check: 'date-not-yet',
    what: 'a request signed in six minutes',
    request: direct({ date: minutes(6) }),
    cause: 'clock-skew',
    errorType: invalid,
    message:
      'Signature not yet current: 20261122T060600Z is still later than 20261122T060500Z (20261122T060000Z + 5 min.)',
  },
  {
    check: 'credential-parts',
    what: 'a credential of four parts',
    request: authorization(direct(), (text) => text.replace('/aws4_request', '')),
    cause: 'authorization-malformed',
    errorType: incomplete,
    message:
      "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'AKIAIOSFODNN7EXAMPLE/20261122/us-east-1/lambda'",
  },
  {
    check: 'scope-region',
    what: 'another region',
    request: direct({ region: 'eu-west-1' }),
    cause: 'scope-region-wrong',
    errorType: invalid,
    message: 'Credential should be scoped to a valid region. ',
  },
  {
    check: 'scope-region',
    what: 'another region and service',
    request: direct({ region: 'eu-west-1', service: 'execute-api' }),
    cause: 'scope-region-wrong',
    message:
      "Credential should be scoped to a valid region. Credential should be scoped to correct service: 'lambda'. ",
  },
  {
    check: 'scope-service',
    what: 'another service',
    request: direct({ service: 'execute-api' }),
    cause: 'scope-service-wrong',
    errorType: invalid,
    message: "Credential should be scoped to correct service: 'lambda'. ",
  },
  {
    check: 'scope-terminator',
    what: 'another terminator',
    request: authorization(direct(), (text) => text.replace('aws4_request', 'aws5_request')),
    cause: 'authorization-malformed',
    message: "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'. ",
  },
  {
    check: 'scope-date',
    what: 'a scope of another day',
    request: authorization(direct(), (text) => text.replace('/20261122/', '/20261121/')),
    cause: 'scope-date-mismatch',
    message:
      "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261121' != '20261122', from '20261122T060000Z'.",
  },
  {
    check: 'access-key',
    what: 'a key that nobody knows',
    request: direct({ credentials: { ...credentials, accessKeyId: 'AKIAI44QH8DHBEXAMPLE' } }),
    cause: 'access-key-unknown',
    errorType: unrecognized,
    message: 'The security token included in the request is invalid.',
  },
  {
    check: 'token-present',
    what: 'a temporary key without its token',
    request: direct({ credentials: { ...temporary, sessionToken: '' } }),
    functionUrl: { credentials: [temporary] },
    cause: 'session-token-missing',
    errorType: unrecognized,
    message: 'The security token included in the request is invalid.',
  },
  {
    check: 'token-valid',
    what: 'another token',
    request: direct({ credentials: { ...temporary, sessionToken: 'other' } }),
    functionUrl: { credentials: [temporary] },
    cause: 'access-key-unknown',
    errorType: unrecognized,
    message: 'The security token included in the request is invalid',
  },
  {
    check: 'token-expired',
    what: 'credentials that expired a minute ago',
    request: direct({ credentials: temporary }),
    functionUrl: { credentials: [{ ...temporary, expires: minutes(-1) }] },
    cause: 'session-token-expired',
    errorType: 'ExpiredTokenException',
    message: 'The security token included in the request is expired',
  },
  {
    check: 'token-signed',
    what: 'an unsigned token where it must be signed',
    request: direct({ credentials: temporary, signToken: false }),
    functionUrl: { credentials: [temporary] },
    assume: { 'token-signed': 'required' },
    cause: 'header-canonicalisation',
    errorType: invalid,
  },
  {
    check: 'payload',
    what: 'another body than was hashed',
    request: { ...direct(), body: '{"order":43}' },
    cause: 'payload-hash-mismatch',
    errorType: invalid,
    message: mismatch,
  },
  {
    check: 'payload',
    what: 'an unsigned payload',
    request: direct({ payload: 'unsigned' }),
    cause: 'payload-unsigned-not-accepted',
    errorType: invalid,
    message: mismatch,
  },
  {
    check: 'signature',
    what: 'another secret',
    request: direct({ credentials: { ...credentials, secretAccessKey: 'another' } }),
    cause: 'secret-wrong',
    errorType: invalid,
    message: mismatch,
  },
  {
    check: 'signature',
    what: 'a path that was encoded once',
    request: direct({ doubleEncodePath: false }),
    cause: 'path-encoding',
    message: mismatch,
  },
  {
    check: 'permission',
    what: 'a caller without lambda:InvokeFunction',
    request: direct(),
    functionUrl: { allow: { invokeFunctionUrl: true, invokeFunction: false } },
    cause: 'permission-missing',
    errorType: 'AccessDeniedException',
    message: denied,
  },
  {
    check: 'permission',
    what: 'a public Function URL without a policy',
    request: post(urlHost),
    functionUrl: { authType: 'NONE', allow: { invokeFunctionUrl: false, invokeFunction: false } },
    cause: 'permission-missing',
    message: denied,
  },
  {
    check: 'application',
    what: 'a function that answers 403',
    request: direct(),
    functionUrl: { respond: { status: 403, headers: [], body: new Uint8Array() } },
    cause: 'application-denied',
  },
]

const sent = ({ request, functionUrl, distribution, assume }: Row) =>
  send(request, {
    ...(functionUrl ? { functionUrl } : {}),
    ...(distribution ? { distribution } : {}),
    ...(assume ? { route: { assume } } : {}),
  })

describe('who decides', () => {
  test.for(rows)('$what is decided at $check', (row) => {
    const { decision, diagnoses, response } = sent(row)
    expect(decision.check).toBe(row.check)
    expect(decision.status).toBe(row.status ?? 403)
    expect(response.status).toBe(decision.status)
    expect(diagnoses[0]?.cause).toBe(row.cause)
    if (row.errorType) expect(decision.errorType).toBe(row.errorType)
  })

  test('every check is reached', () => {
    expect([...new Set(rows.map(({ check }) => check))].toSorted()).toEqual(checkIds.toSorted())
  })

  test.for(rows.filter(({ message }) => message))('Lambda says so of $what, in its own words', (row) => {
    const { response, decision } = sent(row)
    const name = decision.errorType === 'AccessDeniedException' ? 'Message' : 'message'
    expect(JSON.parse(bodyText(response))).toEqual({ [name]: row.message })
    expect(fieldValue(response.headers, 'x-amzn-errortype')).toBe(decision.errorType)
  })
})

describe('Lambda’s answers, byte for byte', () => {
  const namesOf = (headers: readonly Field[]) => headers.map(([name]) => name)

  test.for([
    [post(urlHost), 144, 'AccessDeniedException', `{"Message":"${denied}"}`],
    [signedFor(edgeHost, post(urlHost)), 192, invalid, `{"message":"${mismatch}"}`],
    [rows.find(({ check }) => check === 'access-key')?.request ?? post(''), 68, unrecognized, undefined],
  ] as const)('a refusal has %2$s bytes', ([request, length, errorType, body]) => {
    const { response } = send(request)
    expect(response.body.length).toBe(length)
    if (body) expect(bodyText(response)).toBe(body)
    expect(namesOf(response.headers)).toEqual([
      'Date',
      'x-amzn-RequestId',
      'Content-Type',
      'Content-Length',
      'x-amzn-ErrorType',
    ])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      Date: 'Sun, 22 Nov 2026 06:00:00 GMT',
      'Content-Type': 'application/json',
      'Content-Length': String(length),
      'x-amzn-ErrorType': errorType,
    })
  })

  test('by way of CloudFront the same answer has CloudFront’s headers behind it', () => {
    const { response, originResponse } = send(signedFor(edgeHost, post(edgeHost)))
    expect(response.body).toEqual(originResponse?.body)
    expect(namesOf(response.headers)).toEqual([
      ...namesOf(originResponse?.headers ?? []),
      'X-Cache',
      'Via',
      'X-Amz-Cf-Pop',
      'X-Amz-Cf-Id',
    ])
  })

  test('CloudFront’s own refusal is a page that says so', () => {
    const { response, originResponse, decision } = send({ ...get(edgeHost), body: 'x' })
    expect(decision.by).toBe('cloudfront')
    expect(originResponse).toBeUndefined()
    expect(fieldValue(response.headers, 'content-type')).toBe('text/html')
    expect(bodyText(response)).toContain('Generated by cloudfront (CloudFront)')
  })

  test('an answer never depends on the time of day of this machine', () => {
    expect(send(without(post(urlHost), 'content-type'))).toEqual(send(without(post(urlHost), 'content-type')))
  })
})
