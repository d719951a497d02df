import { expect, test } from 'vitest'
import type { HttpRequest } from '../core/http/message.ts'
import type { SigningOptions } from '../core/sigv4/options.ts'
import type { Part } from '../core/sigv4/part.ts'
import type { Trace } from '../core/sigv4/trace.ts'
import { trace } from '../core/sigv4/trace.ts'
import { sdkReasonIds, sdkReasonWords } from '../core/words/sdk.ts'
import { compareWithSdk } from './compare.ts'
import { sdkDivergences } from './divergences.fixture.ts'
import { recordedSdk } from './recordedSdk.ts'

const options: SigningOptions = {
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
  region: 'us-east-1',
  service: 'lambda',
  date: new Date('2026-01-02T03:04:05Z'),
}
const request: HttpRequest = { method: 'GET', url: 'https://h.example/p?b=2&a=1', headers: [['X-A', '1']] }
const sdk = await recordedSdk(request, options, '')

/** Our trace with one line planted. */
const planted = (made: Trace, id: Part['id'], line: string): Trace => ({
  ...made,
  canonicalRequest: made.canonicalRequest.map((part) => (part.id === id ? { ...part, line } : part)),
})

test('our trace is identical to the AWS SDK', () => {
  expect(compareWithSdk(trace(request, options), sdk)).toEqual({ kind: 'identical' })
})

test('a wrong query sort is seen, in that line alone and without an excuse', () => {
  expect(compareWithSdk(planted(trace(request, options), 'query', 'b=2&a=1'), sdk)).toEqual({
    kind: 'differs',
    lines: [{ step: 'canonical-request', id: 'query', ours: 'b=2&a=1', sdk: 'a=1&b=2' }],
  })
})

test.for<[Part['id'], string]>([
  ['method', 'POST'],
  ['path', '/q'],
  ['header:x-a', 'x-a:2'],
  ['end-of-headers', 'x'],
  ['signed-headers', 'host'],
  ['payload-hash', 'UNSIGNED-PAYLOAD'],
])('a wrong line %s is seen', ([id, line]) => {
  const comparison = compareWithSdk(planted(trace(request, options), id, line), sdk)
  expect(comparison).toMatchObject({ kind: 'differs', lines: [{ id, ours: line }] })
})

test('a header that only one side signs is a line that the other lacks', () => {
  const less = trace(request, { ...options, unsignedHeaders: ['x-a'] })
  const comparison = compareWithSdk(less, sdk)
  const lines = comparison.kind === 'differs' ? comparison.lines : []
  expect(lines.map(({ id }) => id)).toEqual(['signed-headers', 'header:x-a', 'hashed-canonical-request', 'signature'])
  expect(lines[1]).toEqual({ step: 'canonical-request', id: 'header:x-a', ours: undefined, sdk: 'x-a:1' })
  expect(lines.map(({ reason }) => reason)).toEqual([undefined, undefined, 'sdk-follows', 'sdk-follows'])
})

test('a difference in the string to sign alone is seen', () => {
  const later = trace(request, { ...options, region: 'eu-west-1' })
  const comparison = compareWithSdk(later, sdk)
  const lines = comparison.kind === 'differs' ? comparison.lines : []
  expect(lines.map(({ id, reason }) => [id, reason])).toEqual([
    ['credential-scope', undefined],
    ['signature', undefined],
  ])
})

test.for([
  { kind: 'no-such-option', options: ['payload'] },
  { kind: 'failed', why: 'it says no' },
] as const)('$kind is told as it is', (result) => {
  expect(compareWithSdk(trace(request, options), result)).toEqual(result)
})

test('every reason is one that a known divergence has, and has words', () => {
  const known = new Set([...sdkDivergences.map(({ reason }) => reason), 'sdk-follows'])
  expect(new Set(sdkReasonIds)).toEqual(known)
  for (const id of sdkReasonIds) {
    expect(sdkReasonWords(id).title).not.toBe('')
    expect(sdkReasonWords(id).sentence.length).toBeGreaterThan(0)
  }
})
