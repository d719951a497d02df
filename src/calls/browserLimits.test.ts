// The table of limits, each with its example; end-to-end tests hold the same examples against a real browser.
import { describe, expect, test } from 'vitest'
import type { HttpRequest, HttpResponse } from '../core/http/message.ts'
import { signed } from '../core/sigv4/sign.ts'
import { type BrowserLimitId, browserLimitIds, browserLimitWords } from '../core/words/browser.ts'
import { browserCauseWords, browserFailureWords } from '../core/words/browserCalls.ts'
import { failureWords, refusalWords } from '../core/words/relay.ts'
import { type Example, examples, generousPreflight, harmless, readableAnswer } from './browserLimits.fixture.ts'
import { browserLimits } from './browserLimits.ts'
import { lacking, preflightOf } from './cors.ts'
import { explainDirect } from './explainDirect.ts'
import { predictDirect } from './predictDirect.ts'

const origin = 'http://localhost:4403'
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }

function requestOf({
  method = 'GET',
  scheme = 'https',
  name = 'a.example',
  target = '/',
  headers = [],
  body = '',
}: Example) {
  return { method, url: `${scheme}://${name}${target}`, headers, body }
}

const sign = (request: HttpRequest, options: Example['signing'] = {}): HttpRequest =>
  signed(request, { credentials, region: 'us-east-1', service: 'lambda', date: new Date(0), ...options }).request

const predict = (example: Example, refused = false) =>
  predictDirect(refused ? requestOf(example) : sign(requestOf(example), example.signing), {
    origin,
    answers: { preflight: example.preflight ?? generousPreflight, response: example.response ?? readableAnswer },
  })

describe.for(browserLimitIds)('%s', (id) => {
  test('stands in the table once, and its words are whole', () => {
    expect(browserLimits.filter((limit) => limit.id === id)).toHaveLength(1)
    const { happened, tryThis, source } = browserLimitWords[id]
    for (const sentence of [happened, tryThis]) expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(source.url).toMatch(/^https:\/\/((fetch|url)\.spec\.whatwg\.org|www\.w3\.org|crbug\.com)\//)
  })

  test('is predicted for its example', () => {
    const example = examples[id]
    const refuses = browserLimits.find((limit) => limit.id === id)?.effect === 'refuses'
    const prediction = predict(example, refuses)
    const found = prediction.foreseen.find((one) => one.id === id)
    expect(found).toMatchObject({ what: example.what ?? [], breaks: example.breaks ?? [] })
    expect(prediction.sent === undefined).toBe(refuses)
  })
})

test.for(Object.entries(harmless))('%s: met, and the signature stays whole', ([, example]) => {
  const found = predict(example).foreseen.find(({ id }) => id === example.meets)
  expect(found).toMatchObject({ what: example.what, breaks: [] })
})

test('a plain signed call meets what every call meets', () => {
  const { foreseen } = predictDirect(sign(requestOf({ target: '/a%2Fb?c=d' })), { origin })
  const always: BrowserLimitId[] = [
    'header-names-lower-cased',
    'fields-added',
    'preflight',
    'answer-unreadable',
    'answer-headers-hidden',
  ]
  expect(foreseen.map(({ id }) => id)).toEqual(always)
})

test('signed in the query, a GET needs no preflight', () => {
  const { preflight, foreseen } = predictDirect(sign(requestOf({}), { form: 'query' }), { origin })
  expect(preflight).toBeUndefined()
  expect(foreseen.map(({ id }) => id)).not.toContain('preflight')
})

test.for<[string, HttpRequest['headers'], string | undefined]>([
  ['nothing', [], undefined],
  ['a simple type', [['content-type', 'text/plain; charset=utf-8']], undefined],
  ['JSON', [['content-type', 'application/json']], 'content-type'],
  ['a long value', [['accept', 'a'.repeat(129)]], 'accept'],
  ['an unsafe character', [['accept', '{}']], 'accept'],
  ['a simple range', [['range', 'bytes=0-9']], undefined],
  [
    'names of its own',
    [
      ['x-b', ''],
      ['x-a', ''],
    ],
    'x-a,x-b',
  ],
])('POST with %s asks for %s', ([, headers, asked]) => {
  const preflight = preflightOf({ method: 'POST', url: 'https://a.example/', headers }, origin)
  expect(preflight?.headers.find(([name]) => name === 'Access-Control-Request-Headers')?.[1]).toBe(asked)
})

const asked = {
  method: 'OPTIONS',
  url: '',
  headers: [
    ['Access-Control-Request-Method', 'PUT'],
    ['Access-Control-Request-Headers', 'authorization,x-a'],
  ],
} as const
const allowing = (changed: Readonly<Record<string, string>>, status = 200): HttpResponse => ({
  status,
  headers: Object.entries({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, PUT',
    'Access-Control-Allow-Headers': 'Authorization,X-A',
    ...changed,
  }),
  body: new Uint8Array(),
})

test.for<[string, HttpResponse, readonly string[]]>([
  ['all of it', allowing({}), []],
  ['stars', allowing({ 'Access-Control-Allow-Methods': '*', 'Access-Control-Allow-Headers': '*' }), []],
  ['a 403', allowing({}, 403), ['status 403']],
  ['another origin', allowing({ 'Access-Control-Allow-Origin': 'https://b.example' }), ['Access-Control-Allow-Origin']],
  ['two origins', allowing({ 'access-control-allow-origin': '*' }), ['Access-Control-Allow-Origin']],
  ['another method', allowing({ 'Access-Control-Allow-Methods': 'GET' }), ['Access-Control-Allow-Methods: PUT']],
  [
    'fewer headers',
    allowing({ 'Access-Control-Allow-Headers': 'x-a' }),
    ['Access-Control-Allow-Headers: authorization'],
  ],
])('a preflight answered with %s', ([, answer, expected]) => expect(lacking(asked, answer, origin)).toEqual(expected))

const unread = (example: Example, known: boolean) =>
  explainDirect({
    outcome: 'failed',
    reason: 'unreadable-cross-origin',
    detail: '',
    prediction: known ? predict(example) : predictDirect(sign(requestOf(example)), { origin }),
  })

test('what was foreseen is explained first', () => {
  const no403 = allowing({}, 403)
  expect(unread({ preflight: no403 }, true)[0]).toEqual({ id: 'preflight-refused', foreseen: true })
  expect(unread(examples['answer-unreadable'], true)[0]).toEqual({ id: 'no-cors-headers', foreseen: true })
  expect(unread({}, false).filter(({ foreseen }) => foreseen)).toEqual([])
  expect(unread({}, false).map(({ id }) => id)).toEqual(Object.keys(browserCauseWords))
  expect(explainDirect({ outcome: 'cancelled' })).toEqual([])
})

test('no id has two meanings', () => {
  const ids = [refusalWords, browserLimitWords].flatMap(Object.keys)
  const failures = [failureWords, browserFailureWords].flatMap(Object.keys)
  expect([new Set(ids).size, new Set(failures).size]).toEqual([ids.length, failures.length])
})
