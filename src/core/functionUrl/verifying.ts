import type { Field, HttpRequest } from '../http/message.ts'
import type { Claim, ReadClaim } from '../sigv4/claim.ts'
import type { CheckId } from '../words/checks.ts'
import type { Assumptions } from '../words/openQuestions.ts'
import type { FunctionUrl, KnownSigner } from './functionUrl.ts'
import type { Rebuilt } from './rebuild.ts'
import type { S3ErrorCode } from './services/s3Answer.ts'
import type { ServiceProfile } from './services/serviceProfile.ts'

/** What the verifier is told besides the request. */
export interface Surroundings {
  readonly now: Date
  readonly assume?: Assumptions | undefined
  /** Keys that AWS knows besides the Function URL's list: CloudFront's own. */
  readonly awsKeys?: readonly KnownSigner[]
  /** What the client is known to have signed; compared where no key can verify. */
  readonly signed?: () => { readonly canonicalRequest: string; readonly stringToSign: string } | undefined
  /** SHA-256 of the body, hex, where a caller has computed it. */
  readonly payloadHash?: string | undefined
  /** What does not exist at AWS: the Function URL is found by `X-Forwarded-Host`. */
  readonly proposal?: boolean
}

/** A request being verified. */
export interface Verifying extends Surroundings {
  readonly request: HttpRequest
  readonly functionUrl: FunctionUrl
  /** Empty where neither settings nor host tell it: then any region is taken. */
  readonly region: string
  readonly service: string
  readonly profile: ServiceProfile
  readonly read: ReadClaim
  readonly claim: Claim | undefined
  /** The key that the claim names, where it is known. */
  readonly key: KnownSigner | undefined
  readonly bodyHash: () => string
  readonly rebuilt: () => Rebuilt | undefined
}

/** Why a check refuses, in the words of the service's answer. */
export interface Refusal {
  readonly errorType: ErrorType
  readonly message: string
  /** 403 where there is none. */
  readonly status?: number
  /** The whole answer, where it is not JSON with the type in a header. */
  readonly wire?: { readonly status: number; readonly headers: readonly Field[]; readonly body: string }
}

type ErrorType =
  | S3ErrorCode
  | 'AccessDeniedException'
  | 'ForbiddenException'
  | 'MissingAuthenticationTokenException'
  | 'IncompleteSignatureException'
  | 'InvalidSignatureException'
  | 'UnrecognizedClientException'
  | 'ExpiredTokenException'
  | 'RequestEntityTooLargeException'

/** One of the verifier's checks: undefined where the request passes it. */
export interface Check {
  readonly id: CheckId
  readonly refuse: (verifying: Verifying) => Refusal | undefined
}
