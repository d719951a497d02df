// The search as the engine offers it: it gives the thread back, is watched, and is stopped.
import { expect, test } from 'vitest'
import { reproduce, sign } from './engine.ts'

const key = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const host = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'
const options = { credentials: key, region: 'us-east-1', service: 'lambda', date: new Date('2026-11-22T06:00:00Z') }
const made = (more = {}) => sign({ method: 'GET', url: `https://${host}/p?a=1`, headers: [] }, { ...options, ...more })

test('what was signed is found, for a host that the caller knows', async () => {
  const { request } = await made({ host: 'api.example.com' })
  expect((await reproduce(request, key, { budget: 500 })).matches).toEqual([])
  const { matches } = await reproduce(request, key, { hosts: ['api.example.com'] })
  expect(matches).toMatchObject([{ changes: [{ id: 'host-other' }], causes: ['host-rewritten'], equivalent: [] }])
})

test('progress grows to the end', async () => {
  const { request } = await made({ credentials: { ...key, secretAccessKey: 'another' } })
  const seen: number[] = []
  const { tried, matches } = await reproduce(request, key, { budget: 9000, onProgress: (at) => seen.push(at.tried) })
  expect([tried, matches]).toEqual([9000, []])
  expect(seen.length).toBeGreaterThan(2)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(9000)
})

test('a signal that comes while it searches is seen', async () => {
  const { request } = await made({ credentials: { ...key, secretAccessKey: 'another' } })
  const signal = { aborted: false }
  setTimeout(() => {
    signal.aborted = true
  })
  const { tried, matches } = await reproduce(request, key, { signal })
  expect(matches).toEqual([])
  expect(tried).toBeLessThan(100_000)
})

test.for([
  ['request', undefined, key],
  ['request.headers', { method: 'GET', url: '/', headers: 1 }, key],
  ['credentials', { method: 'GET', url: '/', headers: [] }, undefined],
  [
    'credentials.signingKey',
    { method: 'GET', url: '/', headers: [] },
    { accessKeyId: 'x', signingKey: 'y', scope: {} },
  ],
] as const)('an unusable argument is refused with its name: %s', async ([field, request, signer]) => {
  // @ts-expect-error: what callers without types may hand in
  await expect(reproduce(request, signer)).rejects.toThrow(new RegExp(`^${field.replaceAll('.', '\\.')} must be`))
})
