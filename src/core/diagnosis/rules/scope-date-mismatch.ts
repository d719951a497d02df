import type { Findings } from '../../evidence/findings.ts'
import type { Rule } from './rule.ts'
import { when } from './rule.ts'

const days = ({ claim, clientScope }: Findings): readonly [scope: string, timestamp: string] | undefined => {
  const scope = claim.scope?.date ?? clientScope?.date
  const timestamp = claim.dateTime?.slice(0, 8)
  return scope !== undefined && timestamp !== undefined && /^\d{8}$/.test(scope) && /^\d{8}$/.test(timestamp)
    ? [scope, timestamp]
    : undefined
}

/** The day in the scope is not the day of the timestamp, or a cached key of another day was used. */
export const scopeDateMismatch: Rule = {
  cause: 'scope-date-mismatch',
  prior: -2,
  names: ['scope-date'],
  answers: { mismatch: 0.5, 'auth-incomplete': 0.5 },
  symptoms: {
    'fails-around-midnight-utc': 6,
    'stopped-working-after-time': 2,
    intermittent: 0.5,
    'fails-on-one-machine': 0,
  },
  look: (findings) => {
    const found = days(findings)
    const differ = found !== undefined && found[0] !== found[1]
    const { clientScope, serviceScope } = findings
    const strings =
      clientScope?.date !== undefined && serviceScope?.date !== undefined && clientScope.date !== serviceScope.date
    return [
      when(differ, 7, 'scope-day', ...(found ?? ['', ''])),
      when(strings, 7, 'scope-strings-differ'),
      when(
        found !== undefined && !differ && !findings.symptoms.has('fails-around-midnight-utc'),
        -2,
        'scope-day-right',
      ),
    ]
  },
  explains: 'check-scope',
  next: ['client-strings', 'compare-clock'],
  fixes: ['sign-now'],
}
