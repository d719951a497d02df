import type { Behavior } from '../../../cloudfront/distribution.ts'
import { defined } from '../../../evidence/text/defined.ts'
import type { Config } from './config.ts'
import { list, text, texts, whole } from './config.ts'
import { legacyForwardingOf } from './policies.ts'

const protocols: ReadonlyMap<string | undefined, Behavior['viewerProtocol']> = new Map([
  ['redirect-to-https', 'redirect'],
  ['https-only', 'https-only'],
  ['allow-all', 'allow-all'],
])

/** A cache behaviour's settings; its policies stand as the ids that it names them by. */
export function behaviorOf(config: Config): Partial<Behavior> {
  const methods = texts(config, 'AllowedMethods')
  // The AWS CLI keeps the cached methods inside the allowed ones, the others beside them.
  const cached = [...texts(config, 'CachedMethods'), ...texts(whole(config, 'AllowedMethods'), 'CachedMethods')]
  return defined({
    originRequestPolicy: text(config, 'OriginRequestPolicyId') || undefined,
    cachePolicy: text(config, 'CachePolicyId') || undefined,
    // Not given, they are these two. Source: CloudFront API Reference, "AllowedMethods".
    allowedMethods: methods.length > 0 ? methods : ['GET', 'HEAD'],
    cachesOptions: cached.includes('OPTIONS') ? true : undefined,
    viewerProtocol: protocols.get(text(config, 'ViewerProtocolPolicy')),
    legacyForwarding: list(config, 'ForwardedValues').map(legacyForwardingOf)[0],
  })
}

/** The behaviours besides the default one, in CloudFront's order. */
export const behaviorsOf = (config: Config): readonly Behavior[] =>
  list(config, 'CacheBehaviors', 'ordered_cache_behavior').map((one) => ({
    ...behaviorOf(one),
    pathPattern: text(one, 'PathPattern') ?? '*',
  }))
