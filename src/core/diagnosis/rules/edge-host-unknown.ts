import type { Findings } from '../../evidence/findings.ts'
import { hostManner } from '../../evidence/meaning.ts'
import type { Rule } from './rule.ts'
import { when } from './rule.ts'

/** The wire's Host leads elsewhere than the URL, and the URL leads to CloudFront. */
function otherHost({ request: { urlHost, hostField }, setup }: Findings): boolean {
  if (urlHost === undefined || hostField === undefined || hostManner(urlHost, hostField) !== 'other') return false
  return (
    /\.cloudfront\.net$/i.test(urlHost) ||
    (setup.between.has('cloudfront') && /\.(on\.aws|amazonaws\.com(\.cn)?)$/i.test(hostField))
  )
}

/** The wire's Host is no name of any distribution, so CloudFront refused the request itself. */
export const edgeHostUnknown: Rule = {
  cause: 'edge-host-unknown',
  prior: -2,
  answers: { 'edge-bad-request': 6, 'edge-page': 2, forbidden: 0 },
  symptoms: {
    'origin-not-reached': 2,
    'direct-works-edge-fails': 1.5,
    'works-without-extra-headers': 1.5,
    'works-with-another-client': 1,
  },
  look: (findings) => [
    when(otherHost(findings), 6, 'host-in-wire'),
    when(findings.setup.originRequestPolicy?.headers === 'all', -2, 'host-policy-forwards'),
    when(
      !findings.setup.between.has('cloudfront') && findings.answer.by !== 'cloudfront' && !otherHost(findings),
      -4,
      'not-between',
    ),
  ],
  next: ['distribution-config', 'answer'],
  fixes: ['add-alias'],
}
