// What does not exist at AWS: CloudFront keeps the viewer's Host and tells the Function URL's in X-Forwarded-Host.
import { expect, test } from 'vitest'
import type { Distribution } from '../cloudfront/distribution.ts'
import {
  alias,
  arrived,
  edgeHost,
  get,
  post,
  routeWith,
  send,
  signedFor,
  urlHost,
} from '../diagnosis/article.fixture.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import type { Field, HttpRequest } from '../http/message.ts'
import { fieldValues } from '../http/message.ts'
import { ruleIds } from '../words/certainties.ts'
import { ruleWords } from '../words/rules.ts'
import { plainText } from '../words/segment.ts'
import { warningWords } from '../words/warnings.ts'
import { setupWarnings } from './setupWarnings.ts'

const proposal = { proposal: 'x-forwarded-host' } as const
const sent = (request: HttpRequest, distribution: Partial<Distribution> = {}, functionUrl: Partial<FunctionUrl> = {}) =>
  send(request, { distribution: { ...proposal, ...distribution }, functionUrl })
const withField = (request: HttpRequest, ...fields: readonly Field[]): HttpRequest => ({
  ...request,
  headers: [...request.headers, ...fields],
})
const forwarded = (host: string): Field => ['X-Forwarded-Host', host]

test.for([edgeHost, alias])('a signature for %s, the host that the client called, holds', (host) => {
  const request = signedFor(host, post(host))
  expect(send(request).decision).toMatchObject({ status: 403, check: 'signature' })
  const made = sent(request)
  expect(made.decision).toMatchObject({ status: 200, by: 'function', certainty: 'assumed', ...proposal })
  expect(made.decision.expected?.canonicalRequest).toContain(`\nhost:${host}\n`)
  expect(fieldValues(arrived(made).headers, 'host')).toEqual([host])
  expect(fieldValues(arrived(made).headers, 'x-forwarded-host')).toEqual([urlHost])
  const told = made.legs.flatMap(({ changes }) => changes).filter(({ rule }) => rule === 'proposal-forwarded-host')
  expect(told).toMatchObject([{ field: 'x-forwarded-host', after: urlHost, certainty: 'assumed', signed: false }])
})

test('a signature for the Function URL no longer does: Host is not replaced', () => {
  const { decision, diagnoses } = sent(signedFor(urlHost, post(edgeHost)))
  expect(decision).toMatchObject({ status: 403, check: 'signature', certainty: 'assumed' })
  expect(diagnoses[0]?.cause).toBe('host-rewritten')
})

test('X-Forwarded-Host is not authenticated: one signed request is aimed at another function', () => {
  const { url, ...captured } = signedFor(edgeHost, post(edgeHost))
  const aimed = withField({ ...captured, url: url.replace(edgeHost, urlHost) }, ['Host', edgeHost], forwarded(urlHost))
  const other = { originHost: 'another.lambda-url.us-east-1.on.aws' }
  expect(sent(aimed, other).decision).toMatchObject({ by: 'function', status: 200, certainty: 'assumed' })
  expect(sent(aimed, other, { acceptedHosts: [edgeHost.toUpperCase()] }).decision.status).toBe(200)
  const bound = sent(aimed, other, { acceptedHosts: ['api.other.example'] })
  expect(bound.decision).toMatchObject({ by: 'function-url', status: 403, check: 'host-accepted' })
  expect(bound.decision.expected).toBeUndefined()
  // Without the proposal neither header nor setting means anything.
  expect(send(aimed, { functionUrl: { acceptedHosts: [edgeHost] } }).decision.check).toBe('host-unknown')
})

test('a viewer that forges X-Forwarded-Host is overwritten on its way through CloudFront', () => {
  const forged = withField(signedFor(edgeHost, get(edgeHost)), forwarded('evil.example'), forwarded('b.example'))
  const made = sent(forged)
  expect(fieldValues(arrived(made).headers, 'x-forwarded-host')).toEqual([urlHost])
  expect(made.decision.status).toBe(200)
})

test('a function is found by no other name', () => {
  const direct = withField(signedFor(urlHost, get(urlHost)), forwarded('another.example'))
  expect(sent(direct).decision).toMatchObject({ status: 403, check: 'host-unknown' })
  expect(sent(signedFor(urlHost, get(urlHost))).decision.status).toBe(200)
})

test.for([
  [edgeHost, 403],
  [urlHost, 200],
] as const)('a client that signs X-Forwarded-Host: %s itself gets %s', ([value, status]) => {
  const { decision, diagnoses } = sent(signedFor(edgeHost, withField(get(edgeHost), forwarded(value))))
  expect(decision.status).toBe(status)
  if (status === 200) return
  expect(diagnoses[0]).toMatchObject({ cause: 'header-changed-in-transit', certainty: 'proven' })
  expect(diagnoses[0]?.because).toContainEqual({ rule: 'proposal-forwarded-host' })
})

test('origin access control signs over the Host that stays', () => {
  expect(sent(get(edgeHost), { originAccessControl: 'always' }).decision.status).toBe(200)
})

test('rules and warnings say that it does not exist, and claim nothing of AWS', () => {
  const rules = ruleIds.filter((id) => id.startsWith('proposal-')).map(ruleWords)
  expect(rules.length).toBeGreaterThan(1)
  for (const { title, certainty } of rules)
    expect([title, certainty]).toEqual([expect.stringMatching(/does not exist at AWS/i), 'assumed'])
  const warned = (functionUrl: Partial<FunctionUrl>) =>
    setupWarnings(get(edgeHost).url, routeWith({ distribution: proposal, functionUrl }))
  expect(warned({})).toEqual(['not-at-aws', 'forwarded-host-unbound'])
  expect(warned({ acceptedHosts: [edgeHost] })).toEqual(['not-at-aws'])
  for (const id of warned({})) {
    expect(plainText(warningWords(id).sentence)).toMatch(/does not exist at AWS/i)
    expect(warningWords(id).certainty).toBe('assumed')
  }
})
