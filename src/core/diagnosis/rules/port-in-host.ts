import type { Findings } from '../../evidence/findings.ts'
import { hostManner } from '../../evidence/meaning.ts'
import type { Rule } from './rule.ts'
import { compared, unchanged, when } from './rule.ts'

const port = /:(?!443$|80$)\d{1,5}$/

function hostWithPort({ signedHost, request, evidence }: Findings): string | undefined {
  const sent = request.host
  if (signedHost !== undefined && sent !== undefined && hostManner(signedHost, sent) === 'port')
    return `${sent}, signed as ${signedHost},`
  if (signedHost !== undefined) return /:\d{1,5}$/.test(signedHost) ? signedHost : undefined
  const written = /^[a-z]+:\/\/([^/?#]*:(?:443|80))(?:[/?#]|$)/i.exec(evidence.request?.url ?? '')?.[1]
  return [request.hostField, request.urlHost].find((host) => host !== undefined && port.test(host)) ?? written
}

/** The host itself is another one, whatever the port. */
const elsewhere = ({ signedHost, request }: Findings): boolean =>
  signedHost !== undefined && request.urlHost !== undefined && hostManner(signedHost, request.urlHost) === 'other'

const knowsHosts = ({ signedHost, request }: Findings): boolean =>
  signedHost !== undefined || request.host !== undefined

/** The signed host has a port that the verifier's does not have, or the other way round. */
export const portInHost: Rule = {
  cause: 'port-in-host',
  prior: -1.5,
  answers: { mismatch: 1 },
  symptoms: { 'direct-works-edge-fails': 1.5, 'works-with-another-client': 1.5, 'fails-on-one-machine': 0.5 },
  look: (findings) => {
    const host = hostWithPort(findings)
    return [
      ...compared(findings, 'port-in-host'),
      unchanged(findings, 'host', -7),
      when(host !== undefined, elsewhere(findings) ? 1.5 : 4.5, 'port', host ?? ''),
      when(findings.setup.between.has('tunnel'), 1, 'tunnel'),
      when(host === undefined && knowsHosts(findings), -3, 'no-port'),
    ]
  },
  explains: 'sigv4-header-host',
  next: ['client-strings', 'service-strings', 'received'],
  fixes: ['sign-for-verifier', 'keep-host'],
}
