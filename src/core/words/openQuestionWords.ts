// The words for what AWS does not document: what is asked, what the answers could be, what the default rests on.
import type { OpenQuestionId, VariantOf } from './openQuestions.ts'
import type { Reference, Sentence } from './segment.ts'
import { sources } from './sources.ts'

/** The words for an open question. */
export interface OpenQuestionWords<Id extends OpenQuestionId = OpenQuestionId> {
  readonly question: string
  readonly variants: Readonly<Record<VariantOf<Id>, string>>
  /** What the default rests on. */
  readonly because: Sentence
  readonly source: Reference
}

const words: { readonly [Id in OpenQuestionId]: OpenQuestionWords<Id> } = {
  'foreign-host': {
    question: 'What does a Function URL answer to a request whose Host is not its own?',
    variants: {
      forbidden: '403 Forbidden, before any signature is looked at',
      verify: 'It verifies the signature over the Host that arrived',
    },
    because: ['AWS says that a forwarded Host can keep a Function URL from working; the exact answer is unknown.'],
    source: sources.managedOriginRequestPolicies,
  },
  'unsigned-request': {
    question: 'What does an AWS_IAM Function URL answer to a request without any authentication?',
    variants: {
      'access-denied': 'AccessDeniedException with the “Forbidden” body',
      'missing-token': 'MissingAuthenticationTokenException',
    },
    because: ['People report “Forbidden” for calls that are not allowed; nobody published the unsigned one.'],
    source: sources.functionUrlAuth,
  },
  'forbidden-body': {
    question: 'Which “Forbidden” body does the Function URL send?',
    variants: { long: 'The one that names a troubleshooting page', short: 'Just “Forbidden”, as until 2025' },
    because: ['Reports from 2025 and 2026 show the long body.'],
    source: sources.functionUrlAuth,
  },
  'other-authorization': {
    question: 'What does an AWS_IAM Function URL answer to an Authorization that is no Signature V4 (Bearer, Basic)?',
    variants: {
      incomplete: 'IncompleteSignatureException that lists what is missing',
      'access-denied': 'AccessDeniedException with the “Forbidden” body',
    },
    because: ['API Gateway, which has the same kind of check, lists the missing parts.'],
    source: sources.troubleshooting,
  },
  'repeated-authentication': {
    question: 'What does a Function URL answer to two Authorization headers, or to a part of one that is there twice?',
    variants: { refuse: 'It refuses the request; in which words is a guess', first: 'It takes the first one' },
    because: ['AWS says that a request is authenticated once; nobody published the answer to this one.'],
    source: sources.signingElements,
  },
  presigned: {
    question: 'Does a Function URL accept a presigned URL (the signature in the query)?',
    variants: { accept: 'Yes, as other services do', refuse: 'No: it counts as unsigned' },
    because: ['Signature V4 has both forms; no page says which of them a Function URL takes.'],
    source: sources.signingElements,
  },
  'presigned-expiry': {
    question: 'Does X-Amz-Expires tell a Function URL for how long a presigned URL is good?',
    variants: {
      counts: 'Yes; without it five minutes, as for a signed header',
      ignored: 'No: five minutes, whatever it says',
    },
    because: ['S3 heeds and requires it, STS is reported to ignore it; no page says what Lambda does.'],
    source: sources.presignedExpiry,
  },
  'token-signed': {
    question: 'Must the session token be signed, as a header or in the query?',
    variants: { either: 'No: it may be added after signing', required: 'Yes' },
    because: ['AWS says that some services want it signed and others do not; for Lambda it does not say.'],
    source: sources.signingElements,
  },
  'payload-equality': {
    question: 'Does Lambda check that x-amz-content-sha256 is the hash of the body that arrived?',
    variants: { refuse: 'Yes: another hash is refused', accept: 'No: the header is taken at its word' },
    because: ['The header would be pointless otherwise, and AWS asks for the hash of the body.'],
    source: sources.originAccessControl,
  },
  'unsigned-payload': {
    question: 'Does a Function URL accept UNSIGNED-PAYLOAD?',
    variants: { refuse: 'No', accept: 'Yes' },
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
    because: ['Every AWS SDK signs so for every service but S3.'],
    source: sources.smithySigner,
  },
  'plus-in-query': {
    question: 'Is a bare + in a query a plus sign or a blank to the verifier?',
    variants: { plus: 'A plus sign: %2B', blank: 'A blank: %20' },
    because: ['The specification encodes it as any other character.'],
    source: sources.createSignedRequest,
  },
  'headers-without-policy': {
    question: 'Does CloudFront forward Content-Type and other plain headers that no policy names?',
    variants: { drop: 'No', forward: 'Yes, as with legacy settings' },
    because: ['“The origin request includes all the values that are specified in the cache policy, but nothing more.”'],
    source: sources.originRequests,
  },
  'authorization-with-caching': {
    question: 'Does an “all viewer headers” policy forward Authorization when caching is on and it is not in the key?',
    variants: { forward: 'Yes', drop: 'No' },
    because: ['AWS says so for caching turned off; for caching turned on it is silent.'],
    source: sources.customOriginBehavior,
  },
  'oac-payload': {
    question: 'What does CloudFront sign as the payload of a PUT or POST that came without x-amz-content-sha256?',
    variants: { unsigned: 'UNSIGNED-PAYLOAD', empty: 'The hash of an empty body' },
    because: ['Lambda refuses such a request either way; what CloudFront signs is not published.'],
    source: sources.originAccessControl,
  },
  'oac-viewer-hash': {
    question: 'Does CloudFront use the viewer’s x-amz-content-sha256 when no policy forwards that header?',
    variants: { used: 'Yes', dropped: 'No: it counts as missing' },
    because: ['The page on origin access control asks for the header and mentions no policy.'],
    source: sources.originAccessControl,
  },
  'oac-no-override': {
    question: 'With no-override, which Authorization of the viewer’s is passed on?',
    variants: {
      'any-policy': 'One that any policy forwards',
      'cache-policy': 'Only one that is in the cache policy; else CloudFront signs',
    },
    because: ['AWS says that it must be in a cache policy, and elsewhere that AllViewer policies forward it too.'],
    source: sources.originAccessControl,
  },
  'oac-always-amz-auth': {
    question: 'What does the signing behaviour always-amz-auth do?',
    variants: { always: 'The same as always', 'no-override': 'The same as no-override' },
    because: ['Nothing is published but the name.'],
    source: sources.originAccessControl,
  },
  'path-on-the-way': {
    question: 'Does CloudFront send the path to the origin byte for byte?',
    variants: { 'as-sent': 'Yes', normalised: 'No: without dot segments and needless escapes' },
    because: [
      '“If a function does not change the URI …, CloudFront forwards the values that it received in the request.”',
    ],
    source: sources.edgeFunctions,
  },
  'path-for-matching': {
    question: 'Which path does CloudFront compare with the path patterns of behaviours?',
    variants: { normalised: 'The normalised one', 'as-sent': 'The one that was sent, byte for byte' },
    because: ['AWS support says that the path is normalised as in RFC 3986 before it is matched; no page does.'],
    source: sources.uri,
  },
  'request-size': {
    question: 'How many bytes may request line and headers have at CloudFront?',
    variants: { '20480': '20,480', '32768': '32,768' },
    because: ['Two editions of AWS’s list of quotas have different numbers.'],
    source: sources.quotas,
  },
  'body-size': {
    question: 'When does a Function URL refuse a body of more than 6 MB?',
    variants: {
      'after-permission': 'After signature and permission',
      'before-signature': 'Before it looks at a signature',
    },
    because: ['The answer that people report names InvokeFunction, which comes last; no page has the order.'],
    source: sources.lambdaQuotas,
  },
  preflight: {
    question: 'Does a Function URL with CORS settings answer a preflight without a signature?',
    variants: { exempt: 'Yes', refused: 'No: it is refused as unsigned' },
    because: ['No browser signs a preflight, so CORS together with AWS_IAM could not work otherwise.'],
    source: sources.functionUrlConfig,
  },
  'cors-on-refusal': {
    question: 'Does a refusal (403) carry the CORS headers of the Function URL?',
    variants: { yes: 'Yes', no: 'No' },
    because: ['“Lambda automatically adds the CORS headers to all responses through the function URL.”'],
    source: sources.functionUrlConfig,
  },
}

/** The words for an open question. */
export const openQuestionWords = <Id extends OpenQuestionId>(id: Id): OpenQuestionWords<Id> => words[id]
