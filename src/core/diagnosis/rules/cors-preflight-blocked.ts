import type { Rule } from './rule.ts'
import { methodOf, when } from './rule.ts'

/** The preflight was refused, or the answer lacks CORS headers, so the signed request was never sent or never readable. */
export const corsPreflightBlocked: Rule = {
  cause: 'cors-preflight-blocked',
  prior: -2,
  answers: {
    cors: 6,
    'auth-missing': 1.5,
    forbidden: 0.5,
    'lambda-forbidden': 0,
    'edge-method': 2,
    application: 0,
    'access-denied': 0,
    'auth-incomplete': -1,
    mismatch: -5,
  },
  symptoms: {
    'client-sees-no-response': 5,
    'fails-only-in-browser': 3.5,
    'fails-only-in-one-browser': 0,
    'origin-not-reached': 1,
    'get-works-post-fails': 0.5,
    'works-without-extra-headers': 1.5,
    'direct-works-edge-fails': 0.5,
    'works-with-another-client': 1,
  },
  look: (findings) => {
    const { setup, answer, request } = findings
    const browser =
      setup.between.has('browser') ||
      request.headers.some(([name]) => /^(origin|sec-fetch-mode|access-control-request-method)$/i.test(name))
    const options = methodOf(findings) === 'OPTIONS'
    return [
      when(options, 5.5, 'options-method'),
      when(browser, 1.5, 'browser-between'),
      when(!browser && setup.betweenKnown && !options && answer.kind !== 'cors', -2, 'not-browser'),
    ]
  },
  explains: 'check-preflight',
  next: ['browser-network', 'answer'],
  fixes: ['answer-preflight'],
}
