import type { Given } from '../given.ts'

/** What clients, libraries and proxies commonly send in a header; by lower-case name. */
const usual: Readonly<Record<string, readonly string[]>> = {
  accept: ['*/*', 'application/json', 'application/json, text/plain, */*'],
  'accept-encoding': [
    'identity',
    'gzip',
    'gzip, deflate',
    'gzip, deflate, br',
    'gzip,deflate',
    'gzip, deflate, br, zstd',
    'br,gzip',
    'deflate, gzip',
  ],
  'accept-language': ['*'],
  'cache-control': ['no-cache', 'max-age=0'],
  connection: ['keep-alive', 'close', 'Keep-Alive', 'upgrade'],
  'content-encoding': ['gzip', 'identity', 'aws-chunked'],
  'content-type': [
    'application/json',
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=utf-8',
    'application/json; charset=utf-8',
    'application/json;charset=utf-8',
    'application/json;charset=UTF-8',
    'application/json; charset=UTF-8',
    'text/plain;charset=UTF-8',
    'text/plain',
    'application/octet-stream',
    'application/x-amz-json-1.0',
    'application/x-amz-json-1.1',
    'binary/octet-stream',
    'application/xml',
  ],
  expect: ['100-continue'],
  pragma: ['no-cache'],
  'sec-fetch-mode': ['cors'],
  te: ['trailers'],
  'transfer-encoding': ['chunked'],
  'user-agent': ['Amazon CloudFront', 'node', 'undici', 'python-requests'],
  'x-forwarded-port': ['443', '80'],
  'x-forwarded-proto': ['https', 'http'],
}

/** Common values of a header, those that follow from the request among them. */
export function usualValues(name: string, { body, bodyHash, base }: Given): readonly string[] {
  if (name === 'content-length') return [String(body.length), '0']
  if (name === 'x-amz-content-sha256') return [bodyHash, base.get('payload') ?? '', 'UNSIGNED-PAYLOAD']
  return usual[name] ?? []
}

/** Headers that signers add by themselves, also where none arrived. */
export const oftenAdded = [
  'content-type',
  'content-length',
  'x-amz-content-sha256',
  'connection',
  'accept',
  'accept-encoding',
  'transfer-encoding',
]
