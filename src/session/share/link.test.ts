import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleKeyIds } from '../../core/exchange/keyShape.ts'
import { symptomIds } from '../../core/words/symptoms.ts'
import { noEvidence } from '../evidence/input.ts'
import type { Inputs } from '../inputs.ts'
import { exampleSecret, firstScreen } from '../inputs.ts'
import { custom } from '../readSetup.ts'
import type { Line } from './codec.ts'
import { pack } from './codec.ts'
import type { LinkView, Sharing } from './link.ts'
import { makeLink, readLink } from './link.ts'
import { shownLines } from './preview.ts'
import { choicesOf } from './shareable.ts'

const editedAt = Date.UTC(2026, 0, 2, 3, 4, 5)
const held = { secret: exampleSecret, sessionToken: '' }
const sharing = (change: Partial<Inputs>, ticked: readonly string[] = [], view: LinkView = {}): Sharing => ({
  inputs: { ...firstScreen, ...change },
  editedAt,
  view,
  ticked: new Set(ticked),
  held,
})
const readBack = (change: Partial<Inputs>, ticked?: readonly string[], view?: LinkView) => {
  const { text } = makeLink(sharing(change, ticked, view))
  if (text === undefined) throw new Error('refused')
  return readLink(text)
}

const plain = fc.stringMatching(/^[a-z0-9 /.é%?&]{0,24}$/)
const names = fc.record({
  mode: fc.constantFrom('none' as const, 'all' as const, 'list' as const, 'all except' as const),
  names: plain,
})
const policy = { headers: names, cloudFrontHeaders: plain, cookies: names, queryStrings: names }
const edge = fc.record({
  at: fc.constantFrom('none' as const, 'viewer-request' as const, 'origin-request' as const),
  path: plain,
  query: plain,
  headers: fc.constantFrom('', 'accept: text/html'),
  remove: plain,
  signs: fc.boolean(),
  hashBody: fc.boolean(),
  replaceBody: fc.boolean(),
  bodyLimit: plain,
})
const behavior = fc.record({ pathPattern: plain, edge }).map((made) => ({
  ...firstScreen,
  ...made,
  originRequestPolicy: 'AllViewer',
}))
/** Fields that go into a link as they are. */
const changes: fc.Arbitrary<Partial<Inputs>> = fc.record(
  {
    method: plain,
    path: plain,
    query: plain,
    headers: fc.constantFrom('', 'content-type: text/plain\nAccept:  */*', 'user-agent: curl/8\n  folded'),
    cloudFrontHost: plain,
    functionUrlHost: plain,
    accessKeyId: fc.constantFrom(...exampleKeyIds),
    region: plain,
    signingTime: fc.constantFrom('20260102T030405Z', 'nonsense'),
    guessScope: fc.boolean(),
    form: fc.constantFrom('header', 'query'),
    payload: fc.constantFrom('signed', 'unsigned'),
    originAccessControl: fc.constantFrom('none', 'never', 'no-override', 'always', 'always-amz-auth'),
    attempt: fc.constantFrom(
      { signFor: 'none', sendTo: 'function-url' },
      { signFor: 'function-url', sendTo: 'cloudfront' },
    ),
    originRequestPolicy: fc.constantFrom('None', custom, 'AllViewer'),
    ownOriginRequestPolicy: fc.record(policy),
    edge,
    errorPages: fc.array(fc.record({ status: plain, respond: plain, body: plain, minTtl: plain }), { maxLength: 3 }),
    aliases: plain,
    assume: fc.constantFrom({}, { presigned: 'refuse' }),
    evidence: fc.subarray([...symptomIds]).map((symptoms) => ({ ...noEvidence, symptoms })),
  },
  { requiredKeys: [] },
)

/** What is empty is what it was: the first screen's values are in no link. */
const asOpened = (change: Partial<Inputs>): Inputs => ({ ...firstScreen, signingTime: '20260102T030405Z', ...change })

test('whatever is shared is opened as it was', () => {
  fc.assert(
    fc.property(changes, (change) => {
      const { edit, state, left, unknown } = readBack(change)
      expect([state, left, unknown]).toEqual(['whole', [], 0])
      expect({ ...firstScreen, ...edit }).toEqual(asOpened(change))
    }),
  )
})

test('behaviours come along', () => {
  fc.assert(
    fc.property(fc.array(behavior, { minLength: 1, maxLength: 4 }), (made) => {
      // Of a behaviour the first screen holds more than it is made of.
      const kept = readBack({ behaviors: made }).edit.behaviors
      expect(kept).toHaveLength(made.length)
      expect(kept?.map(({ pathPattern, edge: at }) => ({ pathPattern, at }))).toEqual(
        made.map(({ pathPattern, edge: at }) => ({ pathPattern, at })),
      )
    }),
    { numRuns: 20 },
  )
})

test('what is as the page came is in no link, but for the time that is pinned', () => {
  expect(makeLink(sharing({})).lines).toEqual([['signingTime', '20260102T030405Z']])
})

test('a typical link is short', () => {
  const { text = '' } = makeLink(
    sharing({
      path: '/api/v2/customers/4711/orders',
      query: 'expand=items&limit=50&sort=-created',
      headers: 'content-type: application/json\naccept: application/json\nx-request-id: 6f1c\nuser-agent: my-app/2.1',
      body: '{"order":43,"items":[1,2,3]}',
      cloudFrontHost: 'api.shop.example.com',
      functionUrlHost: 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-central-1.on.aws',
      originRequestPolicy: custom,
      originAccessControl: 'always',
    }),
  )
  expect(text.length).toBeGreaterThan(100)
  expect(text.length).toBeLessThan(1000)
})

test('what is looked at comes along', () => {
  expect(readBack({}, [], { columns: 'sent-and-rebuilt', only: 'columns' }).view).toEqual({
    columns: 'sent-and-rebuilt',
    only: 'columns',
  })
})

test.for(['diagnosis', 'line:function-url-header:x-amz-date', `line:sent-header:x-${'%'.repeat(100)}`])(
  'a link opens on %s',
  (focus) => {
    expect(readBack({}, [], { columns: 'hosts', focus }).view).toEqual({ columns: 'hosts', focus })
  },
)

test.for(['elsewhere', 'line:', 'line:a/b', `line:${'a'.repeat(201)}`])('a link to “%s” opens on the page', (focus) => {
  expect(readBack({}, [], { columns: 'hosts', focus }).view).toEqual({ columns: 'hosts' })
})

describe('only what is known to be harmless is told unasked', () => {
  const headers =
    'Content-Type: text/plain\nX-Customer: jane doe\nCookie: sid=1\nAuthorization: letmein\nno header at all'
  test('names always, values by their length', () => {
    const { edit, withheld } = readBack({ headers, body: 'dear diary', customHeaders: 'x-origin: hush hush' })
    expect(edit.headers).toBe(
      'Content-Type: text/plain\nX-Customer: [8 characters]\nCookie: [5 characters]\nAuthorization: [7 characters]\n[16 characters]',
    )
    expect(edit.customHeaders).toBe('x-origin: [9 characters]')
    expect(edit.body).toBe('[10 characters]')
    expect(withheld).toBe(true)
  })
  test('what a link left out is not told by its length once more', () => {
    const left = { headers: 'X-Customer: [8 characters]', body: '[10 characters]' }
    expect(readBack(left).edit).toMatchObject(left)
    expect(choicesOf({ ...firstScreen, ...left })).toEqual([])
  })
  test('what is ticked is told, unless its name says that it lets somebody in', () => {
    const ticked = choicesOf({ ...firstScreen, headers, body: 'dear diary' }).map(({ id }) => id)
    expect(ticked).toContain('header:cookie')
    const { edit } = readBack({ headers, body: 'dear diary' }, ticked)
    expect(edit.headers).toContain('X-Customer: jane doe\nCookie: [5 characters]\nAuthorization: [7')
    expect(edit.body).toBe('dear diary')
  })
  test('a bearer in the query is told by its length', () => {
    expect(readBack({ query: 'page=2&access_token=abcdef' }).edit.query).toBe('page=2&access_token=[6 characters]')
    // As CloudFront signs a URL.
    expect(readBack({ query: 'Signature=ab~-_&Key-Pair-Id=K2&sid=abc&side=left' }).edit.query).toBe(
      'Signature=[5 characters]&Key-Pair-Id=K2&sid=[3 characters]&side=left',
    )
  })
  test('an access key id of one’s own is not told', () => {
    expect(makeLink(sharing({ accessKeyId: 'my-own-key' })).lines.map(([name]) => name)).not.toContain('accessKeyId')
  })
  test('of the evidence nothing but lengths until it is ticked, and of the paste nothing at all', () => {
    const request = { method: '', path: '', query: '', headers: '', body: '' }
    const { pasted: _, symptoms: _none, ...texts } = noEvidence
    const pasted = { evidence: { clientStringToSign: 'from the paste' }, texts, request }
    const evidence = { ...noEvidence, response: 'HTTP/1.1 403\n\nquite private', pasted }
    expect(readBack({ evidence }).edit.evidence).toEqual({ ...noEvidence, response: '[27 characters]' })
    expect(readBack({ evidence }, ['evidence']).edit.evidence).toEqual({ ...noEvidence, response: evidence.response })
  })
  test('the preview shows every value of the link', () => {
    const change = { headers, path: '/x', edge: { ...firstScreen.edge, at: 'viewer-request' as const, path: '/y' } }
    const shown = shownLines(makeLink(sharing(change)).lines)
    expect(shown.map(({ name }) => name)).toEqual(['Path', 'Headers', 'Signing time', 'Edge function'])
    expect(shown.at(-1)?.text).toBe('at: viewer-request\npath: /y')
    expect(shown.map(({ text }) => text).join('\n')).toContain('Cookie: [5 characters]')
  })
})

test('what is too much for a link to be opened whole makes none', () => {
  const long = Array.from({ length: 20_000 }, (_, at) => at * 7919).join(' ')
  expect(makeLink(sharing({ body: long }, ['body']))).toMatchObject({ text: undefined, found: [] })
  expect(makeLink(sharing({ body: long })).text).toBeDefined()
})

describe('a link from anywhere', () => {
  const opened = (...lines: readonly Line[]) => readLink(pack(lines))
  test('parts that are wrong are left, the others are opened', () => {
    const read = opened(
      ['path', '/a'],
      ['method', 7],
      ['originAccessControl', 'sometimes'],
      ['nonsense', 1],
      ['region', 'eu'],
    )
    expect(read).toMatchObject({ state: 'whole', edit: { path: '/a', region: 'eu' }, unknown: 1 })
    expect(read.left).toEqual(['method', 'originAccessControl'])
  })
  test.for(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])('%s is no field', (name) => {
    const read = opened([name, { polluted: true }])
    expect(read.unknown).toBe(1)
    expect(read.edit).toEqual({})
    expect(Object.getPrototypeOf(read.edit)).toBe(Object.prototype)
    expect({}).not.toHaveProperty('polluted')
  })
  test('members that nobody asked for are left out of what they stand in', () => {
    const value: unknown = JSON.parse(
      '{"signFor":"none","sendTo":"cloudfront","__proto__":{"polluted":1},"way":"relay"}',
    )
    const { edit } = opened(['attempt', value])
    expect(Object.keys(edit.attempt ?? {})).toEqual(['signFor', 'sendTo'])
    expect(edit.attempt).not.toHaveProperty('polluted')
    const assume: unknown = JSON.parse('{"__proto__":"refuse"}')
    expect(Object.keys(opened(['assume', assume]).edit.assume ?? {})).toEqual([])
    expect(opened(['assume', { presigned: 'refuse', other: 'x' }]).left).toEqual(['assume'])
  })
  test('a policy that does not exist, a paste and a key of somebody’s are not taken', () => {
    expect(opened(['cachePolicy', 'Mine']).left).toEqual(['cachePolicy'])
    expect(opened(['accessKeyId', 'somebody']).left).toEqual(['accessKeyId'])
    const { pasted: _, ...evidence } = noEvidence
    expect(opened(['evidence', { ...evidence, pasted: { evidence: {} } }]).edit.evidence?.pasted).toBeUndefined()
  })
})
