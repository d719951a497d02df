// Causes that the simulation can show: the situation that has each, and nothing else wrong.
import type { CauseId } from '../../words/causes.ts'
import type { ExampleSituation } from './example.ts'

const straight = { attempt: { signFor: 'function-url', sendTo: 'function-url' } } as const
const workaround = { attempt: { signFor: 'function-url', sendTo: 'cloudfront' } } as const
const forCloudFront = { attempt: { signFor: 'cloudfront', sendTo: 'cloudfront' } } as const
const unsigned = { attempt: { signFor: 'none', sendTo: 'cloudfront' } } as const

export const simulated = {
  'host-rewritten': forCloudFront,
  'host-forwarded-to-origin': { originRequestPolicy: 'AllViewer', ...workaround },
  'port-in-host': {
    cloudFrontHost: '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws:8443',
    attempt: { signFor: 'cloudfront', sendTo: 'function-url' },
  },
  'header-changed-in-transit': {
    headers: 'content-type: application/json\nuser-agent: shop/1.0',
    alsoSign: 'user-agent',
    forwards: { headersExcept: 'host, user-agent', queryStrings: 'all' },
    ...workaround,
  },
  'path-encoding': { doubleEncodePath: 'no', ...straight },
  'path-not-normalised': { path: '/orders//7', normalizePath: 'no', ...straight },
  'path-rewritten': { originPath: '/prod', ...workaround },
  'query-dropped-in-transit': { forwards: { headersExcept: 'host', queryStrings: 'none' }, ...workaround },
  'payload-hash-mismatch': {
    // The hash of no bytes at all.
    headers:
      'content-type: application/json\nx-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ...straight,
  },
  'payload-changed-in-transit': { edgeCutsBodyAt: '4', ...workaround },
  'payload-unsigned-not-accepted': { payload: 'unsigned', ...straight },
  'content-sha256-missing': { originAccessControl: 'always', contentSha256Header: false, ...forCloudFront },
  'authorization-dropped': { originRequestPolicy: 'None', ...workaround },
  'session-token-missing': { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', ...straight },
  'session-token-expired': {
    method: 'GET',
    path: '/orders/7',
    query: '',
    headers: '',
    body: '',
    form: 'query',
    clockOff: '-120',
    ...straight,
  },
  'clock-skew': { clockOff: '7', ...straight },
  'scope-region-wrong': { region: 'eu-west-1', ...straight },
  'scope-service-wrong': { service: 'execute-api', ...straight },
  'permission-missing': { allowInvokeFunctionUrl: false, ...straight },
  'edge-method-not-allowed': { allowedMethods: 'GET, HEAD', ...workaround },
  'edge-blocked': { firewallLimit: '8', ...workaround },
  'edge-host-unknown': { headers: 'content-type: application/json\nhost: shop.example.com', ...workaround },
  'cors-preflight-blocked': {
    method: 'OPTIONS',
    query: '',
    headers:
      'origin: https://shop.example.com\naccess-control-request-method: POST\naccess-control-request-headers: authorization,content-type,x-amz-date',
    body: '',
    ...unsigned,
  },
} as const satisfies Partial<Record<CauseId, ExampleSituation>>
