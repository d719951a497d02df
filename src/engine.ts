// The engine without the page: signing, delivering and diagnosing, in Node and in browsers alike.
import { checkDelivery } from './core/delivery/checkRoute.ts'
import type { Route } from './core/delivery/delivery.ts'
import { delivery } from './core/diagnosis/delivery.ts'
import type { Delivery } from './core/diagnosis/diagnosis.ts'
import type { HttpRequest } from './core/http/message.ts'
import type { SigningOptions } from './core/sigv4/options.ts'
import type { SigningTrace } from './core/sigv4/sign.ts'
import { signed } from './core/sigv4/sign.ts'

export type { Change } from './core/cloudfront/change.ts'
export type { Behavior, Distribution, EdgeSettings } from './core/cloudfront/distribution.ts'
export type { CachePolicy, Names, Policy } from './core/cloudfront/policy.ts'
export type { Decision, Leg, Place, Route } from './core/delivery/delivery.ts'
export type { Delivery, Diagnosis, Fix } from './core/diagnosis/diagnosis.ts'
export type { CorsSettings, FunctionUrl } from './core/functionUrl/functionUrl.ts'
export type { Field, HttpRequest, HttpResponse } from './core/http/message.ts'
export { bodyText } from './core/http/message.ts'
export type { Credentials, Signer, SigningOptions } from './core/sigv4/options.ts'
export type { SigningTrace } from './core/sigv4/sign.ts'
export type { CauseId } from './core/words/causes.ts'
export type { CheckId } from './core/words/checks.ts'
export type { RuleId } from './core/words/rules.ts'
export type { Certainty } from './core/words/segment.ts'
export type { SymptomId } from './core/words/symptoms.ts'

/** What `sign` made of the requests that it returned: known where no key can verify them. */
const canonicalRequests = new WeakMap<HttpRequest, string>()

/** Signs a request with Signature Version 4. Rejects with a TypeError that names the field for an unusable argument. */
export async function sign(request: HttpRequest, options: SigningOptions): Promise<SigningTrace> {
  const made = signed(request, options)
  canonicalRequests.set(made.request, made.canonicalRequest)
  return made
}

/**
 * Takes a request along its way and says who answers what, and why. Rejects with a TypeError that names the field for an
 * unusable argument, never for a refused call.
 */
export async function deliver(request: HttpRequest, route: Route): Promise<Delivery> {
  checkDelivery(request, route)
  const remembered = route.signedCanonicalRequest ?? canonicalRequests.get(request)
  return delivery(request, remembered === undefined ? route : { ...route, signedCanonicalRequest: remembered })
}
