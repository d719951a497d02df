import type { Findings } from '../../evidence/findings.ts'
import { parseAmzDate } from '../../sigv4/amzDate.ts'
import type { Rule } from './rule.ts'
import { when } from './rule.ts'

/** Whether a presigned URL had expired when the answer was given, by its own dates. */
function expired({ claim, answer }: Findings): boolean | undefined {
  const signed = claim.dateTime === undefined ? undefined : parseAmzDate(claim.dateTime)
  const answered = Date.parse(answer.header('date') ?? '')
  if (!signed || claim.form !== 'query' || claim.expires === undefined || Number.isNaN(answered)) return undefined
  return answered > signed.getTime() + claim.expires * 1000
}

/** The temporary credentials, or the presigned URL, have expired. */
export const sessionTokenExpired: Rule = {
  cause: 'session-token-expired',
  prior: -1,
  names: ['token-expired', 'url-expired'],
  answers: {
    'date-outside': 0,
    'token-invalid': 1.5,
    'access-denied': 0,
    mismatch: -3,
    forbidden: -1,
    'credentials-refused': 1,
    'key-unknown': 0,
  },
  symptoms: {
    'stopped-working-after-time': 4,
    'works-with-long-lived-keys': 2,
    'works-with-other-credentials': 1,
    intermittent: 0.5,
    'fails-on-one-machine': 0,
  },
  look: (findings) => {
    const { claim, answer } = findings
    return [
      when(expired(findings) === true, 6, 'expired-by-date'),
      when(expired(findings) === false, -3, 'presigned-expires'),
      when(claim.form === 'query' && answer.kind === 'date-outside', 8, 'presigned-expires'),
      when(/^AKIA/.test(claim.accessKeyId ?? '') && claim.form === 'header', -2, 'long-lived-key'),
      when(/^ASIA/.test(claim.accessKeyId ?? ''), 1, 'temporary-end'),
    ]
  },
  explains: 'check-token',
  next: ['fresh-credentials', 'compare-clock'],
  fixes: ['sign-now'],
}
