// Nothing jumps: not while one types, not when late results arrive.
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
