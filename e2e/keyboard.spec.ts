// The main job by keyboard alone: enter, read, fix, undo.
import type { Locator } from 'playwright/test'
import { type App, expect, test } from './fixtures.ts'

test('enter a request, read the cause, walk the lines, make a fix, take it back', async ({ app }) => {
  await app.open()
  const { keyboard } = app.page
  await tabTo(app, app.field('Path'))
  await keyboard.press('ControlOrMeta+A')
  await keyboard.type('/keyboard')
  await expect.poll(app.column('Signed for CloudFront').canonicalRequest).toContain('\n/keyboard\n')

  await tabTo(app, app.field('Origin request policy'))
  await keyboard.type('AllViewer')
  await app.expectVerdict({ cause: 'host-forwarded-to-origin' })
  await keyboard.press('ArrowDown')
  await app.choose('Origin request policy', 'AllViewerExceptHostHeader')
  await app.expectVerdict({ cause: 'host-rewritten' })

  await tabTo(app, app.radio('cloudfront', 'cloudfront'))
  const fix = app.region('Verdict').getByRole('button', { name: /^Sign for the Function URL host/ })
  await tabTo(app, fix)
  await keyboard.press('Enter')
  await app.expectVerdict({ status: '200' })
  await tabTo(app, app.region('Verdict').getByRole('button', { name: /^Undo/ }))
  await keyboard.press('Space')
  await app.expectVerdict({ status: '403', cause: 'host-rewritten' })

  await tabTo(app, app.column('Signed for CloudFront').lines().first())
  await keyboard.press('ArrowDown')
  await expect(app.column('Signed for Function URL').pointed()).toHaveText([/^\/keyboard$/])
})

test('focus goes through the whole page and nowhere gets stuck, visible and named all the way', async ({ app }) => {
  await app.open()
  await app.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const seen: string[] = []
  for (let step = 0; step < 150; step++) {
    await app.page.keyboard.press('Tab')
    const focused = await app.page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      const ring = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      const marked = element.closest('label, [data-focus]')
      const ringAround = marked ? getComputedStyle(marked).outlineStyle !== 'none' : false
      return {
        what: `${element.tagName} ${element.id} ${(element.textContent ?? '').slice(0, 30)}`,
        ring: ring || ringAround,
      }
    })
    if (!focused) break
    expect(focused.ring, `the focus is visible on ${focused.what}`).toBe(true)
    seen.push(focused.what)
  }
  expect(seen.length).toBeGreaterThan(20)
  expect(seen.length).toBeLessThan(150)
})

async function tabTo(app: App, wanted: Locator) {
  for (let step = 0; step < 150; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await app.page.keyboard.press('Tab')
  }
  throw new Error('Tab never reached it.')
}
