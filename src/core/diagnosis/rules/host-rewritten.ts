import type { Findings } from '../../evidence/findings.ts'
import { hostManner } from '../../evidence/meaning.ts'
import type { Rule } from './rule.ts'
import { asSent, compared, methodOf, straight, unchanged, when } from './rule.ts'

/** Who puts another name in Host as a rule; what else stands between passes it on. */
const replacing = {
  cloudfront: 'CloudFront',
  'api-gateway': 'API Gateway',
  'vpc-endpoint': 'A VPC endpoint’s name',
  proxy: 'A reverse proxy',
} as const

const replacer = ({ setup }: Findings): string | undefined =>
  Object.entries(replacing).find(([place]) => [...setup.between].some((one) => one === place))?.[1] ??
  (setup.between.has('cdn') && setup.service !== undefined && setup.service !== 's3-compatible'
    ? 'A CDN before a service that answers to its own name'
    : undefined)

/** The client signed for a name that is plainly not the service's own. */
const frontHost = ({ signedHost, request, setup, claim }: Findings): string | undefined => {
  const fronted = ['cloudfront', 'cdn', 'load-balancer'].some((place) =>
    [...setup.between].some((one) => one === place),
  )
  const signs = claim.form !== undefined || claim.signedHeaders !== undefined || fronted
  const host = signedHost ?? (signs ? request.host : undefined)
  if (host === undefined || setup.service === undefined || setup.service === 's3-compatible') return undefined
  return isAwsHost(host) || !/[.:]|localhost/.test(host) ? undefined : host
}

const twoHosts = ({ request: { urlHost, hostField } }: Findings): boolean =>
  urlHost !== undefined && hostField !== undefined && hostManner(urlHost, hostField) === 'other'

/** Signed for one name and sent to another: either the way around a front door, or a host that was never the verifier's. */
const sentElsewhere = ({ signedHost, request }: Findings): boolean =>
  signedHost !== undefined && request.urlHost !== undefined && hostManner(signedHost, request.urlHost) === 'other'

const isAwsHost = (host: string | undefined): boolean => /\.(amazonaws\.com(\.cn)?|on\.aws)(:\d+)?$/i.test(host ?? '')

const forwardsHost = ({ setup: { originRequestPolicy } }: Findings): boolean => originRequestPolicy?.headers === 'all'

const edgeSigned = ({ setup, clientToService }: Findings): boolean =>
  setup.cloudFrontSigns ||
  setup.between.has('lambda-at-edge') ||
  clientToService.some(({ part, verified }) => part === 'host' && /\.cloudfront\.net$/i.test(verified))

/** The host that was signed is not the host that the verifier saw. */
export const hostRewritten: Rule = {
  cause: 'host-rewritten',
  prior: 0.6,
  answers: { mismatch: 1, forbidden: 0, 'access-denied': -1, none: 0, 'auth-missing': -2 },
  symptoms: {
    'direct-works-edge-fails': 2.5,
    'works-with-another-client': -1,
    'fails-on-one-machine': 0,
    'origin-not-reached': 0,
    'fails-only-in-browser': -1,
  },
  look: (findings) => {
    const host = frontHost(findings)
    const by = replacer(findings)
    return [
      // Where the edge signs, the host that arrived may be the viewer's: that is another cause.
      ...compared(findings, 'host-rewritten').map((clue) =>
        edgeSigned(findings) ? { ...clue, proof: false, points: Math.min(clue.points, 3) } : clue,
      ),
      unchanged(findings, 'host', -7),
      when(twoHosts(findings), 4, 'two-hosts', findings.request.urlHost ?? '', findings.request.hostField ?? ''),
      when(
        host !== undefined && !asSent(findings, 'host') && !straight(findings),
        2.5,
        'signed-front-host',
        host ?? '',
      ),
      when(
        sentElsewhere(findings) && !isAwsHost(findings.signedHost),
        4,
        'signed-elsewhere',
        findings.signedHost ?? '',
        findings.request.urlHost ?? '',
      ),
      when(sentElsewhere(findings) && isAwsHost(findings.signedHost), -3, 'signed-origin-host'),
      when(by !== undefined && !forwardsHost(findings), 1.5, 'replaces-host', by ?? ''),
      when(forwardsHost(findings), -3, 'host-policy-forwards'),
      when(by === undefined && findings.setup.between.size > 0, -0.7, 'keeps-host'),
      when(straight(findings) && !twoHosts(findings), -4, 'not-between'),
      // What is not signed breaks no signature.
      when(methodOf(findings) === 'OPTIONS', -4, 'options-method'),
      when(findings.claim.otherScheme, -4, 'own-authorization'),
      when(findings.setup.cloudFrontSigns || findings.setup.between.has('lambda-at-edge'), -3, 'signed-on-the-way'),
    ]
  },
  explains: 'sigv4-header-host',
  next: ['control-call', 'received', 'client-strings'],
  fixes: ['sign-for-function-url', 'sign-for-verifier', 'keep-host', 'oac-always'],
}
