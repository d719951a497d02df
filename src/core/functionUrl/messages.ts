// Lambda's wording, verbatim. Source: answers of Function URLs that people published; the Signature V4 messages that all
// services share are in the IAM User Guide, "Troubleshoot Signature Version 4 requests".
import type { Refusal } from './verifying.ts'

export const forbidden: Refusal = {
  errorType: 'AccessDeniedException',
  message:
    'Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
}

export const shortForbidden: Refusal = { errorType: 'AccessDeniedException', message: 'Forbidden' }

export const mismatch: Refusal = {
  errorType: 'InvalidSignatureException',
  message:
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
}

export const invalidSignature = (message: string): Refusal => ({ errorType: 'InvalidSignatureException', message })

export const incomplete = (message: string): Refusal => ({ errorType: 'IncompleteSignatureException', message })

export const unknownToken: Refusal = {
  errorType: 'UnrecognizedClientException',
  message: 'The security token included in the request is invalid.',
}

export const brokenToken: Refusal = {
  errorType: 'UnrecognizedClientException',
  message: 'The security token included in the request is invalid',
}

export const expiredToken: Refusal = {
  errorType: 'ExpiredTokenException',
  message: 'The security token included in the request is expired',
}

export const missingToken: Refusal = {
  errorType: 'MissingAuthenticationTokenException',
  message: 'Request is missing Authentication Token',
}
