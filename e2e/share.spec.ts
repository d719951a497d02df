// A link carries what was entered to a fresh browser, and no credential, ever.
import type { Browser, Locator } from 'playwright/test'
import { canaries, findCanaries } from './canary.ts'
import { App, expect, test } from './fixtures.ts'
import { Watch } from './watch.ts'

const dialog = (app: App): Locator => app.page.getByRole('dialog', { name: 'Share', exact: true })
const linkField = (app: App): Locator => dialog(app).getByLabel('Link', { exact: true }).and(app.page.locator('input'))
const opened = (app: App): Locator => app.page.getByRole('region', { name: 'Link', exact: true })
const contents = (app: App): Locator => dialog(app).getByRole('region', { name: 'The link contains' })
const share = async (app: App): Promise<void> => {
  await app.button('Share').click()
  await expect(dialog(app)).toBeVisible()
}
const linkOf = async (app: App): Promise<string> => {
  await share(app)
  const link = await linkField(app).inputValue()
  await app.page.keyboard.press('Escape')
  return link
}

const mine = {
  path: '/orders/42',
  query: 'limit=10',
  headers: 'content-type: application/json\nx-customer: jane doe',
  cloudFrontHost: 'api.example.com',
  functionUrlHost: 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws',
}

async function enterMine(app: App) {
  await app.fill('Path', mine.path)
  await app.fill('Query', mine.query)
  await app.fill('Headers', mine.headers)
  await app.fill('CloudFront host', mine.cloudFrontHost)
  await app.fill('Function URL host', mine.functionUrlHost)
  await app.choose('Origin access control', 'always')
  await app.pick('function-url', 'cloudfront')
}

/** A browser that was never here. */
async function elsewhere(browser: Browser, at: string, look: (other: App) => Promise<void>) {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const watch = await Watch.over(context, new URL(at).origin)
  const other = new App(await context.newPage(), watch)
  await other.page.goto(at)
  await other.settled()
  await look(other)
  expect(await watch.faults()).toEqual([])
  await context.close()
}

test('a copied link opens the same view in a fresh browser, and leaves the address', async ({ app, browser }) => {
  await app.open()
  await enterMine(app)
  await share(app)
  for (const text of [
    mine.path,
    mine.query,
    mine.cloudFrontHost,
    mine.functionUrlHost,
    'always',
    'x-customer: [8 characters]',
  ])
    await expect(contents(app)).toContainText(text)
  await expect(contents(app)).not.toContainText('jane')
  await dialog(app)
    .getByRole('checkbox', { name: /^x-customer/ })
    .check()
  await expect(contents(app)).toContainText('jane doe')
  await dialog(app).getByRole('button', { name: 'Copy link' }).click()
  const link = await app.page.evaluate(() => navigator.clipboard.readText())
  await expect(dialog(app)).toContainText(`${link.length} characters`)
  expect(link.length).toBeLessThan(1500)
  expect(findCanaries(link)).toEqual([])
  await app.page.keyboard.press('Escape')

  const verdict = await app.verdict()
  const statuses = await app.statuses()
  await elsewhere(browser, link, async (other) => {
    await expect(opened(other)).toContainText('Opened from a link')
    expect(await other.field('Path').inputValue()).toBe(mine.path)
    expect(await other.field('Headers').inputValue()).toBe(mine.headers)
    expect(await other.pickedCell()).toBe('function-url > cloudfront')
    expect(await other.verdict()).toEqual(verdict)
    expect(await other.statuses()).toEqual(statuses)
    await app.page.getByRole('radio', { name: 'Two hosts' }).check()
    await other.page.getByRole('radio', { name: 'Two hosts' }).check()
    for (const name of ['Signed for CloudFront', 'Signed for Function URL'] as const)
      expect(await other.column(name).canonicalRequest()).toBe(await app.column(name).canonicalRequest())
    expect(other.page.url()).not.toContain('#')
    await expect(other.region('Hosts').getByText(/or from a link/)).toHaveCount(2)
    await other.fill('Query', '')
    await expect(opened(other).getByRole('button', { name: 'Take it back' })).toHaveCount(0)
    await other.button('Undo').click()
    await opened(other).getByRole('button', { name: 'Take it back' }).click()
    expect(await other.field('Path').inputValue()).toBe('/orders/caf%C3%A9')
    await expect(other.button('Undo')).toBeDisabled()
  })
})

test('a link to the columns alone shows them, and leads to the whole page', async ({ app }) => {
  await app.open()
  await share(app)
  await dialog(app).getByRole('radio', { name: 'the columns alone' }).check()
  const link = await linkField(app).inputValue()
  await app.page.keyboard.press('Escape')
  await app.page.goto(link)
  await expect(app.region('Signed for CloudFront')).toBeVisible()
  await expect(app.region('Verdict')).toHaveCount(0)
  await app.button('Show the whole page').click()
  await expect(app.region('Verdict')).toBeVisible()
})

test('no link is made with a credential: it says what and where, and what to do', async ({ app }) => {
  await app.open()
  await app.type(app.field('Body'), `first\n${canaries.secret}`)
  await share(app)
  await dialog(app)
    .getByRole('checkbox', { name: /^the body/ })
    .check()
  await expect(dialog(app)).toContainText('No link is made')
  await expect(dialog(app)).toContainText('Body, line 2: a secret access key')
  await expect(dialog(app)).toContainText('Deactivate the access key')
  await expect(linkField(app)).toHaveCount(0)
  await app.page.keyboard.press('Escape')
  await app.fill('Body', '')
  await app.fill('Query', `X-Amz-Signature=${'0a'.repeat(32)}&b=1`)
  await share(app)
  await expect(dialog(app)).toContainText('Query: a signature')
  await expect(linkField(app)).toHaveCount(0)
  await app.page.keyboard.press('Escape')
  await app.fill('Query', '')
})

test('whatever is typed and ticked, a canary is in no link', async ({ app }) => {
  await app.open()
  await app.enter('token')
  await app.type(app.field('Headers'), `x-amz-security-token: ${canaries.token}\ncookie: ${canaries.secret}`)
  const link = await linkOf(app)
  expect(link).toContain('#s=')
  await app.fill('Headers', '')
  const { unpack } = await import('../src/session/share/codec.ts')
  const read = unpack(link.replace(/^.*#s=/, ''))
  expect(read.state).toBe('whole')
  expect(findCanaries(link + JSON.stringify(read))).toEqual([])
})

test('a link that carries a credential is not opened', async ({ app }) => {
  await app.open()
  const { pack } = await import('../src/session/share/codec.ts')
  const text = pack([
    ['path', '/somewhere'],
    ['query', `X-Amz-Signature=${'0b'.repeat(32)}`],
  ])
  await app.page.goto(`/#s=${text}`)
  await expect(opened(app)).toContainText('This link was not opened')
  await expect(opened(app)).toContainText('Query: a signature')
  await expect(app.field('Path')).toHaveValue('/orders/caf%C3%A9')
  expect(app.page.url()).not.toContain('#')
  await opened(app).getByRole('button', { name: 'Close' }).click()
  await expect(opened(app)).toHaveCount(0)
})

test('a damaged link opens what can be read, and says so', async ({ app }) => {
  await app.open()
  await enterMine(app)
  const link = await linkOf(app)
  await app.page.goto('/')
  await app.page.goto(link.slice(0, -60))
  await app.settled()
  await expect(opened(app)).toContainText('This link is damaged')
  await expect(app.field('Path')).toHaveValue(mine.path)
  await opened(app).getByRole('button', { name: 'Close' }).click()

  for (const [bad, says] of [
    ['1.AAAA', 'cannot be read'],
    ['9.AAAA', 'newer version'],
    [`1.${'A'.repeat(40_000)}`, 'longer'],
  ] as const) {
    await app.page.evaluate((hash) => Object.assign(location, { hash }), `s=${bad}`)
    await expect(opened(app)).toContainText(says)
    await expect(app.field('Path')).toHaveValue(mine.path)
    await opened(app).getByRole('button', { name: 'Close' }).click()
  }
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`${colorScheme}: neither the dialog nor what a link says sticks out`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme })
    await app.open()
    await enterMine(app)
    const link = await linkOf(app)
    const headers = await app.field('Headers').inputValue()
    expect(headers).toBe(mine.headers)
    await share(app)
    for (const width of [1440, 768, 390, 320]) {
      await app.page.setViewportSize({ width, height: 900 })
      await app.painted()
      expect(await app.sticksOut(), `at ${width}`).toEqual([])
      expect(
        await dialog(app).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
        `at ${width}`,
      ).toBe(0)
    }
    await app.page.keyboard.press('Escape')
    await app.page.goto(link)
    await expect(opened(app)).toBeVisible()
    expect(await app.sticksOut()).toEqual([])
    await app.page.setViewportSize({ width: 1440, height: 900 })
  })
