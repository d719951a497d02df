// The sentences of a diagnosis: its headline, read after "CloudFront would answer 403: ", and the detail below it.
import type { CauseId } from './causes.ts'
import type { Segment, Sentence } from './segment.ts'

/** What a diagnosis is about, as far as it is known; texts are verbatim from the requests. */
export interface DiagnosisFacts {
  readonly throughCloudFront: boolean
  /** Whether the client signed at all. */
  readonly signed: boolean
  readonly signedHost: Segment
  readonly receivedHost: Segment
  readonly functionUrlHost: Segment
  /** Whether it was refused for its host alone, before any signature. */
  readonly hostRefused?: boolean
  /** Whether something on the way is known to have changed it, and whether that was an edge function. */
  readonly touched?: boolean
  readonly byEdgeFunction?: boolean
  /** The field that differs: a header name, or `:path`, `:query`, … */
  readonly field?: string | undefined
  readonly before?: string | undefined
  readonly after?: string | undefined
  readonly accessKeyId?: string | undefined
  /** Whether the key is known, and refused for the session token that came with it. */
  readonly tokenRefused?: boolean
  readonly requestDateTime?: string | undefined
  /** The scope of the claim, and what it should be. */
  readonly region?: string | undefined
  readonly service?: string | undefined
  readonly expectedRegion?: string | undefined
  readonly expectedService?: string | undefined
  readonly method?: string | undefined
  readonly status?: number | undefined
  /** The permissions that are not given, and to whom they must be. */
  readonly lacking?: readonly string[]
  readonly caller?: 'client' | 'cloudfront' | 'everybody'
  /** Whether what was signed is not known: it counts as what was sent. */
  readonly asSent?: boolean
  /** The numbers of the lines that differ, and how many agree. */
  readonly lines?: { readonly differ: readonly number[]; readonly agree: number } | undefined
}

type Headline = (facts: DiagnosisFacts) => Sentence

const code = (text: string | undefined): Segment => ({ code: text ?? '' })

const callers = { client: 'the caller', cloudfront: 'CloudFront', everybody: 'the public' } as const

const headlines: Readonly<Partial<Record<CauseId, Headline>>> = {
  'host-rewritten': ({ signedHost, receivedHost, functionUrlHost, hostRefused, throughCloudFront }) => {
    if (hostRefused) {
      const said = throughCloudFront ? 'CloudFront sends host: ' : 'the request says host: '
      return [said, receivedHost, ', and the Function URL answers only to ', functionUrlHost, '.']
    }
    return throughCloudFront
      ? ['the signature covers host: ', signedHost, ', and CloudFront replaces that header.']
      : ['the signature covers host: ', signedHost, ', but the request was sent to ', receivedHost, '.']
  },
  'host-forwarded-to-origin': ({ receivedHost, functionUrlHost }) => [
    'CloudFront forwarded host: ',
    receivedHost,
    ', and the Function URL answers only to ',
    functionUrlHost,
    '.',
  ],
  'authorization-dropped': ({ signed, touched, byEdgeFunction }) => {
    if (!signed) return ['the request carries no signature, and the Function URL requires one.']
    if (touched === false) return ['the signature stands where the Function URL does not look for one.']
    if (byEdgeFunction) return ['a function at the edge removed the signature.']
    return ['CloudFront dropped the signature: no policy lets it through to Lambda.']
  },
  'query-dropped-in-transit': ({ touched, throughCloudFront, after }) => {
    if (!touched || !throughCloudFront) return ['the signature covers a query other than the one that arrived.']
    return [
      `the signature covers the query, and ${after === undefined ? 'it is dropped' : 'a part of it is lost'} on the way.`,
    ]
  },
  'header-changed-in-transit': ({ field, after }) => [
    'the signature covers the header ',
    code(field),
    after === undefined ? ', and it did not arrive.' : ', and another value arrived.',
  ],
  'path-rewritten': ({ before, after }) => [
    'the signature covers the path ',
    code(before),
    ', and Lambda receives ',
    code(after),
    '.',
  ],
  'content-sha256-missing': ({ method }) => [
    'CloudFront signs this ',
    code(method),
    ' and needs the body’s hash from the client, in ',
    code('x-amz-content-sha256'),
    '.',
  ],
  'payload-hash-mismatch': () => ['the hash that was signed is not the hash of the body that arrived.'],
  'payload-unsigned-not-accepted': () => ['the body was not signed, and Lambda does not accept that.'],
  'payload-changed-in-transit': () => ['the signature covers a body other than the one that arrived.'],
  'oac-overrides-authorization': () => [
    'the signature that reached Lambda is not the client’s: it was replaced on the way.',
  ],
  'permission-missing': ({ lacking = [], caller = 'client' }) => {
    const before = caller === 'everybody' ? 'no signature is needed, but ' : 'the signature is right, but '
    const names = lacking.flatMap((name, index) => [...(index > 0 ? [' and '] : []), code(name)])
    return names.length > 0
      ? [before, `${callers[caller]} lacks `, ...names, '.']
      : [before, 'no policy allows the call.']
  },
  'clock-skew': ({ requestDateTime }) => ['it was signed at ', code(requestDateTime), ', more than five minutes off.'],
  'scope-region-wrong': ({ region, expectedRegion }) => [
    'it was signed for the region ',
    code(region),
    ', and the Function URL is in ',
    code(expectedRegion),
    '.',
  ],
  'scope-service-wrong': ({ service, expectedService }) => [
    'it was signed for the service ',
    code(service),
    ', and the verifier is ',
    code(expectedService),
    '.',
  ],
  'access-key-unknown': ({ accessKeyId, tokenRefused }) =>
    tokenRefused
      ? ['the session token is not the one of the access key ', code(accessKeyId), '.']
      : ['the access key ', code(accessKeyId), ' is not known.'],
  'secret-wrong': ({ asSent }) =>
    asSent
      ? ['the secret is another one, or what was signed is not what was sent.']
      : ['both sides signed the same canonical request, with different keys.'],
  'edge-method-not-allowed': ({ method }) => ['CloudFront does not let this ', code(method), ' through.'],
  'edge-host-unknown': ({ receivedHost }) => ['no distribution answers to ', receivedHost, '.'],
  'application-denied': ({ status }) => [
    'Lambda let the call through; the function itself answered ',
    code(String(status ?? '')),
    '.',
  ],
}

/** The headline of a cause; undefined where its plain sentence says it as well (`causeHeadline`). */
export const headline = (cause: CauseId, facts: DiagnosisFacts): Sentence | undefined => headlines[cause]?.(facts)

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const numberText = (count: number): string => numbers[count] ?? String(count)

/** Which lines differ and which agree: "Line 5 differs ✗, the other nine agree ✓." */
function linesText({ differ, agree }: { readonly differ: readonly number[]; readonly agree: number }): string {
  const listed = differ.length > 1 ? `${differ.slice(0, -1).join(', ')} and ${differ.at(-1)}` : `${differ[0]}`
  const first = differ.length > 1 ? `Lines ${listed} differ ✗` : `Line ${listed} differs ✗`
  if (agree === 0) return `${first}.`
  return `${first}, the other ${agree === 1 ? 'one agrees' : `${numberText(agree)} agree`} ✓.`
}

/** The detail below the headline; undefined where the cause's plain sentence is all there is to say. */
export function detail(cause: CauseId, facts: DiagnosisFacts): Sentence | undefined {
  if (cause === 'authorization-dropped' && !facts.signed)
    return ['Nothing was signed: the request has no Signature V4, neither in a header nor in the query.']
  if (facts.tokenRefused)
    return ['The token belongs to other credentials, was mangled on the way, or came with a key that has none.']
  if (!facts.lines || facts.lines.differ.length === 0) return undefined
  const own = facts.receivedHost === facts.functionUrlHost
  const rebuilt: Sentence = own
    ? ['Lambda rebuilds the canonical request with the Function URL host. ']
    : ['Lambda rebuilds the canonical request from what arrived. ']
  return [...rebuilt, linesText(facts.lines)]
}
