import type { Findings } from '../../evidence/findings.ts'
import type { Rule } from './rule.ts'
import { when } from './rule.ts'

/** A function's answers carry a trace ID and no error type of Lambda's. */
const ran = ({ answer: { header } }: Findings): boolean =>
  header('x-amzn-trace-id') !== undefined && header('x-amzn-errortype') === undefined

/** Signature and permissions were right; the function, or a framework in it, answered 403 by itself. */
export const applicationDenied: Rule = {
  cause: 'application-denied',
  prior: -1.5,
  answers: { application: 4, forbidden: 0.5, cors: -1, 'not-found': 0, 'access-denied': -2 },
  symptoms: {
    'works-with-other-credentials': 0.5,
    'fails-only-in-browser': 1,
    'direct-works-edge-fails': 0.5,
    'works-without-extra-headers': 0.5,
    'get-works-post-fails': 1,
  },
  look: (findings) => {
    const { answer, received, symptoms } = findings
    return [
      when(ran(findings), 4, 'function-ran'),
      when(received !== undefined && answer.kind === 'application', 1, 'function-ran'),
      when(answer.header('x-amzn-errortype') !== undefined, -5, 'aws-error-type'),
      when(symptoms.has('origin-not-reached'), -4, 'application-body'),
      when(answer.by === 'cloudfront', -3, 'edge-page'),
    ]
  },
  explains: 'function-answer',
  next: ['function-log', 'answer'],
  fixes: ['allow-in-application'],
}
