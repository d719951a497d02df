import { partsText } from '../../sigv4/part.ts'
import type { Refusal, Verifying } from '../verifying.ts'
import type { ServiceProfile } from './serviceProfile.ts'
import { lambda } from './serviceProfile.ts'

/** A refusal as a service words it. */
export type Wording = (verifying: Verifying, refusal: Refusal) => Refusal

/** The message of a mismatch with what the service calculated, as several services append it. */
export const withStrings: Wording = ({ rebuilt }, refusal) => {
  const made = rebuilt()
  if (!made) return refusal
  const canonical = `The Canonical String for this request should have been\n'${partsText(made.canonicalRequest)}'`
  const toSign = `The String-to-Sign should have been\n'${partsText(made.stringToSign)}'\n`
  return { ...refusal, message: [refusal.message, canonical, toSign].join('\n\n') }
}

/** OpenSearch Service and SageMaker: a Function URL's strictness, and the strings in the message. */
export const tellsStrings: ServiceProfile = {
  ...lambda,
  worded: (check, refusal, verifying) =>
    check === 'signature' || check === 'payload' ? withStrings(verifying, refusal) : refusal,
  rules: ['service-strings'],
}
