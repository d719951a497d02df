// What stands between the origin's answer and the viewer: firewall, cache, second origin, timeout, error pages.
import { describe, expect, test } from 'vitest'
import { edgeHost, get, post, send, signedFor, urlHost } from '../diagnosis/article.fixture.ts'
import { answerReason } from '../diagnosis/reason.ts'
import type { Field, HttpRequest, HttpResponse } from '../http/message.ts'
import { bodyText, fieldValue } from '../http/message.ts'
import { bytesOfText } from '../http/text.ts'

const answer = (status: number, ...headers: readonly Field[]): HttpResponse => ({
  status,
  headers,
  body: bytesOfText(`answer ${status}`),
})
const ofCloudFront = (response: HttpResponse) => ({
  server: fieldValue(response.headers, 'server'),
  type: fieldValue(response.headers, 'content-type'),
  cache: fieldValue(response.headers, 'x-cache'),
  via: fieldValue(response.headers, 'via')?.endsWith('.cloudfront.net (CloudFront)'),
})
const ownPage = { server: 'CloudFront', type: 'text/html', cache: 'Error from cloudfront', via: true }
const unsigned = get(edgeHost)
const signed = signedFor(urlHost, get(edgeHost))

describe('the firewall', () => {
  const bodyOf = (bytes: number): HttpRequest => signedFor(urlHost, { ...post(edgeHost), body: 'x'.repeat(bytes) })
  const distribution = { firewall: { bodyLimit: 8192 } }

  test('lets a body of its limit through, and blocks one byte more with CloudFront’s page', () => {
    expect(send(bodyOf(8192), { distribution }).decision).toMatchObject({ by: 'function', status: 200 })
    const { decision, response, originResponse, legs, diagnoses } = send(bodyOf(8193), { distribution })
    expect(decision).toMatchObject({ by: 'cloudfront', layer: 'waf', status: 403, check: 'firewall-body' })
    expect(ofCloudFront(response)).toEqual(ownPage)
    expect(bodyText(response)).toContain('Request blocked.')
    expect([originResponse, legs.map(({ to }) => to)]).toEqual([undefined, ['cloudfront']])
    expect(diagnoses[0]?.cause).toBe('edge-blocked')
  })

  test('is hidden by an error page, and still named', () => {
    const errorPages = [{ status: 403, respond: 404, body: 'gone' }]
    const { decision, response } = send(bodyOf(8193), { distribution: { ...distribution, errorPages } })
    expect(decision).toMatchObject({ by: 'cloudfront', layer: 'waf', status: 404, check: 'firewall-body' })
    expect([response.status, bodyText(response)]).toEqual([404, 'gone'])
  })
})

describe('a second origin', () => {
  const failover = { statuses: [403, 504], respond: answer(200) }

  test.for(['GET', 'HEAD', 'OPTIONS'])('hides Lambda’s 403 from %s', (method) => {
    const delivered = send({ ...unsigned, method }, { distribution: { failover } })
    expect(delivered.decision).toMatchObject({ by: 'cloudfront', failover: true, status: 200, check: 'auth-present' })
    expect(delivered.originResponse?.status).toBe(403)
    expect(bodyText(delivered.response)).toBe(method === 'HEAD' ? '' : 'answer 200')
    expect(ofCloudFront(delivered.response)).toMatchObject({ cache: 'Miss from cloudfront', via: true })
    expect(answerReason(unsigned, delivered)).toBe('a second origin answered')
  })

  test('is not asked for POST, for an answer that is not set for failover, or for 200', () => {
    const distribution = { failover }
    expect(send(post(edgeHost), { distribution }).decision).toMatchObject({ by: 'function-url', status: 403 })
    expect(send(signed, { distribution }).decision).toMatchObject({ by: 'function', status: 200 })
    const only = { failover: { ...failover, statuses: [500] } }
    expect(send(unsigned, { distribution: only }).decision.failover).toBeUndefined()
  })

  test('that refuses as well leaves Lambda’s reason to be told', () => {
    const distribution = { failover: { statuses: [403], respond: answer(404) } }
    const { decision, diagnoses } = send(signedFor(edgeHost, get(edgeHost)), { distribution })
    expect(decision).toMatchObject({ by: 'cloudfront', failover: true, status: 404, check: 'signature' })
    expect(diagnoses[0]?.cause).toBe('host-rewritten')
    expect(diagnoses[0]?.because).toContainEqual({ rule: 'edge-failover' })
  })
})

describe('the origin’s response timeout', () => {
  const takes = (seconds: number) => ({ takes: seconds })

  test('ends a call after 30 seconds with CloudFront’s own 504, which no cause of a 403 explains', () => {
    expect(send(signed, { functionUrl: takes(30) }).decision).toMatchObject({ by: 'function', status: 200 })
    const { decision, response, originResponse, legs, diagnoses } = send(signed, { functionUrl: takes(31) })
    expect(decision).toMatchObject({ by: 'cloudfront', status: 504, check: 'origin-timeout' })
    expect(decision.layer).toBeUndefined()
    expect(ofCloudFront(response)).toEqual(ownPage)
    expect(bodyText(response)).toContain('504 ERROR')
    expect([originResponse, diagnoses]).toEqual([undefined, []])
    expect(legs.at(-1)?.to).toBe('function')
  })

  test('is a setting, and no matter where the call goes straight or the verifier refuses', () => {
    const functionUrl = takes(100)
    expect(send(signed, { functionUrl, distribution: { originResponseTimeout: 120 } }).decision.status).toBe(200)
    expect(send(signedFor(urlHost, get(urlHost)), { functionUrl }).decision.status).toBe(200)
    expect(send(unsigned, { functionUrl }).decision).toMatchObject({ by: 'function-url', status: 403 })
  })

  test('is replaced by an error page, or by a second origin', () => {
    const functionUrl = takes(31)
    const errorPages = [{ status: 504, respond: 503, body: 'later' }]
    const paged = send(signed, { functionUrl, distribution: { errorPages } })
    expect(paged.decision).toMatchObject({ layer: 'error-page', status: 503, check: 'origin-timeout' })
    expect(bodyText(paged.response)).toBe('later')
    const failover = { statuses: [], respond: answer(200) }
    const second = send(signed, { functionUrl, distribution: { failover } })
    expect(second.decision).toMatchObject({ failover: true, status: 200, check: 'origin-timeout' })
  })
})

test('CloudFront’s answers, Lambda’s and the function’s are told apart by how they look', () => {
  const respond = answer(403, ['Content-Type', 'text/plain'])
  const look = ({ headers }: HttpResponse) =>
    ['server', 'x-amzn-errortype', 'x-amzn-trace-id'].map((name) => fieldValue(headers, name) !== undefined)
  const own = send({ ...unsigned, body: 'x' })
  const lambda = send(unsigned)
  const itself = send(signed, { functionUrl: { respond } })
  expect([own, lambda, itself].map(({ decision }) => decision.by)).toEqual(['cloudfront', 'function-url', 'function'])
  expect([own, lambda, itself].map(({ response }) => look(response))).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ])
})
