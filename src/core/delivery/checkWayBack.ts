import type { Distribution } from '../cloudfront/distribution.ts'
import { checkRequest, isFrom, isList, isNumber, isObject, isResponse, must, optional } from '../http/arguments.ts'

/** Refuses unusable settings of what stands between the viewer and the origin's answer. @throws TypeError naming the field. */
export function checkWayBack(distribution: Distribution, field: string): void {
  const { firewall, errorPages, errorCaching, cached, failover, originResponseTimeout } = distribution
  const limits = firewall === undefined || (isObject(firewall) && isFrom(0)(firewall.bodyLimit))
  must(limits, `${field}.firewall`, '{ bodyLimit }, a number of bytes')
  must(isEach(errorPages, isErrorPage), `${field}.errorPages`, 'a list of { status, respond, body }')
  must(isEach(errorCaching, isErrorTtl), `${field}.errorCaching`, 'a list of { status, minTtl }')
  const holds = cached === undefined || (isObject(cached) && isResponse(cached.response) && isFrom(0)(cached.age))
  must(holds, `${field}.cached`, '{ response, age }')
  if (cached?.request !== undefined) checkRequest(cached.request, `${field}.cached.request`)
  const hasSecond =
    failover === undefined ||
    (isObject(failover) && isList(failover.statuses, isNumber) && isResponse(failover.respond))
  must(hasSecond, `${field}.failover`, '{ statuses, respond }')
  must(optional(originResponseTimeout, isFrom(1)), `${field}.originResponseTimeout`, 'a number of seconds, 1 or more')
}

const isEach = <T>(list: readonly T[] | undefined, is: (item: T) => boolean): boolean =>
  list === undefined || (Array.isArray(list) && Array.from(list).every(is))

const isErrorPage = (page: NonNullable<Distribution['errorPages']>[number]): boolean =>
  isObject(page) && isNumber(page.status) && isNumber(page.respond) && typeof page.body === 'string'

const isErrorTtl = (one: NonNullable<Distribution['errorCaching']>[number]): boolean =>
  isObject(one) && isNumber(one.status) && isFrom(0)(one.minTtl)
