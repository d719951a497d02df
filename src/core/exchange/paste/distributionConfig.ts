// What the AWS CLI answers about a distribution and what belongs to it.

import { defined } from '../../evidence/text/defined.ts'
import type { Loose } from '../../evidence/text/looseJson.ts'
import { itemsAt, member, memberAt, textAt } from '../../evidence/text/looseJson.ts'
import type { JsonShape } from './jsonShape.ts'
import type { Piece } from './piece.ts'
import type { Config } from './setup/config.ts'
import { leftOf } from './setup/config.ts'
import { distributionPieces } from './setup/distribution.ts'
import { leftRemarks } from './setup/left.ts'
import { cachePolicyOf, originRequestPolicyOf } from './setup/policies.ts'
import { signingBehaviorOf } from './setup/resources.ts'

/** `aws cloudfront get-distribution-config` and `get-distribution`. */
export const distributionConfig: JsonShape = {
  format: 'distribution-config',
  looksLike: (value) => memberAt(configOf(value), 'DefaultCacheBehavior') !== undefined,
  read: (value) => {
    const config = fresh(configOf(value))
    const host = textAt(value, 'Distribution', 'DomainName') ?? textAt(value, 'DomainName')
    const { pieces, remarks } = distributionPieces(config, host)
    return { pieces, remarks: [...remarks, ...leftRemarks(leftOf(config, ''))] }
  },
}

const configOf = (value: Loose): Loose =>
  memberAt(value, 'Distribution', 'DistributionConfig') ?? memberAt(value, 'DistributionConfig') ?? value

const fresh = (value: Loose | undefined): Config => ({ value, seen: new Set() })

/** `aws cloudfront get-origin-access-control`: how CloudFront signs. */
export const originAccessControl: JsonShape = {
  format: 'origin-access-control',
  looksLike: (value) => signingBehavior(value) !== undefined,
  read: (value) => {
    const mode = signingBehavior(value)
    if (mode === undefined) return { pieces: [] }
    const id = textAt(value, 'OriginAccessControl', 'Id') ?? textAt(value, 'Id') ?? ''
    return {
      pieces: [
        { kind: 'definition', id, defines: { originAccessControl: mode } },
        { kind: 'setup', setup: defined({ originAccessControl: mode }) },
      ],
    }
  },
}

const signingBehavior = (value: Loose) =>
  signingBehaviorOf(
    fresh(
      memberAt(value, 'OriginAccessControl', 'OriginAccessControlConfig') ??
        memberAt(value, 'OriginAccessControlConfig') ??
        value,
    ),
  )

type PolicyKind = 'CachePolicy' | 'OriginRequestPolicy'

/** `get-cache-policy`, `get-origin-request-policy`, and the lists of either. */
const policyShape = (
  format: 'cache-policy' | 'origin-request-policy',
  kind: PolicyKind,
  define: (config: Config) => Extract<Piece, { kind: 'definition' }>['defines'],
): JsonShape => {
  const found = (value: Loose): readonly Loose[] =>
    [
      ...itemsAt(value, `${kind}List`, 'Items').map((one) => member(one, kind) ?? null),
      member(value, kind) ?? null,
    ].filter((one) => member(one, `${kind}Config`) !== undefined)
  return {
    format,
    looksLike: (value) => found(value).length > 0,
    read: (value) => ({
      pieces: found(value).map((one) => ({
        kind: 'definition',
        id: textAt(one, 'Id') ?? '',
        defines: define(fresh(member(one, `${kind}Config`))),
      })),
    }),
  }
}

export const cachePolicyAnswer = policyShape('cache-policy', 'CachePolicy', (config) => ({
  cachePolicy: cachePolicyOf(config),
}))

export const originRequestPolicyAnswer = policyShape('origin-request-policy', 'OriginRequestPolicy', (config) => ({
  originRequestPolicy: originRequestPolicyOf(config),
}))
