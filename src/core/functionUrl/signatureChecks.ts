// The last checks before permission: the payload's hash, and the signature itself.
import { fieldValue } from '../http/message.ts'
import { partsText } from '../sigv4/part.ts'
import { assumed } from '../words/openQuestions.ts'
import { mismatch } from './messages.ts'
import type { Check } from './verifying.ts'

export const signatureChecks: readonly Check[] = [
  {
    id: 'payload',
    refuse: ({ claim, request, assume, bodyHash }) => {
      const signed = claim?.signedHeaders.some((name) => name.toLowerCase() === 'x-amz-content-sha256')
      const given = signed ? fieldValue(request.headers, 'x-amz-content-sha256')?.trim() : undefined
      if (given === undefined) return undefined
      if (given === 'UNSIGNED-PAYLOAD') return assumed('unsigned-payload', assume) === 'accept' ? undefined : mismatch
      return assumed('payload-equality', assume) === 'accept' || given === bodyHash() ? undefined : mismatch
    },
  },
  {
    id: 'signature',
    refuse: ({ claim, rebuilt, signed: signedText }) => {
      const made = rebuilt()
      if (!made) return mismatch
      if (made.signature !== '') return made.signature === claim?.signature ? undefined : mismatch
      const signed = signedText?.()
      if (!signed) return undefined
      const same =
        partsText(made.canonicalRequest) === signed.canonicalRequest &&
        partsText(made.stringToSign) === signed.stringToSign
      return same ? undefined : mismatch
    },
  },
]
