// What an answer says, and who gave it, as the first reason of a diagnosis.

/** What each kind of answer says, read after "Lambda’s verifier answered: ". */
export const answerTexts = {
  mismatch: 'the signatures do not match',
  'date-outside': 'the signing time is outside its window',
  'url-expired': 'the presigned URL has expired',
  'token-expired': 'the security token has expired',
  'token-invalid': 'the security token is invalid',
  'key-unknown': 'the access key does not exist',
  'credentials-refused': 'the credentials could not be validated',
  'scope-region': 'the credential scope names another region',
  'scope-service': 'the credential scope names another service',
  'scope-date': 'the credential scope names a day other than the timestamp’s',
  'auth-missing': 'there is no authentication',
  'auth-not-key-value': 'the Authorization header is not made of key=value pairs',
  'auth-incomplete': 'the authentication is incomplete or malformed',
  'auth-twice': 'there is more than one authentication',
  'host-unsigned': 'host was not signed',
  'headers-unsigned': 'headers were present that were not signed',
  'payload-differs': 'x-amz-content-sha256 is not the hash of the body that arrived',
  'payload-header-missing': 'x-amz-content-sha256 is missing',
  'payload-header-invalid': 'this kind of payload hash is not accepted',
  'not-authorized': 'the caller is not authorised for this action',
  anonymous: 'the caller is anonymous: no signature was seen',
  'access-denied': 'access denied',
  'lambda-forbidden': 'forbidden, as Lambda says where no policy allows the call or where nothing was signed',
  forbidden: 'forbidden, and no more',
  'edge-method': 'this method is not allowed by the behaviour',
  'edge-bad-request': 'no distribution could be found for this request',
  'edge-blocked': 'the request was blocked',
  'edge-country': 'access from this country is blocked',
  'edge-page': 'the request could not be satisfied',
  cors: 'the browser reports a CORS failure',
  'not-found': 'there is nothing of this name',
  application: 'something that is no error of AWS’s',
  none: 'nothing that is known',
} as const satisfies Record<string, string>

/** Who answered, as the subject of a sentence. */
export const answererTexts = {
  cloudfront: 'CloudFront',
  waf: 'The firewall',
  cdn: 'The CDN',
  verifier: 'The service’s verifier',
  permission: 'The service’s permission check',
  'api-gateway': 'API Gateway',
  s3: 'S3',
  's3-compatible': 'The object store',
  browser: 'The browser',
  application: 'The application behind it',
} as const satisfies Record<string, string>

/** "Lambda’s verifier answered: the signatures do not match." */
export const answerSentence = (by: keyof typeof answererTexts | undefined, kind: keyof typeof answerTexts): string =>
  by === undefined ? `The answer says: ${answerTexts[kind]}.` : `${answererTexts[by]} answered: ${answerTexts[kind]}.`

/** A ticked symptom that a cause explains, and one that it does not. */
export const symptomFor = (text: string): string => `It fits: ${text}.`
export const symptomAgainst = (text: string): string => `It does not explain: ${text}.`
export const answerAgainst = (kind: keyof typeof answerTexts): string =>
  `With this cause the answer would not say: ${answerTexts[kind]}.`
