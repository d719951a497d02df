import type { Rule } from './rule.ts'
import { hasOriginPath, methodOf, unlikeSigV4, when } from './rule.ts'

/** The path or method does not exist at the service, which answers with a misleading authentication error. */
export const routeUnknown: Rule = {
  cause: 'route-unknown',
  prior: -1.5,
  answers: {
    'auth-missing': 3.5,
    'auth-not-key-value': 3,
    'auth-incomplete': 1,
    'not-found': 4,
    forbidden: 0.5,
    'access-denied': 0,
    'token-invalid': -3,
  },
  symptoms: { 'works-with-another-client': -1, 'origin-not-reached': 1, 'direct-works-edge-fails': 0.5 },
  look: (findings) => {
    const { setup, answer, claim } = findings
    const authError = ['auth-missing', 'auth-not-key-value', 'auth-incomplete'].includes(answer.kind)
    const quoted = /['"](?:Bearer |Basic )?ey[\w-]{8,}[^'"]*['"]\s+not a valid/i.test(answer.text)
    return [
      when(setup.service === 'execute-api' && authError, 3, 'route-errors'),
      when(setup.service !== undefined && setup.service !== 'execute-api', -3.5, 'application-body'),
      when(claim.otherScheme && authError, 2, 'route-error-bearer'),
      when(setup.service === 'execute-api' && authError && hasOriginPath(findings), 3, 'origin-path'),
      when(quoted, 2, 'quoted-token'),
      when(setup.service === 'execute-api' && unlikeSigV4(findings), 3, 'route-error-bearer'),
      when(claim.form !== undefined && answer.kind === 'auth-missing', 1, 'signed-request'),
      when(methodOf(findings) === 'OPTIONS', -3, 'options-method'),
    ]
  },
  next: ['check-route', 'control-call'],
  fixes: ['mend-route'],
}
