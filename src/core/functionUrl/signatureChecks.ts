// The last checks before permission: the payload's hash, and the signature itself.
import { fieldValue } from '../http/message.ts'
import { assumed } from '../words/openQuestions.ts'
import { agrees } from './agrees.ts'
import { mismatch } from './messages.ts'
import type { Check } from './verifying.ts'

export const signatureChecks: readonly Check[] = [
  {
    id: 'payload',
    refuse: ({ claim, request, assume, bodyHash, profile }) => {
      const signed =
        profile.needsContentHash || claim?.signedHeaders.some((name) => name.toLowerCase() === 'x-amz-content-sha256')
      const given = signed ? fieldValue(request.headers, 'x-amz-content-sha256')?.trim() : undefined
      if (given === undefined) return undefined
      // S3 takes a body in chunks, each with a signature of its own; those are not looked at here.
      if (profile.needsContentHash && given.startsWith('STREAMING-')) return undefined
      if (given === 'UNSIGNED-PAYLOAD') return assumed('unsigned-payload', assume) === 'accept' ? undefined : mismatch
      return assumed('payload-equality', assume) === 'accept' || given === bodyHash() ? undefined : mismatch
    },
  },
  {
    id: 'signature',
    refuse: (verifying) => {
      const made = verifying.rebuilt()
      return made && agrees(made, verifying) ? undefined : mismatch
    },
  },
]
