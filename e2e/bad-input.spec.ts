// Any text in any field: kept as typed, explained where it is wrong, never a crash.
import { createHash } from 'node:crypto'
import { type App, expect, type Idea, test } from './fixtures.ts'

interface Wrong {
  title: string
  fill: Record<string, string>
  /** The field that says so, and what it says. */
  field: string
  says: RegExp
  keeps?: Record<string, string>
  mend?: string
  mended?: Record<string, string>
}

const wrongs: readonly Wrong[] = [
  {
    title: 'blanks around an access key ID',
    fill: { 'Access key ID': ' AKIAIOSFODNN7EXAMPLE ' },
    field: 'Access key ID',
    says: /blanks/i,
    keeps: { 'Access key ID': ' AKIAIOSFODNN7EXAMPLE ' },
    mend: 'Remove them',
    mended: { 'Access key ID': 'AKIAIOSFODNN7EXAMPLE' },
  },
  {
    title: 'a temporary key without a token',
    fill: { 'Access key ID': 'ASIAIOSFODNN7EXAMPLE' },
    field: 'Session token',
    says: /ASIA.*temporary/,
  },
  {
    title: 'the id of a user',
    fill: { 'Access key ID': 'AIDACKCEVSQ6C2EXAMPLE' },
    field: 'Access key ID',
    says: /AIDA.*not an access key/,
  },
  {
    title: 'the id of a role',
    fill: { 'Access key ID': 'AROACKCEVSQ6C2EXAMPLE' },
    field: 'Access key ID',
    says: /AROA.*not an access key/,
  },
  {
    title: 'the crossed example pair',
    fill: { 'Access key ID': 'AKIDEXAMPLE', 'Secret access key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    field: 'Secret access key',
    says: /crossed/,
  },
  {
    title: 'blanks around a secret',
    fill: { 'Secret access key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\t' },
    field: 'Secret access key',
    says: /blanks/,
  },
  {
    title: 'a secret of another length',
    fill: { 'Secret access key': 'too short' },
    field: 'Secret access key',
    says: /40 characters.*9/,
  },
  {
    title: 'a date of HTTP',
    fill: { 'Signing time': 'Sun, 22 Nov 2026 06:00:00 GMT' },
    field: 'Signing time',
    says: /20261122T060000Z/,
    keeps: { 'Signing time': 'Sun, 22 Nov 2026 06:00:00 GMT' },
  },
  {
    title: 'a date of ISO 8601',
    fill: { 'Signing time': '2026-11-22T06:00:00Z' },
    field: 'Signing time',
    says: /./,
    keeps: { 'Signing time': '2026-11-22T06:00:00Z' },
  },
  { title: 'no date', fill: { 'Signing time': 'yesterday' }, field: 'Signing time', says: /not a time/i },
  {
    title: 'a region that is not the host’s',
    fill: { Region: 'eu-west-1' },
    field: 'Region',
    says: /us-east-1.*eu-west-1/,
    mend: 'Use the host’s',
    mended: { Region: 'us-east-1' },
  },
  {
    title: 'a service that is not the host’s',
    fill: { Service: 'execute-api' },
    field: 'Service',
    says: /lambda.*execute-api/,
  },
  { title: 'no host', fill: { 'CloudFront host': '' }, field: 'CloudFront host', says: /without a host/i },
  {
    title: 'what is no host',
    fill: { 'CloudFront host': 'not a host' },
    field: 'CloudFront host',
    says: /no host name/,
  },
  {
    title: 'one host in both fields',
    fill: { 'Function URL host': 'd111111abcdef8.cloudfront.net' },
    field: 'Function URL host',
    says: /same/,
  },
  { title: 'a line that is no header', fill: { Headers: 'no colon here' }, field: 'Headers', says: /Line 1.*colon/ },
  { title: 'a body with GET', fill: { Method: 'GET' }, field: 'Body', says: /GET/ },
  {
    title: 'a method in lower case',
    fill: { Method: 'post' },
    field: 'Method',
    says: /case/,
    keeps: { Method: 'post' },
  },
  { title: 'a query in the path', fill: { Path: '/a?b=c' }, field: 'Path', says: /query/, keeps: { Path: '/a?b=c' } },
]

const ideas: readonly Idea[] = [
  ...wrongs.map((wrong): Idea => [wrong.title, (app) => expectExplained(app, wrong)]),
  [
    'a URL pasted into a host field is split',
    async (app) => {
      const field = app.field('CloudFront host')
      await field.selectText()
      await app.page.keyboard.insertText('https://api.example.com/orders/7?limit=1')
      await expect(field).toHaveValue('api.example.com')
      await expect(app.field('Path')).toHaveValue('/orders/7')
      await expect(app.field('Query')).toHaveValue('limit=1')
      await expect.poll(app.column('Signed for CloudFront').canonicalRequest).toContain('\nhost:api.example.com\n')
    },
  ],
  [
    'the crossed pair that does belong together is not complained of',
    async (app) => {
      expect(await app.remarks('Secret access key')).not.toMatch(/crossed/)
    },
  ],
]

// Some a test: a page of their own each would be most of the time that they take.
const together = 7
for (let first = 0; first < ideas.length; first += together) {
  const some = ideas.slice(first, first + together)
  test(`explained: ${some.map(([title]) => title).join('; ')}`, ({ app }) => app.visit(some, { untouched: true }))
}

async function expectExplained(app: App, { fill, field, says, keeps = {}, mend, mended = {} }: Wrong) {
  for (const [name, text] of Object.entries(fill)) {
    if (name === 'Secret access key') await app.type(app.field(name), text)
    else await app.fill(name, text)
  }
  await expect.poll(() => app.remarks(field)).toMatch(says)
  for (const [name, text] of Object.entries(keeps)) await expect(app.field(name)).toHaveValue(text)
  if (!mend) return
  await app.button(mend).click()
  for (const [name, text] of Object.entries(mended)) await expect(app.field(name)).toHaveValue(text)
  await expect.poll(() => app.remarks(field)).not.toMatch(says)
}

test('a body over 6 MB is kept and named', async ({ app }) => {
  test.slow()
  await app.open()
  const body = 'x'.repeat(6 * 1024 * 1024 + 1)
  await app.field('Body').evaluate((field: HTMLTextAreaElement, text) => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    setValue?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, body)
  await expect.poll(() => app.remarks('Body'), { timeout: 15_000 }).toMatch(/at most 6 MB/)
  // It stands beside its field, whole.
  const hash = createHash('sha256').update(body).digest('hex')
  await expect.poll(app.column('Signed for CloudFront').canonicalRequest).toMatch(new RegExp(`\\n${hash}$`))
  await app.button('Remove').click()
})

const fields = [
  'Method',
  'Path',
  'Query',
  'Headers',
  'Body',
  'CloudFront host',
  'Function URL host',
  'Access key ID',
  'Secret access key',
  'Session token',
  'Region',
  'Service',
  'Signing time',
]

const texts = [
  '%',
  '%zz%2',
  '\u{1F600}\uD800é',
  '‮ \u0000 \u0007 ',
  '../../..//%2e%2e/;a=b',
  '<script>alert(1)</script>"\'`$x',
  'https://user:pass@[::1]:99999/?#',
  '__proto__: constructor',
  '-1e999',
  'a'.repeat(5_000),
]

const kept = fields.map(
  (name): Idea => [
    `any text in "${name}" is kept`,
    async (app) => {
      for (const text of [...texts, '']) {
        const derived = text === '' && ['Region', 'Service'].includes(name)
        const isUrl = name.endsWith('host') && text.startsWith('https:')
        const kept = await putIn(app, name, text)
        expect(kept || derived || isUrl, `${name} keeps ${JSON.stringify(text.slice(0, 40))}`).toBe(true)
        await expect(app.region('Verdict')).toBeVisible()
        await expect(app.column('Signed for CloudFront').artefact('Canonical request')).not.toBeEmpty()
      }
    },
  ],
)

const fieldsTogether = 4
for (let first = 0; first < kept.length; first += fieldsTogether)
  test(`any text is kept in ${fields.slice(first, first + fieldsTogether).join(', ')}`, ({ app }) =>
    app.visit(kept.slice(first, first + fieldsTogether), { untouched: true }))

test('any text in all fields at once leaves the page standing', async ({ app }) => {
  test.slow()
  await app.open({ untouched: true })
  for (const text of texts.slice(0, 6)) {
    for (const name of fields) await putIn(app, name, text)
    await expect(app.region('Verdict')).toBeVisible()
    await expect(app.region('Way')).toBeVisible()
  }
})

/** Puts a text into a field, halves of surrogate pairs and all, and tells whether it stays: as browsers keep it. */
async function putIn(app: App, name: string, text: string): Promise<boolean> {
  const kept = await app.field(name).evaluate((field: HTMLInputElement | HTMLTextAreaElement, json) => {
    const typed = JSON.parse(json)
    const setValue = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
    setValue?.call(field, typed)
    const shouldBe = field.value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    return new Promise<boolean>((done) => setTimeout(() => done(field.value === shouldBe), 30))
  }, JSON.stringify(text))
  return kept
}
