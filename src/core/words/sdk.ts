// Why the AWS SDK's signer can differ from what the wire says: every divergence that is known, by id.
import type { Sentence } from './segment.ts'

interface SdkReasonWords {
  readonly title: string
  readonly sentence: Sentence
}

const sdkReasons = {
  'sdk-writes-the-date': {
    title: 'The SDK drops dates that it is given',
    sentence: [
      'The AWS SDK removes ',
      { code: 'date' },
      ' and ',
      { code: 'x-amz-date' },
      ' before it signs, and writes the time itself. A ',
      { code: 'date' },
      ' that something adds afterwards travels unsigned.',
    ],
  },
  'sdk-path-as-it-is': {
    title: 'The SDK takes the path as it is',
    sentence: [
      'For S3 the AWS SDK signs the path exactly as it is handed over, without decoding and encoding it. Whoever verifies encodes each segment anew: for a path that is not encoded that way the signatures differ.',
    ],
  },
  'sdk-query-is-text': {
    title: 'The SDK keeps the query as text',
    sentence: [
      'An escape in this query is no UTF-8. The AWS SDK is handed parameters as decoded text, in which such bytes cannot be written.',
    ],
  },
  'sdk-query-is-an-object': {
    title: 'The SDK loses this parameter',
    sentence: [
      'The AWS SDK keeps parameters as properties of a JavaScript object, and ',
      { code: '__proto__' },
      ' is no ordinary property.',
    ],
  },
  'sdk-no-signed-headers': {
    title: 'The SDK writes a line for no headers',
    sentence: ['Where no header at all is signed, the AWS SDK writes one more empty line. AWS refuses such a request.'],
  },
  'sdk-follows': {
    title: 'Follows from the lines above',
    sentence: ['This is computed from the canonical request: where that differs, this does.'],
  },
} as const satisfies Record<string, SdkReasonWords>

/** Why a line of the AWS SDK's differs from ours. */
export type SdkReasonId = keyof typeof sdkReasons

/** The words for such a reason. */
export const sdkReasonWords = (id: SdkReasonId): SdkReasonWords => sdkReasons[id]

/** All of these reasons' ids. */
export const sdkReasonIds = Object.keys(sdkReasons) as readonly SdkReasonId[]

/** What comes of comparing with the AWS SDK's signer. */
export const sdkOutcomes = {
  identical: 'identical to the AWS SDK',
  differs: 'differs from the AWS SDK',
  'no-such-option': 'the AWS SDK has no such option',
  failed: 'the AWS SDK refused this request',
} as const
