// For those who cannot see it, see it otherwise, or do not point with a mouse: every panel, drawer and dialog.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from 'playwright/test'
import { type App, expect, test } from './fixtures.ts'

const canonicalRequest = (host: string) =>
  `GET\n/orders/7\nlimit=10\nhost:${host}\nx-amz-date:20261122T060000Z\n\nhost;x-amz-date\nUNSIGNED-PAYLOAD`
const evidence = `HTTP/1.1 403 Forbidden
x-amzn-ErrorType: InvalidSignatureException

${JSON.stringify({
  message: `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'${canonicalRequest('abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws')}'\n`,
})}

DEBUG:botocore.auth:CanonicalRequest:
${canonicalRequest('api.shop.example')}
`

const verdict = (app: App) => app.region('Verdict')
const summary = (within: Locator, text: string) => within.locator('summary').filter({ hasText: text })
const strip = (app: App) => app.page.getByRole('region', { name: 'Lesson', exact: true })
const sheet = 'dialog[open]'

/** Everything that the page can show, in an order in which each follows from the one before. */
const stations: readonly [name: string, go: (app: App) => Promise<unknown>, part?: string][] = [
  ['first screen', async () => {}],
  ['the keys', (app) => app.page.keyboard.press('?'), sheet],
  [
    'a paste that was recognised',
    async (app) => {
      await leave(app)
      await app.button('Paste').click()
      const dialog = app.page.getByRole('dialog', { name: 'Paste', exact: true })
      await dialog.getByRole('textbox').fill(evidence)
      await expect(dialog).toContainText('Recognised')
    },
    sheet,
  ],
  [
    'the verdict on evidence',
    async (app) => {
      await app.page.getByRole('dialog').getByRole('button', { name: 'Fill in' }).click()
      await expect(verdict(app)).toContainText('From your paste')
    },
    '[aria-label="Verdict"]',
  ],
  [
    'the views compared',
    async (app) => {
      await app.button('Compare the views').click()
      await expect(app.page.getByRole('list', { name: 'Parts' })).toBeVisible()
    },
    sheet,
  ],
  [
    'the fields of the evidence',
    async (app) => {
      await leave(app)
      await app.button('Edit evidence').click()
      await expect(app.field('Response').and(app.page.locator(':visible'))).toBeVisible()
    },
    '[data-group="evidence"]',
  ],
  [
    'a fix to take away',
    async (app) => {
      await leave(app)
      await app.button('Undo').click()
      await verdict(app).getByRole('button', { name: 'Code', exact: true }).first().click()
      await expect(app.page.getByRole('dialog')).toContainText('In the client')
    },
    sheet,
  ],
  [
    'the whole distribution',
    async (app) => {
      await leave(app)
      if (!(await app.button('More settings').isVisible())) await app.button('Edit distribution').click()
      await app.button('More settings').click()
      await unfold(app.page.getByRole('dialog', { name: 'Distribution and Function URL' }))
    },
    sheet,
  ],
  [
    'what the calls show',
    async (app) => {
      await leave(app)
      await app.button('Find out').click()
      await expect(verdict(app).locator('[data-found="cause"]')).toBeVisible()
    },
    '[aria-label="Verdict"]',
  ],
  [
    'every change on the way, and the open questions',
    async (app) => {
      await app.button('Find out').click()
      await expect(summary(app.region('Way'), 'What AWS does not document here')).toContainText('question')
      await unfold(app.region('Way'))
    },
    '[aria-label="Way"]',
  ],
  ...(['Real, through the relay', 'Real, from this page', 'Simulated'] as const).map(
    (way) =>
      [
        `test calls: ${way}`,
        async (app: App) => {
          await app.region('Test calls').getByRole('radio', { name: way }).check()
        },
        '[aria-label="Test calls"]',
      ] as const,
  ),
  ['the lessons', (app) => app.button('Lessons').click(), sheet],
  [
    'a lesson that asks',
    async (app) => {
      await app.page.getByRole('link', { name: 'A call without a signature' }).click()
      await expect(strip(app)).toContainText('403')
    },
    '[aria-label="Lesson"]',
  ],
  [
    'a lesson that answers',
    async (app) => {
      await strip(app).getByRole('button', { name: '403', exact: true }).click()
      await expect(strip(app)).toContainText('As you predicted')
    },
    '[aria-label="Lesson"]',
  ],
]

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`axe finds nothing, ${width} wide, ${colorScheme}`, async ({ app }) => {
      test.slow()
      await app.page.emulateMedia({ colorScheme })
      await app.page.setViewportSize({ width, height: 900 })
      await app.open({ untouched: true })
      for (const [name, go, part] of stations) {
        await go(app)
        // Between the two colour schemes nothing differs but colours.
        expect.soft(await axe(app, colorScheme === 'dark' ? ['color-contrast'] : 'all', part), name).toEqual([])
      }
      await leave(app)
    })

async function axe(app: App, rules: 'all' | string[], part?: string): Promise<string[]> {
  if (part) await expect(app.page.locator(part)).toBeVisible()
  await app.settled()
  const builder = new AxeBuilder({ page: app.page }).setLegacyMode().options({
    resultTypes: ['violations'],
    // Not of WCAG 2.1, and therefore off unless asked for.
    rules: { 'target-size': { enabled: true } },
    ...(rules === 'all' ? {} : { runOnly: rules }),
  })
  const { violations } = await (part ? builder.include(part) : builder).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  )
}

/** Closes what is open. */
async function leave(app: App) {
  for (let open = 0; open < 2; open++)
    if (await app.page.locator(sheet).count()) await app.page.keyboard.press('Escape')
  await expect(app.page.locator(sheet)).toHaveCount(0)
}

/** Opens every fold, also those that come with others. */
async function unfold(within: Locator) {
  await expect(within.locator('details').first()).toBeVisible()
  for (let depth = 0; depth < 3; depth++)
    await within
      .locator('details:not([open]) > summary')
      .evaluateAll((folded: HTMLElement[]) => folded.forEach((summary) => summary.click()))
}
