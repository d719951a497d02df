import { answerAtEdge, failedFunction } from '../cloudfront/answers.ts'
import { behaviorFor } from '../cloudfront/behavior.ts'
import { cachedAnswer } from '../cloudfront/cache.ts'
import type { EdgeContext } from '../cloudfront/context.ts'
import type { Distribution } from '../cloudfront/distribution.ts'
import { edgeFunction } from '../cloudfront/edgeFunction.ts'
import { cloudFrontKey } from '../cloudfront/madeUp.ts'
import { signForOrigin } from '../cloudfront/originAccessControl.ts'
import { originRequest } from '../cloudfront/originRequest.ts'
import type { KnownSigner } from '../functionUrl/functionUrl.ts'
import { functionUrlEndpoint } from '../hosts/functionUrlEndpoint.ts'
import type { HttpRequest } from '../http/message.ts'
import { readClaim } from '../sigv4/claim.ts'
import type { KnownOfRequest } from './deliverRequest.ts'
import type { Delivered, Leg, Route } from './delivery.ts'
import { exampleAddress, toFunctionUrl } from './toFunctionUrl.ts'
import { atEdge, fromCache, wayBack } from './wayBack.ts'

type RouteWithEdge = Route & { readonly distribution: Distribution }

/** A request by way of CloudFront: answered at the edge or from the cache, or handed to the Function URL. */
export function throughCloudFront(request: HttpRequest, route: RouteWithEdge, known: KnownOfRequest): Delivered {
  const context = contextOf(request, route)
  const arriving: Leg = { from: 'client', to: 'cloudfront', sent: request, received: request, changes: [] }
  const refused = answerAtEdge(request, context)
  if (refused) return atEdge(refused, [arriving], context)
  const { edge } = context.behavior
  const failed = edge && failedFunction(edge, context)
  if (failed && edge.at === 'viewer-request') return atEdge(failed, [arriving], context)
  const seen = [arriving, ...viewerFunction(request, context)]
  const viewed = received(seen, request)
  const cached = cachedAnswer(viewed, context)
  if (cached) return fromCache(cached, seen, context)
  if (failed) return atEdge(failed, seen, context)
  const legs = [...seen, ...toOrigin(viewed, context)]
  const last = toFunctionUrl(received(legs, request), request, route, known, awsKeys(route))
  return wayBack({ ...last, legs: [...legs, ...last.legs] }, context, route.functionUrl.takes)
}

const received = (legs: readonly Leg[], request: HttpRequest): HttpRequest => legs.at(-1)?.received ?? request

/** The legs of a function that sees the request before the cache does. */
function viewerFunction(request: HttpRequest, context: EdgeContext): readonly Leg[] {
  const { edge } = context.behavior
  if (edge?.at !== 'viewer-request') return []
  const { request: made, changes } = edgeFunction(request, edge, context)
  return [
    { from: 'cloudfront', to: 'edge-function', sent: request, received: request, changes: [] },
    { from: 'edge-function', to: 'cloudfront', sent: request, received: made, changes },
  ]
}

/** What CloudFront does for the origin, with the function that sees the request before the origin does. */
function toOrigin(viewed: HttpRequest, context: EdgeContext): readonly Leg[] {
  const { edge } = context.behavior
  const made = originRequest(viewed, context)
  if (edge?.at !== 'origin-request') {
    const { request, changes } = signForOrigin(made, context, viewed)
    return [{ from: 'cloudfront', to: 'function-url', sent: viewed, received: request, changes }]
  }
  const handed = edgeFunction(made.request, edge, context)
  const { request, changes } = signForOrigin({ request: handed.request, changes: [] }, context, handed.request, viewed)
  return [
    { from: 'cloudfront', to: 'edge-function', sent: viewed, received: made.request, changes: made.changes },
    { from: 'edge-function', to: 'cloudfront', sent: made.request, received: handed.request, changes: handed.changes },
    { from: 'cloudfront', to: 'function-url', sent: handed.request, received: request, changes },
  ]
}

function contextOf(
  request: HttpRequest,
  { distribution, functionUrl, now, viewer, assume }: RouteWithEdge,
): EdgeContext {
  return {
    distribution,
    behavior: behaviorFor(request.url, distribution, assume),
    viewerRequest: request,
    claim: readClaim(request).claim,
    now,
    region: functionUrl.region ?? functionUrlEndpoint(functionUrl.host)?.region ?? 'us-east-1',
    viewer: { address: viewer?.address ?? exampleAddress, httpVersion: viewer?.httpVersion ?? '1.1' },
    assume,
  }
}

/** CloudFront's own key, and an edge function's where the Function URL takes any signer's. */
function awsKeys({ distribution, functionUrl }: RouteWithEdge): readonly KnownSigner[] {
  const signers = [distribution, ...(distribution.behaviors ?? [])].flatMap(({ edge }) => edge?.sign ?? [])
  return [cloudFrontKey(distribution), ...(functionUrl.credentials === 'the-signer' ? signers : [])]
}
