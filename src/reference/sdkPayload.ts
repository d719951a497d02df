import type { HttpRequest } from '../core/http/message.ts'
import { hexToBytes } from '../core/sigv4/hash.ts'
import type { SigningOptions } from '../core/sigv4/options.ts'
import { givenHash, hashedPayload } from '../core/sigv4/payload.ts'
import type { Answers } from './recordingHash.ts'

/** How the AWS SDK is brought to sign a payload line. */
interface SdkPayload {
  readonly body?: unknown
  /** The `x-amz-content-sha256` that it takes the line from. */
  readonly header?: string
  readonly answer: Pick<Answers, 'body'>
  /** Nothing brings it there. */
  readonly missing: boolean
}

/**
 * The SDK's last line is a given `x-amz-content-sha256`, else the hash of a body that is text or bytes, else, for
 * anything else (a stream), `UNSIGNED-PAYLOAD`. The body itself is not handed over, only a placeholder for it.
 */
export function sdkPayload(request: HttpRequest, options: SigningOptions, payloadHash: string): SdkPayload {
  const given = givenHash(request)
  const wanted = hashedPayload(request, options, () => payloadHash)
  if (given) return { answer: {}, missing: wanted.text !== given.text }
  if (wanted.rule === 'sigv4-payload-unsigned') return { body: {}, answer: {}, missing: false }
  if (wanted.rule === 'sigv4-payload-given') {
    const sent = options.form !== 'query' && (options.contentSha256Header ?? true)
    return sent ? { header: wanted.text, answer: {}, missing: false } : { answer: {}, missing: true }
  }
  if (!request.body?.length) return { answer: {}, missing: false }
  const placeholder = new Uint8Array(1)
  return { body: placeholder, answer: { body: { placeholder, digest: hexToBytes(payloadHash) } }, missing: false }
}
