import type { Rule } from './rule.ts'
import { when } from './rule.ts'

/** A WAF, geographic or other edge rule refused the request. */
export const edgeBlocked: Rule = {
  cause: 'edge-blocked',
  prior: -1,
  names: ['edge-country'],
  answers: {
    'edge-blocked': 6,
    'edge-page': 2.5,
    forbidden: 1.5,
    'edge-bad-request': 0.5,
    'access-denied': -1,
    application: -1,
  },
  symptoms: {
    'fails-with-large-body': 3,
    'origin-not-reached': 2.5,
    'fails-on-one-machine': 1.5,
    'works-with-another-client': 1,
    'get-works-post-fails': 1,
    'works-without-special-characters': 1.5,
    intermittent: 1,
    'direct-works-edge-fails': 1.5,
    'fails-only-in-browser': 0,
    'works-without-query': 0.5,
  },
  look: ({ setup, answer }) => [
    when(setup.between.has('waf'), 4, 'waf-between'),
    when(answer.by === 'cloudfront' && answer.kind !== 'edge-method', 1, 'edge-page'),
    when(
      !setup.between.has('waf') &&
        !setup.between.has('cloudfront') &&
        !setup.between.has('cdn') &&
        answer.by !== 'cloudfront' &&
        answer.kind !== 'edge-blocked',
      -3,
      'no-firewall',
    ),
  ],
  next: ['waf-log', 'control-call', 'answer'],
  fixes: ['mend-firewall'],
}
