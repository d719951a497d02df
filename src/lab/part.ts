import { fieldValue, type HttpRequest, type HttpResponse } from '../core/http/message.ts'
import { type Identity, identityResponse } from './identity.ts'
import type { LabKeys } from './keys.ts'
import { logLine } from './logLine.ts'
import { contradiction, deliverInLab } from './model.ts'
import { identityHost, type LabPorts, labHosts, localHosts } from './names.ts'
import { type LabSetup, type RouteHosts, routeOf } from './setup.ts'
import type { Arrived } from './wireServer.ts'

interface Running {
  readonly setup: LabSetup
  readonly disagree: boolean
  readonly keys: LabKeys
  readonly log: ((line: string) => void) | undefined
  /** The fingerprint of the certificate authority. */
  readonly authority: string
  /** Known once both servers listen. */
  readonly ports: () => LabPorts
}

const awsHosts: RouteHosts = {
  cloudFront: labHosts.cloudFront,
  aliases: [labHosts.alias],
  functionUrl: labHosts.functionUrl,
}

/**
 * The names that a call takes for granted. A client that says `localhost` in Host can say nothing else, least of all the
 * Function URL's own name, so there the origin and the Function URL are called by their names under `localhost`.
 */
function hostsOf(host: string, part: Identity['part'], ports: LabPorts): RouteHosts {
  const { cloudFront, functionUrl } = localHosts(ports)
  const [name, ...aliases] = cloudFront
  const local = { cloudFront: name, aliases, functionUrl: functionUrl[0] }
  if (part === 'cloudfront') return cloudFront.some((one) => one === host) ? local : awsHosts
  return functionUrl.some((one) => one === host) ? { ...local, functionUrl: host } : awsHosts
}

/**
 * What one of the lab's two servers answers. The server that a call came in on says where it was sent; its Host may
 * say otherwise, as on the wire to AWS. The lab stands in for HTTPS.
 */
export function partOfLab(
  part: Identity['part'],
  { setup, disagree, keys, log, authority, ports }: Running,
): (arrived: Arrived) => HttpResponse {
  // An unknown policy is an error at the start.
  routeOf(setup, keys, awsHosts)
  const accessKeyIds = [keys.user.accessKeyId, keys.role.accessKeyId]
  const identity = identityResponse({ countersignLab: 1, part, accessKeyIds, disagree, authority })
  return (arrived) => {
    const { method, target, headers, body, address } = arrived
    const said = (fieldValue(headers, 'host') ?? '').toLowerCase()
    if (said === identityHost) return identity

    const hosts = hostsOf(said, part, ports())
    const sentTo = part === 'cloudfront' ? hosts.cloudFront : hosts.functionUrl
    const request: HttpRequest = { method, url: `https://${sentTo}${target}`, headers, body }
    const now = new Date()
    const viewer = { address, httpVersion: '1.1' } as const
    const delivered = deliverInLab(request, { ...routeOf(setup, keys, hosts), now, viewer })
    const response = disagree ? contradiction(delivered) : delivered.response
    log?.(logLine(arrived, delivered, response.status, now))
    return response
  }
}
