// What a user reads of the ladder of calls that finds a cause by varying one thing at a time. The ids of its rungs are the
// keys of this table; nothing here says what AWS does, only what is asked and what the answers leave.
import type { CauseId } from './causes.ts'
import type { Sentence } from './segment.ts'

const rungs = {
  control: 'Control: signed for Function URL, straight',
  picked: 'The picked call',
  'edge-signed-for-url': 'Signed for Function URL, through CloudFront',
  'edge-unsigned': 'Through CloudFront, unsigned',
  'edge-hash': 'Through CloudFront, with x-amz-content-sha256',
  'edge-other-form': 'Through CloudFront, signed in the',
  'edge-bare': 'Through CloudFront, method and path alone',
  'edge-no-query': 'Through CloudFront, without the query',
  'edge-no-body': 'Through CloudFront, without the body',
  'edge-no-headers': 'Through CloudFront, without your headers',
  'edge-get': 'Through CloudFront, as GET',
  'straight-bare': 'Straight to it, method and path alone',
  'straight-no-query': 'Straight to it, without the query',
  'straight-no-headers': 'Straight to it, without your headers',
  'straight-own-hash': 'Straight to it, the body’s own hash signed',
  'straight-plain-path': 'Straight to it, path / alone',
  'straight-spoiled': 'Straight to it, the signature spoiled on purpose',
} as const satisfies Record<string, string>

export type RungId = keyof typeof rungs

/** How the picked call is signed, as far as the words for a rung need it. */
interface PickedCall {
  readonly signFor: keyof typeof picked
  readonly form: 'header' | 'query'
}

/** What a rung sends. */
export function rungWords(id: RungId, { signFor, form }: PickedCall): string {
  if (id === 'picked') return `${rungs.picked}: ${picked[signFor]}`
  return id === 'edge-other-form' ? `${rungs[id]} ${form === 'header' ? 'query' : 'header'}` : rungs[id]
}

const picked = {
  none: 'not signed',
  cloudfront: 'signed for CloudFront',
  'function-url': 'signed for Function URL',
} as const

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
  signature: 'the signed host',
  form: 'where the signature stands',
  method: 'the method',
  path: 'the path',
  query: 'the query',
  headers: 'your headers',
  body: 'the body',
  hash: 'the signed hash of the body',
} as const

export type Thing = keyof typeof things

/** What to get next where calls cannot tell, by the cause that it would confirm or rule out. */
const policies: Sentence = [
  'The two policies of the behaviour: ',
  { code: 'aws cloudfront get-distribution-config --id DISTRIBUTION' },
]
const logged = (what: string): Sentence => [`${what} in the event that the function logs, beside what was sent.`]

const evidence: Readonly<Partial<Record<CauseId, Sentence>>> = {
  'host-forwarded-to-origin': policies,
  'authorization-dropped': policies,
  'permission-missing': [
    'The policy of the function: ',
    { code: 'aws lambda get-policy --function-name FUNCTION --qualifier QUALIFIER' },
  ],
  'oac-overrides-authorization': ['The origin access control of the distribution, and its edge functions.'],
  'application-denied': ['The log of the function for the request ID in the answer: did it run?'],
  'path-rewritten': logged('The path'),
  'header-changed-in-transit': logged('The headers'),
  'header-canonicalisation': logged('The headers'),
  'path-encoding': logged('The path'),
  'path-not-normalised': logged('The path'),
  'query-encoding': logged('The query'),
  'query-not-canonical': logged('The query'),
  'payload-changed-in-transit': logged('The body'),
  'edge-blocked': ['What the firewall sampled, and the geographic restrictions of the distribution.'],
  'edge-cached-error': ['The custom error responses of the distribution, and the answer after an invalidation.'],
  'route-unknown': [
    'Whether this URL still exists: ',
    { code: 'aws lambda get-function-url-config --function-name FUNCTION' },
  ],
  'secret-wrong': ['Whether the same key works elsewhere: ', { code: 'aws sts get-caller-identity' }],
  'access-key-unknown': ['Whose key it is: ', { code: 'aws sts get-caller-identity' }],
}

/** What to get next to tell these causes apart, each once. */
export const nextEvidence = (causes: readonly CauseId[]): readonly Sentence[] => [
  ...new Set(causes.flatMap((cause) => (evidence[cause] ? [evidence[cause]] : []))),
]

/** The ladder's own sentences. */
export const ladderText = {
  open: 'Find out',
  what: 'A short ladder of calls, each with one thing varied, until the answers leave one cause.',
  real: 'Each is signed at the moment it is sent; it stops as soon as the pattern is clear.',
  simulated: 'In the simulation: nothing leaves this tab, and what it finds is about the model, not about AWS.',
  ask: (most: number): string => `Of these, at most ${most} are sent, one after another, as the answers ask for them:`,
  asking: 'Asking…',
  changes: 'Each of them that is no GET may change something at the receiver.',
  works: 'The picked call was let in: there is nothing to find.',
  none: 'None of the causes that this ladder knows fits these answers. More than one thing may be wrong at once.',
  noneNext: 'Fix what is certain and ask again, or paste the answer and what the function logged of the request.',
  unanswered: 'No answer came that tells who gave it and why, so nothing can be concluded.',
  narrowed: 'Calls alone cannot tell these apart:',
  bySettings: 'The answers leave more than one cause; the settings entered here say which.',
  byElimination: 'Every other cause that this ladder knows is ruled out by the answers.',
  byMessage: 'The answer itself names it.',
  hostToo: 'Besides, the picked call is signed for the CloudFront host, which is not the one that Lambda sees.',
  next: 'To be sure, get next:',
  notYet: 'The calls appear here, each with what its answer rules out.',
  stopped: 'Stopped.',
  old: 'before your last edit',
} as const

/** What two calls differ in, as the caller knows it. */
interface Difference {
  readonly thing: Thing
  readonly signFor: keyof typeof picked
  /** The names of the headers that are left out in one of them. */
  readonly headers: readonly string[]
}

/** "Call 2 was answered 403, call 3 was let in with 200: they differ in the query alone." */
export function provenByPair(refused: number, passed: number, status: number, difference: Difference): string {
  const { thing, signFor, headers } = difference
  const words =
    thing === 'signature' && signFor === 'none'
      ? 'being signed'
      : thing === 'headers' && headers.length > 0
        ? `${things.headers} (${headers.join(', ')})`
        : things[thing]
  return `Call ${refused} was answered 403, call ${passed} was let in with ${status}: they differ in ${words} alone.`
}

/** What the clocks say; a second or two is the way's. */
export function clockWords(seconds: number): string {
  if (Math.abs(seconds) < 3) return 'Clocks agree.'
  return `The answering clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} yours${
    Math.abs(seconds) > 300 ? ', more than the five minutes that are allowed' : ''
  }.`
}
