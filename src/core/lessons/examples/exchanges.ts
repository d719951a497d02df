// The pieces that pasted failures are made of: no host, key or signature in them is anybody's.

export const functionUrlHost = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'
export const cloudFrontHost = 'd111111abcdef8.cloudfront.net'
export const apiHost = 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com'
export const bucketHost = 'examplebucket.s3.us-east-1.amazonaws.com'

export const dated = 'X-Amz-Date: 20261122T060000Z'
const hashOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
export const exampleSignature = 'fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024'

interface Claim {
  readonly service: 'execute-api' | 's3' | 'lambda'
  readonly names?: string
  readonly day?: string
  readonly key?: string
}

/** An Authorization header that claims what it is told. */
export const authorization = ({
  service,
  names = 'host;x-amz-date',
  day = '20261122',
  key = 'AKIAIOSFODNN7EXAMPLE',
}: Claim): string =>
  `Authorization: AWS4-HMAC-SHA256 Credential=${key}/${day}/us-east-1/${service}/aws4_request, SignedHeaders=${names}, Signature=${exampleSignature}`

/** A message, or several, as they stand in a terminal. */
export const text = (...paragraphs: readonly (readonly string[])[]): string =>
  paragraphs.map((lines) => lines.join('\n')).join('\n\n')

/** The head of what a service answers in JSON. */
export const refused = (errorType: string): readonly string[] => [
  'HTTP/1.1 403 Forbidden',
  'Content-Type: application/json',
  `x-amzn-ErrorType: ${errorType}`,
]

/** The head of what CloudFront passes on; `cache` is what it says of its cache. */
export const throughCloudFront = (status: string, type: string, cache: readonly string[]): readonly string[] => [
  `HTTP/1.1 ${status}`,
  `Content-Type: ${type}`,
  'Via: 1.1 example.cloudfront.net (CloudFront)',
  ...cache,
]

/** API Gateway's answer to a signature that does not match: it says what it computed. */
export const apiMismatch = (canonicalRequest: string): string =>
  JSON.stringify({
    message: `The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.\n\nThe Canonical String for this request should have been\n'${canonicalRequest}'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20261122T060000Z\n20261122/us-east-1/execute-api/aws4_request\n${'ab'.repeat(32)}'\n`,
  })

const s3Error = (code: string, message: string, more: string): string =>
  `<Error><Code>${code}</Code><Message>${message}</Message>${more}</Error>`

/** S3's answer to the same: it says what it computed. */
export const s3Mismatch = (canonicalRequest: string): string =>
  s3Error(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    `<CanonicalRequest>${canonicalRequest}</CanonicalRequest>`,
  )

export const s3UnknownKey = s3Error(
  'InvalidAccessKeyId',
  'The AWS Access Key Id you provided does not exist in our records.',
  '<AWSAccessKeyId>AKIAIOSFODNN7EXAMPLE</AWSAccessKeyId>',
)

/** The canonical request of a GET to the API, with this query. */
export const apiCanonical = (query: string): string =>
  [
    'GET',
    '/prod/orders',
    query,
    `host:${apiHost}`,
    'x-amz-date:20261122T060000Z',
    '',
    'host;x-amz-date',
    hashOfNothing,
  ].join('\n')

/** The canonical request of a call of the bucket, with this method and further signed headers. */
export function s3Canonical(method: string, title?: string): string {
  const more = title === undefined ? [] : [`x-amz-meta-title:${title}`]
  return [
    method,
    '/notes.txt',
    '',
    `host:${bucketHost}`,
    `x-amz-content-sha256:${hashOfNothing}`,
    'x-amz-date:20261122T060000Z',
    ...more,
    '',
    ['host', 'x-amz-content-sha256', 'x-amz-date', ...(title === undefined ? [] : ['x-amz-meta-title'])].join(';'),
    hashOfNothing,
  ].join('\n')
}
