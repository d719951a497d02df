import type { CauseId } from '../../../words/causes.ts'
import type { DeviationId } from '../../../words/deviations.ts'

/** Another last line of the canonical request. */
export interface PayloadLine {
  readonly id: DeviationId
  readonly to: string
  readonly cause?: CauseId
  readonly rare?: boolean
}

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** What may stand there without another body; the constants are from the S3 API Reference, "sigv4-streaming". */
export function payloadLines(from: string, bodyHash: string, claimed: string | undefined): readonly PayloadLine[] {
  const mismatch = 'payload-hash-mismatch'
  const unsigned = 'payload-unsigned-not-accepted'
  return [
    { id: 'payload-empty', to: emptyHash, cause: mismatch },
    { id: 'payload-body', to: bodyHash, cause: mismatch },
    ...(claimed === undefined ? [] : [{ id: 'payload-other-header', to: claimed, cause: mismatch } as const]),
    { id: 'payload-unsigned', to: 'UNSIGNED-PAYLOAD', cause: unsigned },
    { id: 'payload-streaming', to: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', cause: unsigned, rare: true },
    { id: 'payload-streaming', to: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', cause: unsigned, rare: true },
    { id: 'payload-streaming', to: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER', cause: unsigned, rare: true },
    { id: 'payload-left-out', to: '', cause: mismatch, rare: true },
    { id: 'payload-upper-case', to: from.toUpperCase(), cause: mismatch, rare: true },
  ]
}
