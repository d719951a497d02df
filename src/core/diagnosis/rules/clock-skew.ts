import type { Findings } from '../../evidence/findings.ts'
import { parseAmzDate } from '../../sigv4/amzDate.ts'
import type { Rule } from './rule.ts'
import { when } from './rule.ts'

/** Minutes between the signing time and the answer's own Date, where the answer is no cached one. */
function minutesApart({ claim, answer }: Findings): number | undefined {
  const signed = claim.dateTime === undefined ? undefined : parseAmzDate(claim.dateTime)
  const answered = Date.parse(answer.header('date') ?? '')
  if (!signed || Number.isNaN(answered) || answer.header('age') !== undefined || claim.form === 'query')
    return undefined
  return Math.abs(answered - signed.getTime()) / 60_000
}

/** The request's timestamp is outside the verifier's window. */
export const clockSkew: Rule = {
  cause: 'clock-skew',
  prior: -1,
  names: ['date-outside'],
  answers: {
    mismatch: -3,
    forbidden: 0,
    'access-denied': -1,
    'credentials-refused': 1.5,
    'token-invalid': -2,
    'url-expired': 1,
    'token-expired': 0,
  },
  symptoms: {
    'fails-on-one-machine': 3,
    'stopped-working-after-time': 1.5,
    intermittent: 0.5,
    'fails-around-midnight-utc': 0.5,
  },
  look: (findings) => {
    const apart = minutesApart(findings)
    return [
      when(apart !== undefined && apart > 5, 5, 'clock-differs', String(Math.round(apart ?? 0))),
      when(apart !== undefined && apart <= 5, -4, 'clock-agrees'),
      // A presigned URL states its own window: that is what it ran out of.
      when(findings.claim.form === 'query' && findings.answer.kind === 'date-outside', -6, 'presigned-expires'),
    ]
  },
  explains: 'check-date',
  next: ['compare-clock', 'answer'],
  fixes: ['sign-now'],
}
