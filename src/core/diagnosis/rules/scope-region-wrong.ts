import type { Findings } from '../../evidence/findings.ts'
import { endpointOf } from '../../hosts/endpoint.ts'
import type { Rule } from './rule.ts'
import { refusesScope, when } from './rule.ts'

/** S3's oldest names serve buckets of every region. */
const anyRegion = /^(.+\.)?s3\.amazonaws\.com(:\d+)?$/i

/** The region that the host's name holds. */
function hostRegion({ request, signedHost, service }: Findings): string | undefined {
  const hosts = [request.host, signedHost, service?.headers.find(([name]) => name === 'host')?.[1]]
  for (const host of hosts) {
    if (host === undefined || /\.cloudfront\.net/i.test(host) || anyRegion.test(host)) continue
    const name = host.toLowerCase().replace(/:\d+$/, '')
    const region = endpointOf(name)?.region ?? /\.([a-z]{2}(?:-[a-z]+)+-\d)\./.exec(name)?.[1]
    if (region) return region
  }
  return undefined
}

/** The scope names another region than the verifier's. */
export const scopeRegionWrong: Rule = {
  cause: 'scope-region-wrong',
  prior: -2,
  names: ['scope-region'],
  answers: { mismatch: -1, 'auth-incomplete': 1, 'scope-service': 0, 'access-denied': -1 },
  symptoms: { 'works-with-another-client': 1, 'fails-on-one-machine': 1.5, 'direct-works-edge-fails': 1 },
  look: (findings) => {
    const scope = findings.claim.scope?.region ?? findings.serviceScope?.region
    const host = hostRegion(findings)
    const both = scope !== undefined && host !== undefined && /^[a-z]{2}(-[a-z]+)+-\d$/.test(scope)
    return [
      when(both && scope !== host, 7.5, 'scope-region', scope ?? '', host ?? ''),
      when(both && scope === host, -3, 'scope-right'),
      when(refusesScope(findings), 6.5, 'scope-refused'),
      when(
        scope !== undefined && /^(undefined|null|None|REGION)?$/.test(scope),
        5,
        'scope-region',
        scope ?? '',
        host ?? 'another',
      ),
    ]
  },
  explains: 'check-scope',
  next: ['client-strings', 'answer'],
  fixes: ['fix-scope', 'fix-scope-of-service'],
}
