import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alias, credentials, post, routeWith, send, signedFor, urlHost } from '../../../diagnosis/article.fixture.ts'
import { triaged } from '../../../diagnosis/triage.ts'
import type { Evidence } from '../../../evidence/evidence.ts'
import { findingsOf } from '../../../evidence/findings.ts'
import type { HttpRequest } from '../../../http/message.ts'
import { signed } from '../../../sigv4/sign.ts'
import type { ReportedCall } from './facts.ts'
import { factsOfCall, factsOfEvidence } from './facts.ts'
import { code } from './markdown.ts'
import { report } from './report.ts'

/** Nothing in real texts looks like it. */
const canary = 'cAnArY-7f3a_9|`*'
const token = 'IQoJb3JpZ2luX2VjE'.repeat(12)

type Setting = Parameters<typeof routeWith>[0]

const told = (request: HttpRequest, more: Partial<ReportedCall> = {}, setting: Setting = {}) => {
  const delivery = send(request, setting)
  const lines = [delivery.decision.expected?.canonicalRequest ?? '']
  return report(
    factsOfCall({
      request,
      route: routeWith(setting),
      delivery,
      signedFor: alias,
      canonicalRequests: lines.map((text) => ({ title: 'What Lambda rebuilds', text })),
      ...more,
    }),
  )
}

test('a ticket has situation, both sides, cause with its certainty, and what to do with its costs', () => {
  const request = signedFor(alias, post(alias))
  const { canonicalRequest } = signed(post(alias), {
    credentials,
    region: 'us-east-1',
    service: 'lambda',
    host: alias,
    date: new Date('2026-11-22T06:00:00Z'),
  })
  const delivery = send(request)
  const text = told(request, {
    canonicalRequests: [
      { title: 'What you sent', text: canonicalRequest },
      { title: 'What Lambda rebuilds', text: delivery.decision.expected?.canonicalRequest ?? '' },
    ],
  })
  expect(text).toMatch(/^# 403 /)
  expect(text).toContain(`host:${alias}\n`)
  expect(text).toContain(`host:${urlHost}\n`)
  expect(text).toContain('(proven in the simulation, which says nothing yet about AWS)')
  expect(text).toContain('**Sign for the Function URL host**. Lambda still authenticates the caller.')
  expect(text).toContain('| Origin request policy | `AllViewerExceptHostHeader` |')
  expect(text).toContain('POST /orders/caf%C3%A9?tag=a%2Bb&limit=10')
})

const places: readonly (readonly [where: string, (request: HttpRequest) => HttpRequest])[] = [
  ['a cookie', (request) => withHeader(request, 'Cookie', `a=${canary}`)],
  ['an API key', (request) => withHeader(request, 'x-api-key', canary)],
  ['a header of one’s own', (request) => withHeader(request, 'X-Customer', `  ${canary}   ${canary} `)],
  ['another authorization', (request) => withHeader(request, 'Proxy-Authorization', `Bearer ${canary}`)],
  [
    'an API key in the query',
    (request) => ({ ...request, url: `${request.url}&api_key=${encodeURIComponent(canary)}` }),
  ],
  ['a token in the query', (request) => ({ ...request, url: `${request.url}&access_token=cAnArY-7f3a_9` })],
  ['the body', (request) => ({ ...request, body: canary })],
]

const withHeader = (request: HttpRequest, name: string, value: string): HttpRequest => ({
  ...request,
  headers: [...request.headers, [name, value]],
})

test.for(places)('a canary in %s is in no report', ([, planted]) => {
  const request = signedFor(alias, planted(post(alias)))
  const text = told(request)
  expect(text).not.toContain('cAnArY')
  expect(text).not.toContain('7f3a')
})

test('nor where the diagnosis quotes the line that was changed on the way', () => {
  const request = signedFor(alias, withHeader(post(alias), 'x-customer', `  ${canary}   ${canary} `))
  const setting = { distribution: { edge: { at: 'viewer-request', headers: [['x-customer', 'other']] } } } as const
  expect(JSON.stringify(send(request, setting).diagnoses)).toContain('cAnArY')
  expect(told(request, {}, setting)).not.toContain('cAnArY')
})

test('neither secret, token nor signature is in a report, in header and query form', () => {
  for (const form of ['header', 'query'] as const) {
    const request = signedFor(alias, post(alias), { credentials: { ...credentials, sessionToken: token }, form })
    const text = told(request)
    const signature = /Signature=([0-9a-f]{64})/.exec(JSON.stringify(request))?.[1] ?? 'none'
    for (const secret of [credentials.secretAccessKey, credentials.accessKeyId, token, signature])
      expect(text).not.toContain(secret)
  }
})

test('whatever a header holds, no report tells it, and none fails', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 6, unit: 'grapheme-ascii' }), (value) => {
      const tidied = value.trim().replace(/\s+/g, ' ')
      fc.pre(tidied.length >= 6 && !told(signedFor(alias, post(alias))).includes(tidied))
      expect(told(signedFor(alias, withHeader(post(alias), 'x-own', value)))).not.toContain(tidied)
    }),
    { numRuns: 50 },
  )
})

test('an unsigned call and one that is let in have a report too', () => {
  expect(told(post(alias), { signedFor: undefined, canonicalRequests: [] })).toContain('unsigned')
  expect(told(signedFor(urlHost, post(alias)), { signedFor: urlHost })).toContain('nothing to mend')
})

test('the way is told leg by leg, each change with its rule and how sure it is', () => {
  const text = told(signedFor(alias, post(alias)))
  expect(text).toContain('## The way')
  expect(text).toContain('**client → CloudFront**: nothing is changed.')
  expect(text).toMatch(
    new RegExp(`\\| \`host\` \\(signed\\) \\| \`${alias}\` \\| \`${urlHost}\` \\| .* \\(documented\\) \\|`),
  )
})

const canonical = (host: string, more = '') =>
  `POST\n/a\nkey=${canary.replace(/\W/g, '')}\nhost:${host}\nx-own:${canary}${more}\n\nhost;x-own\n${'0'.repeat(64)}`

test('the lines that differ are named; a value that must not show still counts as differing', () => {
  const texts = [canonical(alias, '1'), canonical(urlHost, '2')].map((text, index) => ({ title: `T${index}`, text }))
  const text = told(post(alias), { canonicalRequests: texts })
  const [, table = ''] = /## Lines that differ\n\n([^#]*)/.exec(text) ?? []
  expect(table).toContain(`| \`host\` | \`host:${alias}\` | \`host:${urlHost}\` |`)
  expect(table).toContain(
    `| \`x-own\` | \`x-own:[${canary.length + 1} characters]\` | \`x-own:[${canary.length + 1} characters]\` |`,
  )
  expect(table.trim().split('\n')).toHaveLength(4)
  expect(text).not.toContain('cAnArY')
})

test('what was really answered is told: by whom, with the numbers by which AWS finds it, without its body', () => {
  const request = signedFor(alias, post(alias))
  const response = {
    status: 502,
    headers: [
      ['x-amz-cf-id', 'abc=='],
      ['set-cookie', canary],
    ],
    body: new TextEncoder().encode(`{"message":"Bad\\n${canary}","more":"${canary}"}`),
  } as const
  const text = told(request, { answered: { at: new Date('2026-11-22T06:01:12Z'), response, diagnoses: [] } })
  expect(text).toMatch(/^# 502 not what the model foresaw/)
  expect(text).toContain('x-amz-cf-id: abc==')
  expect(text).toContain('One more header is left out.')
  expect(text).toContain('It says: Bad\n')
  expect(text).toContain('| Time | 20261122T060112Z |')
  expect(text).not.toContain('cAnArY')
})

const evidence: Evidence = {
  request: {
    method: 'GET',
    url: `https://${alias}/a?api_key=${canary}`,
    headers: [
      ['cookie', canary],
      ['x-own', canary],
    ],
    body: canary,
  },
  receivedRequest: { headers: [['x-trace-of-me', canary]] },
  response: {
    status: 403,
    headers: [['x-amzn-errortype', 'AccessDeniedException']],
    body: `{"Message":"User: arn:aws:sts::444455556666:assumed-role/Deploy/${canary.slice(0, 8)} is not authorized to x-trace-of-me ${canary}"}`,
  },
  clientCanonicalRequest: canonical(alias),
  serviceCanonicalRequest: canonical(urlHost),
}

test('a report of evidence has its verdict, and nothing of what lets somebody in or names a person', () => {
  const found = findingsOf(evidence)
  const text = report(
    factsOfEvidence(evidence, { answer: found.answer, diagnoses: triaged(evidence), route: undefined }),
  )
  expect(text).toMatch(/^# .*403/)
  expect(text).toContain('From what was pasted.')
  expect(text).toContain('x-amzn-errortype: AccessDeniedException')
  expect(text).toContain('arn:aws:sts::…')
  for (const hidden of ['cAnArY', '444455556666', 'Deploy']) expect(text).not.toContain(hidden)
})

test('a value that only the canonical requests have does not show where a cause quotes it either', () => {
  const texts = { clientCanonicalRequest: canonical(alias), serviceCanonicalRequest: canonical(alias, 'more') }
  const diagnoses = triaged(texts)
  expect(JSON.stringify(diagnoses)).toContain('cAnArY')
  const { answer } = findingsOf(texts)
  expect(report(factsOfEvidence(texts, { answer, diagnoses, route: undefined }))).not.toContain('cAnArY')
})

test.for([{}, { response: { status: 403 } }, { request: { url: '/a' } }] as const)(
  'little evidence makes a short report, and none fails: %j',
  (little) => {
    const { answer } = findingsOf(little)
    const text = report(factsOfEvidence(little, { answer, diagnoses: [], route: undefined }))
    expect(text).toContain('No cause can be named from what is known.')
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  },
)

test.for([
  ['a', '`a`'],
  ['a`b', '`` a`b ``'],
  ['a|b', '`a\\|b`'],
  ['', '(empty)'],
] as const)('code %j', ([text, markdown]) => expect(code(text)).toBe(markdown))
