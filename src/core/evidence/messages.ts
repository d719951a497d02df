// The sentences and codes with which a call is refused, each with what it means. Sources: IAM User Guide, "Troubleshoot
// Signature Version 4 requests"; S3 API Reference, "Error responses"; answers of the services that people published.
import type { SetupView } from './setupView.ts'

/** What an answer says. */
export type AnswerKind =
  | 'mismatch'
  | 'date-outside'
  | 'url-expired'
  | 'token-expired'
  | 'token-invalid'
  | 'key-unknown'
  | 'credentials-refused'
  | 'scope-region'
  | 'scope-service'
  | 'scope-date'
  | 'auth-missing'
  | 'auth-not-key-value'
  | 'auth-incomplete'
  | 'auth-twice'
  | 'host-unsigned'
  | 'headers-unsigned'
  | 'payload-differs'
  | 'payload-header-missing'
  | 'payload-header-invalid'
  | 'anonymous'
  | 'not-authorized'
  | 'access-denied'
  | 'lambda-forbidden'
  | 'forbidden'
  | 'edge-method'
  | 'edge-bad-request'
  | 'edge-blocked'
  | 'edge-country'
  | 'edge-page'
  | 'cors'
  | 'not-found'
  | 'application'
  | 'none'

/** Who answered. */
export type Answerer =
  | 'cloudfront'
  | 'waf'
  | 'cdn'
  | 'verifier'
  | 'permission'
  | 'api-gateway'
  | 's3'
  | 's3-compatible'
  | 'browser'
  | 'application'

type Header = (name: string) => string | undefined

interface Message {
  readonly kind: AnswerKind
  readonly says: RegExp
  readonly when?: (setup: SetupView, header: Header) => boolean
  readonly by?: (setup: SetupView, header: Header) => Answerer | undefined
}

const verifier = ({ service }: SetupView): Answerer =>
  service === 's3' || service === 's3-compatible' ? service : service === 'execute-api' ? 'api-gateway' : 'verifier'
const by = (who: Answerer) => (): Answerer => who

/** The first that fits counts: sentences before codes, and what is particular before what is general. */
export const messages: readonly Message[] = [
  {
    kind: 'auth-twice',
    says: /Only one auth mechanism allowed|Found both 'X-Amz-Algorithm'|multiple (?:auth|Authorization)/i,
    by: verifier,
  },
  {
    kind: 'host-unsigned',
    says: /'?:authority' must be a 'SignedHeader'|'?Host'? must be a 'SignedHeader'|<HeadersNotSigned>[^<]*\bhost\b/i,
    by: verifier,
  },
  {
    kind: 'headers-unsigned',
    says: /headers present in the request which were not signed|HeadersNotSigned/i,
    by: verifier,
  },
  {
    kind: 'payload-differs',
    says: /XAmzContentSHA256Mismatch|'?x-amz-content-sha256'? header does not match|Content-?SHA-?256.{0,20}mismatch|BadDigest/i,
    by: verifier,
  },
  {
    kind: 'payload-header-missing',
    says: /Missing required header for this request: x-amz-content-sha256|x-amz-content-sha256 (?:header )?(?:is )?(?:missing|required)|MissingContentSHA256/i,
    by: verifier,
  },
  {
    kind: 'payload-header-invalid',
    says: /x-amz-content-sha256 must be|InvalidContentSHA256|(?:UNSIGNED-PAYLOAD|unsigned payloads?|STREAMING-[A-Z0-9-]+).{0,60}(?:not (?:supported|accepted|allowed|implemented)|unsupported)|(?:not support|unsupported).{0,40}(?:unsigned payload|UNSIGNED-PAYLOAD|STREAMING-)/i,
    by: verifier,
  },
  {
    kind: 'mismatch',
    says: /signature (?:that )?we calculated does not match/i,
    by: verifier,
  },
  {
    kind: 'scope-date',
    says: /Date in Credential scope does not match|date in the credential (?:scope )?(?:is|does)|Invalid credential date/i,
    by: verifier,
  },
  {
    kind: 'scope-region',
    says: /scoped to a valid region|scoped to (?:a |the )?(?:correct )?region|the region '[^']*' is wrong|region is wrong; expecting|incorrect region|non-empty region must be provided/i,
    by: verifier,
  },
  {
    kind: 'scope-service',
    says: /scoped to (?:the )?correct service|incorrect service|service '[^']*' is wrong/i,
    by: verifier,
  },
  { kind: 'url-expired', says: /(?<!RequestExpired[^a-z]{1,10})Request has expired|<X-Amz-Expires>/i, by: verifier },
  {
    kind: 'date-outside',
    says: /Signature expired|SignatureExpired|Signature not yet current|RequestTimeTooSkewed|difference between the request time and the (?:current|server's) time|RequestExpired|RequestInTheFuture|clock.?skew/i,
    by: verifier,
  },
  {
    kind: 'token-expired',
    says: /security token included in the request is expired|ExpiredToken|token (?:provided )?has expired|TokenRefreshRequired/i,
    by: verifier,
  },
  {
    kind: 'key-unknown',
    says: /access key(?: id)?(?: you)? provided does not exist|InvalidAccessKeyId|access key .{0,40}(?:does not exist|not found|is inactive)/i,
    by: verifier,
  },
  {
    kind: 'token-invalid',
    says: /security token included in the request is invalid|UnrecognizedClient|InvalidClientTokenId|InvalidToken|provided token is malformed/i,
    by: verifier,
  },
  {
    kind: 'credentials-refused',
    says: /not able to validate the provided access credentials|AuthFailure/i,
    by: verifier,
  },
  { kind: 'auth-not-key-value', says: /(?:not a valid|invalid) key=value pair/i, by: verifier },
  {
    kind: 'auth-incomplete',
    says: /Authorization header requires|query-string parameters must include|IncompleteSignature|AuthorizationHeaderMalformed|AuthorizationQueryParametersError|Unsupported AWS 'algorithm'|Credential must have exactly|must be in ISO-8601|authorization header (?:you provided )?(?:is (?:malformed|invalid)|.{0,30}malformed)|Query-string authentication (?:version 4 )?requires|valid terminator|IAM Authorizer doesn't match the format|authorization mechanism you have provided is not supported|SigV2 authorization is not supported|require AWS Signature Version 4/i,
    by: verifier,
  },
  { kind: 'auth-missing', says: /Missing ?Authentication ?Token/i, by: verifier },
  // As a bare code it says least: IAM and STS put it before every sentence about a signature.
  {
    kind: 'mismatch',
    says: /SignatureDoesNotMatch|InvalidSignature|signature does not match|Signature mismatch|invalid signature/i,
    by: verifier,
  },
  { kind: 'cors', says: /CORS|Access-Control-Allow|preflight/i, by: by('browser') },
  {
    kind: 'lambda-forbidden',
    says: /troubleshooting Function URL authorization|urls-auth\.html|"Message"\s*:\s*"Forbidden"/,
    by: by('permission'),
  },
  { kind: 'anonymous', says: /User: anonymous is not authorized/i, by: by('permission') },
  {
    kind: 'not-authorized',
    says: /(?:is )?not authorized to (?:perform|access)|no (?:identity|resource)-based policy allows|explicit deny|AccessDeniedException.{0,80}lambda:Invoke|no permissions for \[[^\]]{1,200}\]/i,
    by: by('permission'),
  },
  {
    kind: 'edge-method',
    says: /not configured to allow the HTTP request method|supports only cachable requests/i,
    by: by('cloudfront'),
  },
  { kind: 'edge-country', says: /block access from your country|error code: ?1009/i, by: by('cloudfront') },
  {
    kind: 'edge-blocked',
    says: /Request blocked|you have been blocked|Attention Required!|error code: ?10(?:10|12|20)|Access denied \| .{0,60} used Cloudflare|\bWAF\b|\n(?:block|captcha|challenge)\n/i,
    by: ({ between }) => (between.has('cloudfront') ? 'cloudfront' : 'waf'),
  },
  {
    kind: 'edge-bad-request',
    says: /Bad request\.?\s{0,4}(?:<[^>]{1,20}>\s{0,4})*We can't connect to the server/i,
    by: by('cloudfront'),
  },
  { kind: 'edge-page', says: /request could not be satisfied|Generated by cloudfront/i, by: by('cloudfront') },
  {
    kind: 'access-denied',
    says: /AccessDenied|Access Denied|not have permissions for the requested resource|not authorized to make this call/i,
    by: ({ service }) => (service === 'function-url' || service === 's3' ? 'permission' : undefined),
  },
  {
    kind: 'not-found',
    says: /UnknownOperation|"message"\s*:\s*"Not Found"|NoSuchKey|NoSuchBucket|no route|NotFoundException/i,
  },
]
