import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteIds, noteWords } from '../core/words/fieldNotes.ts'
import { fieldNotes } from './fieldNotes.ts'
import { applyFix } from './fixes.ts'
import type { Inputs } from './inputs.ts'
import { exampleSecret, firstScreen } from './inputs.ts'
import { attempts, viewOf } from './view.ts'

const at = Date.UTC(2026, 10, 22, 6)
const view = (change: Partial<Inputs> = {}, secret = exampleSecret, token = '') =>
  viewOf({ ...firstScreen, ...change }, secret, token, at, false)
const statuses = (change: Partial<Inputs> = {}, secret = exampleSecret) =>
  view(change, secret).cells.map(({ delivery }) => delivery.decision.status)

test('the first screen is the article’s 403, proven, with both fixes', () => {
  const { picked } = view()
  expect(picked.delivery.decision.status).toBe(403)
  expect(picked.delivery.diagnoses[0]).toMatchObject({ cause: 'host-rewritten', certainty: 'proven' })
  const fixes = picked.delivery.diagnoses[0]?.fixes.map(({ id }) => id)
  expect(fixes?.slice(0, 2)).toEqual(['sign-for-function-url', 'oac-always'])
})

// In the matrix's order: nothing, CloudFront host, Function URL host; each to CloudFront, to the Function URL.
test.for<[string, Partial<Inputs>, readonly number[]]>([
  ['AllViewerExceptHostHeader', {}, [403, 403, 403, 403, 200, 200]],
  ['a custom domain', { cloudFrontHost: 'api.example.com' }, [403, 403, 403, 403, 200, 200]],
  ['AllViewer', { originRequestPolicy: 'AllViewer' }, [403, 403, 403, 403, 403, 200]],
  ['no origin request policy', { originRequestPolicy: 'None' }, [403, 403, 403, 403, 403, 200]],
  ['auth type NONE', { authType: 'NONE' }, [200, 200, 200, 200, 200, 200]],
  ['OAC always', { originAccessControl: 'always' }, [200, 403, 200, 403, 200, 200]],
])('%s gives its six statuses, with a key and without', ([, change, expected]) => {
  expect(statuses(change)).toEqual(expected)
  expect(statuses(change, '')).toEqual(expected)
})

test.for(['sign-for-function-url', 'oac-always'] as const)('the fix %s turns the picked call to 200', (fix) => {
  expect(view(applyFix(firstScreen, fix)).picked.delivery.decision.status).toBe(200)
})

test('the matrix has six different attempts', () => {
  expect(new Set(attempts.map(({ signFor, sendTo }) => signFor + sendTo)).size).toBe(6)
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom('', ' ', 'https://a/b?c#d', '%', '%zz', '\ud800', 'a\r\nb', '://', '?', '#', ':', 'ab'.repeat(32)),
)
const anyChange = fc.record(
  {
    method: anyText,
    path: anyText,
    query: anyText,
    headers: anyText,
    body: anyText,
    cloudFrontHost: anyText,
    functionUrlHost: anyText,
    accessKeyId: anyText,
    region: anyText,
    service: anyText,
    signingTime: anyText,
    keyScope: anyText,
    form: fc.constantFrom('header', 'query'),
    payload: fc.constantFrom('signed', 'unsigned'),
    originAccessControl: fc.constantFrom('none', 'never', 'no-override', 'always', 'always-amz-auth'),
    signToken: fc.boolean(),
    contentSha256Header: fc.boolean(),
  },
  { requiredKeys: [] },
)

test('any text in any field makes a page', () => {
  fc.assert(
    fc.property(anyChange, anyText, anyText, (change, secret, token) => {
      const made = view(change as Partial<Inputs>, secret, token)
      expect(made.cells).toHaveLength(6)
      fieldNotes({ inputs: made.inputs, reading: made.reading, secret, sessionToken: token, foreignHosts: [] })
    }),
    { numRuns: 200 },
  )
}, 120_000)

const noteCases: readonly [note: string, change: Partial<Inputs>, secret?: string, token?: string][] = [
  ['method-case', { method: 'post' }],
  ['method-token', { method: 'PO ST' }],
  ['path-slash', { path: 'orders' }],
  ['path-query', { path: '/a?b=c' }],
  ['path-url', { path: 'https://d1.cloudfront.net/a?b' }],
  ['path-fragment', { path: '/a#b' }],
  ['path-raw', { path: '/a b' }],
  ['query-mark', { query: '?a=b' }],
  ['query-plus', { query: 'a=b+c' }],
  ['header-no-colon', { headers: 'nothing' }],
  ['header-bad-name', { headers: 'a b: c' }],
  ['header-authorization', { headers: 'Authorization: x' }],
  ['header-host', { headers: 'host: x' }],
  ['header-unsignable', { headers: 'user-agent: x' }],
  ['header-replaced', { headers: 'x-amz-date: x' }],
  ['header-content-sha256', { headers: 'x-amz-content-sha256: x' }],
  ['body-large', { body: 'é'.repeat(3 * 1024 * 1024 + 1) }],
  ['body-on-get', { method: 'GET' }],
  ['host-blanks', { cloudFrontHost: ' d1.cloudfront.net' }],
  ['host-url', { functionUrlHost: 'https://abc.lambda-url.us-east-1.on.aws/' }],
  ['host-not-a-host', { cloudFrontHost: 'no host' }],
  ['host-upper-case', { cloudFrontHost: 'D1.cloudfront.net' }],
  ['host-empty', { functionUrlHost: '' }],
  ['host-not-function-url', { functionUrlHost: 'example.com' }],
  ['host-from-paste', { cloudFrontHost: 'pasted.example.com' }],
  ['field-command', { path: 'curl https://example.com' }],
  ['host-same', { functionUrlHost: firstScreen.cloudFrontHost }],
  ['host-swapped', { cloudFrontHost: firstScreen.functionUrlHost }],
  ['access-key-blanks', { accessKeyId: 'AKIAIOSFODNN7EXAMPLE ' }],
  ['access-key-shape', { accessKeyId: 'akia' }],
  ['unique-id', { accessKeyId: 'AIDACKCEVSQ6C2EXAMPLE' }],
  ['secret-blanks', {}, `${exampleSecret} `],
  ['secret-length', {}, 'short'],
  ['signing-key', {}, 'ab'.repeat(32)],
  ['scope-unreadable', { keyScope: 'x' }, 'ab'.repeat(32)],
  ['scope-stale', { keyScope: '20250101/us-east-1/lambda' }, 'ab'.repeat(32)],
  ['crossed-example', { accessKeyId: 'AKIDEXAMPLE' }],
  ['token-missing', { accessKeyId: 'ASIAIOSFODNN7EXAMPLE' }],
  ['token-unexpected', {}, exampleSecret, 'x'],
  ['token-blanks', { accessKeyId: 'ASIAIOSFODNN7EXAMPLE' }, exampleSecret, 'x '],
  ['region-not-hosts', { region: 'eu-west-1' }],
  ['service-not-hosts', { service: 's3' }],
  ['region-blanks', { region: 'us-east-1 ' }],
  ['time-other-format', { signingTime: 'Sun, 22 Nov 2026 06:00:00 GMT' }],
]

const notesOf = (change: Partial<Inputs>, secret = exampleSecret, sessionToken = '') => {
  const { inputs, reading } = view(change, secret, sessionToken)
  return Object.values(
    fieldNotes({ inputs, reading, secret, sessionToken, foreignHosts: ['pasted.example.com'] }),
  ).flat()
}

test('the first screen has nothing to remark', () => expect(notesOf({})).toEqual([]))

const made = noteCases.map(([note, change, secret, token]) => ({ note, notes: notesOf(change, secret, token) }))

test.for(made)('$note is said of what deserves it', ({ note, notes }) => {
  expect(notes.map(({ id }) => id)).toContain(note)
})

test('every note has a case here, and a mend where its words promise one', () => {
  expect(noteCases.map(([note]) => note).sort()).toEqual([...noteIds].sort())
  for (const id of noteIds) {
    const mends = made.flatMap(({ notes }) => notes).filter((note) => note.id === id && note.mend !== undefined)
    expect([id, mends.length > 0]).toEqual([id, noteWords(id).mend !== undefined])
  }
})
