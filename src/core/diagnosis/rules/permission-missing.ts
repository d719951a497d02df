import type { Rule } from './rule.ts'
import { when } from './rule.ts'

/** The signature is right; an identity or resource policy does not allow the call. */
export const permissionMissing: Rule = {
  cause: 'permission-missing',
  prior: 0,
  names: ['not-authorized'],
  answers: {
    'lambda-forbidden': 4,
    'access-denied': 3.5,
    forbidden: 1.5,
    anonymous: 3,
    'auth-missing': -2,
    mismatch: -7,
  },
  symptoms: {
    'works-with-other-credentials': 2.5,
    'fails-on-one-machine': 1,
    'direct-works-edge-fails': -2,
    'origin-not-reached': 1,
    'stopped-working-after-time': -1,
  },
  look: ({ setup, answer, claim, request }) => [
    when(request.method?.toUpperCase() === 'OPTIONS', -2.5, 'options-method'),
    when(answer.kind === 'anonymous', -1.5, 'nothing-signed'),
    when(answer.kind === 'not-authorized' && claim.otherScheme, -3.5, 'own-authorization'),
    when(claim.otherScheme && setup.service === 'function-url' && !setup.cloudFrontSigns, -2, 'own-authorization'),
    when(setup.service === 'function-url' && answer.kind !== 'mismatch', 1, 'both-actions'),
    when(
      setup.cloudFrontSigns && (answer.kind === 'lambda-forbidden' || answer.kind === 'access-denied'),
      2,
      'oac-permission',
    ),
    when(
      claim.problems.length === 0 && claim.form !== undefined && answer.kind === 'lambda-forbidden',
      1,
      'claim-readable',
    ),
  ],
  explains: 'check-permission',
  next: ['read-policies', 'control-call'],
  fixes: ['grant-both-permissions', 'grant-permission'],
}
