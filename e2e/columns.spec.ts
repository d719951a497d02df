// Both hosts side by side: the texts are exactly what the engine computes, to read, to compare and to copy.
import { sign } from '../src/engine.ts'
import { canaries } from './canary.ts'
import { type App, type ColumnName, expect, firstScreen, type Idea, test } from './fixtures.ts'

const columns: readonly [ColumnName, host: string][] = [
  ['Signed for CloudFront', firstScreen.cloudFrontHost],
  ['Signed for Function URL', firstScreen.functionUrlHost],
]

const time = '20261122T060000Z'
const expected = (host: string) =>
  sign(
    {
      method: 'POST',
      url: `https://${firstScreen.cloudFrontHost}/orders/caf%C3%A9?tag=a%2Bb&limit=10`,
      headers: [['content-type', 'application/json']],
      body: '{"order":42}',
    },
    {
      credentials: { accessKeyId: firstScreen.accessKeyId, secretAccessKey: canaries.secret },
      region: 'us-east-1',
      service: 'lambda',
      date: new Date('2026-11-22T06:00:00Z'),
      host,
    },
  )

const widths = [1440, 1024, 768]

const texts: readonly Idea[] = [
  ...columns.map(
    ([name, host]): Idea => [
      `"${name}" holds exactly the three texts`,
      async (app) => {
        const column = app.column(name)
        const trace = await expected(host)
        await expect.poll(column.canonicalRequest).toBe(trace.canonicalRequest)
        expect(await column.stringToSign()).toBe(trace.stringToSign)
        // A signature depends on the secret: compared here, so that it stands in no message.
        expect((await column.signature()) === trace.signature, 'the signature').toBe(true)
      },
    ],
  ),
  [
    'each text has a copy button',
    async (app) => {
      for (const [name] of columns) {
        await app
          .region(name)
          .getByRole('button', { name: /^Copy .*canonical request/i })
          .click()
        const copied = await app.page.evaluate(() => navigator.clipboard.readText())
        expect(copied).toBe(await app.column(name).canonicalRequest())
      }
    },
  ],
  ...widths.map(
    (width): Idea => [
      `a copied selection is the same text at ${width}`,
      async (app) => {
        await app.page.setViewportSize({ width, height: 900 })
        for (const [name] of columns)
          for (const artefact of ['Canonical request', 'String to sign', 'Signature'] as const) {
            const element = app.column(name).artefact(artefact)
            await element.evaluate((node) => getSelection()?.selectAllChildren(node))
            await app.page.keyboard.press('ControlOrMeta+C')
            const copied = await app.page.evaluate(() => navigator.clipboard.readText())
            expect(copied === (await element.textContent()), `${artefact} of ${name}`).toBe(true)
          }
      },
    ],
  ),
]

const rows: readonly Idea[] = [
  ...widths.map(
    (width): Idea => [
      `rows stay level when lines wrap at ${width}`,
      async (app) => {
        await app.fill('Path', `/orders/${'a-long-way/'.repeat(20)}`)
        await app.page.setViewportSize({ width, height: 900 })
        await expectLevel(app)
      },
    ],
  ),
  [
    'rows stay level when a line stands in one column alone',
    async (app) => {
      await app.fill('CloudFront host', `${'long-name.'.repeat(18)}example.com`)
      await expectLevel(app)
    },
  ],
  [
    'the second view shows what was sent beside what Lambda rebuilds',
    async (app) => {
      const left = await app.column('Signed for CloudFront').canonicalRequest()
      const right = await app.column('Signed for Function URL').canonicalRequest()
      await app.secondView()
      expect(await app.column('What you sent').canonicalRequest()).toBe(left)
      expect(await app.column('What Lambda rebuilds').canonicalRequest()).toBe(right)
    },
  ],
]

const atThatTime = (ideas: readonly Idea[]) =>
  ideas.map(
    ([title, look]): Idea => [
      title,
      async (app) => {
        await app.fill('Signing time', time)
        await look(app)
      },
    ],
  )

test('the texts, to read and to copy', ({ app }) => app.visit(atThatTime(texts)))
// The view is none of what is undone, and comes last.
test('the rows, and the second view', ({ app }) => app.visit(atThatTime(rows)))

async function expectLevel(app: App) {
  await app.painted()
  for (const artefact of ['Canonical request', 'String to sign'] as const) {
    const [left, right] = await Promise.all(columns.map(([name]) => app.column(name).boxes(artefact)))
    expect(left?.length).toBeGreaterThan(3)
    expect(left?.map(({ top, height }) => [top, height])).toEqual(right?.map(({ top, height }) => [top, height]))
  }
}
