// What AWS does not document. Each question has variants, one of which is used unless the user picks another.
import type { Reference, Sentence } from './segment.ts'
import { sources } from './sources.ts'

/** A question that AWS leaves open: what is asked, what the answers could be, and which one is used. */
export interface OpenQuestion {
  readonly question: string
  readonly variants: Readonly<Record<string, string>>
  readonly default: string
  /** What the default rests on. */
  readonly because: Sentence
  readonly source: Reference
}

export const openQuestions = {
  'foreign-host': {
    question: 'What does a Function URL answer to a request whose Host is not its own?',
    variants: {
      forbidden: '403 Forbidden, before any signature is looked at',
      verify: 'It verifies the signature over the Host that arrived',
    },
    default: 'forbidden',
    because: ['AWS says that a forwarded Host can keep a Function URL from working; the exact answer is unknown.'],
    source: sources.managedOriginRequestPolicies,
  },
  'unsigned-request': {
    question: 'What does an AWS_IAM Function URL answer to a request without any authentication?',
    variants: {
      'access-denied': 'AccessDeniedException with the “Forbidden” body',
      'missing-token': 'MissingAuthenticationTokenException',
    },
    default: 'access-denied',
    because: ['People report “Forbidden” for calls that are not allowed; nobody published the unsigned one.'],
    source: sources.functionUrlAuth,
  },
  'forbidden-body': {
    question: 'Which “Forbidden” body does the Function URL send?',
    variants: { long: 'The one that names a troubleshooting page', short: 'Just “Forbidden”, as until 2025' },
    default: 'long',
    because: ['Reports from 2025 and 2026 show the long body.'],
    source: sources.functionUrlAuth,
  },
  'other-authorization': {
    question: 'What does an AWS_IAM Function URL answer to an Authorization that is no Signature V4 (Bearer, Basic)?',
    variants: {
      incomplete: 'IncompleteSignatureException that lists what is missing',
      'access-denied': 'AccessDeniedException with the “Forbidden” body',
    },
    default: 'incomplete',
    because: ['API Gateway, which has the same kind of check, lists the missing parts.'],
    source: sources.troubleshooting,
  },
  presigned: {
    question: 'Does a Function URL accept a presigned URL (the signature in the query)?',
    variants: { accept: 'Yes, as other services do', refuse: 'No: it counts as unsigned' },
    default: 'accept',
    because: ['Signature V4 has both forms; no page says which of them a Function URL takes.'],
    source: sources.signingElements,
  },
  'token-signed': {
    question: 'Must the session token be among the signed headers?',
    variants: { either: 'No', required: 'Yes' },
    default: 'either',
    because: ['AWS says that some services want it signed and others do not; for Lambda it does not say.'],
    source: sources.signingElements,
  },
  'payload-equality': {
    question: 'Does Lambda check that x-amz-content-sha256 is the hash of the body that arrived?',
    variants: { refuse: 'Yes: another hash is refused', accept: 'No: the header is taken at its word' },
    default: 'refuse',
    because: ['The header would be pointless otherwise, and AWS asks for the hash of the body.'],
    source: sources.originAccessControl,
  },
  'unsigned-payload': {
    question: 'Does a Function URL accept UNSIGNED-PAYLOAD?',
    variants: { refuse: 'No', accept: 'Yes' },
    default: 'refuse',
    because: ['“Lambda doesn’t support unsigned payloads.”'],
    source: sources.originAccessControl,
  },
  'path-encoding': {
    question: 'How does the verifier make the canonical path?',
    variants: {
      'twice-normalized': 'Encoded once more, empty and dot segments resolved',
      twice: 'Encoded once more, segments kept',
      once: 'Decoded and encoded once, segments kept',
    },
    default: 'twice-normalized',
    because: ['Every AWS SDK signs so for every service but S3.'],
    source: sources.smithySigner,
  },
  'plus-in-query': {
    question: 'Is a bare + in a query a plus sign or a blank to the verifier?',
    variants: { plus: 'A plus sign: %2B', blank: 'A blank: %20' },
    default: 'plus',
    because: ['The specification encodes it as any other character.'],
    source: sources.createSignedRequest,
  },
  'headers-without-policy': {
    question: 'Does CloudFront forward Content-Type and other plain headers that no policy names?',
    variants: { drop: 'No', forward: 'Yes, as with legacy settings' },
    default: 'drop',
    because: ['“The origin request includes all the values that are specified in the cache policy, but nothing more.”'],
    source: sources.originRequests,
  },
  'authorization-with-caching': {
    question: 'Does an “all viewer headers” policy forward Authorization when caching is on and it is not in the key?',
    variants: { forward: 'Yes', drop: 'No' },
    default: 'forward',
    because: ['AWS says so for caching turned off; for caching turned on it is silent.'],
    source: sources.customOriginBehavior,
  },
  'oac-payload': {
    question: 'What does CloudFront sign as the payload of a PUT or POST that came without x-amz-content-sha256?',
    variants: { unsigned: 'UNSIGNED-PAYLOAD', empty: 'The hash of an empty body' },
    default: 'unsigned',
    because: ['Lambda refuses such a request either way; what CloudFront signs is not published.'],
    source: sources.originAccessControl,
  },
  'oac-viewer-hash': {
    question: 'Does CloudFront use the viewer’s x-amz-content-sha256 when no policy forwards that header?',
    variants: { used: 'Yes', dropped: 'No: it counts as missing' },
    default: 'used',
    because: ['The page on origin access control asks for the header and mentions no policy.'],
    source: sources.originAccessControl,
  },
  'oac-no-override': {
    question: 'With no-override, which Authorization of the viewer’s is passed on?',
    variants: {
      'any-policy': 'One that any policy forwards',
      'cache-policy': 'Only one that is in the cache policy; else CloudFront signs',
    },
    default: 'any-policy',
    because: ['AWS says that it must be in a cache policy, and elsewhere that AllViewer policies forward it too.'],
    source: sources.originAccessControl,
  },
  'oac-always-amz-auth': {
    question: 'What does the signing behaviour always-amz-auth do?',
    variants: { always: 'The same as always', 'no-override': 'The same as no-override' },
    default: 'always',
    because: ['Nothing is published but the name.'],
    source: sources.originAccessControl,
  },
  preflight: {
    question: 'Does a Function URL with CORS settings answer a preflight without a signature?',
    variants: { exempt: 'Yes', refused: 'No: it is refused as unsigned' },
    default: 'exempt',
    because: ['No browser signs a preflight, so CORS together with AWS_IAM could not work otherwise.'],
    source: sources.functionUrlConfig,
  },
  'cors-on-refusal': {
    question: 'Does a refusal (403) carry the CORS headers of the Function URL?',
    variants: { yes: 'Yes', no: 'No' },
    default: 'yes',
    because: ['“Lambda automatically adds the CORS headers to all responses through the function URL.”'],
    source: sources.functionUrlConfig,
  },
} as const satisfies Record<string, OpenQuestion>

export type OpenQuestionId = keyof typeof openQuestions
type VariantOf<Id extends OpenQuestionId> = keyof (typeof openQuestions)[Id]['variants'] & string
type DefaultOf<Id extends OpenQuestionId> = (typeof openQuestions)[Id]['default']

/** A choice of variants; what it does not name, or names wrongly, is the default. */
export type Assumptions = Readonly<Record<string, string>>

/** All ids of open questions. */
export const openQuestionIds = Object.keys(openQuestions) as readonly OpenQuestionId[]

/** The variant in force. */
export function assumed<Id extends OpenQuestionId>(id: Id, assume: Assumptions = {}): VariantOf<Id> | DefaultOf<Id> {
  const chosen = assume[id]
  const usual: DefaultOf<Id> = openQuestions[id].default
  return isVariant(id, chosen) ? chosen : usual
}

const isVariant = <Id extends OpenQuestionId>(id: Id, text: string | undefined): text is VariantOf<Id> =>
  text !== undefined && Object.hasOwn(openQuestions[id].variants, text)
