import type { HttpRequest } from '../http/message.ts'
import { readClaim } from '../sigv4/claim.ts'
import type { CauseId } from '../words/causes.ts'
import { checkWords, reasons } from '../words/checks.ts'
import type { Delivery, Remedy } from './diagnosis.ts'

/** One line for a small cell: why this call is answered as it is. */
export function answerReason(request: HttpRequest, { decision, diagnoses, legs }: Delivery<Remedy>): string {
  const throughCloudFront = legs.some(({ to }) => to === 'cloudfront')
  const { check } = decision
  if (diagnoses.length === 0 && decision.layer === 'error-page') return reasons.errorPage
  if (diagnoses.length === 0 && decision.failover) return reasons.secondOrigin
  if (check === 'ok') {
    if (!decision.expected) return reasons.openToEverybody
    if (decision.proposal) return reasons.hostKept
    const rules = legs.flatMap(({ changes }) => changes).filter(({ field }) => field === 'authorization')
    if (rules.some(({ rule }) => rule === 'oac-authorization')) return reasons.cloudFrontSigned
    if (rules.some(({ rule }) => rule === 'edge-function-signs')) return reasons.edgeSigned
    const hostReplaced = legs.some(({ changes }) => changes.some(({ field }) => field === 'host'))
    return throughCloudFront && hostReplaced ? reasons.workaround : checkWords(check).reason
  }
  const cause = diagnoses[0]?.cause
  const refined = cause && causeReasons[cause]
  if (!refined) return checkWords(check).reason
  return refined({ throughCloudFront, signed: readClaim(request).claim !== undefined }) ?? checkWords(check).reason
}

interface Facts {
  readonly throughCloudFront: boolean
  readonly signed: boolean
}

const causeReasons: Readonly<Partial<Record<CauseId, (facts: Facts) => string | undefined>>> = {
  'host-rewritten': ({ throughCloudFront }) => (throughCloudFront ? reasons.hostRewritten : reasons.otherHost),
  'host-forwarded-to-origin': ({ throughCloudFront }) => (throughCloudFront ? reasons.hostForwarded : undefined),
  'authorization-dropped': ({ signed }) => (signed ? reasons.authorizationDropped : undefined),
  'content-sha256-missing': () => reasons.hashMissing,
}
