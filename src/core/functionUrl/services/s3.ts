import { fieldValue } from '../../http/message.ts'
import { amzDate, parseAmzDate } from '../../sigv4/amzDate.ts'
import { partsText } from '../../sigv4/part.ts'
import type { CheckId } from '../../words/checks.ts'
import type { Verifying } from '../verifying.ts'
import type { S3ErrorCode } from './s3Answer.ts'
import { bytesText, s3Refusal } from './s3Answer.ts'
import { unsignedAmzHeaders } from './serviceChecks.ts'
import type { ServiceProfile } from './serviceProfile.ts'
import { lambda } from './serviceProfile.ts'

const windowMinutes = 15

/** Amazon S3. Its rules say where each of this is from. */
export const s3: ServiceProfile = {
  ...lambda,
  windowMinutes,
  known: {
    'path-encoding': 'once',
    presigned: 'accept',
    'presigned-expiry': 'counts',
    'unsigned-payload': 'accept',
    'payload-equality': 'refuse',
    'token-signed': 'required',
  },
  needsContentHash: true,
  needsExpiry: true,
  needsAmzHeadersSigned: true,
  worded: (check, refusal, verifying) => {
    const said = sayings[check]?.(verifying)
    const [code, message, details = {}] = said ?? ['AccessDenied', refusal.message]
    return s3Refusal(code, message, details, verifying)
  },
  rules: [
    'service-s3-path',
    'service-s3-window',
    'service-s3-content-hash',
    'service-s3-headers-signed',
    'service-s3-strings',
    'service-s3-messages',
  ],
}

type Said = readonly [code: S3ErrorCode, message: string, details?: Readonly<Record<string, string>>]

const denied = (): Said => ['AccessDenied', 'Access Denied']
/** Other codes where the signature is in the query. */
const malformed =
  (what: (verifying: Verifying) => string, details: (verifying: Verifying) => Record<string, string> = () => ({})) =>
  (verifying: Verifying): Said =>
    verifying.claim?.form === 'query'
      ? ['AuthorizationQueryParametersError', `Error parsing the X-Amz-Credential parameter; ${what(verifying)}`]
      : [
          'AuthorizationHeaderMalformed',
          `The authorization header is malformed; ${what(verifying)}`,
          details(verifying),
        ]

const time = (date: Date): string => date.toISOString().replace(/\.\d+/, '')

function skewed({ claim, now }: Verifying): Said {
  const signedAt = parseAmzDate(claim?.requestDateTime ?? '')
  if (claim?.form === 'query') {
    if (signedAt && signedAt > now) return ['AccessDenied', 'Request is not yet valid', { ServerTime: time(now) }]
    const end = new Date((signedAt?.getTime() ?? 0) + Number(claim.expires) * 1000)
    const details = { 'X-Amz-Expires': claim.expires ?? '', Expires: time(end), ServerTime: time(now) }
    return ['AccessDenied', 'Request has expired', details]
  }
  const details = {
    RequestTime: claim?.requestDateTime ?? '',
    ServerTime: time(now),
    MaxAllowedSkewMilliseconds: String(windowMinutes * 60_000),
  }
  const message = 'The difference between the request time and the current time is too large.'
  return ['RequestTimeTooSkewed', message, details]
}

function mismatch({ claim, rebuilt }: Verifying): Said {
  const made = rebuilt()
  const toSign = made ? partsText(made.stringToSign) : ''
  const canonical = made ? partsText(made.canonicalRequest) : ''
  const message =
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
  const details = {
    AWSAccessKeyId: claim?.accessKeyId ?? '',
    StringToSign: toSign,
    SignatureProvided: claim?.signature ?? '',
    StringToSignBytes: bytesText(toSign),
    CanonicalRequest: canonical,
    CanonicalRequestBytes: bytesText(canonical),
  }
  return ['SignatureDoesNotMatch', message, details]
}

const unknownKey = ({ claim }: Verifying): Said => [
  'InvalidAccessKeyId',
  'The AWS Access Key Id you provided does not exist in our records.',
  { AWSAccessKeyId: claim?.accessKeyId ?? '' },
]

const form = 'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".'
const badToken = (): Said => ['InvalidToken', 'The provided token is malformed or otherwise invalid.']

const sayings: Readonly<Partial<Record<CheckId, (verifying: Verifying) => Said>>> = {
  'host-unknown': denied,
  'auth-present': denied,
  'auth-duplicated': () => [
    'InvalidArgument',
    'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
  ],
  'auth-complete': malformed(() => form),
  algorithm: () => ['InvalidArgument', 'Unsupported Authorization Type'],
  'date-format': () => ['AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header'],
  'date-expired': skewed,
  'date-not-yet': skewed,
  'credential-parts': malformed(() => form),
  'scope-region': malformed(
    ({ claim, region }) => `the region '${claim?.scope.region}' is wrong; expecting '${region}'`,
    ({ region }) => ({ Region: region }),
  ),
  'scope-service': malformed(
    ({ claim, service }) => `incorrect service "${claim?.scope.service}". This endpoint belongs to "${service}".`,
  ),
  'scope-terminator': malformed(
    ({ claim }) => `incorrect terminal "${claim?.terminator}". This endpoint uses "aws4_request".`,
  ),
  'scope-date': malformed(
    ({ claim, now }) =>
      `Invalid credential date "${claim?.scope.date}". This date is not the same as X-Amz-Date: "${(claim?.requestDateTime || amzDate(now)).slice(0, 8)}".`,
  ),
  'access-key': unknownKey,
  'token-present': unknownKey,
  'token-valid': badToken,
  'token-expired': () => ['ExpiredToken', 'The provided token has expired.'],
  'content-hash': () => ['InvalidRequest', 'Missing required header for this request: x-amz-content-sha256'],
  'headers-signed': (verifying) => [
    'AccessDenied',
    'There were headers present in the request which were not signed',
    { HeadersNotSigned: unsignedAmzHeaders(verifying).join(', ') },
  ],
  payload: ({ request, bodyHash }) => [
    'XAmzContentSHA256Mismatch',
    "The provided 'x-amz-content-sha256' header does not match what was computed.",
    {
      ClientComputedContentSHA256: fieldValue(request.headers, 'x-amz-content-sha256') ?? '',
      S3ComputedContentSHA256: bodyHash(),
    },
  ],
  'token-signed': mismatch,
  signature: mismatch,
  permission: denied,
}
