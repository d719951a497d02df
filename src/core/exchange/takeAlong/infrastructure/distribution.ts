import { cachePolicies, originRequestPolicies } from '../../../cloudfront/managedPolicies.ts'
import { command, word } from '../shell.ts'
import type { Setup } from './facts.ts'
import type { Forms } from './forms.ts'
import { aligned, hcl, lines, script, template } from './forms.ts'
import { arnInTemplate, cloudFront, resourcePolicy } from './grants.ts'

/** What a distribution in front of a Function URL is to be set to. */
export interface DistributionSettings {
  /** CachingDisabled, or one of one's own with Authorization in the cache key, as `no-override` needs it. */
  readonly cachePolicy: 'CachingDisabled' | 'authorization'
  /** `none` takes it off. */
  readonly originAccessControl?: 'always' | 'no-override' | 'none'
}

const idOf = (managed: readonly { readonly name: string; readonly id: string }[], name: string): string =>
  managed.find((policy) => policy.name === name)?.id ?? name
const orp = idOf(originRequestPolicies, 'AllViewerExceptHostHeader')
const noCaching = idOf(cachePolicies, 'CachingDisabled')
const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE']

/** Nothing is cached unless the function says so, then for a second: a policy that caches nothing at all can have no key. */
const ttl = { MinTTL: 0, DefaultTTL: 0, MaxTTL: 1 }
const cachePolicyConfig = {
  Name: 'AuthorizationInKey',
  ...ttl,
  ParametersInCacheKeyAndForwardedToOrigin: {
    EnableAcceptEncodingGzip: false,
    EnableAcceptEncodingBrotli: false,
    HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Authorization'] },
    CookiesConfig: { CookieBehavior: 'none' },
    QueryStringsConfig: { QueryStringBehavior: 'all' },
  },
}

/** OAC that signs, if the settings want it. */
const signing = ({ originAccessControl: mode }: DistributionSettings) => (mode === 'none' ? undefined : mode)

/** A distribution with these settings, in all four forms: whole where it is declared, as a change where it is commanded. */
export const distribution = (setup: Setup, settings: DistributionSettings): Forms => ({
  cloudformation: cloudformation(setup, settings),
  cdk: cdk(setup, settings),
  terraform: terraform(setup, settings),
  cli: cli(setup, settings),
})

function cloudformation(setup: Setup, settings: DistributionSettings): string {
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

const cdkSigning = { always: 'SIGV4_ALWAYS', 'no-override': 'SIGV4_NO_OVERRIDE' } as const

function cdk(_: Setup, settings: DistributionSettings): string {
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

function terraform(setup: Setup, settings: DistributionSettings): string {
  const mode = signing(settings)
  const ownPolicy = settings.cachePolicy === 'authorization'
  const quoted = (list: readonly string[]) => `[${list.map(hcl).join(', ')}]`
  const grantee = cloudFront(setup)
  const sourceArn = { ...grantee.sourceArn, terraform: 'aws_cloudfront_distribution.api.arn' }
  return lines(
    ...(mode
      ? [
          'resource "aws_cloudfront_origin_access_control" "function_url" {',
          ...aligned([
            `name = "function-url-${mode}"`,
            'origin_access_control_origin_type = "lambda"',
            `signing_behavior = "${mode}"`,
            'signing_protocol = "sigv4"',
          ]),
          '}',
          '',
        ]
      : []),
    ...(ownPolicy ? [...terraformCachePolicy, ''] : []),
    'resource "aws_cloudfront_distribution" "api" {',
    '  enabled = true',
    '',
    '  origin {',
    ...aligned(
      [
        'origin_id = "function-url"',
        `domain_name = ${hcl(setup.functionUrlHost)}`,
        ...(mode ? ['origin_access_control_id = aws_cloudfront_origin_access_control.function_url.id'] : []),
      ],
      '    ',
    ),
    '',
    '    custom_origin_config {',
    ...aligned(
      [
        'http_port = 80',
        'https_port = 443',
        'origin_protocol_policy = "https-only"',
        'origin_ssl_protocols = ["TLSv1.2"]',
      ],
      '      ',
    ),
    '    }',
    '  }',
    '',
    '  default_cache_behavior {',
    ...aligned(
      [
        'target_origin_id = "function-url"',
        'viewer_protocol_policy = "https-only"',
        `allowed_methods = ${quoted(methods)}`,
        'cached_methods = ["GET", "HEAD"]',
        `cache_policy_id = ${ownPolicy ? 'aws_cloudfront_cache_policy.authorization.id' : hcl(noCaching)}`,
        `origin_request_policy_id = ${hcl(orp)}`,
      ],
      '    ',
    ),
    '  }',
    '',
    '  restrictions {',
    '    geo_restriction {',
    '      restriction_type = "none"',
    '    }',
    '  }',
    '',
    '  viewer_certificate {',
    '    cloudfront_default_certificate = true',
    '  }',
    '}',
    ...(mode ? ['', ...resourcePolicy(setup, { ...grantee, sourceArn }).terraform.slice(0, -1)] : []),
  )
}

const terraformCachePolicy = [
  'resource "aws_cloudfront_cache_policy" "authorization" {',
  ...aligned(['name = "AuthorizationInKey"', 'min_ttl = 0', 'default_ttl = 0', 'max_ttl = 1']),
  '',
  '  parameters_in_cache_key_and_forwarded_to_origin {',
  '    headers_config {',
  '      header_behavior = "whitelist"',
  '      headers {',
  '        items = ["Authorization"]',
  '      }',
  '    }',
  '    cookies_config {',
  '      cookie_behavior = "none"',
  '    }',
  '    query_strings_config {',
  '      query_string_behavior = "all"',
  '    }',
  '  }',
  '}',
]

function cli(setup: Setup, settings: DistributionSettings): string {
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

const listed = (Items: readonly string[]) => ({ Quantity: Items.length, Items })
const { HeadersConfig, ...keyed } = cachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin
/** The API wants lists with their lengths. */
const cliCachePolicy = {
  ...cachePolicyConfig,
  ParametersInCacheKeyAndForwardedToOrigin: {
    ...keyed,
    HeadersConfig: { ...HeadersConfig, Headers: listed(HeadersConfig.Headers) },
  },
}

/** The commands that change one behaviour of a distribution, by a filter for jq. The distribution's id is in `$id`. */
export function changedDistribution(
  { pathPattern }: Setup,
  { variables = [], behavior, more }: { variables?: readonly string[]; behavior: string; more?: string | undefined },
): readonly string[] {
  const place =
    pathPattern === undefined
      ? '.DefaultCacheBehavior'
      : `(.CacheBehaviors.Items[] | select(.PathPattern == ${JSON.stringify(pathPattern)}))`
  const filter = ['.DistributionConfig', `${place} |= (${behavior})`, ...(more === undefined ? [] : [more])].join(
    '\n  | ',
  )
  return [
    'aws cloudfront get-distribution-config --id "$id" > current.json',
    `jq ${variables.map((name) => `--arg ${name} "$${name}" `).join('')}${word(filter)} current.json > wanted.json`,
    command(
      'aws cloudfront update-distribution --id "$id" --if-match "$(jq -r .ETag current.json)"',
      '--distribution-config file://wanted.json',
    ),
  ]
}

/** The methods of the default behaviour, or of the one that the request takes. */
export const allowedMethods = (setup: Setup): Forms => {
  const forms = distribution(setup, { cachePolicy: 'CachingDisabled' })
  const items = JSON.stringify({ ...listed(methods), CachedMethods: listed(['GET', 'HEAD']) })
  return {
    ...forms,
    cli: script(
      `id=${word(setup.distributionId)}`,
      ...changedDistribution(setup, { behavior: `.AllowedMethods = ${items}` }),
    ),
  }
}
