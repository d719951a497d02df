import type { Setup } from './facts.ts'
import { template } from './forms.ts'
import { arnInTemplate, cloudFront, resourcePolicy } from './grants.ts'
import { cachePolicyConfig } from './ownCachePolicy.ts'
import type { DistributionSettings } from './settings.ts'
import { aliasSettings, methods, noCaching, orp, ownPolicy, plainErrors, signing } from './settings.ts'

/** A whole distribution for CloudFormation, with what belongs to it. */
export function cloudformation(setup: Setup, settings: DistributionSettings): string {
  const mode = signing(settings)
  const own = ownPolicy(settings)
  const { alias } = settings
  const grantee = cloudFront(setup)
  const sourceArn = { ...grantee.sourceArn, cloudformation: arnInTemplate('Distribution') }
  const resources = {
    ...(mode && {
      OriginAccessControl: {
        Type: 'AWS::CloudFront::OriginAccessControl',
        Properties: {
          OriginAccessControlConfig: {
            Name: `function-url-${mode}`,
            OriginAccessControlOriginType: 'lambda',
            SigningBehavior: mode,
            SigningProtocol: 'sigv4',
          },
        },
      },
    }),
    ...(own && {
      CachePolicy: { Type: 'AWS::CloudFront::CachePolicy', Properties: { CachePolicyConfig: cachePolicyConfig(own) } },
    }),
    Distribution: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          Enabled: true,
          ...(alias !== undefined && {
            Aliases: [alias],
            ViewerCertificate: {
              AcmCertificateArn: { Ref: 'CertificateArn' },
              SslSupportMethod: 'sni-only',
              MinimumProtocolVersion: aliasSettings.protocol,
            },
          }),
          Origins: [
            {
              Id: 'function-url',
              DomainName: setup.functionUrlHost,
              ...(mode && { OriginAccessControlId: { 'Fn::GetAtt': ['OriginAccessControl', 'Id'] } }),
              CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
            },
          ],
          DefaultCacheBehavior: {
            TargetOriginId: 'function-url',
            ViewerProtocolPolicy: 'https-only',
            AllowedMethods: methods,
            CachePolicyId: own ? { Ref: 'CachePolicy' } : noCaching,
            OriginRequestPolicyId: orp,
          },
          ...(settings.plainErrors && { CustomErrorResponses: plainErrors }),
        },
      },
    },
    ...(alias !== undefined && { Alias: recordOf(alias) }),
    ...(mode && resourcePolicy(setup, { ...grantee, sourceArn }).cloudformation),
  }
  return template(resources, alias === undefined ? {} : aliasParameters)
}

const aliasParameters = { CertificateArn: aliasSettings.certificate, HostedZoneId: aliasSettings.hostedZone }

/** The record of a name in the DNS: it leads to the distribution. */
const recordOf = (name: string) => ({
  Type: 'AWS::Route53::RecordSet',
  Properties: {
    HostedZoneId: { Ref: 'HostedZoneId' },
    Name: name,
    Type: 'A',
    AliasTarget: { DNSName: { 'Fn::GetAtt': ['Distribution', 'DomainName'] }, HostedZoneId: aliasSettings.dnsZone },
  },
})
