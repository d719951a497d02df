import { includesHeader } from '../../cloudfront/policy.ts'
import type { Findings } from '../../evidence/findings.ts'
import { fieldValue } from '../../http/message.ts'
import type { Rule } from './rule.ts'
import { handled, straight, when } from './rule.ts'

const sends = ({ request, claim, signedHost }: Findings): boolean =>
  fieldValue(request.headers, 'authorization') !== undefined || claim.form !== undefined || signedHost !== undefined

/** It was sent, and the receiver's own list of headers lacks it. */
const lost = ({ request, received, claim }: Findings): boolean => {
  if (received === undefined) return false
  const arrived = fieldValue(received.headers, 'authorization') !== undefined
  if (fieldValue(request.headers, 'authorization') !== undefined) return !arrived && Array.isArray(received.headers)
  return claim.form === 'query' && received.query !== undefined && !/X-Amz-Signature=/i.test(received.query)
}

function forwarding({ setup: { originRequestPolicy, cachePolicy, between } }: Findings): boolean | undefined {
  if (!between.has('cloudfront') || (!originRequestPolicy && !cachePolicy)) return undefined
  const all = originRequestPolicy?.headers
  const orp = all === 'all' || (typeof all === 'object' && 'allExcept' in all)
  return orp || (cachePolicy !== undefined && includesHeader(cachePolicy.headers, 'authorization'))
}

/** The Authorization header, or the presigned query, did not reach the verifier. */
export const authorizationDropped: Rule = {
  cause: 'authorization-dropped',
  prior: -0.8,
  answers: {
    'auth-missing': 3,
    'lambda-forbidden': 2,
    'access-denied': 1,
    forbidden: 1,
    application: 1,
    'auth-incomplete': -1,
    anonymous: 5,
    'not-authorized': 0.5,
  },
  symptoms: {
    'direct-works-edge-fails': 2,
    'fails-only-in-browser': 0.5,
    'works-with-another-client': 0.5,
    intermittent: 0,
  },
  look: (findings) => {
    const { setup, received, answer } = findings
    const forwards = forwarding(findings)
    const arrived = received && fieldValue(received.headers, 'authorization') !== undefined
    return [
      when(findings.request.method?.toUpperCase() === 'OPTIONS', -2.5, 'options-method'),
      when(lost(findings), 7, 'authorization-arrived-not'),
      when(forwards === false && !setup.cloudFrontSigns, 5.5, 'authorization-not-forwarded'),
      when(forwards === true, -3, 'authorization-forwarded'),
      when(setup.between.has('cloudfront') && forwards === undefined && sends(findings), 1, 'edge-drops-authorization'),
      when(arrived, -6, 'authorization-forwarded'),
      when(
        setup.service === 'execute-api' && answer.status === 401 && answer.kind === 'forbidden' && handled(findings),
        4,
        'identity-missing',
      ),
      when(!sends(findings) && answer.kind === 'auth-missing', 1, 'nothing-signed'),
      when(straight(findings) && sends(findings), -3, 'not-between'),
      when(setup.cloudFrontSigns, -3, 'signed-on-the-way'),
    ]
  },
  explains: 'cloudfront-authorization-removed',
  next: ['received', 'distribution-config', 'control-call'],
  fixes: ['all-viewer-except-host', 'oac-always', 'mend-authorization'],
}
