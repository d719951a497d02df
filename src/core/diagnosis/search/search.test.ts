// The search as a whole: nearest first, no more than asked for, nothing twice, and never a secret.
import { describe, expect, test } from 'vitest'
import { readClaim } from '../../sigv4/claim.ts'
import type { Signer } from '../../sigv4/options.ts'
import { causeIds } from '../../words/causes.ts'
import { countCandidates } from './count.ts'
import { reachable } from './dimensions.ts'
import { given } from './given.ts'
import { linesOf } from './lines.ts'
import { searchSignature } from './search.ts'
import { stepsOf } from './steps.ts'
import type { Signed } from './testHarness.ts'
import { arriving, arrivingPlain, body, host, key, right, searched, sha256, withHeaders } from './testHarness.ts'
import { waves } from './waves.ts'

const viewer = { host: 'd111111abcdef8.cloudfront.net' }
const unknown = arrivingPlain({ secret: 'somebody else’s' })

const several: readonly (readonly [ids: readonly string[], signed: Partial<Signed>])[] = [
  [['host-other', 'query-left-out'], { ...withHeaders(viewer), query: '' }],
  [['path-as-sent', 'query-as-sent'], { path: '/prod/a%20b/(x)/', query: 'q=x+y%20z&a=2&flag&a=1' }],
  [['path-prefix-removed', 'path-as-sent'], { path: '/a%20b/(x)/' }],
  [['payload-empty', 'secret-line-end-added'], { payload: sha256(''), secret: `${key.secretAccessKey}\n` }],
  [['scope-region', 'scope-service'], { region: 'eu-west-1', service: 'execute-api' }],
  [['header-left-out', 'header-added'], { ...withHeaders({ 'x-list': undefined, 'user-agent': 'client/1' }) }],
  [['host-other', 'scope-region'], { ...withHeaders(viewer), region: 'ap-southeast-7' }],
]

test.for(several)('%s are found together', { timeout: 60_000 }, ([ids, signed]) => {
  const { matches } = searched(arriving(signed))
  const [match] = matches
  expect(matches).toHaveLength(1)
  expect(match?.changes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  for (const cause of match?.causes ?? []) expect(causeIds).toContain(cause)
})

test('both path and query as they were sent are two things, dot segments or not', () => {
  const url = `https://${host}/a%20b//c?z=a+b&a=1`
  const [match] = searched({ ...arrivingPlain({ path: '/a%20b//c', query: 'z=a+b&a=1' }), url }).matches
  expect(match?.changes.map(({ id }) => id)).toEqual(['path-as-sent', 'query-as-sent'])
  expect(match?.causes).toEqual(['path-encoding', 'path-not-normalised', 'query-encoding', 'query-not-canonical'])
  expect(match?.clients).toEqual(['curl 7.88'])
})

const three: readonly (readonly [ids: readonly string[], signed: Partial<Signed>])[] = [
  [
    ['host-other', 'query-left-out', 'payload-unsigned'],
    { headers: [`host:${viewer.host}`, `x-amz-date:${right.time}`], query: '', payload: 'UNSIGNED-PAYLOAD' },
  ],
  [
    ['header-added', 'path-slash-added', 'secret-blank-added'],
    {
      headers: [`host:${host}`, `user-agent:client/1`, `x-amz-date:${right.time}`],
      names: 'host;user-agent;x-amz-date',
      path: '/p/',
      secret: `${key.secretAccessKey} `,
    },
  ],
  [['query-left-out', 'scope-day', 'scope-service'], { query: '', day: '20261121', service: 'cloudfront' }],
]

test.for(three)('%s are found, three at once', { timeout: 60_000 }, ([ids, signed]) => {
  const fields = [
    ['User-Agent', 'client/1'],
    ['X-Forwarded-Host', viewer.host],
  ] as const
  const [match] = searched(arrivingPlain(signed, fields)).matches
  expect(match?.changes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
})

test('other names for the same texts are equivalent, the simplest comes first', () => {
  const url = `https://${host}/p?q=a+b`
  const [inPath] = searched(arriving({ path: '/p?q=a+b', query: '' }, { url })).matches
  expect(inPath?.changes.map(({ id }) => id)).toEqual(['query-in-path'])
  const [raw] = searched(arriving({ path: '/p', query: 'q=a+b' }, { url })).matches
  expect(raw?.changes.map(({ id }) => id)).toEqual(['query-as-sent'])
  const equivalent = raw?.equivalent.map((changes) => changes.map(({ id }) => id).join()) ?? []
  expect(equivalent).toContain('query-blank-as-plus')
  expect(new Set(equivalent).size).toBe(equivalent.length)
  expect(raw?.clients).toContain('curl 7.88')
})

describe('a signature of no candidate', () => {
  const signingKey = 'ab'.repeat(32)
  const scope = { date: right.day, region: right.region, service: right.service }
  const derived = { accessKeyId: key.accessKeyId, signingKey, scope }
  const request = arrivingPlain({})
  const pairs = waves.filter(({ cost }) => cost <= 2)
  const settings = { deviations: 2 }

  test('matches nothing, and every candidate was tried once', () => {
    const { claim } = readClaim(request)
    if (!claim) throw new Error('unreadable')
    const from = given(request, claim, derived, [])
    const all = reachable(from)
    const count = countCandidates(stepsOf(all, linesOf(from, all)), pairs, 1e9)
    expect(searched(request, derived, settings)).toEqual({ tried: count, matches: [] })
    expect(count).toBeGreaterThan(10_000)
    expect(new Set(all.map(({ nearest }) => JSON.stringify([...nearest.edits]))).size).toBe(all.length)
  })

  test('is searched for by shares as by one', () => {
    const shares = [0, 1, 2].map((index) => searched(request, derived, { ...settings, share: { index, of: 3 } }).tried)
    expect(shares.reduce((sum, tried) => sum + tried, 0)).toBe(searched(request, derived, settings).tried)
    expect(Math.min(...shares)).toBeGreaterThan(0)
  })
})

test('of the shares of the work one finds it', () => {
  const shares = [0, 1, 2].map((index) => ({ share: { index, of: 3 } }))
  const right = arrivingPlain({ query: '', payload: 'UNSIGNED-PAYLOAD' })
  expect(shares.flatMap((settings) => searched(right, key, { ...settings, budget: 60_000 }).matches)).toHaveLength(1)
})

test('the budget is kept, and progress grows up to it', () => {
  const search = searchSignature(unknown, key, { budget: 10_000 })
  const seen: number[] = []
  let step = search.next()
  while (!step.done) {
    expect(step.value.total).toBe(10_000)
    seen.push(step.value.tried)
    step = search.next()
  }
  expect(step.value.tried).toBe(10_000)
  expect(seen.length).toBeGreaterThan(2)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
})

describe('a key of another kind', () => {
  const scope = { date: right.day, region: right.region, service: right.service }
  test('a derived key finds what was signed, and its scope alone may differ', async () => {
    const { createHmac } = await import('node:crypto')
    const steps = [right.day, right.region, right.service, 'aws4_request']
    const bytes = steps.reduce<string | Uint8Array>(
      (last, text) => createHmac('sha256', last).update(text).digest(),
      `AWS4${key.secretAccessKey}`,
    )
    const signer: Signer = { accessKeyId: 'AKIDEXAMPLE', signingKey: Buffer.from(bytes).toString('hex'), scope }
    expect(searched(arriving({ query: '' }), signer).matches[0]?.changes.map(({ id }) => id)).toEqual([
      'query-left-out',
    ])
    const otherScope = arriving({ day: '20261121', keyDay: right.day })
    expect(searched(otherScope, signer).matches[0]?.changes.map(({ id }) => id)).toEqual(['scope-day'])
  })

  test.for([[{}], [{ accessKeyId: 'AKIDEXAMPLE' }]] as const)(
    'without a key there is nothing to try: %s',
    ([signer]) => {
      expect(searched(unknown, signer)).toEqual({ tried: 0, matches: [] })
    },
  )
})

test.for([
  ['no signature', { ...unknown, headers: [] }],
  ['another scheme', { ...unknown, headers: [['Authorization', 'Bearer x']] }],
  ['half a signature', arriving({}, {}, `${right.names}, Signature=abc`)],
  ['no request at all', { method: '', url: '', headers: [['authorization', 'AWS4-HMAC-SHA256 Signature=x']] }],
] as const)('%s: nothing to try', ([, request]) => {
  expect(searched(request)).toEqual({ tried: 0, matches: [] })
})

describe('secrets', () => {
  const secretAccessKey = 'cAnArY+sEcReT/cAnArY+sEcReT/cAnArY+sEcRe'
  const token = 'IQoJcAnArYtOkEn//cAnArY+tOkEn=='
  const signer = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey, sessionToken: token }
  const fields = [
    ['X-Amz-Date', right.time],
    ['X-Amz-Security-Token', token],
    ['Cookie', 'session=cAnArY'],
  ] as const
  const names = 'host;x-amz-date;x-amz-security-token'
  const lines = [`host:${host}`, `x-amz-date:${right.time}`]
  const signed = { path: '/p', query: '', payload: sha256(body), secret: secretAccessKey }
  const rows: readonly (readonly [string, Partial<Signed>])[] = [
    ['the token is left out', { ...signed, headers: lines, names: 'host;x-amz-date' }],
    [
      'the cookie is added',
      {
        ...signed,
        headers: [`cookie:session=cAnArY`, ...lines, `x-amz-security-token:${token}`],
        names: `cookie;${names}`,
      },
    ],
    [
      'the token is encoded',
      { ...signed, headers: [...lines, `x-amz-security-token:${encodeURIComponent(token)}`], names },
    ],
    [
      'the secret is quoted',
      { ...signed, headers: [...lines, `x-amz-security-token:${token}`], names, secret: `"${secretAccessKey}"` },
    ],
    [
      'the path holds the secret',
      { ...signed, headers: [...lines, `x-amz-security-token:${token}`], names, path: `/${secretAccessKey}` },
    ],
  ]
  test.for(rows)('nothing of them is told where %s', ([, changes]) => {
    const path = changes.path === '/p' ? '/p' : `/${secretAccessKey}`
    const request = arriving(changes, { headers: fields, url: `https://${host}${path}` }, names)
    const found = searched(request, signer)
    expect(found.matches[0]?.changes).not.toEqual([])
    expect(found.matches).toHaveLength(1)
    expect(JSON.stringify(found)).not.toMatch(/cAnArY/)
  })
})
