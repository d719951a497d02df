// Calls that ask the verifier: what counts as authentication, in which order it is looked at, and of what the hash must be.
import type { Call } from './call.ts'
import { direct, json, order, unsigned, workaround } from './shared.ts'

/** SHA-256 of no bytes. */
const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
/** SHA-256 of the order's body. */
const orderHash = '54985dc3c12fada7a1b1db53cf23d3cbd4bcbe64e1cef95071e2073e2ceff4ed'

export const authenticationCalls: readonly Call[] = [
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

export const payloadCalls: readonly Call[] = [
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
