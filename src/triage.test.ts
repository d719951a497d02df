// The triage as the engine offers it: with a key, what the client signed is searched for.
import { expect, test } from 'vitest'
import type { Evidence, SigningOptions } from './engine.ts'
import { sign, triage } from './engine.ts'

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const host = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'
const edge = 'd111111abcdef8.cloudfront.net'
const options = { credentials, region: 'us-east-1', service: 'lambda', date: new Date('2026-11-22T06:00:00Z') }
const response = { status: 403, body: 'SignatureDoesNotMatch' }

const signedAs = async (more: Partial<SigningOptions>, request = {}): Promise<Evidence> => {
  const made = await sign(
    { method: 'GET', url: `https://${host}/orders/a%2Fb?tag=x%20y`, headers: [], ...request },
    { ...options, ...more },
  )
  return { request: { body: '', ...made.request } as NonNullable<Evidence['request']>, response }
}

const reasons = async (evidence: Evidence, known = {}) => {
  const [first] = await triage(evidence, known)
  return { ...first, because: first?.because.join(' ') ?? '' }
}

test.for<[what: string, more: Partial<SigningOptions>, cause: string]>([
  ['another host', { host: 'api.example.com' }, 'host-rewritten'],
  ['the path encoded once', { doubleEncodePath: false }, 'path-encoding'],
  [
    'a secret with a blank',
    { credentials: { ...credentials, secretAccessKey: `${credentials.secretAccessKey} ` } },
    'secret-wrong',
  ],
  ['UNSIGNED-PAYLOAD', { payload: 'unsigned', contentSha256Header: false }, 'payload-unsigned-not-accepted'],
])('%s that was signed is found with the key, and is likely at most', async ([, more, cause]) => {
  const evidence = { ...(await signedAs(more)), signedHost: more.host ?? host }
  const found = await reasons(evidence, { credentials })
  expect([found.cause, found.certainty]).toEqual([cause, 'likely'])
  expect(found.because).toContain('This reproduces the signature')
})

test('another key reproduces nothing, nor does a request of which too little is known', async () => {
  const evidence = await signedAs({ doubleEncodePath: false })
  const others = [
    { credentials: { ...credentials, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } },
    { credentials: { ...credentials, secretAccessKey: 'another' } },
    {},
  ]
  for (const known of others) expect((await reasons(evidence, known)).because).not.toContain('This reproduces')
  const { method, ...withoutMethod } = evidence.request ?? {}
  expect(method).toBe('GET')
  expect((await reasons({ ...evidence, request: withoutMethod }, { credentials })).because).not.toContain('reproduces')
})

test('what was signed for the distribution is found before a Function URL', async () => {
  const { request } = await sign({ method: 'GET', url: `https://${edge}/a`, headers: [] }, options)
  const functionUrl = { host, authType: 'AWS_IAM', credentials: [credentials] }
  const evidence = { request: { body: '', ...request } as NonNullable<Evidence['request']>, response }
  const found = await reasons(evidence, { credentials, functionUrl, distribution: { host: edge, originHost: host } })
  expect(found.cause).toBe('host-rewritten')
  expect(found.because).toContain('This reproduces the signature')
})

test.for<[what: string, known: object, cause: string]>([
  ['lacks a permission', { allow: { invokeFunctionUrl: true, invokeFunction: false } }, 'permission-missing'],
  ['knows no such key', { credentials: [] }, 'access-key-unknown'],
])('a Function URL that %s refuses the call in the model, too', async ([, settings, cause]) => {
  const functionUrl = { host, authType: 'AWS_IAM', credentials: [credentials], ...settings }
  const evidence = { ...(await signedAs({})), response: { status: 403 } }
  const found = await reasons(evidence, { functionUrl })
  expect([found.cause, found.certainty]).toEqual([cause, 'likely'])
  expect(found.because).toContain('the model refuses this request')
  const without = await triage(evidence)
  expect(without.flatMap(({ because }) => because).join(' ')).not.toContain('the model refuses')
})

test('a key or a set-up that is none is passed over', async () => {
  const evidence = await signedAs({ doubleEncodePath: false })
  // @ts-expect-error: what callers without types may hand in
  expect(await triage(evidence, { credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 7 } })).toBeDefined()
})
