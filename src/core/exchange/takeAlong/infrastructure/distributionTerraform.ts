import type { Setup } from './facts.ts'
import { aligned, hcl, hclList, lines } from './forms.ts'
import { cloudFront, resourcePolicy } from './grants.ts'
import { terraformCachePolicy } from './ownCachePolicy.ts'
import type { DistributionSettings } from './settings.ts'
import { aliasSettings, methods, noCaching, orp, ownPolicy, plainErrors, signing } from './settings.ts'

/** A whole distribution for Terraform, with what belongs to it. */
export function terraform(setup: Setup, settings: DistributionSettings): string {
  const mode = signing(settings)
  const own = ownPolicy(settings)
  const { alias } = settings
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
    ...(own ? [...terraformCachePolicy(own), ''] : []),
    'resource "aws_cloudfront_distribution" "api" {',
    ...aligned(['enabled = true', ...(alias === undefined ? [] : [`aliases = ${hclList([alias])}`])]),
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
        `cache_policy_id = ${own ? 'aws_cloudfront_cache_policy.own.id' : hcl(noCaching)}`,
        `origin_request_policy_id = ${hcl(orp)}`,
      ],
      '    ',
    ),
    '  }',
    '',
    ...(settings.plainErrors ? errorResponses : []),
    '  restrictions {',
    '    geo_restriction {',
    '      restriction_type = "none"',
    '    }',
    '  }',
    '',
    '  viewer_certificate {',
    ...aligned(alias === undefined ? ['cloudfront_default_certificate = true'] : certificate, '    '),
    '  }',
    '}',
    ...(alias === undefined ? [] : ['', ...recordOf(alias)]),
    ...(mode ? ['', ...resourcePolicy(setup, { ...grantee, sourceArn }).terraform.slice(0, -1)] : []),
  )
}

const certificate = [
  `acm_certificate_arn = ${hcl(aliasSettings.certificate)}`,
  'ssl_support_method = "sni-only"',
  `minimum_protocol_version = "${aliasSettings.protocol}"`,
]

const recordOf = (name: string): readonly string[] => [
  'resource "aws_route53_record" "alias" {',
  ...aligned([`zone_id = ${hcl(aliasSettings.hostedZone)}`, `name = ${hcl(name)}`, 'type = "A"']),
  '',
  '  alias {',
  ...aligned(
    [
      'name = aws_cloudfront_distribution.api.domain_name',
      'zone_id = aws_cloudfront_distribution.api.hosted_zone_id',
      'evaluate_target_health = false',
    ],
    '    ',
  ),
  '  }',
  '}',
]

const errorResponses = [
  '  dynamic "custom_error_response" {',
  `    for_each = [${plainErrors.map(({ ErrorCode }) => ErrorCode).join(', ')}]`,
  '    content {',
  ...aligned(['error_code = custom_error_response.value', 'error_caching_min_ttl = 0'], '      '),
  '    }',
  '  }',
  '',
]
