import type { Attachment } from './attachment.ts'
import type { EvidenceInput } from './evidence/input.ts'
import { noEvidence } from './evidence/input.ts'
import type { BehaviorInput, SetupInput } from './setup.ts'
import { plainBehavior, plainSetup } from './setup.ts'

/** Whom the call is signed for and where it is sent: one cell of the call matrix. */
export interface Attempt {
  readonly signFor: 'none' | 'cloudfront' | 'function-url'
  readonly sendTo: 'cloudfront' | 'function-url'
}

/**
 * Everything a person entered but secrets. Texts are kept exactly as typed; reading them is the selectors' work. What it
 * holds of a behaviour is the default one.
 */
export interface Inputs extends BehaviorInput, SetupInput {
  readonly method: string
  readonly path: string
  readonly query: string
  /** `name: value` lines. */
  readonly headers: string
  /** A text, or what is too much for a field. */
  readonly body: string | Attachment
  readonly cloudFrontHost: string
  readonly functionUrlHost: string
  readonly accessKeyId: string
  /** Empty: the Function URL host's. */
  readonly region: string
  /** Empty: the Function URL host's. */
  readonly service: string
  /** Empty: the time of the last edit. */
  readonly signingTime: string
  /** Minutes by which the caller's clock is ahead of the verifier's, negative if it is behind; empty: not at all. */
  readonly clockOff: string
  /** Names of headers that are signed besides the usual ones, by commas, blanks or line breaks. */
  readonly alsoSign: string
  /** For a derived signing key in place of a secret: `YYYYMMDD/region/service`; empty: this request's own scope. */
  readonly keyScope: string
  /** The CloudFront column is signed for the region and service that a client would guess from that host. */
  readonly guessScope: boolean
  readonly form: 'header' | 'query'
  readonly payload: 'signed' | 'unsigned'
  readonly contentSha256Header: boolean
  readonly signToken: boolean
  readonly doubleEncodePath: 'usual' | 'yes' | 'no'
  readonly normalizePath: 'usual' | 'yes' | 'no'
  readonly originAccessControl: 'none' | 'never' | 'no-override' | 'always' | 'always-amz-auth'
  readonly authType: 'AWS_IAM' | 'NONE'
  readonly attempt: Attempt
  /** What is known of a real failed call; it changes nothing of what is computed here. */
  readonly evidence: EvidenceInput
}

/** The article's situation, with AWS's published example key. */
export const firstScreen: Inputs = {
  ...plainBehavior,
  ...plainSetup,
  method: 'POST',
  path: '/orders/caf%C3%A9',
  query: 'tag=a%2Bb&limit=10',
  headers: 'content-type: application/json',
  body: '{"order":42}',
  cloudFrontHost: 'd111111abcdef8.cloudfront.net',
  functionUrlHost: '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  region: '',
  service: '',
  signingTime: '',
  clockOff: '',
  alsoSign: '',
  keyScope: '',
  guessScope: false,
  form: 'header',
  payload: 'signed',
  contentSha256Header: true,
  signToken: true,
  doubleEncodePath: 'usual',
  normalizePath: 'usual',
  originAccessControl: 'none',
  authType: 'AWS_IAM',
  attempt: { signFor: 'cloudfront', sendTo: 'cloudfront' },
  evidence: noEvidence,
}

/** AWS's published example secret that belongs to the first screen's key. */
export const exampleSecret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
