import type { CredentialScope } from './credentialScope.ts'
import { bytesToHex, hexToBytes, hmacSha256 } from './hash.ts'
import type { Signer } from './options.ts'
import { signingKeySteps } from './signingKey.ts'

/** The key that signs for a scope: derived from the secret, or given; undefined without either. */
export function signingKeyOf(signer: Signer, scope: CredentialScope): Uint8Array | undefined {
  if ('signingKey' in signer) return hexToBytes(signer.signingKey)
  return 'secretAccessKey' in signer ? signingKeySteps(signer.secretAccessKey, scope).signingKey : undefined
}

/** The signature of a string to sign, hex; empty without a key. Source: IAM User Guide, the same page, step 4. */
export const signatureOf = (stringToSign: string, signingKey: Uint8Array | undefined): string =>
  signingKey ? bytesToHex(hmacSha256(signingKey, stringToSign)) : ''
