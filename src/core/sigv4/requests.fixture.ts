// Odd requests for property tests, made of pieces that have gone wrong somewhere. Pure: whoever tests brings the chance.
import type { Field, HttpRequest } from '../http/message.ts'
import type { SigningOptions } from './options.ts'
import { signedHeaderNames } from './signedHeaders.ts'

/** A whole number from 0 up to, not including, the given one. */
export type Choose = (below: number) => number

/** What is left out of generated requests, because some signer is known to differ there. */
export interface LeftOut {
  /** Paths that are not yet as the canonical URI has them, where they are encoded once. */
  readonly looseOncePaths?: boolean
  /** Encoding once with resolved segments, or twice without. */
  readonly switchesApart?: boolean
  /** No signed header at all. */
  readonly noSignedHeaders?: boolean
  readonly noAccessKey?: boolean
  /** Headers and parameters of an authentication in what is to be signed. */
  readonly givenAuthentication?: boolean
  /** A given `x-amz-date` in the presigned form. */
  readonly presignedDate?: boolean
  /** Pieces of a query with one of these in them. */
  readonly queries?: readonly string[]
  /** Lower-case names. */
  readonly headerNames?: readonly string[]
  /** Values with one of these in them. */
  readonly headerValues?: readonly string[]
}

// biome-ignore format: lists of pieces read best as lines
const strictPath = ['a', 'orders', 'caf%C3%A9', 'a%20b', '%2F', '100%25', '-._~', '%21%27%28%29%2A', '..', '.', '', '']
// biome-ignore format: as above
const loosePath = [
  'é', 'ሴ', '😀', 'a b', ' ', '%2f', '%', '%zz', '%C3', "!'()*", ';:@&=$,~', 'a+b', '[x]{y}|^`"<>\\', '%2E%2E', '%2e',
  '...', 'a%252Fb', 'arn%3Aaws%3Alambda', 'x=1', '\t',
]
// biome-ignore format: as above
const queryPieces = [
  'a=1', 'a=2', 'a', 'a=', '=v', '=', '', 'a=b=c', 'a1=0', 'Z=1', 'z=é', '%C3%A9=1', 'é=1', '_=1', 'q=a+b', 'q=a%2Bb',
  'q=a%20b', 'q=a b', '+=+', '%zz=1', 'x=%', 'x=%4', '%61=%7E', '%2f=%2F', 'f[n]=x', "!'()*=;:@/?", '😀=%F0%9F%98%80',
  'u=https://e.com/p?x', 'k=%FF', '__proto__=1', 'a;b=1', 'toString=1',
]
const signedQuery = [
  'X-Amz-Signature=00',
  'x-amz-signature=1',
  'X-Amz-Date=1',
  'X-Amz-Security-Token=t',
  'X-Amz-Expires=1',
]
const names = ['X-A', 'x-a', 'X-B', 'Accept', 'content-type', 'Content-Length', 'X-Forwarded-For', 'x-amz-meta-a']
// biome-ignore format: as above
const oddNames = [
  'User-Agent', 'Expect', 'sec-fetch-mode', 'Connection', 'range', 'cookie', 'X-Amzn-Trace-Id', 'origin', 'Via', 'te',
  'cache-control', 'Date', 'proxy-x', 'transfer-encoding', 'Upgrade', '__proto__', 'constructor',
]
const signerNames = ['X-Amz-Date', 'x-amz-security-token', 'X-Amz-Content-SHA256', 'Authorization']
// biome-ignore format: as above
const values = [
  '1', '', ' ', 'a  b', ' a', 'b ', '\ta\t\tb', 'a, b,c', 'é', '😀', '"a   b"', 'A=b; c', 'x\n  y', '\u00a0 z', 'a\fb',
]
// biome-ignore format: as above
const authorities = [
  'abc.lambda-url.us-east-1.on.aws', 'd111.cloudfront.net', 'localhost:8080', 'e.com:443', 'e.com:80', '[::1]:3000',
  'Example.COM', 'user@e.com', '127.0.0.1:0', 'xn--caf-dma.example',
]
const bodies = ['', '{"a":1}', 'é\r\n😀', Uint8Array.of(0, 255, 128, 10)]

/** One request with the options to sign it by. */
export function oddRequest(choose: Choose, left: LeftOut = {}): { request: HttpRequest; options: SigningOptions } {
  const chance = chanceOf(choose)
  const { pick, some, maybe } = chance
  const form = pick(['header', 'query', undefined] as const)
  const dated = form === 'query' && left.presignedDate ? ['x-amz-date'] : []
  const headerNames = [...names, ...oddNames, ...(left.givenAuthentication ? [] : signerNames)].filter(
    (name) => ![...(left.headerNames ?? []), ...dated].includes(name.toLowerCase()),
  )
  const headerValues = without(values, left.headerValues)
  const scheme = pick(['https', 'http'])
  const host = pick(authorities)
  const headers = some(6, (): Field => [pick(headerNames), pick(headerValues)])
  if (choose(2) === 0) headers.splice(choose(headers.length + 1), 0, [pick(['Host', 'host']), host])

  const options = oddOptions(chance, form, [...headers.map(([name]) => name), ...names, 'host'], left)
  const once = !(options.doubleEncodePath ?? options.service !== 's3')
  const segments = once && left.looseOncePaths ? strictPath : [...strictPath, ...loosePath]
  const path = some(4, () => `/${pick(segments)}`).join('')
  const pieces = without([...queryPieces, ...(left.givenAuthentication ? [] : signedQuery)], left.queries)
  const query = choose(3) === 0 ? '' : `?${some(6, () => pick(pieces)).join('&')}`
  const body = maybe(() => pick(bodies))
  const request: HttpRequest = {
    method: pick(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PURGE']),
    url: `${scheme}://${host}${path || pick(['', '/'])}${query}`,
    headers,
    ...(body === undefined ? {} : { body }),
  }
  if (!left.noSignedHeaders || signedHeaderNames(request, options).length > 0) return { request, options }
  return { request, options: { ...options, signedHeaders: ['host'], unsignedHeaders: [] } }
}

const without = (items: readonly string[], parts: readonly string[] = []): readonly string[] =>
  items.filter((item) => !parts.some((part) => item.includes(part)))

interface Chance {
  readonly choose: Choose
  readonly pick: <T>(items: readonly T[]) => T
  readonly some: <T>(most: number, make: () => T) => T[]
  readonly maybe: <T>(make: () => T) => T | undefined
}

const chanceOf = (choose: Choose): Chance => ({
  choose,
  pick: <T>(items: readonly T[]) => items[choose(items.length)] as T,
  some: (most, make) => Array.from({ length: choose(most + 1) }, make),
  maybe: (make) => (choose(3) === 0 ? make() : undefined),
})

function oddOptions(
  { choose, pick, some, maybe }: Chance,
  form: SigningOptions['form'],
  listable: readonly string[],
  left: LeftOut,
): SigningOptions {
  const yes = (): boolean => choose(2) === 0
  const token = maybe(() => pick(['TOKEN/abc+def==', 't', `${'AQoDYXdzEPT/'.repeat(20)}==`]))
  const service = pick(['lambda', 'execute-api', 's3', 'es'])
  const doubleEncodePath = maybe(yes)
  const given: Partial<Record<keyof SigningOptions, unknown>> = {
    host: maybe(() => pick(['other.example', ' spaced  .example ', 'h:8443', ''])),
    form,
    expiresIn: maybe(() => pick([1, 300, 604800])),
    payload: maybe(() => pick(['signed', 'unsigned', { hash: 'ab'.repeat(32) }])),
    contentSha256Header: maybe(yes),
    signToken: maybe(yes),
    signedHeaders: maybe(() => some(3, () => pick(listable))),
    unsignedHeaders: maybe(() => some(3, () => pick(listable))),
    doubleEncodePath,
    normalizePath: left.switchesApart ? doubleEncodePath : maybe(yes),
  }
  return {
    credentials: {
      accessKeyId: pick(['AKIDEXAMPLE', 'ASIA/odd', left.noAccessKey ? 'A' : '']),
      secretAccessKey: pick(['wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', 'é secret', 's'.repeat(100)]),
      ...(token === undefined ? {} : { sessionToken: token }),
    },
    region: pick(['us-east-1', 'eu-central-2', 'é']),
    service,
    date: new Date(Date.UTC(2015 + choose(20), choose(12), 1 + choose(28), choose(24), choose(60), choose(60))),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
}
