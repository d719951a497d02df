import { literals } from '../literals.ts'
import { lines } from './forms.ts'
import { cdkCachePolicy } from './ownCachePolicy.ts'
import type { DistributionSettings } from './settings.ts'
import { aliasSettings, ownPolicy, plainErrors, signing } from './settings.ts'

const cdkSigning = { always: 'SIGV4_ALWAYS', 'no-override': 'SIGV4_NO_OVERRIDE' } as const
const text = literals.javascript

/** A function that makes the distribution with the CDK. */
export function cdk(settings: DistributionSettings): string {
  const mode = signing(settings)
  const own = ownPolicy(settings)
  const { alias } = settings
  const named = alias !== undefined
  return lines(
    ...imports(settings),
    '',
    `export function distributionFor(scope: Construct, functionUrl: lambda.FunctionUrl${named ? ', zone: route53.IHostedZone' : ''}) {`,
    ...(mode
      ? [
          "  const originAccessControl = new cloudfront.FunctionUrlOriginAccessControl(scope, 'OriginAccessControl', {",
          `    signing: cloudfront.Signing.${cdkSigning[mode]},`,
          '  })',
          '  // Grants CloudFront both permissions; versions before the autumn of 2025 grant lambda:InvokeFunctionUrl alone.',
          '  const origin = origins.FunctionUrlOrigin.withOriginAccessControl(functionUrl, { originAccessControl })',
        ]
      : ['  const origin = new origins.FunctionUrlOrigin(functionUrl)']),
    ...(own ? cdkCachePolicy(own) : []),
    ...(named
      ? [
          '  // In us-east-1, where CloudFront looks for it.',
          `  const certificate = acm.Certificate.fromCertificateArn(scope, 'Certificate', ${text(aliasSettings.certificate)})`,
        ]
      : []),
    `  ${named ? 'const distribution =' : 'return'} new cloudfront.Distribution(scope, 'Distribution', {`,
    ...(named ? [`    domainNames: [${text(alias)}],`, '    certificate,'] : []),
    '    defaultBehavior: {',
    '      origin,',
    '      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,',
    '      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,',
    `      cachePolicy${own ? '' : ': cloudfront.CachePolicy.CACHING_DISABLED'},`,
    '      originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,',
    '    },',
    ...(settings.plainErrors
      ? [
          `    errorResponses: [${plainErrors.map(({ ErrorCode }) => ErrorCode).join(', ')}].map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),`,
        ]
      : []),
    '  })',
    ...(named
      ? [
          "  new route53.ARecord(scope, 'Alias', {",
          '    zone,',
          // With its last dot the name is whole, not one inside the zone.
          `    recordName: ${text(`${alias}.`)},`,
          '    target: route53.RecordTarget.fromAlias(new targets.CloudFrontTarget(distribution)),',
          '  })',
          '  return distribution',
        ]
      : []),
    '}',
  )
}

const imports = (settings: DistributionSettings): readonly string[] => [
  ...(ownPolicy(settings) || settings.plainErrors ? ["import { Duration } from 'aws-cdk-lib'"] : []),
  ...(settings.alias === undefined ? [] : ["import * as acm from 'aws-cdk-lib/aws-certificatemanager'"]),
  "import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'",
  "import * as origins from 'aws-cdk-lib/aws-cloudfront-origins'",
  "import type * as lambda from 'aws-cdk-lib/aws-lambda'",
  ...(settings.alias === undefined
    ? []
    : [
        "import * as route53 from 'aws-cdk-lib/aws-route53'",
        "import * as targets from 'aws-cdk-lib/aws-route53-targets'",
      ]),
  "import type { Construct } from 'constructs'",
]
