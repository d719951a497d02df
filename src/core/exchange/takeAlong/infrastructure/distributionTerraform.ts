import type { Setup } from './facts.ts'
import { aligned, hcl, hclList, lines } from './forms.ts'
import { cloudFront, resourcePolicy } from './grants.ts'
import type { DistributionSettings } from './settings.ts'
import { methods, noCaching, orp, signing } from './settings.ts'

/** A whole distribution for Terraform, with what belongs to it. */
export function terraform(setup: Setup, settings: DistributionSettings): string {
  const mode = signing(settings)
  const ownPolicy = settings.cachePolicy === 'authorization'
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
        `allowed_methods = ${hclList(methods)}`,
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
