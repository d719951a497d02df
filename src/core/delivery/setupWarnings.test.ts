import { expect, test } from 'vitest'
import type { Distribution } from '../cloudfront/distribution.ts'
import { edgeHost, get, post, routeWith, signedFor, urlHost } from '../diagnosis/article.fixture.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import type { WarningId } from '../words/warnings.ts'
import { warningIds } from '../words/warnings.ts'
import { openQuestionsHere } from './openQuestionsHere.ts'
import { setupWarnings } from './setupWarnings.ts'

const keyed = (headers: readonly string[]) => ({
  headers,
  cookies: 'none' as const,
  queryStrings: 'none' as const,
  ttl: { min: 0, default: 0, max: 60 },
  compressed: { gzip: false, brotli: false },
})
const respond = { status: 200, headers: [], body: new Uint8Array() }
const nothing = { headers: 'none', cookies: 'none', queryStrings: 'none' } as const

const rows: readonly (readonly [string, readonly WarningId[], Partial<Distribution>, Partial<FunctionUrl>?])[] = [
  ['AllViewerExceptHostHeader with CachingDisabled', [], {}],
  ['AllViewer', ['host-forwarded'], { originRequestPolicy: 'AllViewer' }],
  ['Host in the cache key', ['host-in-cache-key', 'shared-cache'], { cachePolicy: 'UseOriginCacheControlHeaders' }],
  ['no policy', ['authorization-not-forwarded'], { originRequestPolicy: nothing }],
  ['legacy settings', ['legacy-drops-authorization'], { legacyForwarding: nothing }],
  ['legacy settings with all headers', ['host-forwarded'], { legacyForwarding: { ...nothing, headers: 'all' } }],
  ['a caching policy', ['shared-cache'], { cachePolicy: 'CachingOptimized' }],
  ['Authorization in the key', [], { cachePolicy: keyed(['Authorization']) }],
  [
    'Authorization in the key and nothing else',
    ['authorization-without-its-headers'],
    { cachePolicy: keyed(['Authorization']), originRequestPolicy: nothing },
  ],
  [
    'Authorization in the key and its date alone',
    ['authorization-without-its-headers'],
    { cachePolicy: keyed(['Authorization', 'X-Amz-Date', 'X-Amz-Content-Sha256']), originRequestPolicy: nothing },
  ],
  [
    'Authorization in the key and all that belongs to it',
    [],
    {
      cachePolicy: keyed(['Authorization']),
      originRequestPolicy: {
        ...nothing,
        headers: ['X-Amz-Date', 'X-Amz-Security-Token', 'X-Amz-Content-Sha256'],
      },
    },
  ],
  [
    'no-override',
    ['no-override-without-cache-policy', 'unsigned-are-signed', 'hash-needed'],
    { originAccessControl: 'no-override' },
  ],
  [
    'no-override with Authorization in the key',
    ['unsigned-are-signed', 'hash-needed'],
    { originAccessControl: 'no-override', cachePolicy: keyed(['Authorization']) },
  ],
  [
    'no-override with Authorization in the key and nothing else',
    ['authorization-without-its-headers', 'unsigned-are-signed', 'hash-needed'],
    {
      originAccessControl: 'no-override',
      cachePolicy: keyed(['Authorization']),
      originRequestPolicy: nothing,
    },
  ],
  ['always', ['cloudfront-authenticated', 'hash-needed'], { originAccessControl: 'always' }],
  [
    'always with a function that hashes the body',
    ['cloudfront-authenticated', 'body-cut'],
    { originAccessControl: 'always', edge: { at: 'origin-request', hashBody: true } },
  ],
  [
    'always-amz-auth',
    ['always-amz-auth', 'cloudfront-authenticated', 'hash-needed'],
    { originAccessControl: 'always-amz-auth' },
  ],
  ['always, where nobody verifies', ['public-function-url'], { originAccessControl: 'always' }, { authType: 'NONE' }],
  [
    'no-override, where nobody verifies',
    ['public-function-url'],
    { originAccessControl: 'no-override', cachePolicy: keyed(['Authorization']), originRequestPolicy: nothing },
    { authType: 'NONE' },
  ],
  [
    'an edge function that signs, where nobody verifies',
    ['body-cut', 'public-function-url'],
    { edge: { at: 'origin-request', sign: { accessKeyId: 'AKIDEXAMPLE' } } },
    { authType: 'NONE' },
  ],
  ['never', [], { originAccessControl: 'never' }],
  [
    'an edge function that signs',
    ['edge-function-authenticated', 'body-cut'],
    { edge: { at: 'origin-request', sign: { accessKeyId: 'AKIDEXAMPLE' } } },
  ],
  ['an edge function that replaces bodies', ['body-cut'], { edge: { at: 'viewer-request', replaceBody: true } }],
  ['an edge function that rewrites the path', ['origin-path'], { edge: { at: 'viewer-request', path: '/v1' } }],
  ['an origin path', ['origin-path'], { originPath: '/v1/' }],
  ['an origin path that is none', [], { originPath: '/' }],
  ['an error page for 403', ['refusals-hidden'], { errorPages: [{ status: 403, respond: 200, body: '' }] }],
  ['an error page for 404', [], { errorPages: [{ status: 404, respond: 200, body: '' }] }],
  ['failover on 403', ['refusals-hidden'], { failover: { statuses: [403], respond } }],
  ['failover on 500', [], { failover: { statuses: [500], respond } }],
  ['a slow function', ['function-slower-than-edge'], {}, { takes: 31 }],
  ['a slow function that CloudFront waits for', [], { originResponseTimeout: 60 }, { takes: 31 }],
  [
    'Authorization in a request policy’s list',
    ['authorization-in-request-policy', 'authorization-not-forwarded'],
    { originRequestPolicy: { ...nothing, headers: ['authorization'] } },
  ],
  [
    'a key without caching',
    ['key-without-caching'],
    { cachePolicy: { ...keyed(['Authorization']), ttl: { min: 0, default: 0, max: 0 } } },
  ],
  [
    'no permission for the Function URL',
    ['invoke-function-url-missing'],
    {},
    { allow: { invokeFunctionUrl: false, invokeFunction: true } },
  ],
  [
    'no permission for the function',
    ['invoke-function-missing'],
    {},
    { allow: { invokeFunctionUrl: true, invokeFunction: false } },
  ],
  ['what does not exist', ['not-at-aws', 'forwarded-host-unbound'], { proposal: 'x-forwarded-host' }],
  [
    'what does not exist, with AllViewer and accepted hosts',
    ['not-at-aws'],
    { proposal: 'x-forwarded-host', originRequestPolicy: 'AllViewer' },
    { acceptedHosts: [edgeHost] },
  ],
  ['another origin', ['other-origin'], { originHost: 'origin.example.com' }],
  ['a public Function URL', ['public-function-url'], {}, { authType: 'NONE' }],
]

test.for(rows)('%s is warned of as %j', ([, expected, distribution, functionUrl = {}]) => {
  const found = setupWarnings(get(edgeHost).url, routeWith({ distribution, functionUrl }))
  expect(found.toSorted()).toEqual(expected.toSorted())
})

test('always-amz-auth is warned of by the variant in force', () => {
  const route = routeWith({
    distribution: { originAccessControl: 'always-amz-auth' },
    route: { assume: { 'oac-always-amz-auth': 'no-override' } },
  })
  const found = setupWarnings(get(edgeHost).url, route)
  expect(found).toEqual(expect.arrayContaining(['always-amz-auth', 'unsigned-are-signed']))
  expect(found).not.toContain('cloudfront-authenticated')
})

test('without a distribution there is only the Function URL to warn of', () => {
  const { distribution: _, ...route } = routeWith({
    functionUrl: { authType: 'NONE', takes: 900, allow: { invokeFunctionUrl: true, invokeFunction: false } },
  })
  expect(setupWarnings(get(urlHost).url, route)).toEqual(['public-function-url', 'invoke-function-missing'])
})

test('every warning is raised above', () => {
  expect(warningIds.filter((id) => !rows.some(([, expected]) => expected.includes(id)))).toEqual([])
})

test('the open questions of a call are those that would change its answer', () => {
  const route = routeWith()
  expect(openQuestionsHere(post(urlHost), route)).toEqual(['unsigned-request', 'forbidden-body'])
  expect(openQuestionsHere(signedFor(urlHost, get(urlHost)), route)).toEqual([])
  expect(openQuestionsHere(post(edgeHost), routeWith({ distribution: { originAccessControl: 'always' } }))).toContain(
    'oac-payload',
  )
})
