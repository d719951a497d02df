// What goes wrong in a generated scenario: at the signer, on the way, or at the verifier; each with its cause.
import type { Field, HttpRequest } from '../core/http/message.ts'
import { splitUrl, withTarget } from '../core/http/url.ts'
import type { CauseId } from '../core/words/causes.ts'
import type { Call, Signing } from './signers.ts'

/** One fault. Two faults are put together only where their parts differ. */
export interface Fault {
  readonly cause: CauseId
  readonly part: string
  readonly fits: (call: Call, service: string) => boolean
  /** Another call than this is handed to the signer. */
  readonly signs?: (call: Call) => Call
  /** The signer makes another canonical request than the rules do. */
  readonly canonical?: (text: string) => string
  readonly scopeDate?: string
  readonly signing?: (signing: Signing) => Signing
  /** What arrives is not what was sent. */
  readonly transit?: (request: HttpRequest) => HttpRequest
  /** Minutes that the verifier is ahead. */
  readonly later?: number
  readonly verifier?: 'other-secret' | 'other-key' | 'no-permission' | 'own-403' | 'expired'
}

/** Temporary credentials: AWS's example of such a key, and a token that is none. */
export const temporaryKey = 'ASIAIOSFODNN7EXAMPLE'
export const token = 'example-session-token'

const always = (): boolean => true
const hasBody = ({ body }: Call): boolean => body !== ''
const hasQuery = ({ query }: Call): boolean => query !== ''
const notS3 = (_: Call, service: string): boolean => service !== 's3'

const lines = (text: string, change: (lines: string[]) => void): string => {
  const all = text.split('\n')
  change(all)
  return all.join('\n')
}
const line = (index: number, change: (text: string) => string) => (text: string) =>
  lines(text, (all) => {
    all[index] = change(all[index] ?? '')
  })

const target =
  (change: (path: string, query: string) => readonly [path: string, query: string]) =>
  (request: HttpRequest): HttpRequest => {
    const { path, query = '' } = splitUrl(request.url)
    const [newPath, newQuery] = change(path, query)
    return { ...request, url: withTarget(request.url, newQuery === '' ? newPath : `${newPath}?${newQuery}`) }
  }

const header =
  (name: string, change: (value: string) => string | undefined) =>
  (request: HttpRequest): HttpRequest => ({
    ...request,
    headers: request.headers.flatMap(([given, value]): Field[] => {
      if (given.toLowerCase() !== name) return [[given, value]]
      const changed = change(value)
      return changed === undefined ? [] : [[given, changed]]
    }),
  })

export const faults: readonly Fault[] = [
  // The signer's own.
  { cause: 'query-not-canonical', part: 'query', fits: hasQuery, canonical: line(2, () => '') },
  {
    cause: 'query-not-canonical',
    part: 'query',
    fits: ({ query }) => query.includes('&'),
    canonical: line(2, (text) => text.split('&').reverse().join('&')),
  },
  {
    cause: 'query-encoding',
    part: 'query',
    fits: ({ query }) => query.includes('%2C'),
    canonical: line(2, (text) => text.replaceAll('%2C', ',')),
  },
  {
    cause: 'query-encoding',
    part: 'query',
    fits: ({ query }) => query.includes('%20'),
    canonical: line(2, (text) => text.replaceAll('%20', '+')),
  },
  {
    cause: 'path-encoding',
    part: 'path',
    fits: ({ path }, service) => path.includes('%') && service !== 's3',
    canonical: line(1, (text) => text.replaceAll('%25', '%')),
  },
  {
    cause: 'path-encoding',
    part: 'path',
    fits: ({ path }) => path.includes('%'),
    canonical: line(1, (text) => text.replaceAll('%', '%25')),
  },
  {
    cause: 'path-not-normalised',
    part: 'path',
    fits: ({ path }, service) => path.includes('//') && service !== 's3',
    canonical: line(1, (text) => text.replace('/', '//')),
  },
  {
    cause: 'payload-hash-mismatch',
    part: 'body',
    fits: hasBody,
    canonical: (text) =>
      lines(text, (all) => {
        all[all.length - 1] = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
      }),
  },
  {
    cause: 'header-canonicalisation',
    part: 'x-app-note',
    fits: ({ headers }) => headers.some(([name]) => name === 'x-app-note'),
    canonical: (text) => text.replace(/^x-app-note:a b$/m, 'x-app-note:a   b'),
  },
  {
    cause: 'host-not-signed',
    part: 'host',
    fits: notS3,
    canonical: (text) =>
      text
        .replace(/^host:.*\n/m, '')
        .replace(/^host;/m, '')
        .replace(/;host(?=;|$)/m, ''),
  },
  // On the way.
  { cause: 'host-rewritten', part: 'host', fits: always, signs: (call) => ({ ...call, host: 'api.example.com' }) },
  { cause: 'port-in-host', part: 'host', fits: always, signs: (call) => ({ ...call, host: `${call.host}:8443` }) },
  {
    cause: 'method-changed-in-transit',
    part: 'method',
    fits: ({ method }) => method === 'HEAD',
    transit: (request) => ({ ...request, method: 'GET' }),
  },
  {
    cause: 'path-rewritten',
    part: 'path',
    fits: ({ path }) => path.length > 1,
    transit: target((path, query) => [`/prod${path}`, query]),
  },
  {
    cause: 'path-rewritten',
    part: 'path',
    fits: ({ path }) => /^\/[a-z]+\/[a-z]/.test(path),
    transit: target((path, query) => [path.replace(/^\/[^/]+/, ''), query]),
  },
  { cause: 'query-dropped-in-transit', part: 'query', fits: hasQuery, transit: target((path) => [path, '']) },
  {
    cause: 'query-dropped-in-transit',
    part: 'query',
    fits: ({ query }) => query.includes('&'),
    transit: target((path, query) => [path, query.split('&').slice(1).join('&')]),
  },
  {
    cause: 'header-changed-in-transit',
    part: 'x-app-version',
    fits: ({ headers }) => headers.some(([name]) => name === 'x-app-version'),
    transit: header('x-app-version', () => '8'),
  },
  {
    cause: 'header-changed-in-transit',
    part: 'x-app-version',
    fits: ({ headers }) => headers.some(([name]) => name === 'x-app-version'),
    transit: header('x-app-version', (value) => `${value}, proxied`),
  },
  {
    cause: 'payload-changed-in-transit',
    part: 'body',
    fits: hasBody,
    transit: (request) => ({ ...request, body: `${String(request.body)} ` }),
  },
  { cause: 'authorization-dropped', part: 'claim', fits: always, transit: header('authorization', () => undefined) },
  {
    cause: 'authorization-duplicated',
    part: 'claim',
    fits: notS3,
    transit: target((path, query) => [path, `${query === '' ? '' : `${query}&`}X-Amz-Algorithm=AWS4-HMAC-SHA256`]),
  },
  // The claim, and what the verifier knows.
  { cause: 'clock-skew', part: 'clock', fits: notS3, later: 9 },
  { cause: 'clock-skew', part: 'clock', fits: always, later: -21 },
  {
    cause: 'scope-region-wrong',
    part: 'scope',
    fits: always,
    signing: (signing) => ({ ...signing, region: 'ap-south-1' }),
  },
  { cause: 'scope-service-wrong', part: 'scope', fits: always, signing: (signing) => ({ ...signing, service: 'sqs' }) },
  { cause: 'scope-date-mismatch', part: 'scope', fits: always, scopeDate: '20260101' },
  {
    cause: 'session-token-expired',
    part: 'key',
    fits: always,
    verifier: 'expired',
    signing: (signing) => ({ ...signing, accessKeyId: temporaryKey, sessionToken: token }),
  },
  { cause: 'secret-wrong', part: 'key', fits: always, verifier: 'other-secret' },
  { cause: 'access-key-unknown', part: 'key', fits: always, verifier: 'other-key' },
  { cause: 'permission-missing', part: 'permission', fits: always, verifier: 'no-permission' },
  { cause: 'application-denied', part: 'permission', fits: (_, service) => service === 'lambda', verifier: 'own-403' },
]
