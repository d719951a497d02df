import type { Findings } from '../../evidence/findings.ts'
import { hostManner } from '../../evidence/meaning.ts'
import { fieldValue } from '../../http/message.ts'
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

/** The host that arrived, or that the client knows, and the service's own differ in nothing but a port. */
function serviceHost({ service, received, request }: Findings): string | undefined {
  const seen = service?.headers.find(([name]) => name === 'host')?.[1].trim()
  const other = [received?.host, request.host].find(
    (host) => seen !== undefined && host !== undefined && hostManner(host, seen) === 'port',
  )
  return other === undefined ? undefined : `${other}, which the service has as ${seen},`
}

/** Stores that are spoken to by any name build the host anew from what a proxy tells of the front: X-Forwarded-Port. */
const forwardedPort = ({ setup, received }: Findings): string | undefined =>
  setup.service === 's3-compatible' ? fieldValue(received?.headers ?? [], 'x-forwarded-port') : undefined

/** AWS's services verify the host without a port, even where one arrives. Observed: Lambda behind Envoy, three reports. */
const atAws = ({ setup: { service } }: Findings): boolean => service !== undefined && service !== 's3-compatible'

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
    const seen = serviceHost(findings)
    const host = hostWithPort(findings) ?? seen
    const forwarded = forwardedPort(findings)
    return [
      ...compared(findings, 'port-in-host'),
      unchanged(findings, 'host', -7),
      when(host !== undefined, elsewhere(findings) ? 1.5 : 4.5, 'port', host ?? ''),
      when(seen !== undefined, 4, 'port', seen ?? ''),
      when(
        findings.signedHost !== undefined && port.test(findings.signedHost) && atAws(findings) && !elsewhere(findings),
        4.5,
        'port-at-aws',
        findings.signedHost ?? '',
      ),
      when(forwarded !== undefined, 4.5, 'forwarded-port', forwarded ?? ''),
      when(findings.setup.between.has('tunnel'), 1, 'tunnel'),
      when(host === undefined && forwarded === undefined && knowsHosts(findings), -3, 'no-port'),
    ]
  },
  explains: 'sigv4-header-host',
  next: ['client-strings', 'service-strings', 'received'],
  fixes: ['sign-for-verifier', 'keep-host'],
}
