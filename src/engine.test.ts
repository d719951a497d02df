import { expect, test } from 'vitest'
import type { HttpRequest, Route } from './engine.ts'
import { bodyText, deliver, sign } from './engine.ts'

const edgeHost = 'd111111abcdef8.cloudfront.net'
const urlHost = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'
const date = new Date('2026-11-22T06:00:00Z')
const request: HttpRequest = { method: 'POST', url: `https://${edgeHost}/orders`, headers: [], body: '{"order":42}' }
const route: Route = {
  distribution: { host: edgeHost, originHost: urlHost, originRequestPolicy: 'AllViewerExceptHostHeader' },
  functionUrl: { host: urlHost, authType: 'AWS_IAM', credentials: 'the-signer' },
  now: date,
}
const options = { region: 'us-east-1', service: 'lambda', date }

test.for([
  [edgeHost, 403, 'host-rewritten'],
  [urlHost, 200, undefined],
] as const)('signed for %s without any key, CloudFront answers %s', async ([host, status, cause]) => {
  const signature = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', signingKey: 'ab'.repeat(32) }
  const scope = { date: '20261122', region: 'us-east-1', service: 'lambda' }
  const made = await sign(request, { ...options, host, credentials: { ...signature, scope } })
  const { decision, diagnoses, response } = await deliver(made.request, route)
  expect(decision.status).toBe(status)
  expect(diagnoses[0]?.cause).toBe(cause)
  expect(bodyText(response)).toContain(status === 200 ? 'Hello' : 'does not match')
})

test.for([
  ['nobody', {}],
  ['an access key ID alone', { accessKeyId: 'AKIDEXAMPLE' }],
  ['a key pair', { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' }],
  ['a key pair with a token', { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x', sessionToken: 'y' }],
] as const)('the signer counts as known: %s', async ([, credentials]) => {
  for (const form of ['header', 'query'] as const) {
    const made = await sign(request, { ...options, host: urlHost, credentials, form })
    expect((await deliver(made.request, route)).decision.check).toBe('ok')
  }
})

test('what was signed is known of a copy with another URL or body', async () => {
  const straight = { ...request, url: `https://${urlHost}/orders` }
  const made = await sign(straight, { ...options, credentials: { accessKeyId: 'AKIDEXAMPLE' } })
  const causeOf = async (change: Partial<HttpRequest>) => {
    const { decision, diagnoses } = await deliver({ ...made.request, ...change }, route)
    return [decision.check, diagnoses[0]?.cause, diagnoses[0]?.certainty]
  }
  expect(await causeOf({ url: request.url })).toEqual(['ok', undefined, undefined])
  expect(await causeOf({ url: `https://${urlHost}/other` })).toEqual(['signature', 'path-rewritten', 'proven'])
  expect(await causeOf({ body: 'other' })).toEqual(['payload', 'payload-hash-mismatch', 'proven'])
})

test('only X-Amz-Signature itself is left out of what is verified', async () => {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' }
  const straight = { ...request, url: `https://${urlHost}/orders` }
  const made = await sign(straight, { ...options, credentials, form: 'query' })
  const way = { ...route, functionUrl: { ...route.functionUrl, credentials: [credentials] } }
  const checkOf = async (query: string) =>
    (await deliver({ ...made.request, url: made.request.url + query }, way)).decision.check
  expect(await checkOf('')).toBe('ok')
  expect(await checkOf('&x-amz-signature=1')).toBe('signature')
})

test('an answer to HEAD has no body', async () => {
  const { response, originResponse } = await deliver({ ...request, method: 'HEAD' }, route)
  expect([response.status, response.body.length, originResponse?.body.length]).toEqual([403, 0, 0])
  expect(response.headers).toContainEqual(['Content-Length', '144'])
})

test.for([
  ['request.url', { ...request, url: undefined }, route],
  ['request.headers', { ...request, headers: { host: 'x' } }, route],
  ['request.body', { ...request, body: 1 }, route],
  ['route', request, undefined],
  ['route.now', request, { ...route, now: new Date('never') }],
  ['route.functionUrl', request, { ...route, functionUrl: undefined }],
  ['route.functionUrl.authType', request, { ...route, functionUrl: { ...route.functionUrl, authType: 'IAM' } }],
  ['route.functionUrl.credentials', request, { ...route, functionUrl: { ...route.functionUrl, credentials: 'all' } }],
  ['route.distribution.host', request, { ...route, distribution: { originHost: urlHost } }],
  ['route.distribution.cachePolicy', request, { ...route, distribution: { ...route.distribution, cachePolicy: 'x' } }],
] as const)('an unusable argument is refused with its name: %s', async ([field, given, way]) => {
  // @ts-expect-error: what callers without types may hand in
  await expect(deliver(given, way)).rejects.toThrow(new RegExp(`^${field.replaceAll('.', '\\.')} must be`))
})

test('the engine names just what its users need', async () => {
  expect(Object.keys(await import('./engine.ts')).toSorted()).toEqual([
    'bodyText',
    'deliver',
    'readPaste',
    'reproduce',
    'sign',
    'triage',
  ])
})
