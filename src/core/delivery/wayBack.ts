// An answer on its way back to the viewer: who gave it, and what CloudFront put in its place.
import type { EdgeAnswer } from '../cloudfront/answers.ts'
import { responseTimeout, timeoutAnswer } from '../cloudfront/answers.ts'
import type { EdgeContext } from '../cloudfront/context.ts'
import { customErrorPage, replacedByPage, viewerResponse } from '../cloudfront/viewerResponse.ts'
import type { HttpResponse } from '../http/message.ts'
import { ruleCertainty } from '../words/certainties.ts'
import type { CheckId } from '../words/checks.ts'
import { checkWords } from '../words/checks.ts'
import type { Decision, Delivered, Leg } from './delivery.ts'

const byCloudFront = (check: CheckId, status: number): Decision => ({
  by: 'cloudfront',
  status,
  check,
  certainty: ruleCertainty(checkWords(check).rule),
})

/** What CloudFront answers without asking the origin. A custom error page can stand in for what its firewall answers. */
export function atEdge({ check, response }: EdgeAnswer, legs: readonly Leg[], context: EdgeContext): Delivered {
  const decision = byCloudFront(check, response.status)
  if (check !== 'firewall-body') return { response, legs, decision }
  return {
    response: replacedByPage(response, context),
    legs,
    decision: { ...afterErrorPage(decision, context), layer: 'waf' },
  }
}

/** What the cache answers. */
export function fromCache(cached: HttpResponse, legs: readonly Leg[], context: EdgeContext): Delivered {
  const response = viewerResponse(cached, context, 'cache')
  return { response, legs, decision: { ...byCloudFront('cached', response.status), layer: 'cache' } }
}

/**
 * What becomes of the Function URL's answer: too late (`takes` seconds), passed over for a second origin, replaced by a
 * page, or handed on. Source: CloudFront Developer Guide, "Optimize high availability with CloudFront origin failover".
 */
export function wayBack(last: Delivered, context: EdgeContext, takes = 0): Delivered {
  const isLate = last.decision.by === 'function' && takes > responseTimeout(context)
  const decision = isLate ? { ...last.decision, ...byCloudFront('origin-timeout', 504) } : last.decision
  const second = secondAnswer(decision.status, isLate, context)
  const given = second ?? (isLate ? undefined : last.response)
  const passed: Decision = second ? { ...decision, by: 'cloudfront', failover: true, status: second.status } : decision
  return {
    response: given ? viewerResponse(given, context) : replacedByPage(timeoutAnswer(context).response, context),
    ...(isLate ? {} : { originResponse: last.response }),
    legs: last.legs,
    decision: afterErrorPage(passed, context),
  }
}

/** The second origin's answer, where CloudFront asks it. */
function secondAnswer(status: number, isLate: boolean, { distribution, viewerRequest }: EdgeContext) {
  const { failover } = distribution
  const isAsked = failover && (isLate || failover.statuses.includes(status))
  return isAsked && ['GET', 'HEAD', 'OPTIONS'].includes(viewerRequest.method) ? failover.respond : undefined
}

/** A custom error page stands between the decision and the viewer. */
function afterErrorPage(decision: Decision, context: EdgeContext): Decision {
  const page = customErrorPage(decision.status, context)
  return page ? { ...decision, by: 'cloudfront', layer: 'error-page', status: page.respond } : decision
}
