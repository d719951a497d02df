import type { Findings } from '../../evidence/findings.ts'
import { onlyCredentialRead, quotedCredential } from './access-key-unknown.ts'
import type { Rule } from './rule.ts'
import { refusesScope, unlikeSigV4, when } from './rule.ts'

const unreadable = ({ claim }: Findings): boolean =>
  claim.problems.some(({ problem }) =>
    ['not-key-value', 'parameter-missing', 'algorithm', 'credential-parts'].includes(problem),
  )

/** Where no Authorization is known, a claim without a date is only half read. */
const onlyDateMissing = ({ claim }: Findings): boolean =>
  claim.problems.every((one) => one.problem === 'parameter-missing' && one.name === 'Date')

/** The Authorization header or presigned query cannot be parsed as SigV4, or a part of it is missing. */
export const authorizationMalformed: Rule = {
  cause: 'authorization-malformed',
  prior: -1,
  answers: {
    'auth-incomplete': 6,
    'auth-not-key-value': 4,
    'auth-missing': 1,
    'lambda-forbidden': 0,
    'access-denied': 0,
    forbidden: 0,
    mismatch: -3,
  },
  symptoms: { 'works-with-another-client': 1.5 },
  look: (findings) => {
    const { claim, answer, setup } = findings
    const broken = claim.form !== undefined && unreadable(findings) && !onlyDateMissing(findings)
    return [
      when(broken, 5, 'claim-unreadable'),
      when(claim.otherScheme && answer.kind !== 'application' && answer.kind !== 'none', 2.5, 'own-authorization'),
      when(
        claim.otherScheme &&
          setup.service === 'function-url' &&
          !setup.cloudFrontSigns &&
          (answer.kind === 'lambda-forbidden' || answer.kind === 'access-denied'),
        3.5,
        'other-scheme-unsigned',
      ),
      when(claim.form !== undefined && claim.problems.length === 0, -3, 'claim-readable'),
      when(refusesScope(findings), -3, 'scope-refused'),
      when(unlikeSigV4(findings) && setup.service === 'execute-api', -3, 'route-error-bearer'),
      when(quotedCredential(findings) || onlyCredentialRead(findings), -2, 'credential-cut'),
    ]
  },
  explains: 'check-auth-complete',
  next: ['received', 'other-client'],
  fixes: ['mend-authorization'],
}
