import { behaviorFor } from '../../../cloudfront/behavior.ts'
import type { Policy } from '../../../cloudfront/policy.ts'
import type { Route } from '../../../delivery/delivery.ts'
import { endpointOf } from '../../../hosts/endpoint.ts'
import { reportWords as words } from '../../../words/report.ts'
import { code, table } from './markdown.ts'

/** The set-up that a call to this URL goes through. */
export function setUpTable(url: string, { distribution, functionUrl, assume }: Route): string {
  const { rows } = words
  const endpoint = endpointOf(functionUrl.host)
  const scope = [functionUrl.region ?? endpoint?.region ?? '', functionUrl.service ?? endpoint?.service ?? 'lambda']
  const own = [
    [rows.functionUrl, `${code(functionUrl.host)} ${functionUrl.authType}`],
    [rows.region, code(scope.join(' '))],
  ] as const
  if (!distribution) return table(own)
  const behavior = behaviorFor(url, distribution, assume)
  return table([
    ...own,
    [rows.cloudFront, [distribution.host, ...(distribution.aliases ?? [])].map(code).join(', ')],
    [rows.originRequestPolicy, policyName(behavior.originRequestPolicy)],
    [rows.cachePolicy, policyName(behavior.cachePolicy)],
    [rows.originAccessControl, distribution.originAccessControl ?? words.none],
  ])
}

function policyName({ name, headers, queryStrings, cookies }: Policy): string {
  if (name !== undefined) return code(name)
  return [headers, queryStrings, cookies].every((names) => names === 'none') ? words.none : words.own
}
