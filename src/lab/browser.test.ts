// The lab as a page meets it: by names under `localhost`, with CORS and preflights.
import { expect, test } from 'vitest'
import type { CorsSettings } from '../core/functionUrl/functionUrl.ts'
import { type Field, fieldValue, type HttpRequest } from '../core/http/message.ts'
import { withAuthority } from '../core/http/url.ts'
import { labHosts, localHosts } from './names.ts'
import { type LabSetup, usualCors, usualSetup } from './setup.ts'
import { order, portOf, type Side, send, signedFor, type TestLab, testLab } from './testHarness.ts'

const hostsOf = (lab: TestLab) =>
  localHosts({ cloudFront: portOf(lab, 'cloudFront'), functionUrl: portOf(lab, 'functionUrl') })
const sides = ['cloudFront', 'functionUrl'] as const

/** What a browser sends: its Host is the URL's, and it says where the page is from. */
const fromPage = (request: HttpRequest, host: string, origin = 'http://localhost:4403'): HttpRequest => ({
  ...request,
  url: withAuthority(request.url, host),
  headers: [...request.headers.filter(([name]) => name.toLowerCase() !== 'host'), ['Origin', origin]],
})

test.for([0, 1] as const)('the six calls, by name %i of each', async (which) => {
  const log: string[] = []
  const lab = await testLab({ log: (line) => log.push(line) })
  const hosts = hostsOf(lab)
  const answers: (readonly [number, string | undefined])[] = []
  // The origin has but one name.
  const signFor = [undefined, hosts.cloudFront[which], hosts.functionUrl[0]]
  for (const host of signFor) {
    for (const side of sides) {
      const at = hosts[side][side === 'functionUrl' && host === hosts.functionUrl[0] ? 0 : which]
      const { status, headers } = await send(lab, fromPage(host ? signedFor(lab, order, host) : order, at), side)
      answers.push([status, fieldValue(headers, 'access-control-allow-origin')])
    }
  }
  expect(answers.map(([status]) => status)).toEqual([403, 403, 403, 403, 200, 200])
  expect(new Set(answers.map(([, allowed]) => allowed))).toEqual(new Set(['*']))
  expect(log[2]).toMatch(/ to cloudfront: .* by function-url: signature/)
})

test('called as localhost, the Function URL’s own name is localhost', async () => {
  const lab = await testLab()
  const host = hostsOf(lab).functionUrl[1]
  const { status, body } = await send(lab, fromPage(signedFor(lab, order, host), host), 'functionUrl')
  expect(status).toBe(200)
  expect(JSON.parse(body)).toMatchObject({ host })
})

test('a signature for the name that looks like AWS’s is for another host there', async () => {
  const lab = await testLab()
  const ready = signedFor(lab, order, labHosts.functionUrl)
  for (const side of sides) {
    const { status, body } = await send(lab, fromPage(ready, hostsOf(lab)[side][0]), side)
    expect([status, body]).toEqual([403, expect.stringContaining('does not match')])
  }
})

test.for([
  ['functionUrl', 'cf'],
  ['functionUrl', 'other'],
  ['cloudFront', 'fn'],
  ['cloudFront', 'other'],
] as const)('%s does not know %s.localhost', async ([side, name]) => {
  const lab = await testLab()
  const host = `${name}.localhost:${portOf(lab, side)}`
  const { status, body } = await send(lab, fromPage(signedFor(lab, order, host), host), side)
  expect([status, body]).toEqual([403, expect.not.stringContaining('Hello')])
})

const preflight = (host: string, { origin = 'https://page.example', method = 'POST' } = {}): HttpRequest => ({
  method: 'OPTIONS',
  url: withAuthority(order.url, host),
  headers: [
    ['Origin', origin],
    ['Access-Control-Request-Method', method],
    ['Access-Control-Request-Headers', 'authorization,content-type,x-amz-date'],
  ],
})

const withCors = (cors: CorsSettings | undefined, assume: LabSetup['assume'] = {}): LabSetup => {
  const { cors: _usual, ...functionUrl } = usualSetup.functionUrl
  return { ...usualSetup, functionUrl: { ...functionUrl, ...(cors && { cors }) }, assume }
}
const sharing = (headers: readonly Field[]) =>
  Object.fromEntries(headers.filter(([name]) => /^(access-control-|vary)/i.test(name)))

test.for(sides)('a preflight to the %s is answered without a signature', async (side: Side) => {
  const lab = await testLab()
  const { status, headers } = await send(lab, preflight(hostsOf(lab)[side][0]), side)
  expect(status).toBe(200)
  expect(sharing(headers)).toEqual({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'authorization,content-type,x-amz-content-sha256,x-amz-date,x-amz-security-token',
    'Access-Control-Max-Age': '0',
    'Access-Control-Expose-Headers': usualCors.expose.join(','),
  })
})

const page = 'https://page.example'
const own = { ...usualCors, origins: [page], methods: ['GET'], credentials: true, expose: [], maxAge: 5 }

test('settings decide: an origin and a method that are listed, and none that are not', async () => {
  const lab = await testLab({ setup: withCors(own) })
  const host = hostsOf(lab).functionUrl[0]
  const asked = async (...given: Parameters<typeof preflight>) =>
    sharing((await send(lab, preflight(...given), 'functionUrl')).headers)
  expect(await asked(host, { method: 'GET' })).toEqual({
    'Access-Control-Allow-Origin': page,
    Vary: 'Origin',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Methods': 'GET',
    'Access-Control-Allow-Headers': usualCors.headers.join(','),
    'Access-Control-Max-Age': '5',
  })
  expect(await asked(host, { method: 'PUT' })).toEqual({})
  expect(await asked(host, { method: 'GET', origin: 'https://evil.example' })).toEqual({})
})

test('without settings a preflight is a call like any other', async () => {
  const lab = await testLab({ setup: withCors(undefined) })
  const { status, headers } = await send(lab, preflight(hostsOf(lab).functionUrl[0]), 'functionUrl')
  expect([status, sharing(headers)]).toEqual([403, {}])
})

test.for([
  [{}, 200, 403, '*'],
  [{ preflight: 'refused' }, 403, 403, '*'],
  [{ 'cors-on-refusal': 'no' }, 200, 403, undefined],
] as const)('assuming %j', async ([assume, onPreflight, onCall, allowed]) => {
  const lab = await testLab({ setup: withCors(usualCors, assume) })
  const host = hostsOf(lab).functionUrl[0]
  expect(await send(lab, preflight(host), 'functionUrl')).toHaveProperty('status', onPreflight)
  const refused = await send(lab, fromPage(order, host), 'functionUrl')
  expect(refused.status).toBe(onCall)
  expect(fieldValue(refused.headers, 'access-control-allow-origin')).toBe(allowed)
})

test('what CloudFront itself refuses has no CORS headers, as at AWS', async () => {
  const lab = await testLab({ setup: { ...usualSetup, distribution: { allowedMethods: ['GET', 'HEAD'] } } })
  const { status, headers } = await send(lab, fromPage(order, hostsOf(lab).cloudFront[0]), 'cloudFront')
  expect([status, sharing(headers)]).toEqual([403, {}])
})
