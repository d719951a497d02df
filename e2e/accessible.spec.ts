// For those who cannot see it, see it otherwise, or do not point with a mouse: every panel, drawer and dialog.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from 'playwright/test'
import { type App, expect, type Idea, test } from './fixtures.ts'

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

type Station = readonly [name: string, go: (app: App) => Promise<unknown>, part?: string]

/** Everything that the page can show, in an order in which each follows from the one before. */
const stations: readonly Station[] = [
  ['first screen', async () => {}],
  [
    'the keys',
    async (app) => {
      await app.page.keyboard.press('?')
      // It comes late: left before it is there, it would come up below the paste box and stay when that is gone.
      await expect(app.page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
    },
    sheet,
  ],
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
      await app.button('Compare the views').press('Enter')
      await expect(app.page.getByRole('list', { name: 'Parts' })).toBeVisible()
    },
    sheet,
  ],
  [
    'two attempts compared',
    async (app) => {
      await app.page.getByRole('radio', { name: 'Two attempts' }).check()
      await app.field('The one that works').fill('curl -H "x-a: 1" https://api.shop.example/orders/7?limit=10')
      await app.field('The one that fails').fill(evidence)
      await expect(app.page.getByRole('list', { name: 'Differences' })).toBeVisible()
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
    'the call to take along',
    async (app) => {
      await leave(app)
      await app.button('Take along').click()
      await expect(app.page.getByRole('dialog', { name: 'Take along' })).toContainText('Language and library')
    },
    sheet,
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
  [
    'the explanation of a cause, with the bytes of a hash below it',
    async (app) => {
      const hash = app.page.locator('summary').filter({ hasText: /^SHA-256\(canonical request\)$/ })
      await summary(app.page.locator('body'), '3 · Signing key').first().click()
      await hash.first().click()
      await verdict(app).getByRole('link', { name: 'Explain', exact: true }).click()
    },
    sheet,
  ],
  ['all that is explained', (app) => app.page.getByRole('link', { name: /^Rules, causes/ }).click(), sheet],
  ['the lessons', (app) => leave(app).then(() => app.button('Lessons').click()), sheet],
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

const signingTime = '20261122T060000Z'

const heard: readonly Idea[] = [
  [
    'the six calls are a group of choices, each heard once with its outcome',
    async (app) => {
      await expect(verdict(app).getByRole('radiogroup')).toMatchAriaSnapshot(`
    - /children: equal
    - 'radio "Not signed, sent to CloudFront: 403 no Authorization header"'
    - 'radio "Not signed, sent to Function URL: 403 no Authorization header"'
    - 'radio "Signed for CloudFront, sent to CloudFront: 403 CloudFront replaced the Host" [checked]'
    - 'radio "Signed for CloudFront, sent to Function URL: 403 signed for a host it was not sent to"'
    - 'radio "Signed for the Function URL, sent to CloudFront: 200 the workaround"'
    - 'radio "Signed for the Function URL, sent to Function URL: 200 signature verified"'
  `)
    },
  ],
  [
    'a column is heard as a heading and lists of lines, with the one that differs',
    async (app) => {
      await app.fill('Signing time', signingTime)
      for (const [name, host] of [
        ['Signed for CloudFront', 'd111111abcdef8.cloudfront.net'],
        ['Signed for Function URL', '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'],
      ] as const)
        await expect(app.region(name)).toMatchAriaSnapshot(`
      - heading "${name}" [level=2]
      - text: 1 · Canonical request ✗ 1 line differs
      - button "Copy canonical request"
      - list "Canonical request":
        - /children: equal
        - listitem: POST
        - listitem: /orders/caf%25C3%25A9
        - listitem: limit=10&tag=a%2Bb
        - listitem: content-type:application/json
        - listitem:
          - text: "host:"
          - mark: ${host}
          - text: differs
        - listitem: x-amz-content-sha256:54985dc3c12fada7a1b1db53cf23d3cbd4bcbe64e1cef95071e2073e2ceff4ed
        - listitem: x-amz-date:${signingTime}
        - listitem: empty line
        - listitem: content-type;host;x-amz-content-sha256;x-amz-date
        - listitem: 54985dc3c12fada7a1b1db53cf23d3cbd4bcbe64e1cef95071e2073e2ceff4ed
      - text: 2 · String to sign ✗ 1 line differs
      - list "String to sign":
        - listitem: AWS4-HMAC-SHA256
        - listitem: ${signingTime}
        - listitem: 20261122/us-east-1/lambda/aws4_request
        - listitem:
          - mark: /^[0-9a-f]{64}$/
          - text: differs
      - group: /Signing key/
      - text: 4 · Signature ✗ differs
      - group "Signature": /^[0-9a-f]{64}$/
    `)
    },
  ],
]

test('what is heard of the calls and of a column', ({ app }) => app.visit(heard, { untouched: true }))

test('on a phone both columns are one list, and a line that differs is said to be of the first or the second', async ({
  app,
}) => {
  await app.page.setViewportSize({ width: 390, height: 900 })
  await app.open({ untouched: true })
  await expect(app.page.getByRole('group', { name: 'Columns side by side' })).toMatchAriaSnapshot(`
    - region "Signed for CloudFront"
    - region "Signed for Function URL"
    - text: 1 · Canonical request ✗ 1 differs
    - list:
      - listitem:
        - button "content-type:application/json"
      - listitem:
        - 'button "differs, first column: host:d111111abcdef8.cloudfront.net"'
      - listitem:
        - 'button "differs, second column: host:7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws"'
    - text: 2 · String to sign ✗ 1 differs
    - text: 4 · Signature ✗ differs
  `)
})

test('a question mark opens the list of keys, in no field and only as long as it is wanted', async ({ app }) => {
  await app.open({ untouched: true })
  const { keyboard } = app.page
  const list = app.page.getByRole('dialog', { name: 'Keyboard' })
  await app.field('Query').focus()
  await keyboard.press('End')
  await keyboard.press('?')
  await expect(app.field('Query')).toHaveValue(/\?$/)
  await expect(list).toHaveCount(0)
  await app.radio('cloudfront', 'cloudfront').focus()
  await keyboard.press('?')
  await expect(list).toBeVisible()
  await list.getByLabel('A question mark opens this list').uncheck()
  await keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(app.radio('cloudfront', 'cloudfront')).toBeFocused()
  await app.page.reload()
  await app.settled()
  await keyboard.press('?')
  await app.painted()
  await expect(list).toHaveCount(0)
  await app.button('Keyboard').click()
  await expect(list).toBeVisible()
})

// 320 is 1280 at 400 % zoom.
test('at 400 % zoom nothing is cut off or scrolls sideways, and nothing moves where motion is unwanted', async ({
  app,
}) => {
  test.slow()
  await app.page.setViewportSize({ width: 320, height: 640 })
  await app.open({ untouched: true })
  for (const [name, go] of stations) {
    await go(app)
    await app.settled()
    expect.soft(await app.sticksOut(), name).toEqual([])
    expect.soft(await cutOff(app), name).toEqual([])
    expect.soft(await app.page.evaluate(() => document.getAnimations().length), name).toBe(0)
  }
})

test('in the reader’s own colours what is picked, differs, is pointed at or focused can still be told', async ({
  app,
}) => {
  await app.page.emulateMedia({ forcedColors: 'active' })
  await app.open({ untouched: true })
  const look = (what: Locator, property: string) =>
    what.first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
  const canvas = await look(app.page.locator('body'), 'background-color')

  const [cloudFront, functionUrl] = ['cloudfront', 'function-url'].map((side) =>
    app.region('Way').locator(`i[data-side="${side}"]`),
  )
  if (!cloudFront || !functionUrl) throw new Error('no marks')
  for (const mark of [cloudFront, functionUrl]) expect(await look(mark, 'background-color')).not.toBe(canvas)
  expect(await look(cloudFront, 'border-radius'), 'their shapes differ').not.toBe(
    await look(functionUrl, 'border-radius'),
  )
  expect(await look(app.region('Way').locator('i:not([data-side])'), 'background-color'), 'the arrows').not.toBe(canvas)

  const picked = app.cell('cloudfront', 'cloudfront')
  const other = app.cell('cloudfront', 'function-url')
  expect(await look(picked, 'outline-style')).not.toBe(await look(other, 'outline-style'))
  await app.radio('cloudfront', 'cloudfront').focus()
  await app.page.keyboard.press('ArrowDown')
  expect(await look(other, 'outline-style'), 'the focus').toBe('double')

  const choices = app.page.getByLabel('Columns', { exact: true }).locator('label')
  expect(await look(choices.first(), 'background-color')).not.toBe(await look(choices.last(), 'background-color'))

  const line = app.column('Signed for Function URL').line(/^host:/)
  expect(await look(line.locator('mark'), 'text-decoration-line')).toBe('underline')
  expect(await look(line, 'outline-style')).toBe('none')
  await app
    .column('Signed for CloudFront')
    .line(/^host:/)
    .hover()
  await expect.poll(() => look(line, 'outline-style'), 'what is pointed at').toBe('dashed')
})

test.describe(() => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })
  test('what a finger is for is 44 pixels high', async ({ app }) => {
    await app.open({ untouched: true })
    const small = () =>
      app.page.evaluate(() =>
        [...document.querySelectorAll('button, select, summary, input:not([type=radio], [type=checkbox])')]
          // The lines of the texts are many; they are as high as WCAG asks for.
          .map((element) => ({ least: element.closest('ol') ? 24 : 44, element }))
          .filter(
            ({ element, least }) => element.checkVisibility() && element.getBoundingClientRect().height < least - 0.1,
          )
          .map(({ element }) => element.textContent),
      )
    expect(await small()).toEqual([])
    await app.button('Edit distribution').click()
    await app.button('More settings').click()
    await unfold(app.page.getByRole('dialog', { name: 'Distribution and Function URL' }))
    expect(await small()).toEqual([])
    await leave(app)
  })
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

/** Texts that are wider than what holds them, and are neither shortened with dots on purpose nor scrolled to. */
function cutOff(app: App): Promise<string[]> {
  return app.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body :not(input)')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element)
        const hides = overflowX === 'hidden' || overflowX === 'clip'
        return hides && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1
      })
      .filter((element) => element.checkVisibility())
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`),
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
    await within.locator('details:not([open]) > summary').evaluateAll((folded: HTMLElement[]) => {
      for (const summary of folded) summary.click()
    })
}
