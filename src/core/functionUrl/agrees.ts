import type { Claim } from '../sigv4/claim.ts'
import { partsText } from '../sigv4/part.ts'
import type { Rebuilt } from './rebuild.ts'
import type { Surroundings } from './verifying.ts'

/** Whether a claim is for what was rebuilt: by its signature, or without a key by what the client is known to have signed. */
export function agrees(
  made: Rebuilt,
  {
    claim,
    signed: signedText,
  }: { readonly claim?: Claim | undefined; readonly signed?: Surroundings['signed'] | undefined },
): boolean {
  if (made.signature !== '') return made.signature === claim?.signature
  const signed = signedText?.()
  if (!signed) return true
  return (
    partsText(made.canonicalRequest) === signed.canonicalRequest && partsText(made.stringToSign) === signed.stringToSign
  )
}
