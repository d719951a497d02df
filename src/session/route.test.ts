// What of the way has no field of its own on the first screen: the caller's clock, what else is signed, the cache.
import { expect, test } from 'vitest'
import { partsText } from '../core/sigv4/part.ts'
import type { Inputs } from './inputs.ts'
import { exampleSecret, firstScreen } from './inputs.ts'
import { viewOf } from './view.ts'

const view = (change: Partial<Inputs>, secret = exampleSecret) =>
  viewOf({ ...firstScreen, ...change }, secret, '', Date.UTC(2026, 10, 22, 6), false)
const decision = (change: Partial<Inputs>) => view(change).picked.delivery.decision
const workaround: Partial<Inputs> = { attempt: { signFor: 'function-url', sendTo: 'cloudfront' } }

test.for([
  ['', 'ok'],
  ['5', 'ok'],
  ['-5', 'ok'],
  ['5.1', 'date-not-yet'],
  ['-5.1', 'date-expired'],
  ['+6', 'date-not-yet'],
  ['-999999', 'date-expired'],
  ['soon', 'ok'],
] as const)('a clock that is ahead by “%s” minutes comes to %s', ([clockOff, check]) => {
  expect(decision({ ...workaround, clockOff }).check).toBe(check)
})

test.for([
  [-1, 'token-expired'],
  [0, 'token-expired'],
  [1, 'ok'],
] as const)('credentials that end %i ms after the call come to %s', ([after, check]) => {
  const at = Date.UTC(2026, 10, 22, 6)
  const inputs = { ...firstScreen, ...workaround, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' }
  const { picked } = viewOf(inputs, exampleSecret, 'a token', at, true, undefined, at + after)
  expect(picked.delivery.decision.check).toBe(check)
})

test('what is signed besides is signed, and what belongs to the signature stays', () => {
  const usual = view({ headers: 'user-agent: shop/1.0' })
  const more = view({ headers: 'user-agent: shop/1.0', alsoSign: 'User-Agent, accept' })
  expect(usual.columns.cloudfront.signedHeaders).not.toContain('user-agent')
  expect(more.columns.cloudfront.signedHeaders).toEqual(
    [...usual.columns.cloudfront.signedHeaders, 'user-agent', 'accept'].sort(),
  )
  expect(partsText(more.columns.cloudfront.canonicalRequest)).toContain('\nuser-agent:shop/1.0\n')
})

test.for(['', exampleSecret])('the cache answers who did not sign, unless Authorization is in its key', (secret) => {
  const cached: Partial<Inputs> = {
    method: 'GET',
    body: '',
    cachedAnswer: true,
    cachePolicy: 'CachingOptimized',
    attempt: { signFor: 'none', sendTo: 'cloudfront' },
  }
  const layer = (change: Partial<Inputs>) => view({ ...cached, ...change }, secret).picked.delivery.decision.layer
  expect(layer({})).toBe('cache')
  expect(layer({ cachePolicy: 'CachingDisabled' })).toBe('verifier')
  expect(layer({ method: 'POST' })).toBe('verifier')
  const own = { ...firstScreen.ownCachePolicy, maxTtl: '60', defaultTtl: '60' }
  expect(layer({ cachePolicy: 'Custom…', ownCachePolicy: own })).toBe('verifier')
  expect(layer({ cachePolicy: 'Custom…', ownCachePolicy: { ...own, headers: { mode: 'none', names: '' } } })).toBe(
    'cache',
  )
})

const onceNormalized: Partial<Inputs> = { path: '/a/../b%20c', doubleEncodePath: 'no', normalizePath: 'yes' }
test.for<[Partial<Inputs>, string]>([
  [onceNormalized, 'path-encoding'],
  [{ form: 'query', payload: 'unsigned' }, 'payload-unsigned-not-accepted'],
])('what the page signed is known to the diagnosis, however it signed: %o is %s', ([change, cause]) => {
  for (const secret of ['', exampleSecret]) {
    const attempt = { signFor: 'function-url', sendTo: 'function-url' } as const
    const { decision, diagnoses } = view({ ...change, attempt }, secret).picked.delivery
    expect(decision.check).toBe('signature')
    expect(diagnoses.map((diagnosis) => [diagnosis.cause, diagnosis.certainty])).toEqual([[cause, 'proven']])
  }
})
