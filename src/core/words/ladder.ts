// What a user reads of the ladder of calls that finds a cause by varying one thing at a time. The ids of its rungs are the
// keys of this table; nothing here says what AWS does, only what is asked and what the answers leave.
import type { CauseId } from './causes.ts'
import type { Sentence } from './segment.ts'

/** The words for a rung. */
interface RungWords {
  /** What is sent, read after "1." */
  readonly label: string
  /** The one thing that is other than in the call before it. */
  readonly varies: string
}

const rungs = {
  control: {
    label: 'The control: signed for the Function URL, straight to it',
    varies: 'nothing stands between',
  },
  picked: { label: 'The picked call, as it is', varies: 'nothing' },
  'edge-signed-for-url': {
    label: 'Through CloudFront, signed for the Function URL',
    varies: 'the signed host',
  },
  'edge-unsigned': { label: 'Through CloudFront, unsigned', varies: 'the signature' },
  'edge-hash': {
    label: 'Through CloudFront, with x-amz-content-sha256',
    varies: 'the header with the body’s hash',
  },
  'edge-other-form': {
    label: 'Through CloudFront, the signature in the other place',
    varies: 'header or query carries the signature',
  },
  'edge-bare': {
    label: 'Through CloudFront, without query, body and headers of yours',
    varies: 'all that is not needed',
  },
  'edge-no-query': { label: 'Through CloudFront, without the query', varies: 'the query' },
  'edge-no-body': { label: 'Through CloudFront, without the body', varies: 'the body' },
  'edge-no-headers': { label: 'Through CloudFront, without your headers', varies: 'your headers' },
  'edge-get': { label: 'Through CloudFront, as GET', varies: 'the method' },
  'straight-bare': {
    label: 'Straight to it, without query, body and headers of yours',
    varies: 'all that is not needed',
  },
  'straight-no-query': { label: 'Straight to it, without the query', varies: 'the query' },
  'straight-no-headers': { label: 'Straight to it, without your headers', varies: 'your headers' },
  'straight-own-hash': { label: 'Straight to it, the body’s own hash signed', varies: 'the signed hash' },
  'straight-plain-path': {
    label: 'Straight to it, path / and nothing else',
    varies: 'the path',
  },
  'straight-spoiled': { label: 'Straight to it, the signature spoiled on purpose', varies: 'the signature' },
} as const satisfies Record<string, RungWords>

export type RungId = keyof typeof rungs

/** All ids of rungs, in the order in which they are preferred where several would tell as much. */
export const rungIds = Object.keys(rungs) as readonly RungId[]

/** The words for a rung. */
export const rungWords = (id: RungId): RungWords => rungs[id]

/** What can be told of who answered, and how. */
const kinds = {
  ok: 'let in',
  verified: 'the function answered',
  function: 'the function refused',
  mismatch: 'Lambda: signature does not match',
  forbidden: 'Lambda: Forbidden',
  date: 'Lambda: date outside the window',
  key: 'Lambda: key or token not known',
  'token-expired': 'Lambda: token expired',
  'scope-region': 'Lambda: wrong region',
  'scope-service': 'Lambda: wrong service',
  'scope-date': 'Lambda: wrong day in the scope',
  'host-not-signed': 'Lambda: host not signed',
  malformed: 'Lambda: signature not complete',
  duplicated: 'Lambda: two signatures',
  edge: 'CloudFront itself',
  'edge-method': 'CloudFront: method not allowed',
  'edge-host': 'CloudFront: no such host',
  cached: 'a cache; tells nothing',
  other: 'somebody unknown; tells nothing',
  none: 'nobody; tells nothing',
} as const

export type AnswerKind = keyof typeof kinds

/** Who answered, and how. */
export const answerKindWords = (kind: AnswerKind): string => kinds[kind]

/** The things in which two calls can differ, as the subject of "differ in … alone". */
const things = {
  to: 'where they were sent',
  signature: 'the host that was signed',
  form: 'where the signature stands',
  method: 'the method',
  path: 'the path',
  query: 'the query',
  headers: 'your headers',
  body: 'the body',
  hash: 'the signed hash of the body',
} as const

export type Thing = keyof typeof things

/** What two calls differ in. */
export const thingWords = (thing: Thing): string => things[thing]

/** What to get next where calls cannot tell, by the cause that it would confirm or rule out. */
const evidence: Readonly<Partial<Record<CauseId, string>>> = {
  'host-forwarded-to-origin': 'The behaviour’s two policies: aws cloudfront get-distribution-config --id DISTRIBUTION',
  'authorization-dropped': 'The behaviour’s two policies: aws cloudfront get-distribution-config --id DISTRIBUTION',
  'permission-missing': 'The function’s policy: aws lambda get-policy --function-name FUNCTION --qualifier QUALIFIER',
  'oac-overrides-authorization': 'The distribution’s origin access control, and its edge functions.',
  'application-denied': 'The function’s log for the request ID in the answer: it says whether the function ran.',
  'path-rewritten': 'The origin path, the edge functions, and the path in the event that the function logs.',
  'header-changed-in-transit': 'The headers in the event that the function logs, beside those that were sent.',
  'query-encoding': 'The query in the event that the function logs, beside the one that was sent.',
  'query-not-canonical': 'The query in the event that the function logs, beside the one that was sent.',
  'payload-changed-in-transit': 'The length of the body in the event that the function logs.',
  'edge-blocked': 'The firewall’s sampled requests, and geographic restrictions of the distribution.',
  'edge-cached-error': 'The distribution’s custom error responses, and the answer after an invalidation.',
  'route-unknown': 'aws lambda get-function-url-config --function-name FUNCTION: does this URL still exist?',
  'secret-wrong': 'The same key with aws sts get-caller-identity: does it work there?',
  'access-key-unknown': 'aws sts get-caller-identity with this key: whose is it?',
}

/** What to get next to tell these causes apart, each once. */
export const nextEvidence = (causes: readonly CauseId[]): readonly string[] => [
  ...new Set(causes.flatMap((cause) => evidence[cause] ?? [])),
]

/** The ladder's own sentences. */
export const ladderText = {
  open: 'Find out',
  what: 'A short ladder of calls, each with one thing varied, until the answers leave one cause.',
  real: 'Each is signed at the moment it is sent; it stops as soon as the pattern is clear.',
  simulated: 'In the simulation: nothing leaves this tab, and what it finds is about the model, not about AWS.',
  ask: 'These may be sent, one after another, at most eight of them, each a real call:',
  changes: 'Those that are no GET may change something at the receiver, each time anew.',
  works: 'The picked call was let in: there is nothing to find.',
  none: 'None of the causes that this ladder knows fits these answers. More than one thing may be wrong at once.',
  noneNext: 'Fix what is certain and ask again, or paste the answer and what the function logged of the request.',
  unanswered: 'No answer came that could be read, so nothing can be told.',
  narrowed: 'Calls alone cannot tell these apart:',
  bySettings: 'The answers leave more than one cause; the settings entered here say which.',
  byElimination: 'Every other cause that this ladder knows is ruled out by the answers.',
  byMessage: 'The answer itself names it.',
  stopped: 'Stopped.',
  old: 'before your last edit',
} as const

/** "The first was answered 403, the second 200; they differ in the query alone." */
export const provenByPair = (refused: string, passed: string, status: number, thing: Thing): Sentence => [
  `“${refused}” was answered 403, “${passed}” ${status}. They differ in ${things[thing]} alone.`,
]

/** What the clocks say; a second or two is the way's. */
export function clockWords(seconds: number): string {
  if (Math.abs(seconds) < 3) return 'Clocks agree.'
  return `The answering clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} yours${
    Math.abs(seconds) > 300 ? ', more than the five minutes that are allowed' : ''
  }.`
}
