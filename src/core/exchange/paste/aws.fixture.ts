import type { Sample } from './samples.fixture.ts'

const authorization =
  'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20251122/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=00'
const host = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'
const url = 'https://d111111abcdef8.cloudfront.net/orders?a=1'

/** What AWS prints: events, configuration, pages, logs; and pieces of requests on their own. */
export const awsSamples: readonly Sample[] = [
  {
    name: 'a Function URL event',
    text: JSON.stringify({
      version: '2.0',
      rawPath: '/orders',
      rawQueryString: 'a=1',
      headers: { host, via: '2.0 x (CloudFront)' },
      requestContext: { domainName: host, http: { method: 'POST', path: '/orders' } },
      body: 'eyJvcmRlciI6NDJ9',
      isBase64Encoded: true,
    }),
    formats: ['lambda-event'],
    evidence: {
      receivedRequest: {
        method: 'POST',
        url: `https://${host}/orders?a=1`,
        headers: [
          ['host', host],
          ['via', '2.0 x (CloudFront)'],
        ],
        bodyBase64: 'eyJvcmRlciI6NDJ9',
      },
    },
  },
  {
    name: 'a Lambda@Edge event',
    text: JSON.stringify({
      Records: [
        {
          cf: {
            config: { distributionDomainName: 'd111111abcdef8.cloudfront.net', eventType: 'origin-request' },
            request: {
              method: 'GET',
              uri: '/a',
              querystring: 'b=c',
              headers: { host: [{ key: 'Host', value: host }] },
              origin: { custom: { domainName: host } },
            },
          },
        },
      ],
    }),
    formats: ['edge-event'],
    evidence: {
      receivedRequest: { method: 'GET', url: `https://${host}/a?b=c`, headers: [['Host', host]] },
      setup: { between: ['cloudfront', 'lambda-at-edge'] },
    },
  },
  {
    name: 'get-function-url-config, get-policy and get-caller-identity in one text',
    text: `$ aws lambda get-function-url-config --function-name f\n${JSON.stringify({ FunctionUrl: `https://${host}/`, FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f', AuthType: 'AWS_IAM' })}\n${JSON.stringify({ Policy: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' }, Action: 'lambda:InvokeFunctionUrl' }] }), RevisionId: '1' })}\n${JSON.stringify({ UserId: 'AIDACKCEVSQ6C2EXAMPLE', Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/me' })}`,
    formats: ['function-url-config', 'policy', 'caller-identity'],
    evidence: { setup: { service: 'lambda-url' } },
    more: {
      functionUrl: { host, region: 'us-east-1', authType: 'AWS_IAM' },
      grants: ['lambda:InvokeFunctionUrl'],
      callerArn: 'arn:aws:iam::123456789012:user/me',
    },
    notes: ['Line 1: not recognised, left out.'],
  },
  {
    name: 'get-distribution-config and get-origin-access-control',
    text: `${JSON.stringify({ ETag: 'E', DistributionConfig: { Aliases: { Quantity: 1, Items: ['api.example.com'] }, Origins: { Items: [{ Id: 'o', DomainName: host, OriginPath: '/v1', OriginAccessControlId: 'E1', CustomHeaders: { Quantity: 0 } }] }, DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'redirect-to-https', AllowedMethods: { Items: ['HEAD', 'GET'] }, CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac' } } }, null, 2)}\n${JSON.stringify({ OriginAccessControl: { Id: 'E1', OriginAccessControlConfig: { SigningBehavior: 'always' } } })}`,
    formats: ['distribution-config', 'origin-access-control'],
    evidence: {
      setup: {
        between: ['cloudfront'],
        originRequestPolicy: 'AllViewerExceptHostHeader',
        cachePolicy: 'CachingDisabled',
        originAccessControl: 'always',
        originPath: '/v1',
        allowedMethods: ['HEAD', 'GET'],
      },
    },
    more: {
      distribution: {
        host: 'api.example.com',
        originHost: host,
        originPath: '/v1',
        aliases: ['api.example.com'],
        originRequestPolicy: 'AllViewerExceptHostHeader',
        cachePolicy: 'CachingDisabled',
        allowedMethods: ['HEAD', 'GET'],
        viewerProtocol: 'redirect',
        originAccessControl: 'always',
      },
    },
    notes: ['The configuration does not name the distribution’s own host; get-distribution does.'],
  },
  {
    name: 'CloudFront’s error page',
    text: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\n<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE>\n</HEAD><BODY>\n<H1>403 ERROR</H1>\nRequest ID: x\n</BODY></HTML>',
    formats: ['cloudfront-error-page'],
  },
  {
    name: 'CloudFront’s log',
    text: `#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query x-host-header cs-protocol x-edge-result-type\n2025-11-22\t06:00:00\tFRA56-P1\t500\t192.0.2.1\tPOST\td111111abcdef8.cloudfront.net\t/orders\t403\t-\tcurl/8.5.0%20x\ta=1\tapi.example.com\thttps\tError\n`,
    formats: ['cloudfront-log'],
    evidence: {
      request: {
        method: 'POST',
        url: 'https://api.example.com/orders?a=1',
        headers: [
          ['Host', 'api.example.com'],
          ['User-Agent', 'curl/8.5.0 x'],
        ],
      },
      response: { status: 403, headers: [['X-Cache', 'Error from cloudfront']] },
      setup: { between: ['cloudfront'] },
    },
    notes: ['Lines 1–3: a log line has no headers but host, user agent and referer.'],
  },
  {
    name: 'an Authorization header, a status and a URL',
    text: `URL: ${url}\nAuthorization: ${authorization}\nStatus: 403\n`,
    formats: ['url', 'authorization', 'status'],
    evidence: { request: { url, headers: [['Authorization', authorization]] }, response: { status: 403 } },
  },
  {
    name: 'a presigned URL',
    text: `https://${host}/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20251122%2Fus-east-1%2Flambda%2Faws4_request&X-Amz-Date=20251122T060000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=00`,
    formats: ['presigned-url'],
  },
  {
    name: 'headers in a browser’s two-line form',
    text: `:authority\nd111111abcdef8.cloudfront.net\n:method\nGET\n:path\n/a?b=c\n:scheme\nhttps\naccept\n*/*\nauthorization\n${authorization}`,
    formats: ['headers'],
    evidence: {
      request: {
        method: 'GET',
        url: 'https://d111111abcdef8.cloudfront.net/a?b=c',
        headers: [
          ['accept', '*/*'],
          ['authorization', authorization],
        ],
      },
    },
  },
  {
    name: 'nothing that is known',
    text: 'It does not work.\nPlease help.',
    formats: [],
    notes: ['Lines 1–2: not recognised, left out.'],
  },
  { name: 'nothing', text: ' \n', formats: [] },
]
