// Origin access control in its modes: who signs, and what comes of what the viewer sent. Worked by hand from AWS's page on
// Function URL origins; policies AllViewerExceptHostHeader and CachingDisabled.
import { expect, test } from 'vitest'
import { arrived, edgeHost, get, post, send, signedFor, urlHost } from '../diagnosis/article.fixture.ts'
import type { Field, HttpRequest } from '../http/message.ts'
import { bodyBytes, fieldValue } from '../http/message.ts'
import { sha256Hex } from '../sigv4/hash.ts'
import type { OriginAccessControl } from './distribution.ts'
import { cloudFrontKey } from './madeUp.ts'

const withField = (request: HttpRequest, ...field: Field): HttpRequest => ({
  ...request,
  headers: [...request.headers, field],
})
const hashed = (request: HttpRequest): HttpRequest =>
  withField(request, 'x-amz-content-sha256', sha256Hex(bodyBytes(request)))
const put = { ...post(edgeHost), method: 'PUT' }
const bearer = (request: HttpRequest): HttpRequest => withField(request, 'Authorization', 'Bearer abc')

/** Let in as CloudFront or as the caller; else the check that refuses, and the cause. */
type Outcome = 'as CloudFront' | 'as the caller' | readonly [check: string, cause: string]

const unsigned = ['auth-present', 'authorization-dropped'] as const
const noHash = ['payload', 'content-sha256-missing'] as const
const wrongHash = ['payload', 'payload-hash-mismatch'] as const
const otherHost = ['signature', 'host-rewritten'] as const
const noSignature = ['auth-complete', 'authorization-malformed'] as const

const rows: readonly (readonly [what: string, HttpRequest, never: Outcome, always: Outcome, noOverride: Outcome])[] = [
  ['an unsigned GET', get(edgeHost), unsigned, 'as CloudFront', 'as CloudFront'],
  ['an unsigned HEAD', { ...get(edgeHost), method: 'HEAD' }, unsigned, 'as CloudFront', 'as CloudFront'],
  ['an unsigned DELETE', { ...get(edgeHost), method: 'DELETE' }, unsigned, 'as CloudFront', 'as CloudFront'],
  ['a POST without the hash', post(edgeHost), unsigned, noHash, noHash],
  ['a POST without body and hash', { ...post(edgeHost), body: '' }, unsigned, noHash, noHash],
  ['a PUT without the hash', put, unsigned, noHash, noHash],
  ['a POST with the hash', hashed(post(edgeHost)), unsigned, 'as CloudFront', 'as CloudFront'],
  ['a PUT with the hash', hashed(put), unsigned, 'as CloudFront', 'as CloudFront'],
  [
    'a PUT with another hash',
    withField(put, 'x-amz-content-sha256', sha256Hex('other')),
    unsigned,
    wrongHash,
    wrongHash,
  ],
  [
    'a POST with the hash misspelt',
    withField(post(edgeHost), 'x-amz-content-sha-256', 'abc'),
    unsigned,
    noHash,
    noHash,
  ],
  ['a POST signed for CloudFront', signedFor(edgeHost, post(edgeHost)), otherHost, 'as CloudFront', otherHost],
  [
    'a POST signed for the Function URL',
    signedFor(urlHost, post(edgeHost)),
    'as the caller',
    'as CloudFront',
    'as the caller',
  ],
  [
    'a POST signed for the Function URL without the hash’s header',
    signedFor(urlHost, post(edgeHost), { contentSha256Header: false }),
    'as the caller',
    noHash,
    'as the caller',
  ],
  ['a GET with a Bearer token', bearer(get(edgeHost)), noSignature, 'as CloudFront', noSignature],
  [
    'a POST with a Bearer token and the hash',
    bearer(hashed(post(edgeHost))),
    noSignature,
    'as CloudFront',
    noSignature,
  ],
]

function outcomeOf(request: HttpRequest, originAccessControl: OriginAccessControl, assume = {}): Outcome {
  const delivered = send(request, { distribution: { originAccessControl }, route: { assume } })
  const { decision, diagnoses } = delivered
  if (decision.check !== 'ok') return [decision.check, diagnoses[0]?.cause ?? '']
  const isCloudFront = fieldValue(arrived(delivered).headers, 'authorization')?.includes(
    `Credential=${cloudFrontKey({ host: edgeHost }).accessKeyId}/`,
  )
  return isCloudFront ? 'as CloudFront' : 'as the caller'
}

test.for(rows)('%s', ([, request, never, always, noOverride]) => {
  const outcomes = (['none', 'never', 'always', 'no-override'] as const).map((mode) => outcomeOf(request, mode))
  expect(outcomes).toEqual([never, never, always, noOverride])
  // always-amz-auth is an open question: it is as one of the two.
  const variants = ['always', 'no-override'].map((variant) =>
    outcomeOf(request, 'always-amz-auth', { 'oac-always-amz-auth': variant }),
  )
  expect(variants).toEqual([always, noOverride])
})
