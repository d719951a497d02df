import { command, word } from '../shell.ts'
import { changedDistribution } from './changedDistribution.ts'
import type { Setup } from './facts.ts'
import { script } from './forms.ts'
import { cloudFront, resourcePolicy } from './grants.ts'
import type { DistributionSettings } from './settings.ts'
import { cachePolicyConfig, listed, noCaching, orp, signing } from './settings.ts'

/** The commands that give a distribution these settings. */
export function cli(setup: Setup, settings: DistributionSettings): string {
  const mode = signing(settings)
  const ownPolicy = settings.cachePolicy === 'authorization'
  const changes = [
    `CachePolicyId: ${ownPolicy ? '$cache' : JSON.stringify(noCaching)}`,
    `OriginRequestPolicyId: ${JSON.stringify(orp)}`,
  ]
  const origin = `(.Origins.Items[] | select(.DomainName == ${JSON.stringify(setup.functionUrlHost)})).OriginAccessControlId`
  return script(
    `id=${word(setup.distributionId)}`,
    ...(ownPolicy
      ? [
          `cache=$(${command('aws cloudfront create-cache-policy --query CachePolicy.Id --output text', `--cache-policy-config ${word(JSON.stringify(cliCachePolicy))}`)})`,
        ]
      : []),
    ...(mode
      ? [
          `oac=$(${command(
            'aws cloudfront create-origin-access-control --query OriginAccessControl.Id --output text',
            `--origin-access-control-config Name=function-url-${mode},OriginAccessControlOriginType=lambda,SigningBehavior=${mode},SigningProtocol=sigv4`,
          )})`,
        ]
      : []),
    ...changedDistribution(setup, {
      variables: [...(ownPolicy ? ['cache'] : []), ...(mode ? ['oac'] : [])],
      behavior: `. + {${changes.join(', ')}} | del(.ForwardedValues, .MinTTL, .DefaultTTL, .MaxTTL)`,
      more: settings.originAccessControl ? `${origin} = ${mode ? '$oac' : '""'}` : undefined,
    }),
    ...(mode ? resourcePolicy(setup, cloudFront(setup)).cli : []),
  )
}

const { HeadersConfig, ...keyed } = cachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin
/** The API wants lists with their lengths. */
const cliCachePolicy = {
  ...cachePolicyConfig,
  ParametersInCacheKeyAndForwardedToOrigin: {
    ...keyed,
    HeadersConfig: { ...HeadersConfig, Headers: listed(HeadersConfig.Headers) },
  },
}
