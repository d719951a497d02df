// The headers that CloudFront treats in a way of their own; all others follow the header table.

import type { RuleId } from '../words/certainties.ts'
import { assumed } from '../words/openQuestions.ts'
import { normalizedAcceptEncoding } from './acceptEncoding.ts'
import type { EdgeContext } from './context.ts'
import { forwardsAuthorization, forwardsCookie, forwardsHeader } from './forwarding.ts'
import { headerRow } from './headerTable.ts'
import { requestId, viaEntry } from './madeUp.ts'

/** What becomes of a field: its value (undefined: it goes) and the rule, or undefined where it stays as it is. */
export type Fate = { readonly value: string | undefined; readonly rule: RuleId } | undefined

type Story = (value: string, context: EdgeContext) => Fate

const stories: ReadonlyMap<string, Story> = new Map(
  Object.entries<Story>({
    host: (_, { behavior, distribution }) =>
      forwardsHeader(behavior, 'host')
        ? undefined
        : { value: distribution.originHost, rule: 'cloudfront-host-set-to-origin' },
    authorization: (_, { behavior, viewerRequest, assume }) => {
      if (!behavior.legacyForwarding) {
        return forwardsAuthorization(behavior, assume) ? undefined : gone('cloudfront-authorization-removed')
      }
      const removed = ['GET', 'HEAD'].includes(viewerRequest.method) && !forwardsHeader(behavior, 'authorization')
      return removed ? gone('cloudfront-authorization-removed-legacy') : undefined
    },
    connection: () => ({ value: 'Keep-Alive', rule: 'cloudfront-connection' }),
    'user-agent': (_, { behavior }) =>
      forwardsHeader(behavior, 'user-agent')
        ? undefined
        : { value: 'Amazon CloudFront', rule: 'cloudfront-user-agent' },
    'accept-encoding': (value, context) => {
      const normalized = normalizedAcceptEncoding(value, context.behavior)
      if (normalized === 'as-any-other') return tableFate('accept-encoding', context)
      return normalized === undefined
        ? gone('cloudfront-header-removed-legacy')
        : { value: normalized, rule: 'cloudfront-accept-encoding' }
    },
    cookie: (value, { behavior }) => {
      const kept = value.split(/;\s*/).filter((cookie) => forwardsCookie(behavior, cookie.split('=')[0] ?? ''))
      return { value: kept.length > 0 ? kept.join('; ') : undefined, rule: 'cloudfront-cookies' }
    },
    via: (value, context) => ({ value: `${value}, ${viaEntry(context)}`, rule: 'cloudfront-via' }),
    'x-forwarded-for': (value, { viewer }) => ({
      value: `${value},${viewer.address}`,
      rule: 'cloudfront-forwarded-for',
    }),
    'x-amz-cf-id': (_, context) => ({ value: requestId(context), rule: 'cloudfront-request-id' }),
  }),
)

/** What becomes of a viewer's header; undefined where it stays as it is. */
export function fateOf(name: string, value: string, context: EdgeContext): Fate {
  const fate = (stories.get(name) ?? ((_: string, given: EdgeContext) => tableFate(name, given)))(value, context)
  return fate?.value === value ? undefined : fate
}

const gone = (rule: RuleId): Fate => ({ value: undefined, rule })

function tableFate(name: string, { behavior, assume }: EdgeContext): Fate {
  const row = headerRow(name)
  if (row.policy === 'never') return gone('cloudfront-header-removed')
  if (row.policy === 'always' || forwardsHeader(behavior, name)) return undefined
  if (behavior.legacyForwarding) return row.legacy === 'remove' ? gone('cloudfront-header-removed-legacy') : undefined
  const asLegacy = assumed('headers-without-policy', assume) === 'forward' && row.legacy === 'forward'
  return asLegacy && !behavior.originRequestPolicy.name ? undefined : gone('cloudfront-header-not-in-policy')
}
