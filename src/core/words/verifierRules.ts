// The words for what CloudFront and a Function URL check before they let a request through.
import type { RuleText } from './segment.ts'
import { sources } from './sources.ts'

export const verifierRules = {
  'edge-protocol': {
    title: 'HTTP where only HTTPS is allowed',
    sentence: ['A behaviour can refuse plain HTTP, or redirect it. CloudFront answers by itself.'],
    source: sources.customOriginBehavior,
  },
  'edge-method': {
    title: 'The method must be allowed by the behaviour',
    sentence: ['CloudFront answers 403 by itself to a method that the behaviour does not allow.'],
    source: sources.customOriginBehavior,
  },
  'edge-get-body': {
    title: 'No GET with a body',
    sentence: ['CloudFront answers 403 by itself to a ', { code: 'GET' }, ' that has a body.'],
    source: sources.customOriginBehavior,
  },
  'edge-size': {
    title: 'The quota for URL and headers',
    sentence: [
      'CloudFront answers 413 to a URL over 8,192 bytes, or a request line and headers over its quota: 20,480 bytes, in a newer list 32,768.',
    ],
    source: sources.customOriginBehavior,
  },
  'edge-firewall': {
    title: 'A firewall in front',
    sentence: [
      'AWS WAF inspects the first 16,384 bytes of a body at CloudFront, up to 65,536 where that is set; its managed rule ',
      { code: 'SizeRestrictions_BODY' },
      ' blocks bodies over 8,192 bytes. CloudFront answers 403 by itself, and Lambda never sees the request.',
    ],
    source: sources.firewallBody,
  },
  'edge-function-restrictions': {
    title: 'Headers that an edge function may not touch',
    sentence: [
      'A function at the edge cannot set headers such as ',
      { code: 'Connection' },
      ' or ',
      { code: 'X-Real-IP' },
      ', and at viewer request not ',
      { code: 'Host' },
      ' or ',
      { code: 'Via' },
      '. CloudFront then answers 502 by itself.',
    ],
    source: sources.edgeFunctions,
  },
  'edge-cache': {
    title: 'An answer from the cache',
    sentence: [
      'CloudFront answers GET and HEAD from its cache. Errors are kept for at least ten seconds unless set otherwise, a 403 only where the origin sent ',
      { code: 'Cache-Control: max-age' },
      '. Nobody looks at the signature of this request.',
    ],
    source: sources.errorStatus,
  },
  'edge-timeout': {
    title: 'CloudFront waits thirty seconds',
    sentence: [
      'CloudFront waits 30 seconds for the origin, or as long as its response timeout says (1 to 120), and then answers 504 by itself. A function may run for 15 minutes. The signature is not the matter.',
    ],
    source: sources.gatewayTimeout,
  },
  'proposal-accepted-hosts': {
    title: 'Does not exist at AWS: the Hosts that a function accepts',
    sentence: [
      'What if: X-Forwarded-Host is not signed, so one signed request could be aimed at another function. A function that accepts only certain Hosts refuses it.',
    ],
    source: sources.forwarded,
  },
  'check-host': {
    title: 'The Host must be known',
    sentence: [
      'CloudFront picks the distribution, and Lambda the Function URL, by the ',
      { code: 'Host' },
      ' that arrives. A Host that is neither is refused before any signature is looked at.',
    ],
    source: sources.managedOriginRequestPolicies,
  },
  'check-preflight': {
    title: 'The preflight is answered for the function',
    sentence: ['A Function URL with CORS settings answers the browser’s preflight itself, from these settings.'],
    source: sources.functionUrlConfig,
  },
  'check-auth-present': {
    title: 'There must be a signature',
    sentence: [
      'With ',
      { code: 'AWS_IAM' },
      ', every request must carry a Signature V4, in the ',
      { code: 'Authorization' },
      ' header or in the query.',
    ],
    source: sources.functionUrlAuth,
  },
  'check-auth-once': {
    title: 'One signature, not two',
    sentence: ['A request cannot be authenticated by the Authorization header and by query parameters at once.'],
    source: sources.signingElements,
  },
  'check-auth-complete': {
    title: 'Every part of the signature must be there',
    sentence: [
      { code: 'Credential' },
      ', ',
      { code: 'SignedHeaders' },
      ', ',
      { code: 'Signature' },
      ' and a date are all required; the answer lists those that are missing.',
    ],
    source: sources.signingElements,
  },
  'check-algorithm': {
    title: 'The algorithm must be known',
    sentence: [
      { code: 'Authorization' },
      ', or ',
      { code: 'X-Amz-Algorithm' },
      ' in the query, must name ',
      { code: 'AWS4-HMAC-SHA256' },
      '.',
    ],
    source: sources.signingElements,
  },
  'check-host-signed': {
    title: 'The host must be signed',
    sentence: [{ code: 'host' }, ' must be among the signed headers.'],
    source: sources.signingElements,
  },
  'check-date-format': {
    title: 'The date must be readable',
    sentence: ['The date of signing must be written as ', { code: 'YYYYMMDDTHHMMSSZ' }, '.'],
    source: sources.signingElements,
  },
  'check-date': {
    title: 'Five minutes',
    sentence: ['A request must arrive within five minutes of its date, a presigned one before it expires.'],
    source: sources.troubleshooting,
  },
  'check-credential': {
    title: 'The credential has five parts',
    sentence: ['Access key ID, day, region, service and ', { code: 'aws4_request' }, ', with slashes between.'],
    source: sources.signingElements,
  },
  'check-scope': {
    title: 'The scope must be the verifier’s',
    sentence: ['The scope names day, region and service; all must be those of the Function URL and of the date.'],
    source: sources.troubleshooting,
  },
  'check-access-key': {
    title: 'The access key must exist',
    sentence: ['The access key ID in the credential must be an active one.'],
    source: sources.troubleshooting,
  },
  'check-token': {
    title: 'Temporary keys need their token',
    sentence: [
      'A key that starts with ',
      { code: 'ASIA' },
      ' is valid only with its session token, and only for a time.',
    ],
    source: sources.signingElements,
  },
  'check-payload': {
    title: 'The signed hash must be the body’s',
    sentence: [
      'The hash that was signed must be the SHA-256 of the body that arrived; Lambda does not support unsigned payloads.',
    ],
    source: sources.originAccessControl,
  },
  'check-signature': {
    title: 'The signatures must be the same',
    sentence: [
      'Lambda makes the canonical request from what arrived, signs it with the same key, and compares the signatures.',
    ],
    source: sources.functionUrlAuth,
  },
  'check-permission': {
    title: 'Both permissions',
    sentence: [
      'The caller needs ',
      { code: 'lambda:InvokeFunctionUrl' },
      ' and ',
      { code: 'lambda:InvokeFunction' },
      ', for a public Function URL as well.',
    ],
    source: sources.functionUrlAuth,
  },
  'check-body-size': {
    title: 'Lambda takes bodies of up to 6 MB',
    sentence: [
      'A larger request (over 6,291,456 bytes) is answered with 413, and the function is not invoked. That this comes after signature and permission, and in which words, is assumed.',
    ],
    source: sources.lambdaQuotas,
  },
  'function-answer': {
    title: 'The function answers',
    sentence: ['Every check is passed; what comes back is the function’s own answer.'],
    source: sources.functionUrlAuth,
  },
} as const satisfies Record<string, RuleText>

export type VerifierRuleId = keyof typeof verifierRules
