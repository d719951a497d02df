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
const nothing = { headers: 'none', cookies: 'none', queryStrings: 'none' } as const

const rows: readonly (readonly [string, readonly WarningId[], Partial<Distribution>, Partial<FunctionUrl>?])[] = [
  ['AllViewerExceptHostHeader with CachingDisabled', [], {}],
  ['AllViewer', ['host-forwarded'], { originRequestPolicy: 'AllViewer' }],
  ['Host in the cache key', ['host-in-cache-key', 'shared-cache'], { cachePolicy: 'UseOriginCacheControlHeaders' }],
  ['no policy', ['authorization-not-forwarded'], { originRequestPolicy: nothing }],
  ['a caching policy', ['shared-cache'], { cachePolicy: 'CachingOptimized' }],
  ['Authorization in the key', [], { cachePolicy: keyed(['Authorization']) }],
  [
    'Authorization in the key and nothing else',
    ['authorization-without-its-headers'],
    { cachePolicy: keyed(['Authorization']), originRequestPolicy: nothing },
  ],
  ['no-override', ['no-override-without-cache-policy', 'unsigned-are-signed'], { originAccessControl: 'no-override' }],
  ['always', ['cloudfront-authenticated'], { originAccessControl: 'always' }],
  ['always-amz-auth', ['always-amz-auth', 'cloudfront-authenticated'], { originAccessControl: 'always-amz-auth' }],
  ['another origin', ['other-origin'], { originHost: 'origin.example.com' }],
  ['a public Function URL', ['public-function-url'], {}, { authType: 'NONE' }],
]

test.for(rows)('%s is warned of as %j', ([, expected, distribution, functionUrl = {}]) => {
  const found = setupWarnings(get(edgeHost).url, routeWith({ distribution, functionUrl }))
  expect(found.toSorted()).toEqual(expected.toSorted())
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
