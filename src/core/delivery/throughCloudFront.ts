import { answerAtEdge } from '../cloudfront/answers.ts'
import { behaviorFor } from '../cloudfront/behavior.ts'
import type { EdgeContext } from '../cloudfront/context.ts'
import type { Distribution } from '../cloudfront/distribution.ts'
import { edgeFunction } from '../cloudfront/edgeFunction.ts'
import { cloudFrontKey } from '../cloudfront/madeUp.ts'
import { signForOrigin } from '../cloudfront/originAccessControl.ts'
import { originRequest } from '../cloudfront/originRequest.ts'
import { customErrorPage, viewerResponse } from '../cloudfront/viewerResponse.ts'
import type { KnownSigner } from '../functionUrl/functionUrl.ts'
import { endpointOf } from '../hosts/endpoint.ts'
import type { HttpRequest } from '../http/message.ts'
import { readClaim } from '../sigv4/claim.ts'
import { ruleCertainty } from '../words/certainties.ts'
import { checkWords } from '../words/checks.ts'
import type { KnownOfRequest } from './deliverRequest.ts'
import type { Decision, Delivered, Leg, Route } from './delivery.ts'
import { exampleAddress, toFunctionUrl } from './toFunctionUrl.ts'

type RouteWithEdge = Route & { readonly distribution: Distribution }

/** A request by way of CloudFront: answered at the edge, or handed to the Function URL as an origin request. */
export function throughCloudFront(request: HttpRequest, route: RouteWithEdge, known: KnownOfRequest): Delivered {
  const context = contextOf(request, route)
  const arriving: Leg = { from: 'client', to: 'cloudfront', sent: request, received: request, changes: [] }
  const answer = answerAtEdge(request, context)
  if (answer) {
    const { check, response } = answer
    const certainty = ruleCertainty(checkWords(check).rule)
    return { response, legs: [arriving], decision: { by: 'cloudfront', status: response.status, check, certainty } }
  }
  const legs = [arriving, ...edgeLegs(request, context)]
  const arrived = legs.at(-1)?.received ?? request
  const last = toFunctionUrl(arrived, request, route, known, awsKeys(route))
  return {
    response: viewerResponse(last.response, context),
    originResponse: last.response,
    legs: [...legs, ...last.legs],
    decision: afterErrorPage(last.decision, context),
  }
}

/** What CloudFront and its edge function do, leg by leg. */
function edgeLegs(request: HttpRequest, context: EdgeContext): readonly Leg[] {
  const { edge } = context.behavior
  const legs: Leg[] = []
  let atEdge = request
  if (edge?.at === 'viewer-request') {
    const { request: received, changes } = edgeFunction(request, edge, context)
    legs.push({ from: 'cloudfront', to: 'edge-function', sent: request, received: request, changes: [] })
    legs.push({ from: 'edge-function', to: 'cloudfront', sent: request, received, changes })
    atEdge = received
  }
  const made = originRequest(atEdge, context)
  if (edge?.at !== 'origin-request') {
    const { request: received, changes } = signForOrigin(made, context, atEdge)
    return [...legs, { from: 'cloudfront', to: 'function-url', sent: atEdge, received, changes }]
  }
  const handed = edgeFunction(made.request, edge, context)
  const signed = signForOrigin({ request: handed.request, changes: [] }, context, handed.request, atEdge)
  return [
    ...legs,
    { from: 'cloudfront', to: 'edge-function', sent: atEdge, received: made.request, changes: made.changes },
    { from: 'edge-function', to: 'cloudfront', sent: made.request, received: handed.request, changes: handed.changes },
    {
      from: 'cloudfront',
      to: 'function-url',
      sent: handed.request,
      received: signed.request,
      changes: signed.changes,
    },
  ]
}

function contextOf(
  request: HttpRequest,
  { distribution, functionUrl, now, viewer, assume }: RouteWithEdge,
): EdgeContext {
  return {
    distribution,
    behavior: behaviorFor(request.url, distribution),
    viewerRequest: request,
    claim: readClaim(request).claim,
    now,
    region: functionUrl.region ?? endpointOf(functionUrl.host)?.region ?? 'us-east-1',
    viewer: { address: viewer?.address ?? exampleAddress, httpVersion: viewer?.httpVersion ?? '1.1' },
    assume,
  }
}

/** CloudFront's own key, and an edge function's where the Function URL takes any signer's. */
function awsKeys({ distribution, functionUrl }: RouteWithEdge): readonly KnownSigner[] {
  const signers = [distribution, ...(distribution.behaviors ?? [])].flatMap(({ edge }) => edge?.sign ?? [])
  return [cloudFrontKey(distribution), ...(functionUrl.credentials === 'the-signer' ? signers : [])]
}

/** A custom error page stands between the decision and the viewer. */
function afterErrorPage(decision: Decision, context: EdgeContext): Decision {
  const page = customErrorPage(decision.status, context)
  return page ? { ...decision, by: 'cloudfront', layer: 'error-page', status: page.respond } : decision
}
