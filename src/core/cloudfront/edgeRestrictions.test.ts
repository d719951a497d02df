import { expect, test } from 'vitest'
import { arrived, edgeHost, get, send, urlHost } from '../diagnosis/article.fixture.ts'
import { bodyText, fieldValue } from '../http/message.ts'
import type { EdgeSettings } from './distribution.ts'

const checkOf = (edge: EdgeSettings) => send(get(edgeHost), { distribution: { edge } }).decision.check

// Worked by hand from AWS's lists: header, whether it may be set at viewer request, whether at origin request.
test.for<[string, boolean, boolean]>([
  ['Host', false, true],
  ['Via', false, false],
  ['Content-Length', false, false],
  ['Accept-Encoding', true, false],
  ['If-None-Match', true, false],
  ['CloudFront-Viewer-Country', false, true],
  ['Connection', false, false],
  ['X-Real-IP', false, false],
  ['X-Edge-Own', false, false],
  ['X-Amz-Cf-Id', false, false],
  ['X-Amz-Date', true, true],
  ['X-Forwarded-For', true, true],
])('%s may be set at viewer request: %s, at origin request: %s', ([name, ...expected]) => {
  const may = (['viewer-request', 'origin-request'] as const).map(
    (at) => checkOf({ at, headers: [[name, urlHost]] }) !== 'edge-function-invalid',
  )
  expect(may).toEqual(expected)
})

test('what is read-only cannot be removed, what is hidden is not there to remove', () => {
  expect(checkOf({ at: 'viewer-request', remove: ['HOST'] })).toBe('edge-function-invalid')
  expect(checkOf({ at: 'viewer-request', remove: ['X-Real-IP'] })).toBe('auth-present')
})

test('CloudFront answers by itself, except where the cache does before the function runs', () => {
  const edge: EdgeSettings = { at: 'origin-request', headers: [['via', 'x']] }
  const { decision, response, originResponse } = send(get(edgeHost), { distribution: { edge } })
  expect(decision).toMatchObject({ by: 'cloudfront', status: 502, check: 'edge-function-invalid' })
  expect([fieldValue(response.headers, 'server'), originResponse]).toEqual(['CloudFront', undefined])
  expect(bodyText(response)).toContain('502 ERROR')
  const cached = { age: 1, response: { status: 404, headers: [], body: new Uint8Array() } }
  expect(send(get(edgeHost), { distribution: { edge, cached } }).decision.check).toBe('cached')
})

test('Host can be put right at origin request, as people do with AllViewer', () => {
  const edge: EdgeSettings = { at: 'origin-request', headers: [['Host', urlHost]] }
  const made = send(get(edgeHost), { distribution: { edge, originRequestPolicy: 'AllViewer' } })
  expect(fieldValue(arrived(made).headers, 'host')).toBe(urlHost)
  expect(made.decision.check).toBe('auth-present')
})
