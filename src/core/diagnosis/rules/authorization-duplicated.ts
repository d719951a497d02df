import type { Rule } from './rule.ts'
import { when } from './rule.ts'

/** The request carries more than one authentication. */
export const authorizationDuplicated: Rule = {
  cause: 'authorization-duplicated',
  prior: -2,
  names: ['auth-twice'],
  answers: { mismatch: 0, 'auth-incomplete': 1, 'auth-not-key-value': 0.5, 'access-denied': 0, 'token-invalid': 0 },
  symptoms: {
    'direct-works-edge-fails': 1,
    'fails-only-in-browser': 1,
    'works-without-extra-headers': 1.5,
    'works-with-another-client': 0.5,
  },
  look: ({ claim, setup }) => {
    const twice = claim.problems.some(
      (one) => one.problem === 'both-forms' || (one.problem === 'repeated' && one.name === 'Authorization'),
    )
    return [
      when(twice, 7, 'signed-twice'),
      when(
        claim.form === 'query' && setup.between.has('cloudfront') && setup.cloudFrontSigns,
        4,
        'presigned-through-signer',
      ),
      when(claim.form !== undefined && !twice && !setup.cloudFrontSigns, -2, 'claim-readable'),
    ]
  },
  explains: 'check-auth-once',
  next: ['received', 'fewer-headers'],
  fixes: ['sign-once'],
}
