import type { CredentialScope } from './credentialScope.ts'
import { hmacSha256 } from './hmac.ts'

/** The four HMAC-SHA256 steps from secret to signing key, 32 bytes each. All of them are secrets. */
export interface SigningKeySteps {
  readonly dateKey: Uint8Array
  readonly dateRegionKey: Uint8Array
  readonly dateRegionServiceKey: Uint8Array
  readonly signingKey: Uint8Array
}

/** The key chain. Source: IAM User Guide, "Create a signed AWS API request", step 4. */
export function signingKeySteps(secretAccessKey: string, scope: CredentialScope): SigningKeySteps {
  const dateKey = hmacSha256(`AWS4${secretAccessKey}`, scope.date)
  const dateRegionKey = hmacSha256(dateKey, scope.region)
  const dateRegionServiceKey = hmacSha256(dateRegionKey, scope.service)
  return { dateKey, dateRegionKey, dateRegionServiceKey, signingKey: hmacSha256(dateRegionServiceKey, 'aws4_request') }
}
