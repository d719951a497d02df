// The gallery of examples: the causes by what they are about, and what each example shows of its cause.
import type { CauseId } from './causes.ts'

/** What a person reads around the examples. */
export const exampleText = {
  title: 'Examples',
  intro:
    'One failure for each cause. An example takes the place of what is entered, in one step that can be undone; secrets stay as they are.',
  find: 'Find an example',
  count: (count: number): string =>
    count === 0 ? 'No example has these words.' : `${count} ${count === 1 ? 'example' : 'examples'}`,
  simulation: 'simulated',
  evidence: 'as reported',
  first: 'This is an example.',
  pasteYours: 'Paste yours',
  pasteWhat: 'a curl command, raw HTTP, the error text. Or type: everything follows.',
  looking: 'You are looking at an example:',
  changed: 'Changed from an example:',
  undo: 'Back to what was there',
  token: 'A session token stands in its field: this failure is one without it.',
} as const

/** What each example is, as somebody would tell it. */
const shown: Readonly<Record<CauseId, string>> = {
  'host-rewritten': 'Signed for the CloudFront host, as most clients do; the Function URL is asked by its own name.',
  'host-forwarded-to-origin': 'AllViewer sends the distribution’s name on to a Function URL that only knows its own.',
  'port-in-host': 'A client that goes through a port of its own signs the port along with the name.',
  'host-not-signed': 'SignedHeaders lists x-amz-date alone.',
  'header-changed-in-transit': 'user-agent was signed, and CloudFront replaces it.',
  'header-canonicalisation': 'The client signed two blanks in a header’s value; S3 folds them into one.',
  'method-changed-in-transit': 'Signed as HEAD; a CDN fetched it with GET.',
  'path-encoding': 'The client signs /caf%C3%A9 as it is sent; the verifier encodes the percent signs once more.',
  'path-not-normalised': 'Two slashes in a row, signed as two; the verifier makes one of them.',
  'path-rewritten': 'The origin has a path of its own, /prod, which CloudFront puts before the signed one.',
  'query-encoding': 'A blank was signed as +; the service computes with %20.',
  'query-not-canonical': 'The client left the query out of what it signed.',
  'query-dropped-in-transit': 'An origin request policy of one’s own forwards no query strings.',
  'payload-hash-mismatch': 'The header says the hash of an empty body; the body has 12 bytes.',
  'payload-changed-in-transit': 'A function at the edge passes on the first four bytes of the body.',
  'payload-unsigned-not-accepted': 'UNSIGNED-PAYLOAD, which S3 takes and a Function URL does not.',
  'content-sha256-missing': 'CloudFront signs (OAC) a POST whose body’s hash the caller does not send.',
  'oac-overrides-authorization': 'The shop’s own token went out; what the function got was CloudFront’s signature.',
  'authorization-dropped': 'No origin request policy: CloudFront keeps the Authorization header to itself.',
  'authorization-duplicated': 'A presigned URL, called with an Authorization header besides.',
  'authorization-malformed': 'The Authorization header ends before its Signature.',
  'session-token-missing': 'A temporary access key (ASIA…) without its session token.',
  'session-token-expired': 'A link presigned for one hour, opened after two.',
  'secret-wrong': 'Client and service agree on the canonical request to the last byte, and not on the signature.',
  'access-key-unknown': 'S3 has no such access key ID in its records.',
  'clock-skew': 'The caller’s clock is seven minutes ahead.',
  'scope-date-mismatch': 'Signed with yesterday’s day in the scope and today’s in the timestamp.',
  'scope-region-wrong': 'Signed for eu-west-1; the Function URL is in us-east-1.',
  'scope-service-wrong': 'Signed for execute-api; a Function URL is lambda’s.',
  'permission-missing': 'The signature is right; nothing grants lambda:InvokeFunctionUrl.',
  'route-unknown': 'A path with a slip of the pen: API Gateway asks for a token that was sent.',
  'edge-method-not-allowed': 'A POST to a behaviour that allows GET and HEAD.',
  'edge-blocked': 'A firewall that takes bodies of 8 bytes, and one of 12.',
  'edge-cached-error': 'An error page that CloudFront has kept for 41 seconds.',
  'edge-host-unknown': 'The Host header says shop.example.com, which no distribution is called.',
  'application-denied': 'Signature and permission are right: the 403 is the function’s own.',
  'cors-preflight-blocked': 'A browser asks before it posts, and is refused like any unsigned call.',
}

/** What the example of a cause shows. */
export const exampleWords = (cause: CauseId): string => shown[cause]

/** All examples by what they are about. */
export const exampleGroups: readonly { readonly title: string; readonly causes: readonly CauseId[] }[] = [
  {
    title: 'The host',
    causes: ['host-rewritten', 'host-forwarded-to-origin', 'port-in-host', 'host-not-signed'],
  },
  {
    title: 'Changed on the way',
    causes: [
      'header-changed-in-transit',
      'method-changed-in-transit',
      'path-rewritten',
      'query-dropped-in-transit',
      'payload-changed-in-transit',
      'authorization-dropped',
      'oac-overrides-authorization',
    ],
  },
  {
    title: 'Signed otherwise than it is verified',
    causes: [
      'path-encoding',
      'path-not-normalised',
      'query-encoding',
      'query-not-canonical',
      'header-canonicalisation',
      'payload-hash-mismatch',
      'payload-unsigned-not-accepted',
      'content-sha256-missing',
      'authorization-duplicated',
      'authorization-malformed',
    ],
  },
  {
    title: 'Keys, clock and scope',
    causes: [
      'secret-wrong',
      'access-key-unknown',
      'session-token-missing',
      'session-token-expired',
      'clock-skew',
      'scope-date-mismatch',
      'scope-region-wrong',
      'scope-service-wrong',
    ],
  },
  { title: 'Rightly signed, and refused', causes: ['permission-missing', 'application-denied', 'route-unknown'] },
  {
    title: 'CloudFront or the browser says no',
    causes: [
      'edge-method-not-allowed',
      'edge-blocked',
      'edge-host-unknown',
      'edge-cached-error',
      'cors-preflight-blocked',
    ],
  },
]
