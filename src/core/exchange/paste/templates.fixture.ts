import type { Sample } from './samples.fixture.ts'

/** A template as people write it: every kind of reference, two behaviours, a policy of its own, both permissions. */
const yaml = `AWSTemplateFormatVersion: '2010-09-09'
Description: An API behind CloudFront
Parameters:
  Stage:
    Type: String
    Default: prod
Resources:
  Api:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
  Url:
    Type: AWS::Lambda::Url
    Properties:
      TargetFunctionArn: !GetAtt Api.Arn
      AuthType: AWS_IAM
      Cors:
        AllowOrigins: ['https://app.example.com']
        AllowMethods: ['*']
        AllowHeaders: [authorization, x-amz-date]
        MaxAge: 60
  MayInvokeUrl:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunctionUrl
      FunctionName: !Ref Api
      Principal: cloudfront.amazonaws.com
      SourceArn: !Sub arn:aws:cloudfront::\${AWS::AccountId}:distribution/\${Edge}
  Access:
    Type: AWS::CloudFront::OriginAccessControl
    Properties:
      OriginAccessControlConfig:
        Name: !Sub 'api-\${Stage}'
        OriginAccessControlOriginType: lambda
        SigningBehavior: no-override
        SigningProtocol: sigv4
  Key:
    Type: AWS::CloudFront::CachePolicy
    Properties:
      CachePolicyConfig:
        Name: with-authorization
        MinTTL: 0
        DefaultTTL: 0
        MaxTTL: 1
        ParametersInCacheKeyAndForwardedToOrigin:
          EnableAcceptEncodingGzip: true
          EnableAcceptEncodingBrotli: false
          HeadersConfig:
            HeaderBehavior: whitelist
            Headers: [Authorization, x-amz-date]
          CookiesConfig: { CookieBehavior: none }
          QueryStringsConfig: { QueryStringBehavior: all }
  Edge:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Aliases: [!Sub 'api.\${Stage}.example.com']
        DefaultRootObject: index.html
        Origins:
          - Id: url
            DomainName: !Select [2, !Split ['/', !GetAtt Url.FunctionUrl]]
            OriginPath: !Sub /\${Stage}
            OriginAccessControlId: !GetAtt Access.Id
            CustomOriginConfig: { OriginProtocolPolicy: https-only, OriginReadTimeout: 60 }
            OriginCustomHeaders:
              - { HeaderName: x-stage, HeaderValue: !Ref Stage }
        DefaultCacheBehavior:
          TargetOriginId: url
          ViewerProtocolPolicy: redirect-to-https
          AllowedMethods: [GET, HEAD]
          CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
          LambdaFunctionAssociations:
            - { EventType: viewer-request, LambdaFunctionARN: !Ref Signer }
        CacheBehaviors:
          - PathPattern: /orders/*
            TargetOriginId: url
            ViewerProtocolPolicy: https-only
            AllowedMethods: [GET, HEAD, OPTIONS, PUT, PATCH, POST, DELETE]
            CachePolicyId: !Ref Key
            OriginRequestPolicyId: b689b0a8-53d0-40ab-baf2-68738e2966ac
          - PathPattern: /orders/*/raw
            TargetOriginId: url
            ForwardedValues: { QueryString: true, Headers: ['*'], Cookies: { Forward: all } }
        CustomErrorResponses:
          - { ErrorCode: 403, ResponseCode: 200, ResponsePagePath: /index.html, ErrorCachingMinTTL: 5 }
        PriceClass: PriceClass_100
`

const everyMethod = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE']

const host = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'

const cdk = {
  Resources: {
    Url1: { Type: 'AWS::Lambda::Url', Properties: { AuthType: 'AWS_IAM', TargetFunctionArn: 'arn' } },
    Dist2: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          DefaultCacheBehavior: {
            CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
            OriginRequestPolicyId: { 'Fn::If': ['Prod', 'a', 'b'] },
            TargetOriginId: 'o1',
          },
          Origins: [
            {
              Id: 'o1',
              DomainName: {
                'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Url1', 'FunctionUrl'] }] }],
              },
              OriginAccessControlId: { 'Fn::GetAtt': ['Oac3', 'Id'] },
            },
          ],
        },
      },
    },
    Oac3: {
      Type: 'AWS::CloudFront::OriginAccessControl',
      Properties: { OriginAccessControlConfig: { SigningBehavior: 'always' } },
    },
  },
}

const hcl = `# The edge
variable "alias" {
  type    = string
  default = "api.example.com"
}

data "aws_cloudfront_cache_policy" "none" {
  name = "Managed-CachingDisabled"
}

resource "aws_cloudfront_origin_request_policy" "own" {
  name = "own"
  headers_config {
    header_behavior = "allExcept"
    headers { items = ["host", "x-debug"] }
  }
  cookies_config { cookie_behavior = "none" }
  query_strings_config { query_string_behavior = "all" }
}

resource "aws_cloudfront_origin_access_control" "lambda" {
  name             = "lambda"
  signing_behavior = "always"
  signing_protocol = "sigv4"
}

resource "aws_cloudfront_distribution" "edge" {
  enabled = true
  aliases = [var.alias]
  origin {
    origin_id                = "url"
    domain_name              = replace(replace(aws_lambda_function_url.api.function_url, "https://", ""), "/", "")
    origin_access_control_id = aws_cloudfront_origin_access_control.lambda.id
    custom_header {
      name  = "x-stage"
      value = "prod"
    }
  }
  default_cache_behavior {
    target_origin_id         = "url"
    viewer_protocol_policy   = "allow-all"
    allowed_methods          = ["GET", "HEAD", "OPTIONS"]
    cached_methods           = ["GET", "HEAD", "OPTIONS"]
    cache_policy_id          = data.aws_cloudfront_cache_policy.none.id
    origin_request_policy_id = aws_cloudfront_origin_request_policy.own.id
    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.rewrite.arn
    }
  }
  ordered_cache_behavior {
    path_pattern     = "/a/*"
    target_origin_id = "url"
  }
  ordered_cache_behavior {
    path_pattern     = "/b/*"
    target_origin_id = "url"
  }
  restrictions {
    geo_restriction { restriction_type = "none" }
  }
  comment = <<-EOT
    two
    lines
  EOT
}

resource "aws_lambda_function_url" "api" {
  function_name      = aws_lambda_function.api.function_name
  authorization_type = "AWS_IAM"
}

resource "aws_lambda_permission" "edge" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.api.function_name
}
`

const state = {
  format_version: '1.0',
  terraform_version: '1.9.0',
  values: {
    root_module: {
      resources: [
        {
          address: 'aws_cloudfront_distribution.edge',
          type: 'aws_cloudfront_distribution',
          name: 'edge',
          values: {
            domain_name: 'd111111abcdef8.cloudfront.net',
            origin: [{ origin_id: 'url', domain_name: host, origin_access_control_id: '', custom_header: [] }],
            default_cache_behavior: [
              {
                target_origin_id: 'url',
                allowed_methods: ['GET', 'HEAD'],
                cache_policy_id: '83da9c7e-98b4-4e11-a168-04f0df8e2c65',
                origin_request_policy_id: 'p-1',
              },
            ],
          },
        },
      ],
      child_modules: [
        {
          resources: [
            {
              address: 'module.p.aws_cloudfront_origin_request_policy.own',
              type: 'aws_cloudfront_origin_request_policy',
              values: {
                id: 'p-1',
                headers_config: [{ header_behavior: 'whitelist', headers: [{ items: ['x-a'] }] }],
                cookies_config: [{ cookie_behavior: 'whitelist', cookies: [{ items: ['session'] }] }],
                query_strings_config: [{ query_string_behavior: 'none' }],
              },
            },
          ],
        },
      ],
    },
  },
}

const listed = (...Items: readonly unknown[]) => ({ Quantity: Items.length, Items })
const customOrigin = { HTTPPort: 80, OriginProtocolPolicy: 'https-only', OriginReadTimeout: 30 }

/** What the AWS CLI answers: every list with its quantity, policies by ids, one of which another answer defines. */
const cli = [
  {
    Distribution: {
      Id: 'E1',
      DomainName: 'd111111abcdef8.cloudfront.net',
      DistributionConfig: {
        CallerReference: 'x',
        Aliases: { Quantity: 0 },
        Origins: listed(
          { Id: 'files', DomainName: 'files.s3.amazonaws.com', OriginPath: '' },
          {
            Id: 'url',
            DomainName: host,
            OriginPath: '',
            OriginAccessControlId: 'OAC1',
            CustomOriginConfig: customOrigin,
          },
        ),
        OriginGroups: listed({
          Id: 'group',
          FailoverCriteria: { StatusCodes: listed(403, 500) },
          Members: listed({ OriginId: 'url' }, { OriginId: 'files' }),
        }),
        DefaultCacheBehavior: {
          TargetOriginId: 'files',
          AllowedMethods: { ...listed('HEAD', 'GET'), CachedMethods: listed('HEAD', 'GET') },
          CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
          LambdaFunctionAssociations: { Quantity: 0 },
        },
        CacheBehaviors: listed(
          {
            PathPattern: '/api/*',
            TargetOriginId: 'group',
            AllowedMethods: { ...listed(...everyMethod), CachedMethods: listed('HEAD', 'GET', 'OPTIONS') },
            CachePolicyId: 'p-own',
            OriginRequestPolicyId: 'p-gone',
          },
          { PathPattern: '/late/*', TargetOriginId: 'files' },
        ),
        WebACLId: 'arn:aws:wafv2:x',
      },
    },
  },
  {
    CachePolicy: {
      Id: 'p-own',
      CachePolicyConfig: {
        Name: 'own',
        MinTTL: 1,
        ParametersInCacheKeyAndForwardedToOrigin: {
          EnableAcceptEncodingGzip: true,
          HeadersConfig: { HeaderBehavior: 'whitelist', Headers: listed('Authorization') },
          CookiesConfig: { CookieBehavior: 'allExcept', Cookies: listed('session') },
          QueryStringsConfig: { QueryStringBehavior: 'all' },
        },
      },
    },
  },
]

/** Distributions as they are kept in code. */
export const templateSamples: readonly Sample[] = [
  {
    name: 'a CloudFormation template in YAML',
    text: yaml,
    formats: ['cloudformation'],
    evidence: {
      setup: {
        between: ['cloudfront'],
        cachePolicy: 'CachingOptimized',
        originAccessControl: 'no-override',
        originPath: '/prod',
        allowedMethods: ['GET', 'HEAD'],
      },
    },
    more: {
      distribution: {
        host: 'api.prod.example.com',
        originHost: '',
        aliases: ['api.prod.example.com'],
        defaultRootObject: 'index.html',
        originPath: '/prod',
        originAccessControl: 'no-override',
        originResponseTimeout: 60,
        customHeaders: [['x-stage', 'prod']],
        cachePolicy: 'CachingOptimized',
        viewerProtocol: 'redirect',
        allowedMethods: ['GET', 'HEAD'],
        behaviors: [
          {
            pathPattern: '/orders/*',
            viewerProtocol: 'https-only',
            allowedMethods: everyMethod,
            cachePolicy: {
              name: 'with-authorization',
              headers: ['Authorization', 'x-amz-date'],
              cookies: 'none',
              queryStrings: 'all',
              ttl: { min: 0, default: 0, max: 1 },
              compressed: { gzip: true, brotli: false },
            },
            originRequestPolicy: 'AllViewerExceptHostHeader',
          },
          {
            pathPattern: '/orders/*/raw',
            legacyForwarding: { headers: 'all', cookies: 'all', queryStrings: 'all' },
          },
        ],
        errorPages: [{ status: 403, respond: 200, body: '' }],
        errorCaching: [{ status: 403, minTtl: 5 }],
      },
      functionUrl: {
        authType: 'AWS_IAM',
        cors: {
          origins: ['https://app.example.com'],
          methods: ['*'],
          headers: ['authorization', 'x-amz-date'],
          expose: [],
          credentials: false,
          maxAge: 60,
        },
      },
      grants: ['lambda:InvokeFunctionUrl'],
    },
    notes: [
      'The configuration does not name the distribution’s own host; get-distribution does.',
      'The origin’s host is known only once this is deployed; the page’s own is kept.',
      'Left out, though it can change the answer: Edge.Origins[0].CustomOriginConfig.OriginProtocolPolicy, Edge.DefaultCacheBehavior.LambdaFunctionAssociations, Edge.CustomErrorResponses[0].ResponsePagePath.',
      'Left out, without a say in this: Url.TargetFunctionArn, Access.Name, Access.OriginAccessControlOriginType, Access.SigningProtocol, Edge.Enabled, Edge.PriceClass.',
    ],
  },
  {
    name: 'what the CDK synthesises',
    text: JSON.stringify(cdk),
    formats: ['cloudformation'],
    more: {
      distribution: { host: '', originHost: '', cachePolicy: 'CachingDisabled', originAccessControl: 'always' },
      functionUrl: { authType: 'AWS_IAM' },
    },
    notes: [
      'The configuration does not name the distribution’s own host; get-distribution does.',
      'The origin’s host is known only once this is deployed; the page’s own is kept.',
      'Left out, though it can change the answer: Dist2.DefaultCacheBehavior.OriginRequestPolicyId.',
      'Left out, without a say in this: Url1.TargetFunctionArn.',
    ],
  },
  {
    name: 'Terraform files',
    text: hcl,
    formats: ['terraform'],
    more: {
      distribution: {
        host: 'api.example.com',
        originHost: '',
        aliases: ['api.example.com'],
        originAccessControl: 'always',
        customHeaders: [['x-stage', 'prod']],
        viewerProtocol: 'allow-all',
        allowedMethods: ['GET', 'HEAD', 'OPTIONS'],
        cachesOptions: true,
        cachePolicy: 'CachingDisabled',
        originRequestPolicy: {
          name: 'own',
          headers: { allExcept: ['host', 'x-debug'] },
          cookies: 'none',
          queryStrings: 'all',
        },
        behaviors: [{ pathPattern: '/a/*' }, { pathPattern: '/b/*' }],
      },
      functionUrl: { authType: 'AWS_IAM' },
      grants: ['lambda:InvokeFunction'],
    },
    notes: [
      'Line 1: not recognised, left out.',
      'The configuration does not name the distribution’s own host; get-distribution does.',
      'The origin’s host is known only once this is deployed; the page’s own is kept.',
      'Left out, though it can change the answer: aws_cloudfront_distribution.edge.default_cache_behavior.function_association.',
      'Left out, without a say in this: aws_cloudfront_origin_access_control.lambda.name, aws_cloudfront_origin_access_control.lambda.signing_protocol, aws_cloudfront_distribution.edge.enabled, aws_cloudfront_distribution.edge.comment, aws_lambda_function_url.api.function_name.',
    ],
  },
  {
    name: 'get-distribution and get-cache-policy',
    text: cli.map((one) => JSON.stringify(one, null, 2)).join('\n'),
    formats: ['distribution-config', 'cache-policy'],
    more: {
      distribution: {
        host: 'd111111abcdef8.cloudfront.net',
        originHost: host,
        cachePolicy: 'CachingOptimized',
        allowedMethods: ['HEAD', 'GET'],
        failover: { statuses: [403, 500], respond: { status: 200, headers: [], body: new Uint8Array() } },
        behaviors: [
          {
            pathPattern: '/api/*',
            allowedMethods: everyMethod,
            cachesOptions: true,
            cachePolicy: {
              name: 'own',
              headers: ['Authorization'],
              cookies: { allExcept: ['session'] },
              queryStrings: 'all',
              ttl: { min: 1, default: 86_400, max: 31_536_000 },
              compressed: { gzip: true, brotli: false },
            },
          },
          { pathPattern: '/late/*' },
        ],
      },
    },
    notes: [
      'The distribution has several origins; url was taken, and every behaviour is read as if it went there.',
      'Behaviours that go to another origin: *, /late/*.',
      'An origin group has a second origin; what it answers is not in the text, and 200 is assumed.',
      'Left out, though it can change the answer: Origins.Items[0].DomainName, Origins.Items[1].CustomOriginConfig.OriginProtocolPolicy, WebACLId.',
      'Left out, without a say in this: CallerReference, Origins.Items[0].Id, Origins.Items[1].CustomOriginConfig.HTTPPort.',
      'The configuration names an origin access control by its id; get-origin-access-control tells how it signs.',
      'The policy p-gone is none of AWS’s and its definition is not in the text; get-cache-policy or get-origin-request-policy tells it.',
    ],
  },
  {
    name: 'terraform show -json',
    text: JSON.stringify(state),
    formats: ['terraform-json'],
    more: {
      distribution: {
        host: 'd111111abcdef8.cloudfront.net',
        originHost: host,
        originAccessControl: 'none',
        allowedMethods: ['GET', 'HEAD'],
        cachePolicy: 'UseOriginCacheControlHeaders',
        originRequestPolicy: { headers: ['x-a'], cookies: ['session'], queryStrings: 'none' },
      },
    },
  },
]
