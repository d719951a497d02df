import { expect, test } from 'vitest'
import type { HttpRequest } from '../http/message.ts'
import type { OpenQuestionId } from '../words/openQuestions.ts'
import { openQuestionIds, variantsOf } from '../words/openQuestions.ts'
import { credentials, edgeHost, get, post, send, signedFor, urlHost } from './article.fixture.ts'
import type { Delivery } from './diagnosis.ts'

type Setting = Parameters<typeof send>[1]

/** One call for each question, in which it matters what the answer is. */
const calls: Readonly<Record<OpenQuestionId, readonly [HttpRequest, Setting?]>> = {
  'foreign-host': [signedFor(edgeHost, post(edgeHost)), { distribution: { originRequestPolicy: 'AllViewer' } }],
  'unsigned-request': [post(urlHost)],
  'forbidden-body': [post(urlHost)],
  'other-authorization': [{ ...post(urlHost), headers: [['Authorization', 'Basic abc']] }],
  presigned: [signedFor(urlHost, get(urlHost), { form: 'query' })],
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

test('a variant that does not exist is the default', () => {
  const assume = { 'foreign-host': 'toString', 'unsigned-request': 'no such variant' }
  expect(send(post(urlHost), { route: { assume } })).toEqual(send(post(urlHost)))
})
