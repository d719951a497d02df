// One call for each limit, as plain data: the table's test predicts it, the end-to-end test sends it from a real browser.
import type { Field, HttpResponse } from '../core/http/message.ts'
import type { SigningOptions } from '../core/sigv4/options.ts'
import type { PartId } from '../core/sigv4/part.ts'
import type { BrowserLimitId } from '../core/words/browser.ts'

export interface Example {
  readonly method?: string
  /** What stands in place of `https://` and of the name of the service. */
  readonly scheme?: string
  readonly name?: string
  readonly target?: string
  readonly headers?: readonly Field[]
  readonly body?: string
  readonly signing?: Partial<SigningOptions>
  readonly preflight?: HttpResponse
  readonly response?: HttpResponse
  /** What the prediction names. */
  readonly what?: readonly string[]
  /** The lines of the canonical request that the browser changes. */
  readonly breaks?: readonly PartId[]
}

const everybody: Field = ['Access-Control-Allow-Origin', '*']
const answer = (status: number, ...headers: readonly Field[]): HttpResponse => ({
  status,
  headers: [...headers, ['Content-Length', '0']],
  body: new Uint8Array(),
})

/** Allows every call, `Authorization` by its name. */
export const generousPreflight: HttpResponse = {
  status: 204,
  headers: [
    everybody,
    ['Access-Control-Allow-Methods', '*'],
    ['Access-Control-Allow-Headers', '*, Authorization'],
    ['Access-Control-Max-Age', '0'],
  ],
  body: new Uint8Array(),
}

export const readableAnswer = answer(200, everybody)

export const examples: Readonly<Record<BrowserLimitId, Example>> = {
  'method-forbidden': { method: 'TRACE', what: ['TRACE'] },
  'method-invalid': { method: 'GE T' },
  'body-with-get': { body: 'a', what: ['GET'] },
  'header-invalid': { headers: [['X A', '1']], what: ['x a'] },
  // Not a blank, which Chromium escapes.
  'url-invalid': { name: 'localhost:1:2' },
  'url-user-info': { name: 'user:password@localhost' },
  'not-https': { scheme: 'http', what: ['http'] },
  'markup-in-url': { target: '/a\n<b' },
  'header-forbidden': {
    headers: [
      ['Date', 'Sun, 22 Nov 2026 06:00:00 GMT'],
      ['Cookie', 'a=b'],
      ['Sec-A', '1'],
    ],
    what: ['date', 'cookie', 'sec-a'],
    breaks: ['header:cookie', 'header:date'],
  },
  'header-method-override': {
    headers: [['X-HTTP-Method-Override', 'trace']],
    what: ['x-http-method-override'],
    breaks: ['header:x-http-method-override'],
  },
  'header-user-agent': {
    headers: [['User-Agent', 'mine']],
    signing: { signedHeaders: ['host', 'user-agent', 'x-amz-content-sha256', 'x-amz-date'] },
    what: ['user-agent'],
    breaks: ['header:user-agent'],
  },
  'method-upper-cased': { method: 'post', what: ['post'], breaks: ['method'] },
  'dot-segments': { target: '/a/%2E%2e/b/./c', what: ['%2E%2e', '.'], breaks: ['path'] },
  'target-escaped': { target: '/caf\u00e9 "?a=b c', what: ['\u00e9', ' ', '"'], breaks: ['path'] },
  backslash: { target: '/a\\b', what: ['\\'], breaks: ['path'] },
  'tab-removed': { target: '/a\tb', breaks: ['path'] },
  'host-rewritten': { name: 'LOCALHOST', what: ['localhost'], breaks: ['header:host'] },
  'headers-joined': {
    headers: [
      ['X-A', '1'],
      ['x-a', '2'],
    ],
    what: ['x-a'],
    breaks: ['header:x-a'],
  },
  'header-trimmed': { headers: [['X-A', ' \t1  2 ']], what: ['x-a'] },
  'header-names-lower-cased': { headers: [['X-A', 'caf\u00e9 \u2713']], what: ['X-A', 'Authorization'] },
  'fields-added': { method: 'POST', body: '{}' },
  preflight: { method: 'PUT', what: ['authorization', 'x-amz-content-sha256', 'x-amz-date'] },
  'authorization-by-wildcard': {
    preflight: { ...generousPreflight, headers: [everybody, ['Access-Control-Allow-Headers', '*']] },
    what: ['authorization'],
  },
  'answer-unreadable': { response: answer(403, ['x-amzn-ErrorType', 'AccessDeniedException']) },
  'answer-headers-hidden': {
    response: answer(
      200,
      everybody,
      ['Access-Control-Expose-Headers', 'x-seen'],
      ['Date', 'Sun, 22 Nov 2026 06:00:00 GMT'],
      ['X-Cache', 'Hit from cloudfront'],
      ['Age', '1'],
      ['Via', '1.1 a.cloudfront.net (CloudFront)'],
      ['x-amzn-RequestId', 'a'],
      ['Set-Cookie', 'a=b'],
      ['X-Seen', '1'],
      ['Cache-Control', 'no-store'],
    ),
    what: [
      'access-control-allow-origin',
      'access-control-expose-headers',
      'date',
      'x-cache',
      'age',
      'via',
      'x-amzn-requestid',
      'set-cookie',
    ],
  },
  'redirect-hidden': { response: answer(302, everybody, ['Location', '/b']), what: ['302'] },
  'body-decoded': {
    response: {
      status: 200,
      headers: [everybody, ['Content-Encoding', 'gzip'], ['Content-Length', '25']],
      // "hello" under gzip.
      body: Uint8Array.from(atob('H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA=='), (character) => character.charCodeAt(0)),
    },
  },
}

/** Calls that meet a limit and verify all the same. */
export const harmless: Readonly<Record<string, Example & { readonly meets: BrowserLimitId }>> = {
  'dot segments that SigV4 resolves too': { meets: 'dot-segments', target: '/a/../b', what: ['..'] },
  'a blank in the query': { meets: 'target-escaped', target: '/?a=b c', what: [' '] },
  'a header left out that was not signed': {
    meets: 'header-forbidden',
    headers: [['Connection', 'close']],
    what: ['connection'],
  },
}
