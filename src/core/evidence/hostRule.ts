import { endpointOf } from '../hosts/endpoint.ts'
import type { RuleId } from '../words/certainties.ts'

/** Whether a host is a Function URL's own name. */
export const isFunctionUrl = (host: string): boolean => endpointOf(host)?.because === 'host-function-url'

/** Where the right host is a Function URL's own name and the left is not, CloudFront's rule explains it. */
export const ruleOfHost = (left: string | undefined, right: string | undefined): RuleId =>
  left && right && isFunctionUrl(right) && !isFunctionUrl(left) ? 'cloudfront-host-set-to-origin' : 'sigv4-header-host'
