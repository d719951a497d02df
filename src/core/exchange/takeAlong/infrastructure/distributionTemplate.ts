import type { Setup } from './facts.ts'
import { template } from './forms.ts'
import { arnInTemplate, cloudFront, resourcePolicy } from './grants.ts'
import type { DistributionSettings } from './settings.ts'
import { cachePolicyConfig, methods, noCaching, orp, signing } from './settings.ts'

/** A whole distribution for CloudFormation, with what belongs to it. */
export function cloudformation(setup: Setup, settings: DistributionSettings): string {
  const mode = signing(settings)
  const ownPolicy = settings.cachePolicy === 'authorization'
  const grantee = cloudFront(setup)
  const sourceArn = { ...grantee.sourceArn, cloudformation: arnInTemplate('Distribution') }
  return template({
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
    ...(ownPolicy && {
      CachePolicy: { Type: 'AWS::CloudFront::CachePolicy', Properties: { CachePolicyConfig: cachePolicyConfig } },
    }),
    Distribution: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          Enabled: true,
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
            CachePolicyId: ownPolicy ? { Ref: 'CachePolicy' } : noCaching,
            OriginRequestPolicyId: orp,
          },
        },
      },
    },
    ...(mode && resourcePolicy(setup, { ...grantee, sourceArn }).cloudformation),
  })
}
