import { fieldValue } from '../http/message.ts'
import type { RuleId } from '../words/certainties.ts'
import type { EdgeContext, Step } from './context.ts'
import { changed } from './context.ts'
import { addedCloudFrontHeaders, forwardsHeader } from './forwarding.ts'
import { requestId, viaEntry } from './madeUp.ts'
import { viewerFact } from './viewerFacts.ts'

interface Added {
  readonly name: string
  readonly rule: RuleId
  readonly value: (context: EdgeContext) => string | undefined
}

const always: readonly Added[] = [
  {
    name: 'User-Agent',
    rule: 'cloudfront-user-agent',
    value: ({ behavior }) => (forwardsHeader(behavior, 'user-agent') ? undefined : 'Amazon CloudFront'),
  },
  { name: 'Via', rule: 'cloudfront-via', value: viaEntry },
  { name: 'X-Amz-Cf-Id', rule: 'cloudfront-request-id', value: requestId },
  { name: 'X-Forwarded-For', rule: 'cloudfront-forwarded-for', value: ({ viewer }) => viewer.address },
]

/** The headers that CloudFront adds where the request does not have them already. */
export const addHeaders: Step = (draft, context) => {
  const asked = addedCloudFrontHeaders(context.behavior).map((name) => ({
    name,
    rule: 'cloudfront-header-added' as const,
    value: () => viewerFact(name, context),
  }))
  return [...always, ...asked].reduce((current, { name, rule, value }) => {
    const after = value(context)
    const field = name.toLowerCase()
    if (after === undefined || fieldValue(current.request.headers, field) !== undefined) return current
    return {
      request: { ...current.request, headers: [...current.request.headers, [name, after]] },
      changes: [...current.changes, changed(context, rule, field, { after })],
    }
  }, draft)
}
