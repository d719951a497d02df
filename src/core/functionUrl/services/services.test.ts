// API Gateway and S3 as verifiers: what their own clients sign is accepted, and what they refuse they refuse in their words.
import { createHash } from 'node:crypto'
import { Sha256 } from '@aws-crypto/sha256-browser'
import { SignatureV4 } from '@smithy/signature-v4'
import { AwsV4Signer } from 'aws4fetch'
import { describe, expect, test } from 'vitest'
import { delivery } from '../../diagnosis/delivery.ts'
import { readPaste } from '../../exchange/paste/readPaste.ts'
import type { Field, HttpRequest } from '../../http/message.ts'
import { bodyText, fieldValue } from '../../http/message.ts'
import { ruleIds } from '../../words/certainties.ts'
import { ruleWords } from '../../words/rules.ts'
import { asService, profileOf } from './asService.ts'

const now = new Date('2026-11-22T06:00:00Z')
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}
const hosts = {
  'execute-api': 'abcdef1234.execute-api.eu-central-1.amazonaws.com',
  s3: 'bucket.s3.eu-central-1.amazonaws.com',
  es: 'search-a.eu-central-1.es.amazonaws.com',
  lambda: 'a.lambda-url.eu-central-1.on.aws',
} as const
type Service = keyof typeof hosts

const hash = (body = ''): string => createHash('sha256').update(body).digest('hex')

interface Call {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly region?: string
  readonly name?: string
}

/** As the AWS SDK signs for a service. */
async function signed(service: Service, call: Call = {}): Promise<HttpRequest> {
  const { method = 'GET', path = '/', headers = {}, body, region = 'eu-central-1', name = service } = call
  const signer = new SignatureV4({
    ...{ credentials, region, service: name, sha256: Sha256, applyChecksum: service === 's3' },
    uriEscapePath: service !== 's3',
  })
  const host = hosts[service]
  const made = await signer.sign(
    {
      ...{ method, protocol: 'https:', hostname: host, path, headers: { host, ...headers } },
      ...(body === undefined ? {} : { body }),
    },
    { signingDate: now },
  )
  const url = `https://${host}${path}`
  return { method, url, headers: Object.entries(made.headers), ...(body === undefined ? {} : { body }) }
}

const deliver = (service: Service, request: HttpRequest, late = 0, allow = true) =>
  delivery(
    request,
    asService({
      functionUrl: {
        ...{ host: hosts[service], authType: 'AWS_IAM', credentials: [credentials] },
        allow: { invokeFunctionUrl: allow, invokeFunction: allow },
      },
      now: new Date(now.getTime() + 60_000 * late),
    }),
  )

const edited = (request: HttpRequest, name: string, edit: (value: string) => string | undefined): HttpRequest => ({
  ...request,
  headers: request.headers.flatMap(([given, value]): readonly Field[] => {
    const made = given.toLowerCase() === name ? edit(value) : value
    return made === undefined ? [] : [[given, made]]
  }),
})
const another = (request: HttpRequest) => edited(request, 'authorization', (value) => value.replace(/.$/, 'x'))

describe('API Gateway', () => {
  test('takes what the SDK signs', async () => {
    const call = { method: 'POST', path: '/prod/caf%C3%A9//x', body: '{"order":42}' }
    expect(deliver('execute-api', await signed('execute-api', call)).decision.status).toBe(200)
    expect(deliver('execute-api', await signed('execute-api', call), 6).decision.check).toBe('date-expired')
  })

  test('tells what it calculated, in its words', async () => {
    const request = another(await signed('execute-api', { path: '/prod/orders' }))
    const { response, decision } = deliver('execute-api', request)
    const date = '20261122T060000Z'
    const lines = `GET\n/prod/orders\n\nhost:${hosts['execute-api']}\nx-amz-date:${date}\n\nhost;x-amz-date\n${hash()}`
    const toSign = `AWS4-HMAC-SHA256\n${date}\n20261122/eu-central-1/execute-api/aws4_request\n${hash(lines)}`
    expect(JSON.parse(bodyText(response))).toEqual({
      message: `The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.\n\nThe Canonical String for this request should have been\n'${lines}'\n\nThe String-to-Sign should have been\n'${toSign}'\n`,
    })
    expect(response.status).toBe(403)
    expect(fieldValue(response.headers, 'x-amzn-errortype')).toBe('InvalidSignatureException')
    const { evidence } = readPaste(bodyText(response))
    expect(evidence.serviceCanonicalRequest).toBe(decision.expected?.canonicalRequest)
    expect(evidence.serviceStringToSign).toBe(decision.expected?.stringToSign)
  })

  test('misses a token, names who may not, and does not know other hosts', async () => {
    const request = await signed('execute-api', { method: 'POST', path: '/prod/orders/7' })
    const unsigned = edited(request, 'authorization', () => undefined)
    const answers = [
      deliver('execute-api', unsigned),
      deliver('execute-api', request, 0, false),
      deliver(
        'execute-api',
        edited(request, 'host', () => 'api.example.com'),
      ),
      deliver(
        'execute-api',
        edited(unsigned, 'host', () => undefined),
        0,
        false,
      ),
    ].map(({ response }) => [fieldValue(response.headers, 'x-amzn-errortype'), bodyText(response)])
    const missing = ['MissingAuthenticationTokenException', '{"message":"Missing Authentication Token"}']
    const resource = 'arn:aws:execute-api:eu-central-1:********3333:abcdef1234/prod/POST/orders/7'
    const denied = `User: arn:aws:iam::111122223333:user/example is not authorized to perform: execute-api:Invoke on resource: ${resource}`
    expect(answers).toEqual([
      missing,
      ['AccessDeniedException', `{"Message":"${denied}"}`],
      ['ForbiddenException', '{"message":"Forbidden"}'],
      missing,
    ])
  })
})

/** An element of S3's answer. */
const element = (text: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1]

describe('Amazon S3', () => {
  test.for(['/a//b/../c%20d', '/caf%C3%A9', '/a%2Bb', '/%28x%29', '/'])(
    'takes %s as the SDK signs it',
    async (path) => {
      expect(deliver('s3', await signed('s3', { path })).decision.check).toBe('ok')
    },
  )

  test.for([true, false])('takes what aws4fetch signs, in the query: %s', async (signQuery) => {
    const body = signQuery ? {} : { method: 'PUT', body: 'a body that is not signed' }
    const signer = new AwsV4Signer({
      ...{ ...credentials, url: `https://${hosts.s3}/a%20b/c?x=1`, datetime: '20261122T060000Z', signQuery, ...body },
    })
    const { url, headers, method } = await signer.sign()
    const request = { method, url: String(url), headers: [...headers], body: body.body ?? '' }
    expect(deliver('s3', request).decision.check).toBe('ok')
    expect(deliver('s3', { ...request, url: request.url.replace('/c', '//c') }).decision.check).toBe('signature')
  })

  test('tells what it calculated, as text and bytes', async () => {
    const { response, decision } = deliver('s3', another(await signed('s3', { path: '/a&b' })))
    const text = bodyText(response)
    const canonical = decision.expected?.canonicalRequest ?? ''
    expect(response.status).toBe(403)
    expect(fieldValue(response.headers, 'content-type')).toBe('application/xml')
    expect(fieldValue(response.headers, 'x-amzn-errortype')).toBeUndefined()
    expect([...text.matchAll(/<(\w+)>(?!<Code)/g)].map(([, name]) => name)).toEqual([
      ...['Code', 'Message', 'AWSAccessKeyId', 'StringToSign', 'SignatureProvided', 'StringToSignBytes'],
      ...['CanonicalRequest', 'CanonicalRequestBytes', 'RequestId', 'HostId'],
    ])
    expect(element(text, 'CanonicalRequestBytes')).toBe(
      Buffer.from(canonical)
        .toString('hex')
        .replace(/..(?=.)/g, '$& '),
    )
    const { evidence } = readPaste(text)
    expect(evidence.serviceCanonicalRequest).toBe(canonical)
    expect(evidence.serviceStringToSign).toBe(decision.expected?.stringToSign)
  })

  test('fifteen minutes', async () => {
    const request = await signed('s3')
    expect([-15, 14, 15].map((late) => deliver('s3', request, late).decision.check)).toEqual(['ok', 'ok', 'ok'])
    for (const late of [-16, 16]) {
      const text = bodyText(deliver('s3', request, late).response)
      expect(element(text, 'Code')).toBe('RequestTimeTooSkewed')
      expect(element(text, 'RequestTime')).toBe('20261122T060000Z')
      expect(element(text, 'ServerTime')).toBe(late > 0 ? '2026-11-22T06:16:00Z' : '2026-11-22T05:44:00Z')
      expect(element(text, 'MaxAllowedSkewMilliseconds')).toBe('900000')
    }
  })

  test.for<[string, (request: HttpRequest) => HttpRequest, Call, number, string, string]>([
    [
      'no signature',
      (request) => edited(request, 'authorization', () => undefined),
      {},
      403,
      'AccessDenied',
      'Access Denied',
    ],
    [
      'no hash',
      (request) => edited(request, 'x-amz-content-sha256', () => undefined),
      {},
      400,
      'InvalidRequest',
      'Missing required header for this request: x-amz-content-sha256',
    ],
    [
      'another body',
      (request) => ({ ...request, body: 'changed' }),
      { method: 'PUT', body: 'body' },
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    ],
    [
      'a header that is not signed',
      (request) => ({ ...request, headers: [...request.headers, ['X-Amz-Acl', 'public-read']] }),
      {},
      403,
      'AccessDenied',
      'There were headers present in the request which were not signed',
    ],
    [
      'another region',
      (request) => request,
      { region: 'us-east-1' },
      400,
      'AuthorizationHeaderMalformed',
      "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'",
    ],
    [
      'another service',
      (request) => request,
      { name: 'lambda' },
      400,
      'AuthorizationHeaderMalformed',
      'The authorization header is malformed; incorrect service "lambda". This endpoint belongs to "s3".',
    ],
    [
      'an unknown key',
      (request) => edited(request, 'authorization', (value) => value.replace('AKIA', 'AKIB')),
      {},
      403,
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
    ],
    [
      'Bearer',
      (request) => edited(request, 'authorization', () => 'Bearer x'),
      {},
      400,
      'AuthorizationHeaderMalformed',
      'The authorization header is malformed; the Credential is mal-formed; expecting "&lt;YOUR-AKID&gt;/YYYYMMDD/REGION/SERVICE/aws4_request".',
    ],
  ])('%s', async ([, edit, call, status, code, message]) => {
    const { response, decision, diagnoses } = deliver('s3', edit(await signed('s3', call)))
    const text = bodyText(response)
    expect([response.status, element(text, 'Code'), element(text, 'Message')]).toEqual([status, code, message])
    expect([decision.status, decision.errorType]).toEqual([status, code])
    expect(diagnoses).not.toEqual([])
  })

  test('a body in chunks is signed by its name', async () => {
    const headers = { 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' }
    const request = await signed('s3', { method: 'PUT', headers, body: 'chunks' })
    expect(deliver('s3', request).decision.check).toBe('ok')
    expect(
      deliver(
        's3',
        edited(request, 'x-amz-content-sha256', (value) => `${value}-TRAILER`),
      ).decision.check,
    ).toBe('signature')
    expect(deliver('lambda', await signed('lambda', { method: 'PUT', headers, body: 'x' })).decision.check).toBe(
      'payload',
    )
  })

  test('names the headers that were not signed', async () => {
    const request = await signed('s3')
    const more: HttpRequest = {
      ...request,
      headers: [...request.headers, ['X-Amz-Acl', 'private'], ['x-amz-meta-a', 'b']],
    }
    const { response, diagnoses } = deliver('s3', more)
    expect(element(bodyText(response), 'HeadersNotSigned')).toBe('x-amz-acl, x-amz-meta-a')
    expect(diagnoses[0]?.cause).toBe('header-canonicalisation')
  })
})

test('OpenSearch Service tells what it calculated, a Function URL does not', async () => {
  const told = async (service: Service) => {
    const { response, decision } = deliver(service, another(await signed(service)))
    const { message } = JSON.parse(bodyText(response))
    return [decision.expected?.canonicalRequest, decision.expected?.stringToSign].map((text = '') =>
      message.includes(text),
    )
  }
  expect(await told('es')).toEqual([true, true])
  expect(await told('lambda')).toEqual([false, false])
})

test('a profile is chosen by the host, else by the service that is set', () => {
  const byService = (service?: string) => profileOf({ host: 'api.example.com', ...(service ? { service } : {}) })
  expect(profileOf({ host: hosts.s3, service: 'lambda' })).toBe(byService('s3'))
  expect(profileOf({ host: hosts['execute-api'] })).toBe(byService('execute-api'))
  expect(profileOf({ host: 'a.lambda-url.us-east-1.on.aws' })).toBe(byService())
  expect(byService('dynamodb')).toBe(byService('lambda'))
})

test('every rule of a service belongs to a profile, and has a source', () => {
  const told = Object.values(hosts).flatMap((host) => profileOf({ host }).rules)
  expect(told.toSorted()).toEqual(ruleIds.filter((id) => id.startsWith('service-')).toSorted())
  for (const id of told) expect(ruleWords(id).source.url).toMatch(/^https:\/\//)
})
