import { expect, test } from 'vitest'
import type { Field, HttpRequest } from '../http/message.ts'
import type { CauseId } from '../words/causes.ts'
import { ruleIds } from '../words/certainties.ts'
import { credentials, edgeHost, get, post, send, signedFor, urlHost } from './article.fixture.ts'

type Setting = Parameters<typeof send>[1]

const withHeaders = (request: HttpRequest, ...headers: readonly Field[]): HttpRequest => ({
  ...request,
  headers: [...request.headers, ...headers],
})
const workaround = (request: HttpRequest): HttpRequest => signedFor(urlHost, request)
const edgeKey = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const bothKeys = { credentials: [credentials, edgeKey] }
const onlyQuery = { headers: { allExcept: ['Host'] }, cookies: 'all', queryStrings: 'none' } as const

const cases: readonly (readonly [what: string, CauseId | '200', HttpRequest, Setting?])[] = [
  [
    'an origin path in front of the signed path',
    'path-rewritten',
    workaround(get(edgeHost)),
    { distribution: { originPath: '/production' } },
  ],
  [
    'a default root object',
    'path-rewritten',
    workaround({ ...get(edgeHost), url: `https://${edgeHost}/` }),
    { distribution: { defaultRootObject: 'index.html' } },
  ],
  [
    'an edge function that rewrites the path',
    'path-rewritten',
    workaround(get(edgeHost)),
    { distribution: { edge: { at: 'viewer-request', path: '/v2/orders' } } },
  ],
  [
    'a request policy without the query',
    'query-dropped-in-transit',
    workaround(post(edgeHost)),
    { distribution: { originRequestPolicy: onlyQuery } },
  ],
  [
    'a request policy without the query and a presigned URL',
    'authorization-dropped',
    signedFor(urlHost, get(edgeHost), { form: 'query' }),
    { distribution: { originRequestPolicy: onlyQuery } },
  ],
  [
    'GET under legacy forwarding',
    'authorization-dropped',
    workaround(get(edgeHost)),
    { distribution: { legacyForwarding: { headers: 'none', cookies: 'all', queryStrings: 'all' } } },
  ],
  [
    'POST under legacy forwarding',
    '200',
    workaround(post(edgeHost)),
    { distribution: { legacyForwarding: { headers: 'none', cookies: 'all', queryStrings: 'all' } } },
  ],
  [
    'a signed X-Forwarded-For',
    'header-changed-in-transit',
    workaround(withHeaders(get(edgeHost), ['X-Forwarded-For', '192.0.2.1'])),
  ],
  ['a signed Via', 'header-changed-in-transit', workaround(withHeaders(get(edgeHost), ['Via', '1.1 proxy']))],
  [
    'a signed Accept-Encoding that is normalised',
    'header-changed-in-transit',
    workaround(withHeaders(get(edgeHost), ['Accept-Encoding', 'gzip, deflate'])),
    { distribution: { cachePolicy: 'CachingOptimized' } },
  ],
  [
    'Authorization in the cache key, and not what belongs to it',
    'header-changed-in-transit',
    workaround(get(edgeHost)),
    {
      distribution: {
        originRequestPolicy: { headers: 'none', cookies: 'none', queryStrings: 'none' },
        cachePolicy: {
          headers: ['Authorization'],
          cookies: 'none',
          queryStrings: 'all',
          ttl: { min: 0, default: 0, max: 1 },
          compressed: { gzip: false, brotli: false },
        },
      },
    },
  ],
  [
    'an edge function that signs with a key that Lambda does not know',
    'oac-overrides-authorization',
    workaround(post(edgeHost)),
    { distribution: { edge: { at: 'origin-request', sign: edgeKey } } },
  ],
  [
    'an edge function that signs with a key that Lambda knows',
    '200',
    post(edgeHost),
    { distribution: { edge: { at: 'origin-request', sign: edgeKey } }, functionUrl: bothKeys },
  ],
  [
    'an edge function that sees half of the body',
    'payload-changed-in-transit',
    post(edgeHost),
    { distribution: { edge: { at: 'origin-request', sign: edgeKey, bodyLimit: 6 } }, functionUrl: bothKeys },
  ],
  [
    'origin access control and a misspelt header',
    'content-sha256-missing',
    withHeaders(post(edgeHost), ['x-amz-content-sha-256', 'abc']),
    { distribution: { originAccessControl: 'always' } },
  ],
  [
    'origin access control and a wrong hash',
    'payload-hash-mismatch',
    withHeaders(post(edgeHost), ['x-amz-content-sha256', 'a'.repeat(64)]),
    { distribution: { originAccessControl: 'always' } },
  ],
  ['origin access control and a GET', '200', get(edgeHost), { distribution: { originAccessControl: 'always' } }],
  [
    'origin access control without both permissions',
    'permission-missing',
    get(edgeHost),
    {
      distribution: { originAccessControl: 'always' },
      functionUrl: { allow: { invokeFunctionUrl: true, invokeFunction: false } },
    },
  ],
  [
    'no-override and a signature for the Function URL',
    '200',
    workaround(post(edgeHost)),
    { distribution: { originAccessControl: 'no-override' } },
  ],
  [
    'no-override and a signature for the distribution',
    'host-rewritten',
    signedFor(edgeHost, post(edgeHost)),
    { distribution: { originAccessControl: 'no-override' } },
  ],
  ['no-override and no signature', '200', get(edgeHost), { distribution: { originAccessControl: 'no-override' } }],
  [
    'never and no signature',
    'authorization-dropped',
    get(edgeHost),
    { distribution: { originAccessControl: 'never' } },
  ],
  [
    'a port in the signed host',
    'port-in-host',
    signedFor(`${urlHost}:8443`, get(urlHost)),
    { route: signedWithPort() },
  ],
  [
    'a signer that keeps empty segments',
    'path-not-normalised',
    signedFor(urlHost, { ...get(urlHost), url: `https://${urlHost}//orders` }, { normalizePath: false }),
  ],
  [
    'a presigned URL whose payload is not signed',
    'payload-unsigned-not-accepted',
    signedFor(urlHost, get(urlHost), { form: 'query', payload: 'unsigned' }),
    { route: { signedCanonicalRequest: unsignedPresigned() } },
  ],
]

function signedWithPort() {
  const lines = ['GET', '/orders', '', `host:${urlHost}:8443`]
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  lines.push(`x-amz-content-sha256:${empty}`, 'x-amz-date:20261122T060000Z', '')
  return { signedCanonicalRequest: [...lines, 'host;x-amz-content-sha256;x-amz-date', empty].join('\n') }
}

function unsignedPresigned(): string {
  const query = signedFor(urlHost, get(urlHost), { form: 'query' }).url.split('?')[1] ?? ''
  const canonical = query.replace(/&X-Amz-Signature=.*/, '')
  return ['GET', '/orders', canonical, `host:${urlHost}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n')
}

test.for(cases)('%s is answered %s', ([, expected, request, setting]) => {
  const { decision, diagnoses } = send(request, setting)
  expect(diagnoses[0]?.cause ?? String(decision.status)).toBe(expected)
})

test('every change names a rule that has words, and says whether it was signed', () => {
  const changes = cases.flatMap(([, , request, setting]) => send(request, setting).legs.flatMap((leg) => leg.changes))
  for (const { rule } of changes) expect(ruleIds).toContain(rule)
  const host = send(workaround(post(edgeHost))).legs.flatMap((leg) => leg.changes)
  expect(host.find(({ field }) => field === 'host')).toMatchObject({
    before: edgeHost,
    after: urlHost,
    rule: 'cloudfront-host-set-to-origin',
    certainty: 'documented',
    signed: true,
  })
  expect(host.find(({ field }) => field === 'via')?.signed).toBe(false)
})

test('an error page hides the refusal but not its cause', () => {
  const errorPages = [{ status: 403, respond: 404, body: 'gone' }]
  const { decision, response, diagnoses } = send(signedFor(edgeHost, post(edgeHost)), { distribution: { errorPages } })
  expect(decision).toMatchObject({ by: 'cloudfront', layer: 'error-page', status: 404, check: 'signature' })
  expect(response.status).toBe(404)
  expect(diagnoses.map(({ cause }) => cause)).toEqual(['host-rewritten', 'edge-cached-error'])
})

test('several differing lines are several causes, the host first', () => {
  const request = signedFor(edgeHost, withHeaders(post(edgeHost), ['Via', '1.1 proxy']))
  const { diagnoses } = send(request, { distribution: { originRequestPolicy: onlyQuery, originPath: '/v1' } })
  expect(diagnoses.map(({ cause }) => cause)).toEqual([
    'host-rewritten',
    'path-rewritten',
    'query-dropped-in-transit',
    'header-changed-in-transit',
  ])
})
