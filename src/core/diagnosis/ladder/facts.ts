import { bodyBytes, fieldValue, type HttpRequest } from '../../http/message.ts'
import { splitUrl } from '../../http/url.ts'
import { type SigningOptions, tokenOf } from '../../sigv4/options.ts'
import type { CauseId } from '../../words/causes.ts'

/** Whom the picked call is signed for and where it is sent. */
export interface PickedAttempt {
  readonly signFor: 'none' | 'cloudfront' | 'function-url'
  readonly sendTo: 'cloudfront' | 'function-url'
}

/** What is known of the picked call before anything is sent; all of it is in the caller's own hands. */
export interface LadderFacts extends PickedAttempt {
  readonly method: string
  readonly path: string
  /** Empty where there is none. */
  readonly query: string
  readonly hasBody: boolean
  /** Lower-case names of the headers that the caller gave, but for the body's hash. */
  readonly headers: readonly string[]
  readonly form: 'header' | 'query'
  /** The caller gave `x-amz-content-sha256`. */
  readonly givesHash: boolean
  /** The picked request carries `x-amz-content-sha256`. */
  readonly sendsHash: boolean
  /** A signature brings `x-amz-content-sha256` along. */
  readonly signsHash: boolean
  readonly unsignedPayload: boolean
  readonly hasKey: boolean
  /** The access key ID is one of temporary credentials (`ASIA…`). */
  readonly temporaryKey: boolean
  readonly sendsToken: boolean
  /** What the settings entered let expect; used only where calls cannot tell. */
  readonly expected: CauseId | undefined
}

const hash = 'x-amz-content-sha256'

/** The facts of a call: `given` as the caller wrote it, `sent` as it would be sent. */
export function ladderFacts(
  given: HttpRequest,
  sent: HttpRequest,
  { signFor, sendTo }: PickedAttempt,
  options: SigningOptions,
  expected?: CauseId,
): LadderFacts {
  const { path, query = '' } = splitUrl(given.url)
  const { credentials } = options
  return {
    signFor,
    sendTo,
    method: given.method,
    path,
    query,
    hasBody: bodyBytes(given).length > 0,
    headers: given.headers.map(([name]) => name.toLowerCase()).filter((name) => name !== hash),
    form: options.form ?? 'header',
    givesHash: fieldValue(given.headers, hash) !== undefined,
    sendsHash: fieldValue(sent.headers, hash) !== undefined,
    signsHash: options.contentSha256Header !== false,
    unsignedPayload: options.payload === 'unsigned',
    hasKey: 'secretAccessKey' in credentials || 'signingKey' in credentials,
    temporaryKey: /^ASIA/.test(credentials.accessKeyId ?? ''),
    sendsToken: tokenOf(credentials) !== undefined,
    expected,
  }
}
