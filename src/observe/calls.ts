// The calls, in the order in which they are made. Each asks one thing; the open question that it decides is named.
import type { Field } from '../core/http/message.ts'
import type { Call } from './call.ts'
import { canonicalCalls } from './canonicalCalls.ts'
import { corsOrigin, direct, order, unsigned, workaround } from './shared.ts'
import { authenticationCalls, payloadCalls } from './verifierCalls.ts'

const matrix: readonly Call[] = [
  { id: 'none-cloudfront', asks: 'Not signed, sent to CloudFront.', ...order, signFor: 'none', sendTo: 'cloudfront' },
  {
    id: 'none-function-url',
    asks: 'Not signed, sent to the Function URL.',
    question: 'forbidden-body',
    ...order,
    ...unsigned,
  },
  {
    id: 'cloudfront-cloudfront',
    asks: 'Signed for CloudFront and sent there: the article’s 403.',
    ...order,
    signFor: 'cloudfront',
    sendTo: 'cloudfront',
  },
  {
    id: 'cloudfront-function-url',
    asks: 'Signed for CloudFront, sent to the Function URL.',
    ...order,
    signFor: 'cloudfront',
    sendTo: 'function-url',
  },
  { id: 'function-url-cloudfront', asks: 'Signed for the Function URL, sent to CloudFront.', ...order, ...workaround },
  { id: 'function-url-function-url', asks: 'Signed for the Function URL and sent there.', ...order, ...direct },
]

const methods: readonly Call[] = [
  { id: 'get', asks: 'Does GET get in through CloudFront?', ...workaround },
  { id: 'head', asks: 'Does HEAD?', method: 'HEAD', ...workaround },
  { id: 'put', asks: 'Does PUT?', ...order, method: 'PUT', ...workaround },
  { id: 'options', asks: 'Does OPTIONS that is no preflight?', method: 'OPTIONS', ...workaround },
  { id: 'get-with-body', asks: 'Who refuses a GET with a body?', body: 'body', ...workaround },
  { id: 'get-with-body-direct', asks: 'Does the Function URL take a GET with a body?', body: 'body', ...direct },
]

const origin: Field = ['Origin', corsOrigin]

const browsers: readonly Call[] = [
  {
    id: 'preflight',
    asks: 'Is a preflight answered without a signature?',
    question: 'preflight',
    method: 'OPTIONS',
    headers: [origin, ['Access-Control-Request-Method', 'POST'], ['Access-Control-Request-Headers', 'authorization']],
    ...unsigned,
  },
  {
    id: 'preflight-no-origin',
    asks: 'And without Origin?',
    method: 'OPTIONS',
    headers: [['Access-Control-Request-Method', 'POST']],
    ...unsigned,
  },
  {
    id: 'refused-with-origin',
    asks: 'Does a refusal carry the CORS headers?',
    question: 'cors-on-refusal',
    headers: [origin],
    ...unsigned,
  },
  { id: 'allowed-with-origin', asks: 'Does the function’s answer?', headers: [origin], ...direct },
]

/** All calls. */
export const calls: readonly Call[] = [
  ...matrix,
  ...methods,
  ...authenticationCalls,
  ...payloadCalls,
  ...canonicalCalls,
  ...browsers,
]
