import { expect, test } from 'vitest'
import { checkDelivery } from './checkRoute.ts'

const request = { method: 'GET', url: 'https://h/', headers: [['Host', 'h']] }
const distribution = { host: 'h', originHost: 'f' }
const functionUrl = { host: 'f', authType: 'AWS_IAM', credentials: 'the-signer' }
const route = { distribution, functionUrl, now: new Date(0) }
const key = { accessKeyId: 'A', secretAccessKey: 's' }
const nothing = { headers: 'none', cookies: 'none', queryStrings: 'none' }
const ttl = { min: 0, default: 0, max: 0 }
const compressed = { gzip: false, brotli: false }

/** What a caller without types hands in. */
const check = (given: unknown, way: unknown) => () => Reflect.apply(checkDelivery, undefined, [given, way])

function expectRefused(name: string, given: unknown, way: unknown): void {
  expect(check(given, way)).toThrow(TypeError)
  expect(check(given, way)).toThrow(`${name} must be`)
}

test('nothing at all is refused by name', () => {
  expectRefused('request', undefined, route)
  expectRefused('route', request, undefined)
})

test('a hole in a list is refused as what is no item', () => {
  const hole = new Array(1)
  expectRefused('request.headers', { ...request, headers: hole }, route)
  expectRefused('request.headers', { ...request, headers: [new Array(2)] }, route)
  expectRefused('route.distribution.aliases', request, { ...route, distribution: { ...distribution, aliases: hole } })
  expectRefused('route.distribution.errorPages', request, {
    ...route,
    distribution: { ...distribution, errorPages: hole },
  })
})

test.for<[string, object]>([
  ['route.now', { now: new Date(8.64e15) }],
  ['route.now', { now: '2026-11-22' }],
  ['route.viewer', { viewer: null }],
  ['route.viewer.address', { viewer: { address: 1 } }],
  ['route.viewer.httpVersion', { viewer: { httpVersion: '3' } }],
  ['route.assume', { assume: null }],
  ['route.signedCanonicalRequest', { signedCanonicalRequest: 1 }],
  ['route.functionUrl', { functionUrl: undefined }],
  ['route.distribution', { distribution: null }],
])('%s is refused by name: %j', ([name, given]) => expectRefused(name, request, { ...route, ...given }))

test.for<[string, object]>([
  ['host', { host: undefined }],
  ['region', { region: 1 }],
  ['service', { service: null }],
  ['authType', { authType: 'IAM' }],
  ['credentials', { credentials: 'all' }],
  ['credentials', { credentials: [null] }],
  ['credentials[0].signingKey', { credentials: [{ accessKeyId: 'A', signingKey: 'zz', scope: {} }] }],
  ['credentials[1].expires', { credentials: [key, { ...key, expires: '2026' }] }],
  ['allow', { allow: { invokeFunctionUrl: true } }],
  ['cors', { cors: { origins: '*' } }],
  ['respond', { respond: { status: 200 } }],
  ['takes', { takes: 901 }],
  ['takes', { takes: '3' }],
  ['acceptedHosts', { acceptedHosts: 'h' }],
])('route.functionUrl.%s is refused by name: %j', ([name, given]) =>
  expectRefused(`route.functionUrl.${name}`, request, { ...route, functionUrl: { ...functionUrl, ...given } }),
)

test.for<[string, object]>([
  ['host', { host: undefined }],
  ['originHost', { originHost: 1 }],
  ['aliases', { aliases: 'a.example.com' }],
  ['originPath', { originPath: 1 }],
  ['defaultRootObject', { defaultRootObject: null }],
  ['originAccessControl', { originAccessControl: 'sometimes' }],
  ['customHeaders', { customHeaders: ['x-a'] }],
  ['errorPages', { errorPages: [{ status: 403 }] }],
  ['errorPages', { errorPages: 'none' }],
  ['firewall', { firewall: { bodyLimit: -1 } }],
  ['firewall', { firewall: 8192 }],
  ['errorCaching', { errorCaching: [{ status: 403, minTtl: '1' }] }],
  ['errorCaching', { errorCaching: [null] }],
  ['cached', { cached: { age: 1 } }],
  ['cached', { cached: { age: -1, response: { status: 200, headers: [], body: '' } } }],
  [
    'cached.request.url',
    { cached: { age: 1, response: { status: 200, headers: [], body: '' }, request: { method: '' } } },
  ],
  ['failover', { failover: { statuses: [403] } }],
  ['failover', { failover: { statuses: '403', respond: { status: 200, headers: [], body: '' } } }],
  ['originResponseTimeout', { originResponseTimeout: 0 }],
  ['proposal', { proposal: 'forwarded' }],
  ['cachesOptions', { cachesOptions: 1 }],
  ['edge.hashBody', { edge: { at: 'origin-request', hashBody: 'yes' } }],
  ['edge.replaceBody', { edge: { at: 'origin-request', replaceBody: 1 } }],
  ['behaviors', { behaviors: [null] }],
  ['behaviors[0].pathPattern', { behaviors: [{}] }],
  ['behaviors[0].cachePolicy', { behaviors: [{ pathPattern: '/never', cachePolicy: 'x' }] }],
  ['cachePolicy', { cachePolicy: 'x' }],
  ['cachePolicy', { cachePolicy: null }],
  ['cachePolicy', { cachePolicy: nothing }],
  ['cachePolicy', { cachePolicy: { ...nothing, ttl, compressed: {} } }],
  ['originRequestPolicy', { originRequestPolicy: 'x' }],
  ['originRequestPolicy', { originRequestPolicy: { ...nothing, headers: 'some' } }],
  ['originRequestPolicy', { originRequestPolicy: { ...nothing, headers: { allExcept: 'host' } } }],
  ['legacyForwarding', { legacyForwarding: {} }],
  ['allowedMethods', { allowedMethods: 'GET' }],
  ['viewerProtocol', { viewerProtocol: 'http' }],
  ['edge', { edge: true }],
  ['edge.at', { edge: { at: 'origin-response' } }],
  ['edge.headers', { edge: { at: 'origin-request', headers: ['x'] } }],
  ['edge.sign.accessKeyId', { edge: { at: 'origin-request', sign: { secretAccessKey: 's' } } }],
])('route.distribution.%s is refused by name: %j', ([name, given]) =>
  expectRefused(`route.distribution.${name}`, request, { ...route, distribution: { ...distribution, ...given } }),
)

test('a refusal never holds the value', () => {
  const credentials = [{ accessKeyId: 'A', signingKey: 'canary-in-a-key', scope: {} }]
  expect(check(request, { ...route, functionUrl: { ...functionUrl, credentials } })).not.toThrow(/canary/)
})

test.for<[string, object]>([
  ['no distribution', { distribution: undefined }],
  ['keys of every kind', { functionUrl: { ...functionUrl, credentials: [key, {}, { ...key, expires: new Date(0) }] } }],
  ['policies as objects', { distribution: { ...distribution, cachePolicy: { ...nothing, ttl, compressed } } }],
  ['a variant that nobody knows', { assume: { 'no-question': 'no-variant' } }],
])('%s is fine', ([, given]) => expect(check(request, { ...route, ...given })).not.toThrow())
