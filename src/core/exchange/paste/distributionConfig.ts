// What the AWS CLI answers about a distribution.

import type { Behavior, Distribution, OriginAccessControl } from '../../cloudfront/distribution.ts'
import { cachePolicies, originRequestPolicies } from '../../cloudfront/managedPolicies.ts'
import type { Names, Policy } from '../../cloudfront/policy.ts'
import { defined } from '../../evidence/text/defined.ts'
import type { Loose } from '../../evidence/text/looseJson.ts'
import { itemsAt, member, memberAt, textAt } from '../../evidence/text/looseJson.ts'
import type { JsonShape } from './jsonShape.ts'
import type { Remark } from './piece.ts'

/** `aws cloudfront get-distribution-config` and `get-distribution`. */
export const distributionConfig: JsonShape = {
  format: 'distribution-config',
  looksLike: (value) => memberAt(configOf(value), 'DefaultCacheBehavior') !== undefined,
  read: (value) => {
    const config = configOf(value)
    const main = memberAt(config, 'DefaultCacheBehavior') ?? null
    const origins = itemsAt(config, 'Origins', 'Items')
    const origin = origins.find((one) => textAt(one, 'Id') === textAt(main, 'TargetOriginId')) ?? origins[0] ?? null
    const remarks: Remark[] = []
    const aliases = texts(config, 'Aliases', 'Items')
    const host = textAt(value, 'Distribution', 'DomainName') ?? textAt(value, 'DomainName')
    if (host === undefined) remarks.push({ id: 'distribution-host-missing' })
    if (origins.length > 1) remarks.push({ id: 'several-origins' })
    if (textAt(origin, 'OriginAccessControlId')) remarks.push({ id: 'access-control-unknown' })
    const behavior = behaviorOf(main, remarks)
    const access = textAt(origin, 'OriginAccessControlId') ? undefined : ('none' as const)
    const distribution: Distribution = {
      host: host ?? aliases[0] ?? '',
      originHost: textAt(origin, 'DomainName') ?? '',
      ...behavior,
      ...defined({
        aliases: aliases.length > 0 ? aliases : undefined,
        originPath: textAt(origin, 'OriginPath') || undefined,
        originAccessControl: access,
        customHeaders: customHeadersOf(origin),
        defaultRootObject: textAt(config, 'DefaultRootObject') || undefined,
        behaviors: behaviorsOf(config, remarks),
      }),
    }
    const { originRequestPolicy, cachePolicy, allowedMethods } = behavior
    const setup = defined({
      between: ['cloudfront'],
      originRequestPolicy: typeof originRequestPolicy === 'string' ? originRequestPolicy : undefined,
      cachePolicy: typeof cachePolicy === 'string' ? cachePolicy : undefined,
      originAccessControl: access,
      originPath: distribution.originPath,
      allowedMethods,
    })
    return {
      pieces: [
        { kind: 'distribution', distribution },
        { kind: 'setup', setup },
      ],
      remarks,
    }
  },
}

const configOf = (value: Loose): Loose =>
  memberAt(value, 'Distribution', 'DistributionConfig') ?? memberAt(value, 'DistributionConfig') ?? value

const texts = (value: Loose, ...path: readonly string[]): readonly string[] =>
  itemsAt(value, ...path).filter((one): one is string => typeof one === 'string')

/** A managed policy by its name; another one's id says nothing, so it is told and left out. */
function policyName(
  policies: readonly { readonly id: string; readonly name: string }[],
  id: string | undefined,
  remarks: Remark[],
): string | undefined {
  const name = policies.find((one) => one.id === id)?.name
  if (id !== undefined && name === undefined) remarks.push({ id: 'policy-by-id' })
  return name
}

function behaviorOf(behavior: Loose, remarks: Remark[]): Partial<Behavior> {
  const protocol = textAt(behavior, 'ViewerProtocolPolicy')
  const methods = texts(behavior, 'AllowedMethods', 'Items')
  const legacy = memberAt(behavior, 'ForwardedValues')
  return defined({
    originRequestPolicy: policyName(originRequestPolicies, textAt(behavior, 'OriginRequestPolicyId'), remarks),
    cachePolicy: policyName(cachePolicies, textAt(behavior, 'CachePolicyId'), remarks),
    allowedMethods: methods.length > 0 ? methods : undefined,
    viewerProtocol:
      protocol === 'redirect-to-https'
        ? 'redirect'
        : protocol === 'https-only' || protocol === 'allow-all'
          ? protocol
          : undefined,
    legacyForwarding: legacy === undefined ? undefined : legacyOf(legacy),
  }) as Partial<Behavior>
}

function legacyOf(values: Loose): Policy {
  const headers = texts(values, 'Headers', 'Items')
  const cookies = textAt(values, 'Cookies', 'Forward')
  const named: Names = cookies === 'whitelist' ? texts(values, 'Cookies', 'WhitelistedNames', 'Items') : 'none'
  return {
    headers: headers.includes('*') ? 'all' : headers.length > 0 ? headers : 'none',
    cookies: cookies === 'all' ? 'all' : named,
    queryStrings: member(values, 'QueryString') === true ? 'all' : 'none',
  }
}

function behaviorsOf(config: Loose, remarks: Remark[]): readonly Behavior[] | undefined {
  const behaviors = itemsAt(config, 'CacheBehaviors', 'Items').map(
    (one): Behavior => ({ ...behaviorOf(one, remarks), pathPattern: textAt(one, 'PathPattern') ?? '*' }),
  )
  return behaviors.length > 0 ? behaviors : undefined
}

function customHeadersOf(origin: Loose): Distribution['customHeaders'] {
  const items = itemsAt(origin, 'CustomHeaders', 'Items')
  return items.length === 0
    ? undefined
    : items.map((one) => [textAt(one, 'HeaderName') ?? '', textAt(one, 'HeaderValue') ?? ''] as const)
}

/** `aws cloudfront get-origin-access-control`: how CloudFront signs. */
export const originAccessControl: JsonShape = {
  format: 'origin-access-control',
  looksLike: (value) => signingBehavior(value) !== undefined,
  read: (value) => ({ pieces: [{ kind: 'setup', setup: defined({ originAccessControl: signingBehavior(value) }) }] }),
}

const behaviors: readonly OriginAccessControl[] = ['never', 'no-override', 'always', 'always-amz-auth']

function signingBehavior(value: Loose): OriginAccessControl | undefined {
  const config =
    memberAt(value, 'OriginAccessControl', 'OriginAccessControlConfig') ??
    memberAt(value, 'OriginAccessControlConfig') ??
    value
  return behaviors.find((one) => one === textAt(config, 'SigningBehavior'))
}
