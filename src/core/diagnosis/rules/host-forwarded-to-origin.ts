import { includesHeader } from '../../cloudfront/policy.ts'
import type { Findings } from '../../evidence/findings.ts'
import type { Rule } from './rule.ts'
import { straight, when } from './rule.ts'

const forwarded = ({ setup: { originRequestPolicy, cachePolicy } }: Findings): boolean =>
  [originRequestPolicy, cachePolicy].some((policy) => policy !== undefined && includesHeader(policy.headers, 'host'))

const replaced = (findings: Findings): boolean =>
  findings.setup.originRequestPolicy !== undefined && !forwarded(findings)

/** The host that the service says it saw, where that is a front door's. */
function edgeHost({ service, setup, received }: Findings): string | undefined {
  const host = service?.headers.find(([name]) => name === 'host')?.[1] ?? received?.host
  if (host === undefined || setup.service === 's3-compatible' || !setup.between.has('cloudfront')) return undefined
  return /\.cloudfront\.net$/i.test(host) || !/\.(amazonaws\.com(\.cn)?|on\.aws)$/i.test(host) ? host : undefined
}

/** A proxy's own name that arrived at an origin which reads bucket or API off its host, and found none. */
const foreignHost = (findings: Findings): string | undefined => {
  const { received, answer } = findings
  const host = received?.hostField
  if (host === undefined || !ownNameOnly(findings) || /\.(amazonaws\.com(\.cn)?|on\.aws)(:\d+)?$/i.test(host))
    return undefined
  return answer.kind === 'not-found' || answer.kind === 'forbidden' ? host : undefined
}

const ownNameOnly = ({ setup: { service } }: Findings): boolean =>
  service === 'function-url' || service === 'execute-api' || service === 's3'

/** The viewer's Host reached an origin that only answers to its own name. */
export const hostForwardedToOrigin: Rule = {
  cause: 'host-forwarded-to-origin',
  prior: -0.5,
  answers: {
    mismatch: 0.5,
    forbidden: 2,
    'edge-page': 1.5,
    'edge-bad-request': 1,
    'access-denied': 0.5,
    'lambda-forbidden': 0.5,
    'not-found': 1,
    'auth-missing': -1,
  },
  symptoms: {
    'direct-works-edge-fails': 1.8,
    'works-without-extra-headers': 1,
    'origin-not-reached': 1,
    intermittent: -1,
  },
  look: (findings) => {
    const seen = edgeHost(findings)
    const arrived = seen === undefined ? foreignHost(findings) : undefined
    return [
      when(forwarded(findings), ownNameOnly(findings) ? 6.5 : 5, 'host-policy-forwards'),
      when(arrived !== undefined, 4.5, 'service-saw-edge-host', arrived ?? ''),
      when(replaced(findings), -5, 'host-policy-replaces'),
      when(seen !== undefined, 5, 'service-saw-edge-host', seen ?? ''),
      when(ownNameOnly(findings) && findings.setup.between.has('cloudfront'), 1, 'origin-needs-own-name'),
      when(
        !findings.setup.between.has('cloudfront') && findings.setup.between.size === 0,
        straight(findings) ? -6 : -2.5,
        'not-between',
      ),
    ]
  },
  explains: 'check-host',
  next: ['distribution-config', 'received'],
  fixes: ['all-viewer-except-host', 'remove-host-from-cache-key', 'sign-for-verifier'],
}
