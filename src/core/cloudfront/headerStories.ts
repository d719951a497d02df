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
      distribution.proposal || forwardsHeader(behavior, 'host')
        ? undefined
        : { value: distribution.originHost, rule: 'cloudfront-host-set-to-origin' },
    authorization: (_, { behavior, viewerRequest, assume }) => {
      if (!behavior.legacyForwarding) {
        return forwardsAuthorization(behavior, assume) ? undefined : gone('cloudfront-authorization-removed')
      }
      const kinds = ['GET', 'HEAD', ...(behavior.cachesOptions ? ['OPTIONS'] : [])]
      const removed = kinds.includes(viewerRequest.method) && !forwardsHeader(behavior, 'authorization')
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
      const given = value.split(/;\s*/)
      const kept = given.filter((cookie) => forwardsCookie(behavior, cookie.split('=')[0] ?? ''))
      // Where no cookie goes, nothing is known to change how they are written.
      if (kept.length === given.length) return undefined
      return { value: kept.length > 0 ? kept.join('; ') : undefined, rule: 'cloudfront-cookies' }
    },
    via: (value, context) => ({ value: `${value}, ${viaEntry(context)}`, rule: 'cloudfront-via' }),
    'x-forwarded-for': (value, { viewer }) => ({
      value: `${value},${viewer.address}`,
      rule: 'cloudfront-forwarded-for',
    }),
    'x-forwarded-host': (_, context) =>
      context.distribution.proposal
        ? { value: context.distribution.originHost, rule: 'proposal-forwarded-host' }
        : tableFate('x-forwarded-host', context),
    'x-amz-cf-id': (_, context) => ({ value: requestId(context), rule: 'cloudfront-request-id' }),
  }),
)

/** Headers of which one goes on, however often the viewer sent them. */
const onlyOnce: ReadonlySet<string> = new Set([
  'host',
  'connection',
  'user-agent',
  'accept-encoding',
  'x-amz-cf-id',
  'x-forwarded-host',
])
/** Lists that CloudFront appends to: at the end of the last field, which is the end of the list (RFC 9110, 5.3). */
const appendedTo: ReadonlySet<string> = new Set(['via', 'x-forwarded-for'])

/**
 * What becomes of one of the viewer's fields of a name; undefined where it stays as it is. `values` are those of all
 * fields of the name, of which this is the one at `at`.
 */
export function fateOfRepeated(name: string, values: readonly string[], at: number, context: EdgeContext): Fate {
  const own = values[at] ?? ''
  if (appendedTo.has(name) && at < values.length - 1) return undefined
  if (!onlyOnce.has(name) || values.length === 1) return fateOf(name, own, context)
  const whole = fateOf(name, values.join(', '), context)
  // What is forwarded as it is stays as often as it came.
  if (!whole) return undefined
  return at === 0 ? whole : gone(whole.rule)
}

/** What becomes of a viewer's header; undefined where it stays as it is. */
function fateOf(name: string, value: string, context: EdgeContext): Fate {
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
  return asLegacy && behavior.originRequestPolicy.headers === 'none'
    ? undefined
    : gone('cloudfront-header-not-in-policy')
}
