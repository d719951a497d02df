// An error of Amazon S3 as it is on the wire: XML, with no x-amzn-ErrorType.
import { bytesOfText } from '../../http/text.ts'
import { illustrativeId } from '../../sigv4/illustrative.ts'
import type { Refusal, Verifying } from '../verifying.ts'

/** Codes and their status. Source: Amazon S3 API Reference, "Error responses". */
const statuses = {
  AccessDenied: 403,
  AuthorizationHeaderMalformed: 400,
  AuthorizationQueryParametersError: 400,
  ExpiredToken: 400,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidRequest: 400,
  InvalidToken: 400,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  XAmzContentSHA256Mismatch: 400,
} as const satisfies Record<string, number>

export type S3ErrorCode = keyof typeof statuses

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const element = (name: string, text: string): string =>
  `<${name}>${text.replace(/[&<>]/g, (mark) => entities[mark] ?? mark)}</${name}>`

/** A refusal in S3's words, its elements in the order of `details`. The ids are made up from the inputs. */
export function s3Refusal(
  code: S3ErrorCode,
  message: string,
  details: Readonly<Record<string, string>>,
  { request, now }: Verifying,
): Refusal {
  const requestId = illustrativeId(`s3\n${request.method} ${request.url}\n${now.getTime()}`)
  const hostId = illustrativeId(`host\n${requestId}`)
  const elements = Object.entries({ Code: code, Message: message, ...details, RequestId: requestId, HostId: hostId })
  const text = elements.map(([name, value]) => element(name, value)).join('')
  return {
    errorType: code,
    message,
    wire: {
      status: statuses[code],
      headers: [
        ['x-amz-request-id', requestId],
        ['x-amz-id-2', hostId],
        ['Content-Type', 'application/xml'],
        ['Date', now.toUTCString()],
        ['Server', 'AmazonS3'],
      ],
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${text}</Error>`,
    },
  }
}

/** A text's bytes as S3 lists them: hexadecimal, with blanks between. */
export const bytesText = (text: string): string =>
  [...bytesOfText(text)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
