// Causes that the simulation has no switch for: each as somebody would paste it who met it.
import type { CauseId } from '../../words/causes.ts'
import type { Example } from './example.ts'
import {
  apiCanonical,
  apiHost,
  apiMismatch,
  authorization,
  bucketHost,
  cloudFrontHost,
  dated,
  exampleSignature,
  functionUrlHost,
  refused,
  s3Canonical,
  s3Mismatch,
  s3UnknownKey,
  text,
  throughCloudFront,
} from './exchanges.ts'
import type { simulated } from './simulated.ts'

type Evidence = Omit<Extract<Example, { shows: 'evidence' }>, 'shows'>

const s3Refused = ['HTTP/1.1 403 Forbidden', 'Content-Type: application/xml']
const apiSigned = authorization({ service: 'execute-api' })
const mismatch = refused('InvalidSignatureException')

export const reported: Readonly<Record<Exclude<CauseId, keyof typeof simulated>, Evidence>> = {
  'host-not-signed': {
    paste: text(
      [
        'GET /prod/orders HTTP/1.1',
        `Host: ${apiHost}`,
        dated,
        authorization({ service: 'execute-api', names: 'x-amz-date' }),
      ],
      mismatch,
      [`{"message":"'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."}`],
    ),
  },
  'header-canonicalisation': {
    paste: text([s3Canonical('PUT', 'two  blanks')], s3Refused, [s3Mismatch(s3Canonical('PUT', 'two blanks'))]),
  },
  'method-changed-in-transit': {
    paste: text([s3Canonical('HEAD')], s3Refused, [s3Mismatch(s3Canonical('GET'))]),
  },
  'query-encoding': {
    paste: text([apiCanonical('q=caf%C3%A9+au+lait')], mismatch, [
      apiMismatch(apiCanonical('q=caf%C3%A9%20au%20lait')),
    ]),
  },
  'query-not-canonical': {
    paste: text([apiCanonical('')], mismatch, [apiMismatch(apiCanonical('limit=10&tag=new'))]),
  },
  'oac-overrides-authorization': {
    paste: text(
      ['GET /orders/7 HTTP/1.1', `Host: ${cloudFrontHost}`, 'Authorization: Bearer the-shop-s-own-token'],
      throughCloudFront('401 Unauthorized', 'application/json', [
        'X-Cache: Error from cloudfront',
        'X-Amzn-Trace-Id: Root=1-67890abc-1234567890abcdef12345678',
      ]),
      ['{"error":"invalid token"}'],
    ),
    received: text([
      'GET /orders/7 HTTP/1.1',
      `Host: ${functionUrlHost}`,
      dated,
      authorization({ service: 'lambda', key: 'AKIDEXAMPLE' }),
    ]),
  },
  'authorization-duplicated': {
    paste: text(
      [
        `GET /notes.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20261122%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20261122T060000Z&X-Amz-Expires=300&X-Amz-SignedHeaders=host&X-Amz-Signature=${exampleSignature} HTTP/1.1`,
        `Host: ${bucketHost}`,
        'Authorization: Bearer the-shop-s-own-token',
      ],
      ['HTTP/1.1 400 Bad Request', 'Content-Type: application/xml'],
      [
        '<Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified</Message></Error>',
      ],
    ),
  },
  'authorization-malformed': {
    paste: text(
      [
        'GET /prod/orders HTTP/1.1',
        `Host: ${apiHost}`,
        dated,
        'Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261122/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date',
      ],
      refused('IncompleteSignatureException'),
      ['{"message":"Authorization header requires \'Signature\' parameter."}'],
    ),
  },
  'secret-wrong': { paste: text([apiCanonical('')], mismatch, [apiMismatch(apiCanonical(''))]) },
  'access-key-unknown': {
    paste: text(
      ['GET /notes.txt HTTP/1.1', `Host: ${bucketHost}`, dated, authorization({ service: 's3' })],
      s3Refused,
      [s3UnknownKey],
    ),
  },
  'scope-date-mismatch': {
    paste: text(
      [
        'GET /prod/orders HTTP/1.1',
        `Host: ${apiHost}`,
        dated,
        authorization({ service: 'execute-api', day: '20261121' }),
      ],
      mismatch,
      [
        `{"message":"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261121' != '20261122', from '20261122T060000Z'."}`,
      ],
    ),
  },
  'route-unknown': {
    paste: text(
      ['GET /prod/order HTTP/1.1', `Host: ${apiHost}`, dated, apiSigned],
      refused('MissingAuthenticationTokenException'),
      ['{"message":"Missing Authentication Token"}'],
    ),
  },
  'edge-cached-error': {
    paste: text(
      ['GET /orders/7 HTTP/1.1', `Host: ${cloudFrontHost}`, dated, authorization({ service: 'lambda' })],
      throughCloudFront('403 Forbidden', 'text/html', ['X-Cache: Hit from cloudfront', 'Age: 41']),
      ['<!DOCTYPE html><html><body><h1>Sorry, that did not work.</h1></body></html>'],
    ),
  },
  'application-denied': {
    paste: text(
      ['GET /orders/7 HTTP/1.1', `Host: ${functionUrlHost}`, dated, authorization({ service: 'lambda' })],
      [
        'HTTP/1.1 403 Forbidden',
        'Content-Type: application/json',
        'X-Amzn-Trace-Id: Root=1-67890abc-1234567890abcdef12345678',
      ],
      ['{"error":"insufficient_scope","needs":"orders:read"}'],
    ),
  },
}
