// A signer by hand, with Node's own hashing: it signs whatever it is told and sends something else.
import { createHash, createHmac } from 'node:crypto'
import type { Field, HttpRequest } from '../../http/message.ts'
import type { Signer } from '../../sigv4/options.ts'
import type { SearchResult, SearchSettings } from './search.ts'
import { searchSignature } from './search.ts'

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Uint8Array, text: string) => createHmac('sha256', key).update(text).digest()

export const key = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
export const host = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'
export const body = '{"order": 42,\n  "note": "caf\u00e9/1"}'

/** Everything that goes into a signature, as the client had it. */
export interface Signed {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: readonly string[]
  readonly names: string
  readonly payload: string
  readonly end: string
  readonly time: string
  readonly day: string
  readonly region: string
  readonly service: string
  readonly keyDay: string
  readonly keyRegion: string
  readonly keyService: string
  readonly secret: string
}

const headers = {
  'content-type': 'application/json',
  host,
  'x-amz-content-sha256': sha256(body),
  'x-amz-date': '20261122T060000Z',
  'x-dup': 'b,a',
  'x-list': 'one two, three',
}

const lines = (all: Readonly<Record<string, string>>) => Object.entries(all).map(([name, value]) => `${name}:${value}`)

/** What a client signs that does everything right. */
export const right: Signed = {
  method: 'POST',
  path: '/prod/a%2520b/%28x%29/',
  query: 'a=1&a=2&flag=&q=x%2By%20z',
  headers: lines(headers),
  names: Object.keys(headers).join(';'),
  payload: sha256(body),
  end: '',
  time: '20261122T060000Z',
  day: '20261122',
  region: 'us-east-1',
  service: 'lambda',
  keyDay: '',
  keyRegion: '',
  keyService: '',
  secret: key.secretAccessKey,
}

/** Header lines with others in their place; undefined takes one out. */
export function withHeaders(changed: Readonly<Record<string, string | undefined>>): Partial<Signed> {
  const all = Object.entries({ ...headers, ...changed }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const sorted = all.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { headers: sorted.map((field) => field.join(':')), names: sorted.map(([name]) => name).join(';') }
}

/** The request as it arrives: the right one, with the signature of something else. */
export function arriving(changes: Partial<Signed>, wire: Partial<HttpRequest> = {}, listed = right.names): HttpRequest {
  const signed = { ...right, ...changes }
  const { method, path, query, names, payload, end, time, day, region, service, secret } = signed
  const canonical = [method, path, query, ...signed.headers, '', names, payload].join('\n') + end
  const keyOf = [signed.keyDay || day, signed.keyRegion || region, signed.keyService || service, 'aws4_request']
  const signingKey = keyOf.reduce<string | Uint8Array>(hmac, `AWS4${secret}`)
  const scope = `${day}/${region}/${service}/aws4_request`
  const signature = Buffer.from(
    hmac(signingKey, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')),
  ).toString('hex')
  const claimed = `${key.accessKeyId}/${right.day}/${right.region}/${right.service}/aws4_request`
  const fields: readonly Field[] = wire.headers ?? [
    ['Content-Type', 'application/json'],
    ['X-Amz-Content-Sha256', sha256(body)],
    ['X-Amz-Date', right.time],
    ['X-Dup', 'b'],
    ['X-Dup', 'a'],
    ['X-List', 'one   two, three'],
    ['User-Agent', 'client/1'],
    ['X-Forwarded-Host', 'd111111abcdef8.cloudfront.net'],
  ]
  const authorization = `AWS4-HMAC-SHA256 Credential=${claimed}, SignedHeaders=${listed}, Signature=${signature}`
  return {
    method: 'POST',
    url: `https://${host}/prod/a%20b/(x)/?q=x+y%20z&a=2&flag&a=1`,
    body,
    ...wire,
    headers: [...fields, ['Authorization', authorization]],
  }
}

/** A request with little to deviate, as it arrives: `GET /p?a=1` with host and date signed, and no body. */
export function arrivingPlain(changes: Partial<Signed>, more: readonly Field[] = []): HttpRequest {
  const names = 'host;x-amz-date'
  const lines = [`host:${host}`, `x-amz-date:${right.time}`]
  const signed = { method: 'GET', path: '/p', query: 'a=1', headers: lines, names, payload: sha256(''), ...changes }
  const headers: readonly Field[] = [['X-Amz-Date', right.time], ...more]
  return arriving(signed, { method: 'GET', url: `https://${host}/p?a=1`, headers, body: '' }, names)
}

/** Runs a search to its end. */
export function searched(request: HttpRequest, signer: Signer = key, settings: SearchSettings = {}): SearchResult {
  const search = searchSignature(request, signer, settings)
  let step = search.next()
  while (!step.done) step = search.next()
  return step.value
}
