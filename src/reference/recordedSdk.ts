import type { HttpRequest } from '../core/http/message.ts'
import type { SigningOptions } from '../core/sigv4/options.ts'
import { sdkCall } from './sdkCall.ts'
import type { SdkTexts } from './sdkSigner.ts'

/** What the AWS SDK makes of a signing, or why it makes nothing. */
export type SdkResult =
  | ({ readonly kind: 'made' } & SdkTexts)
  /** The names of the signing options that the SDK cannot be given. */
  | { readonly kind: 'no-such-option'; readonly options: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string }

/**
 * The same signing by the AWS SDK for JavaScript, recorded; the SDK is loaded with the first call. `payloadHash` is the
 * hash of the body, hex, as the page has it.
 */
export async function recordedSdk(
  request: HttpRequest,
  options: SigningOptions,
  payloadHash: string,
): Promise<SdkResult> {
  try {
    const asked = sdkCall(request, options, payloadHash)
    if ('missing' in asked) return { kind: 'no-such-option', options: asked.missing }
    const { signWithSdk } = await import('./sdkSigner.ts')
    return { kind: 'made', ...(await signWithSdk(asked.call)) }
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) }
  }
}
