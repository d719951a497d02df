import { wireHost } from '../core/http/host.ts'
import type { HttpRequest, HttpResponse } from '../core/http/message.ts'
import { type Identity, identityResponse } from './identity.ts'
import type { LabKeys } from './keys.ts'
import { logLine } from './logLine.ts'
import { contradiction, deliverInLab } from './model.ts'
import { identityHost, labHosts } from './names.ts'
import { type LabSetup, routeOf } from './setup.ts'
import type { Arrived } from './wireServer.ts'

interface Running {
  readonly setup: LabSetup
  readonly disagree: boolean
  readonly keys: LabKeys
  readonly log: ((line: string) => void) | undefined
}

/**
 * What one of the lab's two servers answers. The server that a call came in on says where it was sent; its Host may
 * say otherwise, as on the wire to AWS. The lab stands in for HTTPS.
 */
export function partOfLab(
  part: Identity['part'],
  { setup, disagree, keys, log }: Running,
): (arrived: Arrived) => HttpResponse {
  const host = part === 'cloudfront' ? labHosts.cloudFront : labHosts.functionUrl
  const accessKeyIds = [keys.user.accessKeyId, keys.role.accessKeyId]
  const route = routeOf(setup, keys)
  return (arrived) => {
    const { method, target, headers, body, address } = arrived
    const request: HttpRequest = { method, url: `https://${host}${target}`, headers, body }
    if (wireHost(request) === identityHost) return identityResponse({ countersignLab: 1, part, accessKeyIds, disagree })

    const now = new Date()
    const delivered = deliverInLab(request, { ...route, now, viewer: { address, httpVersion: '1.1' } })
    const response = disagree ? contradiction(delivered) : delivered.response
    log?.(logLine(arrived, delivered, response.status, now))
    return response
  }
}
