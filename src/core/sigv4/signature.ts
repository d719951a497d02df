import type { CredentialScope } from './credentialScope.ts'
import { bytesToHex, hexToBytes } from './hash.ts'
import type { HmacKey } from './hmac.ts'
import { hmacInPlace, hmacKey } from './hmac.ts'
import type { Signer } from './options.ts'
import { signingKeySteps } from './signingKey.ts'

/** The key that signs for a scope, prepared: derived from the secret, or given; undefined without either. */
export function signingKeyOf(signer: Signer, scope: CredentialScope): HmacKey | undefined {
  if ('signingKey' in signer) return hmacKey(hexToBytes(signer.signingKey))
  return 'secretAccessKey' in signer ? hmacKey(signingKeySteps(signer.secretAccessKey, scope).signingKey) : undefined
}

/** The signature of a string to sign, hex; empty without a key. Source: IAM User Guide, the same page, step 4. */
export const signatureOf = (stringToSign: string, signingKey: HmacKey | undefined): string =>
  signingKey ? bytesToHex(hmacInPlace(signingKey, stringToSign)) : ''
