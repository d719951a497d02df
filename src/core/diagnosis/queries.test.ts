// A query that was signed otherwise than it arrived: dropped, written or ordered in another way.
import { expect, test } from 'vitest'
import type { HttpRequest } from '../http/message.ts'
import { partsText } from '../sigv4/part.ts'
import { trace } from '../sigv4/trace.ts'
import { edgeHost, get, now, send, urlHost } from './article.fixture.ts'

type Setting = Parameters<typeof send>[1]

/** What a signer makes of a query that it neither sorts nor encodes, and an edge function that hands on another. */
function rewrittenQuery(signedQuery: string, query: string): readonly [HttpRequest, Setting] {
  const url = `https://${edgeHost}/orders?${signedQuery}`
  const options = { credentials: { accessKeyId: 'AKIDEXAMPLE' }, region: 'us-east-1', service: 'lambda', date: now }
  const { request, canonicalRequest } = trace({ ...get(edgeHost), url }, { ...options, host: urlHost })
  const [method, path, , ...rest] = partsText(canonicalRequest).split('\n')
  const signedCanonicalRequest = [method, path, signedQuery, ...rest].join('\n')
  const edge = { at: 'viewer-request', query } as const
  return [
    request,
    { distribution: { edge }, functionUrl: { credentials: 'the-signer' }, route: { signedCanonicalRequest } },
  ]
}

test.for([
  ['b=2&a=1', 'a=1&b=2', 'query-not-canonical'],
  ['a=2&a=1&b=', 'b=&a=1&a=2', 'query-not-canonical'],
  ['b&a=1', 'a=1&b=', 'query-not-canonical'],
  ['a=x%20y', 'a=x+y', 'query-encoding'],
  ['b=%7E&a=(x)', 'a=(x)&b=~', 'query-encoding'],
  ['a=1&b=2', 'a=1', 'query-dropped-in-transit'],
  ['a=1&b=2', 'a=1&b=3', 'query-dropped-in-transit'],
] as const)('the signed query %s that arrives as %s is %s', ([signedQuery, query, cause]) => {
  const { decision, diagnoses } = send(...rewrittenQuery(signedQuery, query))
  expect(decision.check).toBe('signature')
  expect(diagnoses.map((found) => found.cause)).toEqual([cause])
})
