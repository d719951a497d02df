// The one file that holds the AWS SDK's signer; whoever imports it lazily gets it as a chunk of its own.
import { clearCredentialCache, SignatureV4 } from '@aws-sdk/signature-v4'
import { recordingHash } from './recordingHash.ts'
import type { SdkCall } from './sdkCall.ts'

/** What the AWS SDK signed. */
export interface SdkTexts {
  readonly canonicalRequest: string
  readonly stringToSign: string
  /** 64 lower-case hex digits; empty without a key. */
  readonly signature: string
}

/**
 * Signs with the AWS SDK and reads off what it hashed. Messages are told apart by the chain of their digests alone: the
 * signature is that of the string to sign, whose last line is that of the canonical request.
 */
export async function signWithSdk(call: SdkCall): Promise<SdkTexts> {
  const { sha256, messages } = recordingHash(call.answers)
  const { credentials, region, service, applyChecksum, uriEscapePath } = call
  const signer = new SignatureV4({ credentials, region, service, sha256, applyChecksum, uriEscapePath })
  const signed = await (call.presign
    ? signer.presign(call.request, call.arguments)
    : signer.sign(call.request, call.arguments)
  ).finally(clearCredentialCache)
  const query = signed.query?.['X-Amz-Signature']
  const signature = call.presign ? query : signed.headers.authorization?.slice(-64)
  const stringToSign = messages.find(({ keyed, hex }) => keyed && hex === signature)?.text
  const hash = stringToSign?.slice(stringToSign.lastIndexOf('\n') + 1)
  const canonicalRequest = messages.find(({ keyed, hex }) => !keyed && hex === hash)?.text
  if (typeof signature !== 'string' || stringToSign === undefined || canonicalRequest === undefined)
    throw new Error('what it hashed does not lead to its signature')
  return { canonicalRequest, stringToSign, signature: call.keyless ? '' : signature }
}
