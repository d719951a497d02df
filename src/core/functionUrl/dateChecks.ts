// The checks of the date: readable, not too old, not in the future. The window is the service's: Lambda's is five minutes.
import { amzDate, parseAmzDate } from '../sigv4/amzDate.ts'
import { assumed } from '../words/openQuestions.ts'
import { incomplete, invalidSignature } from './messages.ts'
import type { Check, Verifying } from './verifying.ts'

const minute = 60_000
const longestExpiry = 604_800

export const dateChecks: readonly Check[] = [
  {
    id: 'date-format',
    refuse: (verifying) => {
      const text = verifying.claim?.requestDateTime ?? ''
      if (!parseAmzDate(text)) {
        return incomplete(
          `Date must be in ISO-8601 'basic format'. Got '${text}'. See http://en.wikipedia.org/wiki/ISO_8601`,
        )
      }
      const seconds = ownSeconds(verifying)
      return seconds === undefined || (seconds >= 1 && seconds <= longestExpiry)
        ? undefined
        : incomplete('X-Amz-Expires must be a number of seconds between 1 and 604800.')
    },
  },
  {
    id: 'date-expired',
    refuse: (verifying) => {
      const { now, claim, profile } = verifying
      const signedAt = signingTime(verifying)
      const seconds = ownSeconds(verifying)
      const minutes = seconds === undefined ? profile.windowMinutes : seconds / 60
      const earliest = new Date(now.getTime() - minutes * minute)
      if (signedAt >= earliest.getTime()) return undefined
      const times = `${amzDate(earliest)} (${amzDate(now)} - ${Number(minutes.toFixed(2))} min.)`
      return invalidSignature(`Signature expired: ${claim?.requestDateTime} is now earlier than ${times}`)
    },
  },
  {
    id: 'date-not-yet',
    refuse: (verifying) => {
      const { now, claim, profile } = verifying
      const { windowMinutes } = profile
      const latest = new Date(now.getTime() + windowMinutes * minute)
      if (signingTime(verifying) <= latest.getTime()) return undefined
      const times = `${amzDate(latest)} (${amzDate(now)} + ${windowMinutes} min.)`
      return invalidSignature(`Signature not yet current: ${claim?.requestDateTime} is still later than ${times}`)
    },
  },
]

/** The seconds for which a presigned request says that it is good; undefined where they do not count. */
function ownSeconds({ claim, assume, profile }: Verifying): number | undefined {
  if (claim?.form !== 'query') return undefined
  if (assumed('presigned-expiry', assume) === 'ignored') return undefined
  if (claim.expires === undefined && !profile.needsExpiry) return undefined
  return /^\d{1,9}$/.test(claim.expires ?? '') ? Number(claim.expires) : Number.NaN
}

const signingTime = ({ claim, now }: Verifying): number =>
  parseAmzDate(claim?.requestDateTime ?? '')?.getTime() ?? now.getTime()
