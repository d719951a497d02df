import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openQuestionsHere } from '../core/delivery/openQuestionsHere.ts'
import { readPaste } from '../core/exchange/paste/readPaste.ts'
import { templateSamples } from '../core/exchange/paste/templates.fixture.ts'
import { applyFix } from './fixes.ts'
import type { Inputs } from './inputs.ts'
import { exampleSecret, firstScreen } from './inputs.ts'
import { behaviorHere } from './matched.ts'
import { askQuestions, questionsShown, useOpenQuestions } from './openQuestions.ts'
import { distributionOf, functionUrlOf } from './readSetup.ts'
import { plainBehavior } from './setup.ts'
import { hiddenChanges } from './setupCount.ts'
import { setupOfPaste } from './setupOfPaste.ts'
import { viewOf } from './view.ts'

const view = (change: Partial<Inputs> = {}) =>
  viewOf({ ...firstScreen, ...change }, exampleSecret, '', Date.UTC(2026, 10, 22, 6), false)
const picked = (change: Partial<Inputs>) => view(change).picked.delivery
const hosts = { cloudFrontHost: 'a', functionUrlHost: 'b' }

test.for(templateSamples)('$name: what the inputs make of it is what was read', ({ text }) => {
  const paste = readPaste(text)
  const inputs = { ...firstScreen, ...setupOfPaste(paste) }
  const made = distributionOf(inputs, hosts, {})
  const { host, originHost, aliases = [], behaviors = [], ...read } = paste.distribution ?? { host: '', originHost: '' }
  // A policy's name, the order of methods and a second origin's answer have no field.
  const comparable = (name: string, one: unknown) =>
    name === 'name' || (name === 'respond' && typeof one === 'object')
      ? undefined
      : name === 'allowedMethods' && Array.isArray(one)
        ? one.toSorted()
        : one
  const withoutNames = (value: unknown) => JSON.parse(JSON.stringify(value, comparable))
  expect(withoutNames(made)).toMatchObject(withoutNames(read))
  expect(withoutNames(made.behaviors)).toMatchObject(withoutNames(behaviors))
  expect([made.host, ...(made.aliases ?? [])].length).toBe(aliases.filter((alias) => alias !== host).length + 1)
  if (paste.functionUrl?.cors) expect(functionUrlOf(inputs).cors).toEqual(paste.functionUrl.cors)
})

test('a fix is made in the behaviour that takes the request', () => {
  const behaviors = [
    { ...plainBehavior, pathPattern: '/other/*', originRequestPolicy: 'AllViewer' },
    { ...plainBehavior, pathPattern: '/orders/*', originRequestPolicy: 'AllViewer' },
  ]
  const inputs = { ...firstScreen, behaviors }
  expect(picked(inputs).diagnoses[0]?.cause).toBe('host-forwarded-to-origin')
  const fixed = applyFix(inputs, 'all-viewer-except-host')
  expect(fixed.behaviors.map((one) => one.originRequestPolicy)).toEqual(['AllViewer', 'AllViewerExceptHostHeader'])
  expect(picked(fixed).diagnoses[0]?.cause).toBe('host-rewritten')
  expect(behaviorHere({ ...inputs, path: '/elsewhere' }).pathPattern).toBe('Default (*)')
})

test('only what differs is counted, and a policy of one’s own only in use', () => {
  expect(hiddenChanges(firstScreen)).toBe(0)
  const own = { ...firstScreen, ownCachePolicy: { ...firstScreen.ownCachePolicy, gzip: true } }
  expect(hiddenChanges(own)).toBe(0)
  expect(hiddenChanges({ ...own, cachePolicy: 'Custom…', originPath: '/v1' })).toBe(2)
  expect(hiddenChanges({ ...firstScreen, assume: { presigned: 'refuse' } })).toBe(0)
})

test('an edge function that signs is let in without a key of the caller’s, and with one', () => {
  const edge = { ...plainBehavior.edge, at: 'origin-request', signs: true } as const
  expect(picked({ edge }).decision.status).toBe(200)
  const keyless = viewOf({ ...firstScreen, edge }, '', '', 0, false)
  expect(keyless.picked.delivery.decision.status).toBe(200)
})

test('questions that matter are told, for the last call alone; one answered otherwise stays in sight', async () => {
  const [overtaken, last] = [view(), view({ assume: { 'oac-payload': 'empty' } })]
  await Promise.all([askQuestions(overtaken), askQuestions(last)])
  const { of, here = [] } = useOpenQuestions.getState()
  expect(of).toBe(last.picked)
  expect(here).toEqual(openQuestionsHere(last.picked.request, last.route))
  expect(here.length).toBeGreaterThan(0)
  const shown = questionsShown(here, last.inputs)
  expect(shown).toContainEqual({ id: 'oac-payload', variant: 'empty', matters: false, changed: true })
  expect(shown.filter(({ changed }) => changed)).toHaveLength(1)
})

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('', '*', '/a*?', 'x: y', '403', '-1', '1e9', ',', 'Host'),
)
const names = fc.record({ mode: fc.constantFrom('none', 'all', 'list', 'all except'), names: text } as const)
const policy = fc.record({ headers: names, cloudFrontHeaders: text, cookies: names, queryStrings: names })
const behavior = fc.record({
  pathPattern: text,
  originRequestPolicy: fc.constantFrom('None', 'Custom…', 'AllViewer'),
  cachePolicy: fc.constantFrom('None', 'Custom…', 'Amplify'),
  ownOriginRequestPolicy: policy,
  legacy: fc.boolean(),
  legacyForwarding: policy,
  edge: fc.record({
    at: fc.constantFrom('none', 'viewer-request', 'origin-request'),
    path: text,
    query: text,
    headers: text,
    remove: text,
    signs: fc.boolean(),
    hashBody: fc.boolean(),
    replaceBody: fc.boolean(),
    bodyLimit: text,
  } as const),
})

test('whatever is typed into the set-up, the page stands', () => {
  fc.assert(
    fc.property(
      fc.record({
        behaviors: fc.array(
          behavior.map((one) => ({ ...plainBehavior, ...one })),
          { maxLength: 2 },
        ),
        aliases: text,
        originPath: text,
        defaultRootObject: text,
        customHeaders: text,
        errorPages: fc.array(fc.record({ status: text, respond: text, body: text, minTtl: text }), { maxLength: 2 }),
        firewallLimit: text,
        failoverStatuses: text,
        responseTimeout: text,
        functionTakes: text,
        forwardedHost: fc.boolean(),
        acceptedHosts: text,
      }),
      (change) => {
        expect(view(change).cells).toHaveLength(6)
      },
    ),
    { numRuns: 150 },
  )
})
