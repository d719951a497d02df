// Requests that other people's signers signed and that something changed on the way, or that were signed in their ways.
import { Sha256 } from '@aws-crypto/sha256-browser'
import { SignatureV4 } from '@smithy/signature-v4'
import aws4 from 'aws4'
import { AwsV4Signer } from 'aws4fetch'
import { expect, test } from 'vitest'
import type { Field, HttpRequest } from '../../http/message.ts'
import { splitUrl, withTarget } from '../../http/url.ts'
import { host, key, searched } from './testHarness.ts'

const edge = 'd111111abcdef8.cloudfront.net'
const date = new Date('2026-11-22T06:00:00Z')
const ids = (request: HttpRequest) => searched(request).matches.map(({ changes }) => changes.map(({ id }) => id))

/** As it arrives at the origin: another host in front of the same target, which the client's host is told with. */
const rerouted = (request: HttpRequest): HttpRequest => ({
  ...request,
  url: `https://${host}${splitUrl(request.url).target}`,
  headers: [...request.headers.filter(([name]) => name.toLowerCase() !== 'host'), ['X-Forwarded-Host', edge]],
})

async function bySmithy(query: Record<string, string>, body: string): Promise<HttpRequest> {
  const signer = new SignatureV4({ credentials: key, region: 'us-east-1', service: 'lambda', sha256: Sha256 })
  const headers = { host: edge, 'content-type': 'application/json' }
  const asked = { method: 'POST', protocol: 'https:', hostname: edge, path: '/a%20b', query, headers, body }
  const signed = await signer.sign(asked, { signingDate: date })
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return {
    method: 'POST',
    url: `https://${edge}/a%20b?${search.join('&')}`,
    headers: Object.entries(signed.headers),
    body,
  }
}

function byAws4(path: string, body: string): HttpRequest {
  const asked = { host: edge, path, service: 'lambda', region: 'us-east-1', method: 'POST', body }
  const signed = aws4.sign({ ...asked, headers: { 'X-Amz-Date': '20261122T060000Z' } }, key)
  const headers = Object.entries(signed.headers ?? {}).map(([name, value]): Field => [name, String(value)])
  return { method: 'POST', url: `https://${edge}${signed.path}`, headers, body }
}

async function byAws4fetch(url: string, signQuery = false): Promise<HttpRequest> {
  const signer = new AwsV4Signer({
    ...key,
    url,
    service: 'lambda',
    region: 'us-east-1',
    datetime: '20261122T060000Z',
    signQuery,
  })
  const signed = await signer.sign()
  return {
    method: 'GET',
    url: signed.url.href,
    headers: [...signed.headers].map(([name, value]): Field => [name, value]),
  }
}

test('requests of other signers verify as they are', async () => {
  expect(ids(await bySmithy({ q: 'a+b' }, '{}'))).toEqual([[]])
  expect(ids(byAws4('/a%20b?q=1', 'x=1'))).toEqual([[]])
  expect(ids(await byAws4fetch(`https://${edge}/a%20b?q=1`))).toEqual([[]])
  expect(ids(await byAws4fetch(`https://${edge}/a%20b?q=1`, true))).toEqual([[]])
})

test('the host that they signed', async () => {
  expect(ids(rerouted(await bySmithy({ q: 'a+b' }, '{}')))).toEqual([['host-other']])
  expect(ids(rerouted(byAws4('/a%20b?q=1', 'x=1')))).toEqual([['host-other']])
  expect(ids(rerouted(await byAws4fetch(`https://${edge}/a%20b?q=1`, true)))).toEqual([['host-other']])
})

test('what was changed after they signed', async () => {
  const smithy = await bySmithy({ q: 'a', z: '1' }, '{}')
  expect(ids({ ...smithy, url: withTarget(smithy.url, '/a%20b?q=a&z=1&utm=x') })).toEqual([
    ['query-parameter-left-out'],
  ])
  expect(ids({ ...smithy, url: withTarget(smithy.url, '/prod/a%20b?q=a&z=1') })).toEqual([['path-prefix-removed']])
  expect(ids({ ...smithy, method: 'PUT' })).toEqual([['method-other']])
  const aws4 = byAws4('/a', '{"a":1}')
  expect(ids({ ...aws4, body: '{ "a": 1 }' })).toEqual([['payload-json-compact']])
  expect(ids({ ...aws4, body: '{"a":1}\n' })).toEqual([['payload-newline-removed']])
  const shorter = aws4.headers.map(([name, value]): Field => [name, name === 'Content-Length' ? '9' : value])
  expect(ids({ ...aws4, headers: shorter })).toEqual([['header-other-value']])
})

test('their own ways', async () => {
  const plus = await byAws4fetch(`https://${host}/p?q=a+b`)
  expect(searched({ ...plus, url: `https://${host}/p?q=a+b` }).matches).toMatchObject([
    {
      changes: [{ id: 'query-plus-as-blank' }],
      causes: ['query-encoding'],
      clients: expect.arrayContaining(['aws4fetch 1.0']),
    },
  ])
  const nameless = await byAws4fetch(`https://${host}/p?=v&a=1`)
  expect(searched(nameless).matches).toMatchObject([{ changes: [{ id: 'query-nameless-left-out' }] }])
})
