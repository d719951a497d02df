// The first seconds: the signed host goes along the way, once a session, and moves nothing else.
import { expect, test } from './fixtures.ts'

test('with reduced motion there is no opening run', async ({ app }) => {
  await app.open({ untouched: true })
  await expect(app.page.locator('html')).not.toHaveAttribute('data-run')
})

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('the opening run is shown once, ends by itself, and nothing jumps', async ({ app }) => {
    await app.open({ untouched: true })
    const root = app.page.locator('html')
    await expect(root).toHaveAttribute('data-run')
    await expect(root).not.toHaveAttribute('data-run', { timeout: 15_000 })
    expect(await app.layoutShifts()).toEqual([])
    await app.page.reload()
    await app.settled()
    await expect(root).not.toHaveAttribute('data-run')
  })
})
