// What some services ask of the headers, and a Function URL does not.
import { fieldValue } from '../../http/message.ts'
import { incomplete, mismatch } from '../messages.ts'
import type { Check, Verifying } from '../verifying.ts'

/** The `x-amz-` headers that arrived and are not signed, in lower case. */
export function unsignedAmzHeaders({ request, claim }: Verifying): readonly string[] {
  const signed = new Set(claim?.signedHeaders.map((name) => name.toLowerCase()))
  const names = request.headers.map(([name]) => name.toLowerCase())
  return [...new Set(names.filter((name) => name.startsWith('x-amz-') && !signed.has(name)))]
}

export const serviceChecks: readonly Check[] = [
  {
    id: 'content-hash',
    refuse: ({ profile, claim, request }) => {
      const needed = profile.needsContentHash && claim?.form === 'header'
      return needed && fieldValue(request.headers, 'x-amz-content-sha256') === undefined
        ? incomplete('Missing required header for this request: x-amz-content-sha256')
        : undefined
    },
  },
  {
    id: 'headers-signed',
    refuse: (verifying) => {
      const { profile } = verifying
      // S3's own page leaves the hash header out of what must be signed: it is the canonical request's last line anyway.
      const unsigned = unsignedAmzHeaders(verifying).filter((name) => name !== 'x-amz-content-sha256')
      return profile.needsAmzHeadersSigned && unsigned.length > 0 ? mismatch : undefined
    },
  },
]
