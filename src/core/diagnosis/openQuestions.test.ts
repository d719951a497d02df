import { expect, test } from 'vitest'
import type { HttpRequest } from '../http/message.ts'
import { partsText } from '../sigv4/part.ts'
import { trace } from '../sigv4/trace.ts'
import type { OpenQuestionId } from '../words/openQuestions.ts'
import { openQuestionIds, variantsOf } from '../words/openQuestions.ts'
import { credentials, edgeHost, get, now, post, send, signedFor, urlHost } from './article.fixture.ts'
import type { Delivery } from './diagnosis.ts'

type Setting = Parameters<typeof send>[1]

/** One call for each question, in which it matters what the answer is. */
const calls: Readonly<Record<OpenQuestionId, readonly [HttpRequest, Setting?]>> = {
  'foreign-host': [signedFor(edgeHost, post(edgeHost)), { distribution: { originRequestPolicy: 'AllViewer' } }],
  'unsigned-request': [post(urlHost)],
  'forbidden-body': [post(urlHost)],
  'other-authorization': [{ ...post(urlHost), headers: [['Authorization', 'Basic abc']] }],
  'repeated-authentication': [
    {
      ...signedFor(urlHost, get(urlHost)),
      headers: [...signedFor(urlHost, get(urlHost)).headers, ['Authorization', 'Bearer abc']],
    },
  ],
  presigned: [signedFor(urlHost, get(urlHost), { form: 'query' })],
  'presigned-expiry': [
    signedFor(urlHost, get(urlHost), { form: 'query', date: new Date(now.getTime() - 600_000), expiresIn: 3600 }),
  ],
  'token-signed': [
    signedFor(urlHost, get(urlHost), { credentials: { ...credentials, sessionToken: 't' }, signToken: false }),
    { functionUrl: { credentials: [{ ...credentials, sessionToken: 't' }] } },
  ],
  'payload-equality': [{ ...signedFor(urlHost, post(urlHost)), body: 'other' }],
  'unsigned-payload': [signedFor(urlHost, post(urlHost), { payload: 'unsigned' })],
  'path-encoding': [signedFor(urlHost, { ...get(urlHost), url: `https://${urlHost}//caf%C3%A9` })],
  'plus-in-query': [signedFor(urlHost, { ...get(urlHost), url: `https://${urlHost}/?q=a+b` })],
  'headers-without-policy': [
    signedFor(urlHost, post(edgeHost)),
    {
      distribution: {
        originRequestPolicy: { headers: 'none', cookies: 'none', queryStrings: 'all' },
        cachePolicy: 'CachingDisabled',
      },
    },
  ],
  'authorization-with-caching': [
    signedFor(urlHost, get(edgeHost)),
    { distribution: { cachePolicy: 'CachingOptimized' } },
  ],
  'oac-payload': [post(edgeHost), { distribution: { originAccessControl: 'always' } }],
  'oac-viewer-hash': [
    signedFor(edgeHost, post(edgeHost)),
    {
      distribution: {
        originAccessControl: 'always',
        originRequestPolicy: { headers: 'none', cookies: 'none', queryStrings: 'none' },
      },
    },
  ],
  'oac-no-override': [signedFor(edgeHost, post(edgeHost)), { distribution: { originAccessControl: 'no-override' } }],
  'oac-always-amz-auth': [
    signedFor(edgeHost, post(edgeHost)),
    { distribution: { originAccessControl: 'always-amz-auth' } },
  ],
  'path-on-the-way': [signedFor(urlHost, { ...get(edgeHost), url: `https://${edgeHost}/a/../%7Eb` })],
  'path-for-matching': [
    { ...signedFor(urlHost, get(edgeHost)), url: `https://${edgeHost}/public/../private/a` },
    { distribution: { behaviors: [{ pathPattern: '/public/*', originRequestPolicy: 'CORS-S3Origin' }] } },
  ],
  'request-size': [signedFor(urlHost, { ...get(edgeHost), headers: [['X-Long', 'x'.repeat(25_000)]] })],
  'body-size': [{ ...post(urlHost), body: new Uint8Array(6_291_457) }],
  preflight: [
    {
      method: 'OPTIONS',
      url: `https://${urlHost}/`,
      headers: [
        ['Origin', 'https://app.example.com'],
        ['Access-Control-Request-Method', 'POST'],
      ],
    },
    { functionUrl: { cors: corsSettings() } },
  ],
  'cors-on-refusal': [
    { ...post(urlHost), headers: [['Origin', 'https://app.example.com']] },
    { functionUrl: { cors: corsSettings() } },
  ],
}

function corsSettings() {
  return { origins: ['*'], methods: ['*'], headers: ['*'], expose: [], credentials: false, maxAge: 0 }
}

const answer = ({ decision, response, legs }: Delivery) => ({
  check: decision.check,
  expected: decision.expected?.canonicalRequest,
  response,
  arrived: legs.at(-1)?.received,
})

test.for(openQuestionIds)('the variant of %s matters', (id) => {
  const [request, setting = {}] = calls[id]
  const variants = variantsOf(id)
  const answers = variants.map((variant) => answer(send(request, { ...setting, route: { assume: { [id]: variant } } })))
  const usual = answer(send(request, setting))
  expect(answers[0]).toEqual(usual)
  for (const [index, variant] of variants.entries()) {
    if (variant !== variants[0]) expect(answers[index], variant).not.toEqual(usual)
  }
})

test.for([
  ['header', 'token-signed'],
  ['query', 'signature'],
] as const)(
  'a token that was added after signing, in the %s form, is let in unless it must be signed',
  ([form, check]) => {
    const session = { ...credentials, sessionToken: 'a/b+c=' }
    const checkOf = (keys: 'the-signer' | [typeof session], assume: Record<string, string>) => {
      const options = { credentials: session, region: 'us-east-1', service: 'lambda', date: now, host: urlHost, form }
      const { request, canonicalRequest } = trace(get(urlHost), { ...options, signToken: false })
      const signedCanonicalRequest = partsText(canonicalRequest)
      return send(request, { functionUrl: { credentials: keys }, route: { assume, signedCanonicalRequest } }).decision
        .check
    }
    expect([checkOf([session], {}), checkOf('the-signer', {})]).toEqual(['ok', 'ok'])
    expect(checkOf([session], { 'token-signed': 'required' })).toBe(check)
  },
)

test('a token of another that was put in place of an unsigned one is not let in', () => {
  const session = { ...credentials, sessionToken: 'token' }
  const made = signedFor(urlHost, get(urlHost), { credentials: session, form: 'query', signToken: false })
  const functionUrl = { credentials: [session] }
  const changed = { ...made, url: made.url.replace('Security-Token=token', 'Security-Token=other') }
  expect([send(made, { functionUrl }), send(changed, { functionUrl })].map(({ decision }) => decision.check)).toEqual([
    'ok',
    'token-valid',
  ])
})

test('a variant that does not exist is the default', () => {
  const assume = { 'foreign-host': 'toString', 'unsigned-request': 'no such variant' }
  expect(send(post(urlHost), { route: { assume } })).toEqual(send(post(urlHost)))
})
