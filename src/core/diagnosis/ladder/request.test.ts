import { expect, test } from 'vitest'
import { wireHost } from '../../http/host.ts'
import { bodyText, fieldValue, type HttpRequest } from '../../http/message.ts'
import { splitUrl } from '../../http/url.ts'
import { readClaim } from '../../sigv4/claim.ts'
import type { RungId } from '../../words/ladder.ts'
import { credentials, edgeHost, now, post, signedFor, urlHost } from '../article.fixture.ts'
import { ladderFacts } from './facts.ts'
import { ladderCall } from './request.ts'
import { rungs } from './rungs.ts'
import { shapeOf } from './shape.ts'

const given: HttpRequest = {
  ...post(edgeHost),
  headers: [...post(edgeHost).headers, ['x-amz-content-sha256', 'f'.repeat(64)]],
}
const options = { credentials, region: 'us-east-1', service: 'lambda', date: now }
const base = {
  given,
  picked: signedFor(edgeHost, given),
  attempt: { signFor: 'cloudfront', sendTo: 'cloudfront' },
  hosts: { cloudfront: edgeHost, 'function-url': urlHost },
  options: { cloudfront: { ...options, host: edgeHost }, 'function-url': { ...options, host: urlHost } },
} as const
const facts = ladderFacts(given, base.picked, base.attempt, options)

test.for(rungs)('$id is sent as its shape says', (rung) => {
  const shape = shapeOf(rung, facts)
  const { request } = ladderCall(rung, base)
  const { claim } = readClaim(request)
  const { path, query = '' } = splitUrl(request.url)
  expect(wireHost(request)).toBe(shape.to === 'cloudfront' ? edgeHost : urlHost)
  expect(request.method).toBe(shape.method === 'GET' ? 'GET' : 'POST')
  expect(path).toBe(shape.path === '/' ? '/' : '/orders/caf%C3%A9')
  expect(query.startsWith('tag=a%2Bb&limit=10')).toBe(shape.query === 'given')
  expect(bodyText(request)).toBe(shape.body === 'given' ? '{"order":42}' : '')
  expect(fieldValue(request.headers, 'content-type')).toBe(shape.headers === 'given' ? 'application/json' : undefined)
  expect(claim?.form ?? 'none').toBe(shape.form)
})

test('the spoiled signature differs from the right one in one digit', () => {
  const signatureOf = (id: RungId) =>
    rungs.filter((rung) => rung.id === id).map((rung) => readClaim(ladderCall(rung, base).request).claim?.signature)[0]
  const [right, wrong] = [signatureOf('control'), signatureOf('straight-spoiled')]
  expect(wrong).toMatch(/^[0-9a-f]{64}$/)
  expect([...(right ?? '')].filter((digit, index) => digit !== wrong?.[index])).toHaveLength(1)
})

test('a known hash of the body changes no call', () => {
  const bodyHash = '54985dc3c12fada7a1b1db53cf23d3cbd4bcbe64e1cef95071e2073e2ceff4ed'
  for (const rung of rungs) {
    expect(ladderCall(rung, { ...base, bodyHash }).request).toEqual(ladderCall(rung, base).request)
  }
})

test('no call holds the secret', () => {
  const sent = rungs.map((rung) => JSON.stringify(ladderCall(rung, base)))
  for (const text of sent) expect(text).not.toContain(credentials.secretAccessKey)
})
