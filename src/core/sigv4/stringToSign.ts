import type { CredentialScope } from './credentialScope.ts'
import { credentialScopeText } from './credentialScope.ts'
import type { Part } from './part.ts'
import type { Source } from './source.ts'

export const algorithm = 'AWS4-HMAC-SHA256'

/** What the four lines of a string to sign are made of; the date-time as `YYYYMMDDTHHMMSSZ`, the hash in hex. */
interface StringToSignInput {
  readonly requestDateTime: string
  readonly scope: CredentialScope
  readonly hashedCanonicalRequest: string
  readonly dateSource: Source
  readonly scopeSources: readonly Source[]
}

/** The string to sign, line by line. Source: IAM User Guide, "Create a signed AWS API request", step 3. */
export function stringToSign(input: StringToSignInput): readonly Part[] {
  return [
    { id: 'algorithm', line: algorithm, rule: 'sigv4-algorithm', sources: [] },
    {
      id: 'request-date-time',
      line: input.requestDateTime,
      rule: 'sigv4-request-date-time',
      sources: [input.dateSource],
    },
    {
      id: 'credential-scope',
      line: credentialScopeText(input.scope),
      rule: 'sigv4-credential-scope',
      sources: input.scopeSources,
    },
    {
      id: 'hashed-canonical-request',
      line: input.hashedCanonicalRequest,
      rule: 'sigv4-hashed-canonical-request',
      sources: [],
    },
  ]
}
