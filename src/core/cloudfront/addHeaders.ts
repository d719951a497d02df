import { fieldValue } from '../http/message.ts'
import type { RuleId } from '../words/certainties.ts'
import type { Draft, EdgeContext, Step } from './context.ts'
import { changed } from './context.ts'
import { addedCloudFrontHeaders, forwardsHeader } from './forwarding.ts'
import { requestId, viaEntry } from './madeUp.ts'
import { setField } from './setField.ts'
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
  {
    name: 'X-Forwarded-Host',
    rule: 'proposal-forwarded-host',
    value: ({ distribution }) => (distribution.proposal ? distribution.originHost : undefined),
  },
]

/**
 * The headers that CloudFront adds where the request does not have them already. What it tells of the viewer stands in
 * place of what the viewer says of itself.
 */
export const addHeaders: Step = (draft, context) => {
  const asked = addedCloudFrontHeaders(context.behavior).map((name) => ({
    name,
    rule: 'cloudfront-header-added' as const,
    value: () => viewerFact(name, context),
  }))
  const added = always.reduce((current, one) => withField(current, one, context, false), draft)
  return asked.reduce((current, one) => withField(current, one, context, true), added)
}

function withField(draft: Draft, { name, rule, value }: Added, context: EdgeContext, overwrites: boolean): Draft {
  const after = value(context)
  const field = name.toLowerCase()
  const before = fieldValue(draft.request.headers, field)
  if (after === undefined || before === after || (before !== undefined && !overwrites)) return draft
  const facts = { ...(before === undefined ? {} : { before }), after }
  return {
    request: { ...draft.request, headers: setField(draft.request.headers, name, after) },
    changes: [...draft.changes, changed(context, rule, field, facts)],
  }
}
