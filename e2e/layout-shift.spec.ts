// Nothing jumps: not while one types, not when late results arrive. And a key touches what it changes, not the page.
import { type App, expect, test } from './fixtures.ts'

test('nothing jumps while the page loads and late results arrive', async ({ app }) => {
  await app.open({ untouched: true })
  await expect(app.page.getByText('identical to the AWS SDK')).toBeVisible()
  await app.settled()
  expect(await app.layoutShifts()).toEqual([])
})

test('nothing jumps while one types', async ({ app }) => {
  await app.open({ untouched: true })
  await expect(app.page.getByText('identical to the AWS SDK')).toBeVisible()
  for (const [field, text] of [
    ['Path', '/orders/7'],
    ['Query', 'a=1'],
    ['Body', '{"a":1}'],
    ['Signing time', '20261122T060000Z'],
  ] as const) {
    await app.field(field).selectText()
    await app.page.keyboard.type(text)
    await app.settled()
    await expectStill(app, field)
  }
  // A name that is still being typed is no line yet: only a value leaves the lines as many as they are.
  await app.field('Headers').focus()
  await app.page.keyboard.press('ControlOrMeta+End')
  await app.page.keyboard.type('; charset=utf-8')
  await app.settled()
  await expectStill(app, 'Headers')
  await app.enter('secret')
  await app.settled()
  await expectStill(app, 'Secret access key')
})

test('a key styles anew what it changes, not the whole page', async ({ app }) => {
  await app.open({ untouched: true })
  await app.fill('Headers', Array.from({ length: 60 }, (_, index) => `x-meta-${index}: ${index}`).join('\n'))
  await app.field('Query').focus()
  await app.settled()
  const styled = await elementsStyled(app, async () => {
    await app.page.keyboard.type('&a=1')
    await app.settled()
  })
  expect(styled.length).toBeGreaterThan(3)
  const all = await app.page.locator('main *').count()
  expect(Math.max(...styled)).toBeLessThan(all / 4)
})

test('nothing jumps while calls are picked and fixes are pointed at', async ({ app }) => {
  await app.open({ untouched: true })
  await app
    .region('Verdict')
    .getByRole('button', { name: /^Sign for the Function URL host/ })
    .hover()
  await app.settled()
  await app.page.mouse.move(0, 0)
  await app.settled()
  await expectStill(app, 'a preview')
  await app
    .column('Signed for CloudFront')
    .line(/^host:/)
    .hover()
  await app.settled()
  await expectStill(app, 'a line')
})

async function expectStill(app: App, what: string) {
  expect(await app.layoutShifts(), what).toEqual([])
}

/** How many elements got their style computed anew, each time that happened while something was done. */
async function elementsStyled({ page }: App, act: () => Promise<void>): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page)
  const counts: number[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const count: unknown = Object(event.args).elementCount
      if (typeof count === 'number') counts.push(count)
    }
  })
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'] } })
  await act()
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  return counts
}
