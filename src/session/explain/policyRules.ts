import type { Policy } from '../../core/cloudfront/policy.ts'
import { includesHeader } from '../../core/cloudfront/policy.ts'
import type { RuleId } from '../../core/words/certainties.ts'

/** The rules that decide what becomes of a signed request under a policy. */
export function policyRules({ headers, cookies, queryStrings }: Policy): readonly RuleId[] {
  const wholeHeaders = headers === 'all' || (typeof headers === 'object' && 'allExcept' in headers)
  const authorization = wholeHeaders || includesHeader(headers, 'authorization')
  return [
    includesHeader(headers, 'host') ? 'check-host' : 'cloudfront-host-set-to-origin',
    ...(authorization ? [] : (['cloudfront-authorization-removed'] as const)),
    ...(wholeHeaders ? [] : (['cloudfront-header-not-in-policy'] as const)),
    ...(queryStrings === 'all' ? [] : (['cloudfront-query'] as const)),
    ...(cookies === 'all' ? [] : (['cloudfront-cookies'] as const)),
  ]
}
