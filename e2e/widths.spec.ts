// Light and dark, from a desk to a phone: nothing is cut off, and the main things can be reached.
import { expect, test } from './fixtures.ts'

// 320 is 1280 at 400 % zoom.
const widths = [1440, 1024, 768, 390, 320] as const

for (const colorScheme of ['light', 'dark'] as const)
  test(`${widths.join(', ')} wide, ${colorScheme}: nothing sticks out`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme })
    await app.open({ untouched: true })
    await expect(app.page.getByRole('document')).toHaveCSS('color-scheme', /light|dark/)
    for (const width of widths) {
      await app.page.setViewportSize({ width, height: 900 })
      await app.painted()
      await app.expectVerdict({ status: '403', cause: 'host-rewritten' })
      expect(await app.sticksOut(), `at ${width}`).toEqual([])
    }
  })

test('long hosts and paths stick out nowhere', async ({ app }) => {
  await app.open({ untouched: true })
  await app.fill('CloudFront host', `${'long-name.'.repeat(20)}example.com`)
  await app.fill('Path', `/${'unbroken'.repeat(60)}`)
  await app.fill('Headers', `x-${'name'.repeat(40)}: ${'value'.repeat(100)}`)
  for (const width of widths) {
    await app.page.setViewportSize({ width, height: 900 })
    await app.painted()
    expect(await app.sticksOut()).toEqual([])
  }
})

for (const width of [1024, 768, 390])
  test(`${width} wide: what is folded opens with its button`, async ({ app }) => {
    await app.page.setViewportSize({ width, height: 900 })
    await app.open({ untouched: true })
    for (const [group, field] of [
      ['request', 'Path'],
      ['hosts', 'CloudFront host'],
      ['credentials', 'Access key ID'],
      ['distribution', 'Origin request policy'],
    ] as const) {
      if (!(await app.field(field).isVisible())) await app.button(`Edit ${group}`).click()
      await expect(app.field(field)).toBeVisible()
      await app.field(field).focus()
      await app.page.keyboard.press('Escape')
    }
  })

test('at 390 each column keeps its name and gives its texts by "Copy"', async ({ app }) => {
  await app.open()
  const wide = await app.column('Signed for CloudFront').canonicalRequest()
  await app.fill('Signing time', /x-amz-date:(\S+)/.exec(wide)?.[1] ?? '')
  await app.page.setViewportSize({ width: 390, height: 844 })
  const lines = app.page.getByRole('button', { name: 'Lines', exact: true })
  if (await lines.isVisible()) await lines.click()
  const region = app.region('Signed for CloudFront')
  await region.getByRole('button', { name: /^Copy .*canonical request/i }).click()
  expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(wide)
})

test('the theme is chosen and kept', async ({ app }) => {
  await app.open({ untouched: true })
  const background = () => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await app.chooseTheme('dark')
  await expect.poll(background).not.toBe(light)
  const dark = await background()
  await app.page.reload()
  await expect(app.region('Verdict')).toBeVisible()
  expect(await background()).toBe(dark)
})
