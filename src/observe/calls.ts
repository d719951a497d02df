// The calls, in the order in which they are made. Each asks one thing; the open question that it decides is named.
import type { Field } from '../core/http/message.ts'
import type { Call } from './call.ts'

const json: Field = ['Content-Type', 'application/json']
const order = { method: 'POST', headers: [json], body: '{"order":42}' } as const
const direct = { signFor: 'function-url', sendTo: 'function-url' } as const
const workaround = { signFor: 'function-url', sendTo: 'cloudfront' } as const
const unsigned = { signFor: 'none', sendTo: 'function-url' } as const
/** SHA-256 of no bytes. */
const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
/** SHA-256 of the order's body. */
const orderHash = '54985dc3c12fada7a1b1db53cf23d3cbd4bcbe64e1cef95071e2073e2ceff4ed'

/** Stands for the origin that the CORS settings let in. */
export const corsOrigin = 'CORS-ORIGIN'
const origin: Field = ['Origin', corsOrigin]

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

const authentication: readonly Call[] = [
  {
    id: 'unsigned',
    asks: 'What is the answer to a GET without authentication?',
    question: 'unsigned-request',
    ...unsigned,
  },
  {
    id: 'bearer',
    asks: 'What is the answer to Authorization: Bearer?',
    question: 'other-authorization',
    headers: [['Authorization', 'Bearer this-is-no-token']],
    ...unsigned,
  },
  {
    id: 'presigned',
    asks: 'Is a presigned URL taken?',
    question: 'presigned',
    but: 'presigned',
    target: '/orders?limit=10',
    ...direct,
  },
  { id: 'both-forms', asks: 'What if there are two signatures?', but: 'both forms', ...direct },
  { id: 'host-not-signed', asks: 'Must host be signed?', but: 'host not signed', ...direct },
  {
    id: 'foreign-host',
    asks: 'What does the Function URL answer to another Host?',
    question: 'foreign-host',
    but: 'Host of CloudFront',
    signFor: 'cloudfront',
    sendTo: 'function-url',
  },
  {
    id: 'x-forwarded-host',
    asks: 'Does X-Forwarded-Host matter?',
    but: 'X-Forwarded-Host of the Function URL',
    ...direct,
  },
  { id: 'clock-6-behind', asks: 'How old may a signature be?', clock: -6, ...direct },
  { id: 'clock-16-behind', asks: 'Is it refused for certain after 16 minutes?', clock: -16, ...direct },
  { id: 'clock-6-ahead', asks: 'How far may a clock be ahead?', clock: 6, ...direct },
  { id: 'clock-16-ahead', asks: 'Is it refused for certain 16 minutes ahead?', clock: 16, ...direct },
  { id: 'scope-region', asks: 'What if the scope names another region?', but: 'another region', ...direct },
  { id: 'scope-service', asks: 'What if it names another service?', but: 'service s3', ...direct },
  { id: 'scope-day', asks: 'What if it names another day?', but: 'another day in the scope', ...direct },
  { id: 'scope-terminator', asks: 'What if it ends in something else?', but: 'another terminator', ...direct },
  { id: 'unknown-key', asks: 'What if nobody has this key?', but: 'unknown key', ...direct },
  { id: 'wrong-secret', asks: 'What if the secret is wrong?', but: 'wrong secret', ...direct },
  {
    id: 'wrong-secret-cloudfront',
    asks: 'And through CloudFront: does it sign in place of the viewer?',
    question: 'oac-no-override',
    but: 'wrong secret',
    ...workaround,
  },
  { id: 'token-missing', asks: 'What if the token is left out?', but: 'no token', needsToken: true, ...direct },
  { id: 'token-broken', asks: 'What if the token is none?', but: 'broken token', ...direct },
  {
    id: 'token-not-signed',
    asks: 'Must the token be signed?',
    question: 'token-signed',
    but: 'token not signed',
    needsToken: true,
    ...direct,
  },
]

const payload: readonly Call[] = [
  { id: 'no-hash', asks: 'Is x-amz-content-sha256 needed?', ...order, but: 'no hash header', ...direct },
  {
    id: 'wrong-hash',
    asks: 'Is it compared with the body?',
    question: 'payload-equality',
    ...order,
    headers: [json, ['x-amz-content-sha256', emptyHash]],
    ...direct,
  },
  {
    id: 'unsigned-payload',
    asks: 'Is UNSIGNED-PAYLOAD taken?',
    question: 'unsigned-payload',
    ...order,
    but: 'unsigned payload',
    ...direct,
  },
  {
    id: 'hash-not-signed',
    asks: 'Not signed, but with the hash of the body: does origin access control take it?',
    question: 'oac-viewer-hash',
    ...order,
    headers: [json, ['x-amz-content-sha256', orderHash]],
    signFor: 'none',
    sendTo: 'cloudfront',
  },
]

const canonical: readonly Call[] = [
  {
    id: 'path-encoded',
    asks: 'Is the path encoded once more?',
    question: 'path-encoding',
    target: '/caf%C3%A9/a%20b/(1)',
    ...workaround,
  },
  { id: 'path-slashes', asks: 'Are empty segments resolved?', question: 'path-encoding', target: '/a//b', ...direct },
  { id: 'path-dots', asks: 'Are dot segments?', question: 'path-encoding', target: '/a/./b/../c', ...direct },
  { id: 'path-dots-cloudfront', asks: 'Does CloudFront resolve them?', target: '/a//b/./c/../d', ...workaround },
  { id: 'path-escapes', asks: 'Does it take needless escapes out?', target: '/%7Euser', ...workaround },
  { id: 'query-plus', asks: 'Is + a plus sign?', question: 'plus-in-query', target: '/search?q=a+b', ...direct },
  { id: 'query-encoded', asks: 'Does %20 survive CloudFront?', target: '/search?q=a%20b&r=a%2Bb', ...workaround },
  { id: 'query-order', asks: 'Do order and repetition?', target: '/search?b=2&a=1&b=1&c', ...workaround },
  {
    id: 'accept-encoding',
    asks: 'Does CloudFront touch a signed Accept-Encoding?',
    headers: [['Accept-Encoding', 'gzip, deflate, br']],
    ...workaround,
  },
  { id: 'user-agent', asks: 'A signed User-Agent?', but: 'User-Agent signed', ...workaround },
  {
    id: 'x-forwarded-for',
    asks: 'A signed X-Forwarded-For?',
    headers: [['X-Forwarded-For', '203.0.113.9']],
    ...workaround,
  },
]

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
export const calls: readonly Call[] = [...matrix, ...methods, ...authentication, ...payload, ...canonical, ...browsers]
