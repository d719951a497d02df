import { lines } from './forms.ts'
import type { DistributionSettings } from './settings.ts'
import { signing } from './settings.ts'

const cdkSigning = { always: 'SIGV4_ALWAYS', 'no-override': 'SIGV4_NO_OVERRIDE' } as const

/** A function that makes the distribution with the CDK. */
export function cdk(settings: DistributionSettings): string {
  const mode = signing(settings)
  const ownPolicy = settings.cachePolicy === 'authorization'
  return lines(
    ...(ownPolicy ? ["import { Duration } from 'aws-cdk-lib'"] : []),
    "import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'",
    "import * as origins from 'aws-cdk-lib/aws-cloudfront-origins'",
    "import type * as lambda from 'aws-cdk-lib/aws-lambda'",
    "import type { Construct } from 'constructs'",
    '',
    'export function distributionFor(scope: Construct, functionUrl: lambda.FunctionUrl) {',
    ...(mode
      ? [
          "  const originAccessControl = new cloudfront.FunctionUrlOriginAccessControl(scope, 'OriginAccessControl', {",
          `    signing: cloudfront.Signing.${cdkSigning[mode]},`,
          '  })',
          '  // Grants CloudFront both permissions; versions before the autumn of 2025 grant lambda:InvokeFunctionUrl alone.',
          '  const origin = origins.FunctionUrlOrigin.withOriginAccessControl(functionUrl, { originAccessControl })',
        ]
      : ['  const origin = new origins.FunctionUrlOrigin(functionUrl)']),
    ...(ownPolicy
      ? [
          "  const cachePolicy = new cloudfront.CachePolicy(scope, 'CachePolicy', {",
          '    minTtl: Duration.seconds(0),',
          '    defaultTtl: Duration.seconds(0),',
          '    maxTtl: Duration.seconds(1),',
          "    headerBehavior: cloudfront.CacheHeaderBehavior.allowList('Authorization'),",
          '    queryStringBehavior: cloudfront.CacheQueryStringBehavior.all(),',
          '  })',
        ]
      : []),
    "  return new cloudfront.Distribution(scope, 'Distribution', {",
    '    defaultBehavior: {',
    '      origin,',
    '      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,',
    '      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,',
    `      cachePolicy${ownPolicy ? '' : ': cloudfront.CachePolicy.CACHING_DISABLED'},`,
    '      originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,',
    '    },',
    '  })',
    '}',
  )
}
