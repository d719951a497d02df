import { command, word } from '../shell.ts'
import { changedDistribution } from './changedDistribution.ts'
import type { Setup } from './facts.ts'
import { script } from './forms.ts'
import { cloudFront, resourcePolicy } from './grants.ts'
import { cachePolicyConfig } from './ownCachePolicy.ts'
import type { DistributionSettings } from './settings.ts'
import { aliasSettings, noCaching, orp, ownPolicy, signing } from './settings.ts'

/** The commands that give a distribution these settings. */
export function cli(setup: Setup, settings: DistributionSettings): string {
  const mode = signing(settings)
  const own = ownPolicy(settings)
  const changes = [
    `CachePolicyId: ${own ? '$cache' : JSON.stringify(noCaching)}`,
    `OriginRequestPolicyId: ${JSON.stringify(orp)}`,
  ]
  const origin = `(.Origins.Items[] | select(.DomainName == ${JSON.stringify(setup.functionUrlHost)})).OriginAccessControlId`
  return script(
    `id=${word(setup.distributionId)}`,
    ...(own
      ? [
          `cache=$(${command('aws cloudfront create-cache-policy --query CachePolicy.Id --output text', `--cache-policy-config ${word(JSON.stringify(cachePolicyConfig(own, 'api')))}`)})`,
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
      variables: [...(own ? ['cache'] : []), ...(mode ? ['oac'] : [])],
      behavior: `. + {${changes.join(', ')}} | del(.ForwardedValues, .MinTTL, .DefaultTTL, .MaxTTL)`,
      more: settings.originAccessControl ? `${origin} = ${mode ? '$oac' : '""'}` : undefined,
    }),
    ...(mode ? resourcePolicy(setup, cloudFront(setup)).cli : []),
  )
}

const record = {
  Changes: [
    {
      Action: 'UPSERT',
      ResourceRecordSet: {
        Type: 'A',
        AliasTarget: { HostedZoneId: aliasSettings.dnsZone, EvaluateTargetHealth: false },
      },
    },
  ],
}

/** The commands that give a distribution one more name, and the name its record. */
export function cliAlias(setup: Setup): string {
  const names = '[(.Aliases.Items // [])[], $name] | unique'
  return script(
    `id=${word(setup.distributionId)} name=${word(setup.alias)}`,
    `certificate=${word(aliasSettings.certificate)} zone=${word(aliasSettings.hostedZone)}`,
    ...changedDistribution(setup, {
      variables: ['name', 'certificate'],
      more: [
        `.Aliases = (${names} | {Quantity: length, Items: .})`,
        `.ViewerCertificate = {ACMCertificateArn: $certificate, SSLSupportMethod: "sni-only", MinimumProtocolVersion: "${aliasSettings.protocol}"}`,
      ].join('\n  | '),
    }),
    'target=$(aws cloudfront get-distribution --id "$id" --query Distribution.DomainName --output text)',
    `jq --null-input --arg name "$name" --arg target "$target" ${word(
      `${JSON.stringify(record)}\n  | .Changes[0].ResourceRecordSet |= (.Name = $name | .AliasTarget.DNSName = $target)`,
    )} > record.json`,
    'aws route53 change-resource-record-sets --hosted-zone-id "$zone" --change-batch file://record.json',
  )
}
