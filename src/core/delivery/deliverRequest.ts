import { isHostOf } from '../cloudfront/hosts.ts'
import type { HttpRequest, HttpResponse } from '../http/message.ts'
import { hostOfUrl } from '../http/url.ts'
import type { Delivered, Route } from './delivery.ts'
import { throughCloudFront } from './throughCloudFront.ts'
import { toFunctionUrl } from './toFunctionUrl.ts'

/** What a caller has computed already. */
export interface KnownOfRequest {
  /** SHA-256 of the body, hex. */
  readonly payloadHash?: string
}

/**
 * Takes a request along its way, leg by leg, to whoever answers. The URL's authority says where it is sent: to a
 * distribution's host or alias, or straight to the Function URL. A refused request is an answer, never an exception.
 * @throws TypeError for a policy that does not exist.
 */
export function deliverRequest(request: HttpRequest, route: Route, known: KnownOfRequest = {}): Delivered {
  const delivered = asWhatItIs(onItsWay(request, route, known), route)
  return request.method === 'HEAD' ? withoutBodies(delivered) : delivered
}

/** With what does not exist at AWS, no answer counts as AWS's. */
function asWhatItIs(delivered: Delivered, { distribution }: Route): Delivered {
  const proposal = distribution?.proposal
  return proposal ? { ...delivered, decision: { ...delivered.decision, certainty: 'assumed', proposal } } : delivered
}

/** An answer to HEAD has the headers that GET would get, and no body (RFC 9110, 9.3.2). */
function withoutBodies({ response, originResponse, ...delivered }: Delivered): Delivered {
  const bare = (answer: HttpResponse): HttpResponse => ({ ...answer, body: new Uint8Array() })
  return { ...delivered, response: bare(response), ...(originResponse ? { originResponse: bare(originResponse) } : {}) }
}

function onItsWay(request: HttpRequest, route: Route, known: KnownOfRequest): Delivered {
  const host = hostOfUrl(request.url)
  const { distribution, functionUrl } = route
  if (distribution && isHostOf(host, distribution)) return throughCloudFront(request, { ...route, distribution }, known)
  if (host.toLowerCase() === functionUrl.host.toLowerCase()) return straight(request, route, known)
  return {
    response: { status: 0, headers: [], body: new Uint8Array() },
    legs: [],
    decision: { by: 'client', status: 0, check: 'host-unknown', certainty: 'documented' },
  }
}

function straight(request: HttpRequest, route: Route, known: KnownOfRequest): Delivered {
  const arrived = toFunctionUrl(request, request, route, known)
  return {
    ...arrived,
    legs: [{ from: 'client', to: 'function-url', sent: request, received: request, changes: [] }, ...arrived.legs],
  }
}
