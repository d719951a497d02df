// Requests to sign: what calls of a Function URL look like, with text of every kind, and nothing that signers are known
// to sign differently (dot segments, a bare plus sign).
import type { Field } from '../core/http/message.ts'
import type { Credentials } from '../core/sigv4/options.ts'
import type { Choose } from './choose.ts'
import { oneOf, several } from './choose.ts'

/** A request before it is signed, in the pieces that the signers take. */
export interface Unsigned {
  readonly method: string
  readonly host: string
  /** Percent-encoded. */
  readonly path: string
  /** Decoded; names may repeat. */
  readonly query: readonly Field[]
  readonly headers: readonly Field[]
  readonly body: Uint8Array
  readonly credentials: Credentials
  readonly region: string
  readonly date: Date
  readonly form: 'header' | 'query'
  readonly contentSha256Header: boolean
}

const texts = [
  'a',
  'b7',
  'orders',
  'x-y_z.~',
  'tag',
  'café',
  '日本',
  'a b',
  'a+b',
  '50%',
  'a=b',
  "it's (so)!",
  'A*',
  '🙂',
  '/',
]
const words = ['1', 'yes', 'text/plain', 'a, b', 'two  blanks', 'x;y=z', '"quoted"', 'v1.2.3']
const regions = ['us-east-1', 'eu-central-1', 'ap-southeast-2', 'us-gov-west-1']
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const keys: readonly Credentials[] = [
  { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey },
  {
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    secretAccessKey,
    sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE//token+of/some=length==',
  },
]

/** Everything but unreserved characters as `%XX` (RFC 3986). */
export const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** One request of endless many. */
export function unsigned(choose: Choose): Unsigned {
  const method = oneOf(choose, ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
  const region = oneOf(choose, regions)
  const segments = several(choose, 4, () => encoded(oneOf(choose, texts)))
  const slash = segments.length > 0 && choose(4) === 0 ? '/' : ''
  const headers = several(choose, 4, (index): Field => [`X-Own-${index}`, oneOf(choose, words)])
  return {
    method,
    region,
    host: `7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.${region}.on.aws`,
    path: `/${segments.join('/')}${slash}`,
    query: several(choose, 4, () => [oneOf(choose, texts), choose(4) === 0 ? '' : oneOf(choose, texts)]),
    headers: choose(2) === 0 ? headers : [['Content-Type', 'application/json'], ...headers],
    body: /GET|HEAD/.test(method) ? new Uint8Array() : bytes(choose),
    credentials: oneOf(choose, keys),
    date: new Date(Date.UTC(2026, choose(12), 1 + choose(28), choose(24), choose(60), choose(60))),
    form: choose(3) === 0 ? 'query' : 'header',
    contentSha256Header: choose(2) === 0,
  }
}

const bytes = (choose: Choose): Uint8Array =>
  choose(2) === 0
    ? new TextEncoder().encode(JSON.stringify({ order: choose(1000), note: oneOf(choose, texts) }))
    : Uint8Array.from(several(choose, 80, () => choose(256)))
