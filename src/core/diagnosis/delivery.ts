import type { KnownOfRequest } from '../delivery/deliverRequest.ts'
import { deliverRequest } from '../delivery/deliverRequest.ts'
import type { Route } from '../delivery/delivery.ts'
import type { HttpRequest } from '../http/message.ts'
import { diagnose } from './diagnose.ts'
import type { Delivery, Remedy } from './diagnosis.ts'

/**
 * Delivers a request and says why it was refused, if it was. Where the route may end at another service than Lambda, it is to
 * be taken through `asService` before. @throws TypeError for a policy that does not exist.
 */
export function delivery(request: HttpRequest, route: Route, known: KnownOfRequest = {}): Delivery<Remedy> {
  const delivered = deliverRequest(request, route, known)
  return { ...delivered, diagnoses: diagnose(request, route, delivered, known) }
}
