import type { Reference } from './segment.ts'

const iam = 'https://docs.aws.amazon.com/IAM/latest/UserGuide'
const cloudFront = 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide'
const lambda = 'https://docs.aws.amazon.com/lambda/latest/dg'
const s3 = 'https://docs.aws.amazon.com/AmazonS3/latest/API'

/** The pages that rules point at, each named once. */
export const sources = {
  createSignedRequest: {
    name: 'IAM User Guide: Create a signed AWS API request',
    url: `${iam}/reference_sigv-create-signed-request.html`,
  },
  signingElements: {
    name: 'IAM User Guide: Elements of an AWS API request signature',
    url: `${iam}/reference_sigv-signing-elements.html`,
  },
  troubleshooting: {
    name: 'IAM User Guide: Troubleshoot Signature Version 4 requests',
    url: `${iam}/reference_sigv-troubleshooting.html`,
  },
  smithySigner: {
    name: 'AWS SDK for JavaScript: signature-v4',
    url: 'https://github.com/smithy-lang/smithy-typescript/tree/main/packages/signature-v4',
  },
  managedOriginRequestPolicies: {
    name: 'CloudFront Developer Guide: Use managed origin request policies',
    url: `${cloudFront}/using-managed-origin-request-policies.html`,
  },
  managedCachePolicies: {
    name: 'CloudFront Developer Guide: Use managed cache policies',
    url: `${cloudFront}/using-managed-cache-policies.html`,
  },
  originRequests: {
    name: 'CloudFront Developer Guide: Control origin requests with a policy',
    url: `${cloudFront}/controlling-origin-requests.html`,
  },
  policiesTogether: {
    name: 'CloudFront Developer Guide: How origin request policies and cache policies work together',
    url: `${cloudFront}/understanding-how-origin-request-policies-and-cache-policies-work-together.html`,
  },
  customOriginBehavior: {
    name: 'CloudFront Developer Guide: Request and response behavior for custom origins',
    url: `${cloudFront}/RequestAndResponseBehaviorCustomOrigin.html`,
  },
  originAccessControl: {
    name: 'CloudFront Developer Guide: Restrict access to an AWS Lambda function URL origin',
    url: `${cloudFront}/private-content-restricting-access-to-lambda.html`,
  },
  lambdaQuotas: { name: 'Lambda Developer Guide: Lambda quotas', url: `${lambda}/gettingstarted-limits.html` },
  functionUrlAuth: {
    name: 'Lambda Developer Guide: Control access to Lambda function URLs',
    url: `${lambda}/urls-auth.html`,
  },
  functionUrlConfig: {
    name: 'Lambda Developer Guide: Creating and managing Lambda function URLs',
    url: `${lambda}/urls-configuration.html`,
  },
  customHeaders: {
    name: 'CloudFront Developer Guide: Add custom headers to origin requests',
    url: `${cloudFront}/add-origin-custom-headers.html`,
  },
  defaultRootObject: {
    name: 'CloudFront Developer Guide: Specify a default root object',
    url: `${cloudFront}/DefaultRootObject.html`,
  },
  edgeFunctions: {
    name: 'CloudFront Developer Guide: Restrictions on edge functions',
    url: `${cloudFront}/edge-functions-restrictions.html`,
  },
  cacheKeyWithoutCaching: {
    name: 'AWS CDK issue 16977: headers in a cache policy with caching disabled',
    url: 'https://github.com/aws/aws-cdk/issues/16977',
  },
  edgeBody: {
    name: 'CloudFront Developer Guide: Quotas, request body with the include body option',
    url: `${cloudFront}/cloudfront-limits.html#limits-lambda-at-edge`,
  },
  alternateNames: {
    name: 'CloudFront Developer Guide: Use custom URLs by adding alternate domain names',
    url: `${cloudFront}/CNAMEs.html`,
  },
  errorStatus: {
    name: 'CloudFront Developer Guide: How CloudFront processes HTTP 4xx and 5xx status codes from your origin',
    url: `${cloudFront}/HTTPStatusCodes.html`,
  },
  failover: {
    name: 'CloudFront Developer Guide: Optimize high availability with CloudFront origin failover',
    url: `${cloudFront}/high_availability_origin_failover.html`,
  },
  gatewayTimeout: {
    name: 'CloudFront Developer Guide: HTTP 504 status code (Gateway Timeout)',
    url: `${cloudFront}/http-504-gateway-timeout.html`,
  },
  quotas: { name: 'CloudFront Developer Guide: Quotas', url: `${cloudFront}/cloudfront-limits.html` },
  firewallBody: {
    name: 'AWS WAF Developer Guide: Managing body inspection size limits',
    url: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-setting-body-inspection-limit.html',
  },
  uri: {
    name: 'RFC 3986, section 6.2.2: Syntax-Based Normalization',
    url: 'https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2',
  },
  forwarded: {
    name: 'RFC 7239, section 8.1: Header Validity and Integrity',
    url: 'https://www.rfc-editor.org/rfc/rfc7239#section-8.1',
  },
  presignedExpiry: {
    name: 'AWS SDK for Go, issue 2167: STS does not heed X-Amz-Expires',
    url: 'https://github.com/aws/aws-sdk-go/issues/2167',
  },
  executeApiStrings: {
    name: 'aws4, issue 33: answers of API Gateway',
    url: 'https://github.com/mhart/aws4/issues/33',
  },
  executeApiAuthorization: {
    name: 'serverless-basic-authentication, issue 3: an answer of API Gateway to Basic',
    url: 'https://github.com/svdgraaf/serverless-basic-authentication/issues/3',
  },
  openSearchStrings: {
    name: 'AWS SDK for JavaScript, issue 853: an answer of Amazon Elasticsearch Service',
    url: 'https://github.com/aws/aws-sdk-js/issues/853',
  },
  executeApiErrors: {
    name: 'AWS re:Post: How do I troubleshoot HTTP 403 errors from API Gateway?',
    url: 'https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden',
  },
  s3Signing: {
    name: 'Amazon S3 API Reference: Signature Calculations for the Authorization Header',
    url: `${s3}/sig-v4-header-based-auth.html`,
  },
  s3Authenticating: {
    name: 'Amazon S3 API Reference: Authenticating Requests (AWS Signature Version 4)',
    url: `${s3}/sig-v4-authenticating-requests.html`,
  },
  s3Errors: { name: 'Amazon S3 API Reference: Error responses', url: `${s3}/ErrorResponses.html` },
  host: {
    name: 'RFC 9112, section 3.2: Request Target and Host',
    url: 'https://www.rfc-editor.org/rfc/rfc9112#section-3.2',
  },
} as const satisfies Record<string, Reference>
