// The headers that a function at the edge may not touch. Source: CloudFront Developer Guide, "Restrictions on edge functions".
import type { EdgeSettings } from './distribution.ts'

const disallowed: ReadonlySet<string> = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'trailer',
  'upgrade',
  'x-accel-buffering',
  'x-accel-charset',
  'x-accel-limit-rate',
  'x-accel-redirect',
  'x-amzn-auth',
  'x-amzn-errortype',
  'x-amzn-requestid',
  'x-cache',
  'x-forwarded-proto',
  'x-real-ip',
])
const disallowedFamilies = /^x-(amz-cf|edge|amzn-(cf|fle|header|lambda))-/

const readOnly: Readonly<Record<EdgeSettings['at'], ReadonlySet<string>>> = {
  'viewer-request': new Set(['cloudfront-viewer-country', 'content-length', 'host', 'transfer-encoding', 'via']),
  'origin-request': new Set([
    'accept-encoding',
    'content-length',
    'if-modified-since',
    'if-none-match',
    'if-range',
    'if-unmodified-since',
    'transfer-encoding',
    'via',
  ]),
}

/** The first header that a function sets or removes and may not, in lower case: CloudFront then answers 502 by itself. */
export function forbiddenHeader({ at, headers = [], remove = [] }: EdgeSettings): string | undefined {
  const set = headers.map(([name]) => name.toLowerCase())
  const isReadOnly = (name: string): boolean => readOnly[at].has(name)
  return (
    set.find((name) => disallowed.has(name) || disallowedFamilies.test(name) || isReadOnly(name)) ??
    // What a function does not see it cannot remove.
    remove.map((name) => name.toLowerCase()).find(isReadOnly)
  )
}
