// Where other signers are known to differ from ours. Generated requests leave just this out; each entry has a test that
// it is still so, and goes when that fails.
import type { HttpRequest } from '../core/http/message.ts'
import type { SigningOptions } from '../core/sigv4/options.ts'
import type { LeftOut } from '../core/sigv4/requests.fixture.ts'
import type { SdkReasonId } from '../core/words/sdk.ts'

/** One known divergence, with a request that shows it. */
export interface Divergence {
  readonly what: string
  readonly leavesOut: LeftOut
  readonly request: HttpRequest
  readonly options: SigningOptions
}

const host = 'https://abc.lambda-url.us-east-1.on.aws'
const options: SigningOptions = {
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
  region: 'us-east-1',
  service: 'lambda',
  date: new Date('2026-01-02T03:04:05Z'),
}
const get = (target: string, ...headers: HttpRequest['headers']): HttpRequest => ({
  method: 'GET',
  url: `${host}${target}`,
  headers,
})

/** Of the AWS SDK for JavaScript; the page tells the reason in words. */
export const sdkDivergences: readonly (Divergence & { readonly reason: SdkReasonId })[] = [
  {
    what: 'a given date header is dropped',
    reason: 'sdk-writes-the-date',
    leavesOut: { headerNames: ['date'] },
    request: get('/', ['Date', 'Fri, 02 Jan 2026 03:04:05 GMT']),
    options,
  },
  {
    what: 'a given x-amz-date header is dropped from the presigned form',
    reason: 'sdk-writes-the-date',
    leavesOut: { presignedDate: true },
    request: get('/', ['X-Amz-Date', '20260102T030405Z']),
    options: { ...options, form: 'query' },
  },
  {
    what: 'a path that is encoded once is taken as it is',
    reason: 'sdk-path-as-it-is',
    leavesOut: { looseOncePaths: true },
    request: get('/a b/%2f'),
    options: { ...options, service: 's3' },
  },
  {
    what: 'an escape that is no UTF-8 has no text',
    reason: 'sdk-query-is-text',
    leavesOut: { queries: ['%FF'] },
    request: get('/?k=%FF'),
    options,
  },
  {
    what: 'a parameter __proto__ is lost',
    reason: 'sdk-query-is-an-object',
    leavesOut: { queries: ['__proto__'] },
    request: get('/?__proto__=1'),
    options,
  },
  {
    what: 'without signed headers there is one more empty line',
    reason: 'sdk-no-signed-headers',
    leavesOut: { noSignedHeaders: true },
    request: get('/'),
    options: { ...options, signedHeaders: [] },
  },
]

/** Of AWS's C library: it refuses, or signs something else. */
export const crtDivergences: readonly (Divergence & { readonly refuses: boolean })[] = [
  {
    what: 'a path that is encoded once is taken as it is',
    refuses: false,
    leavesOut: { looseOncePaths: true },
    request: get('/a b/%2f'),
    options: { ...options, service: 's3' },
  },
  {
    what: ':// in the query ends a scheme',
    refuses: false,
    leavesOut: { queries: ['://'] },
    request: get('/?u=https://e.com/p?x'),
    options,
  },
  {
    what: 'a % at the end of a value',
    refuses: true,
    leavesOut: { queries: ['x=%'] },
    request: get('/?x=%'),
    options,
  },
  {
    what: 'a % that starts no escape',
    refuses: true,
    leavesOut: { queries: ['%zz'] },
    request: get('/?%zz=1'),
    options,
  },
  {
    what: 'a form feed in a header counts as a blank',
    refuses: false,
    leavesOut: { headerValues: ['\f'] },
    request: get('/', ['X-A', 'a\fb']),
    options,
  },
  {
    what: 'an access key ID without a character',
    refuses: true,
    leavesOut: { noAccessKey: true },
    request: get('/'),
    options: { ...options, credentials: { accessKeyId: '', secretAccessKey: 's' } },
  },
  {
    what: 'an x-amz-date header in what is to be signed',
    refuses: true,
    leavesOut: { givenAuthentication: true },
    request: get('/', ['X-Amz-Date', '20260102T030405Z']),
    options,
  },
  {
    what: 'an X-Amz-Signature parameter in what is to be signed',
    refuses: true,
    leavesOut: { givenAuthentication: true },
    request: get('/?X-Amz-Signature=00'),
    options,
  },
]

/** All that these divergences leave out, together. */
export function leftOut(divergences: readonly Divergence[]): LeftOut {
  const all = divergences.map(({ leavesOut }) => leavesOut)
  return {
    ...Object.assign({}, ...all),
    queries: all.flatMap(({ queries = [] }) => queries),
    headerNames: all.flatMap(({ headerNames = [] }) => headerNames),
    headerValues: all.flatMap(({ headerValues = [] }) => headerValues),
  }
}
