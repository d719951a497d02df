import type { Sample } from './samples.fixture.ts'

const authorization =
  'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20251122/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=00'
const credentials = [
  { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
]
const url = 'https://d111111abcdef8.cloudfront.net/orders?a=1'
const harOf = (creator: string, headers: readonly object[]) =>
  JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: creator, version: '537.36' },
      entries: [
        {
          request: { method: 'POST', url, headers, postData: { mimeType: 'application/json', text: '{"order":42}' } },
          response: {
            status: 403,
            headers: [{ name: 'x-cache', value: 'Error from cloudfront' }],
            content: { size: 2, text: '{}' },
          },
        },
        {
          request: { method: 'GET', url: 'https://example.com/logo', headers: [] },
          response: { status: 200, headers: [], content: {} },
        },
      ],
    },
  })

/** Requests as browsers and API clients keep them. */
export const documentSamples: readonly Sample[] = [
  {
    name: 'a HAR that Chrome cleaned',
    text: harOf('WebInspector', [
      { name: ':authority', value: 'x' },
      { name: 'x-amz-date', value: '20251122T060000Z' },
    ]),
    formats: ['har'],
    evidence: {
      request: { method: 'POST', url, headers: [['x-amz-date', '20251122T060000Z']], body: '{"order":42}' },
      response: { status: 403, headers: [['x-cache', 'Error from cloudfront']], body: '{}' },
    },
    others: 1,
    notes: [
      'This HAR holds no Authorization and no cookies: Chrome leaves them out unless you choose “Export HAR (with sensitive data)”.',
    ],
  },
  {
    name: 'a whole HAR',
    text: harOf('Firefox', [{ name: 'Authorization', value: authorization }]),
    formats: ['har'],
    evidence: { request: { url, headers: [['Authorization', authorization]] } },
    others: 1,
  },
  {
    name: 'fetch',
    text: `await fetch("${url}", {\n  "headers": {\n    "authorization": "${authorization}",\n    "content-type": "application/json"\n  },\n  "body": "{\\"order\\":42}",\n  "method": "POST",\n  "mode": "cors"\n});`,
    formats: ['fetch'],
    evidence: {
      request: {
        method: 'POST',
        url,
        headers: [
          ['authorization', authorization],
          ['content-type', 'application/json'],
        ],
        body: '{"order":42}',
      },
    },
  },
  {
    name: 'a Postman collection',
    text: JSON.stringify({
      info: { _postman_id: '1', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
      item: [
        {
          name: 'order',
          request: {
            auth: {
              type: 'awsv4',
              awsv4: [
                { key: 'accessKey', value: credentials[0]?.accessKeyId },
                { key: 'secretKey', value: credentials[0]?.secretAccessKey },
                { key: 'region', value: 'us-east-1' },
                { key: 'service', value: 'lambda' },
              ],
            },
            method: 'POST',
            header: [
              { key: 'a', value: 'b' },
              { key: 'off', value: 'x', disabled: true },
            ],
            body: { mode: 'raw', raw: '{"order":42}' },
            url: { raw: url, host: ['x'] },
          },
        },
      ],
    }),
    formats: ['postman'],
    evidence: { request: { method: 'POST', url, headers: [['a', 'b']], body: '{"order":42}' } },
    credentials,
    more: { signing: { region: 'us-east-1', service: 'lambda' } },
  },
  {
    name: 'an Insomnia export with placeholders',
    text: JSON.stringify({
      _type: 'export',
      resources: [
        {
          _type: 'request',
          method: 'GET',
          url: '{{ base }}/a',
          headers: [{ name: 'a', value: 'b' }],
          parameters: [{ name: 'q', value: '1' }],
          authentication: {
            type: 'iam',
            accessKeyId: '{{ key }}',
            secretAccessKey: '{{ secret }}',
            region: 'us-east-1',
            service: 'lambda',
          },
        },
      ],
    }),
    formats: ['insomnia'],
    evidence: { request: { method: 'GET', url: '{{ base }}/a?q=1', headers: [['a', 'b']] } },
    notes: ['Line 1: placeholders stand in it and are kept as they are.'],
    more: { signing: { region: 'us-east-1', service: 'lambda' } },
  },
  {
    name: 'a Thunder Client collection',
    text: JSON.stringify({
      client: 'Thunder Client',
      requests: [
        {
          colId: '1',
          method: 'GET',
          url,
          headers: [{ name: 'a', value: 'b' }],
          auth: {
            type: 'aws',
            aws: {
              ...{ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretKey: credentials[0]?.secretAccessKey },
              region: 'us-east-1',
              service: 'lambda',
            },
          },
        },
      ],
    }),
    formats: ['thunder-client'],
    evidence: { request: { method: 'GET', url, headers: [['a', 'b']] } },
    credentials,
  },
  {
    name: 'a Bruno request',
    text: `meta {\n  name: order\n  type: http\n}\n\npost {\n  url: ${url}\n  body: json\n  auth: awsv4\n}\n\nheaders {\n  a: b\n  ~off: x\n}\n\nauth:awsv4 {\n  accessKeyId: AKIAIOSFODNN7EXAMPLE\n  secretAccessKey: ${credentials[0]?.secretAccessKey}\n  service: lambda\n  region: us-east-1\n}\n\nbody:json {\n  {\n    "order": 42\n  }\n}\n`,
    formats: ['bruno'],
    evidence: { request: { method: 'POST', url, headers: [['a', 'b']], body: '{\n  "order": 42\n}' } },
    credentials,
    more: { signing: { region: 'us-east-1', service: 'lambda' } },
  },
]
