// Asking the wire: a short ladder of calls that varies one thing at a time, in the simulation and for real.
import { labAccessKeyId } from './canary.ts'
import { type App, expect, test } from './fixtures.ts'
import { ports } from './ports.ts'

const hosts = {
  cloudFront: 'dcountersignlab.cloudfront.net',
  functionUrl: 'countersignlab000000000000000000.lambda-url.eu-central-1.on.aws',
}

const result = (app: App) => app.region('Verdict').getByRole('status', { name: 'What the calls show' })
const found = (app: App) => result(app).locator('[data-found]')
const calls = (app: App) => app.region('Verdict').getByRole('list', { name: 'Calls' }).getByRole('listitem')
const dialog = (app: App) => app.page.getByRole('dialog', { name: 'Confirm sending' })

const outcomes = (app: App) =>
  calls(app).evaluateAll((lines) => lines.map(({ dataset }) => `${dataset.rung} ${dataset.status}`))

test('in the simulation it finds the replaced Host in three calls, and says that it is a simulation', async ({
  app,
}) => {
  await app.open()
  await app.button('Find out').click()
  await expect(found(app)).toHaveAttribute('data-cause', 'host-rewritten')
  await expect(found(app)).toHaveAttribute('data-certainty', 'proven')
  await expect(result(app)).toContainText('in the simulation')
  await expect(result(app)).toContainText('Call 2 was answered 403, call 3 was let in with 200')
  await expect(app.region('Verdict')).toContainText('not about AWS')
  expect(await outcomes(app)).toEqual(['control 200', 'picked 403', 'edge-signed-for-url 200'])
  const causes = app.region('Verdict').getByRole('list', { name: 'Causes' })
  await expect(causes.locator('[data-ruled-out="false"]')).toHaveText(/The Host was replaced/)
})

test('what calls cannot tell apart is told by the settings, and only called likely', async ({ app }) => {
  await app.open()
  await app.choose('Origin request policy', 'AllViewer')
  await app.button('Find out').click()
  await expect(found(app)).toHaveAttribute('data-cause', 'host-forwarded-to-origin')
  await expect(found(app)).toHaveAttribute('data-certainty', 'likely')
  await expect(result(app)).toContainText('get-distribution-config')
})

test('an edit makes it old; asked again it is of now', async ({ app }) => {
  await app.open()
  await app.button('Find out').click()
  await expect(result(app)).not.toContainText('before your last edit')
  await app.fill('Query', 'a=1')
  await expect(result(app)).toContainText('before your last edit')
  await app.button('Ask').click()
  await expect(result(app)).not.toContainText('before your last edit')
})

test('it opens, asks again and closes by keyboard, and keeps the focus', async ({ app }) => {
  await app.open()
  const button = app.button('Find out')
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await button.focus()
  await app.page.keyboard.press('Enter')
  await expect(found(app)).toHaveAttribute('data-found', 'cause')
  await expect(button).toBeFocused()
  await app.page.keyboard.press('Tab')
  await expect(app.button('Ask')).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(found(app)).toHaveAttribute('data-found', 'cause')
  await app.page.keyboard.press('Shift+Tab')
  await app.page.keyboard.press('Space')
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await expect(result(app)).toHaveCount(0)
})

test('with the example key nothing real is asked', async ({ app }) => {
  await app.open()
  await app.region('Test calls').getByRole('radio', { name: 'Real, through the relay' }).check()
  await app.button('Find out').click()
  await expect(result(app)).toContainText('example key')
  await expect(app.button('Ask')).toBeDisabled()
  await expect(dialog(app)).toBeHidden()
})

test('through the relay it asks once, names every call, then finds the cause and the clocks', async ({ app }) => {
  await openForLab(app)
  await app.button('Find out').click()
  await expect(dialog(app)).toContainText(hosts.cloudFront)
  await expect(dialog(app)).toContainText(hosts.functionUrl)
  await expect(dialog(app)).toContainText('may change something')
  expect(await dialog(app).getByRole('listitem').count()).toBeGreaterThan(8)
  await dialog(app).getByRole('button', { name: 'Do not send' }).click()
  await expect(calls(app)).toHaveCount(0)

  await app.button('Ask').click()
  const before = (await app.layoutShifts()).length
  await dialog(app).getByRole('button', { name: 'Send', exact: true }).click()
  await expect(found(app)).toHaveAttribute('data-cause', 'host-rewritten')
  await expect(found(app)).toHaveAttribute('data-certainty', 'proven')
  await expect(result(app)).toContainText('Clocks agree')
  await expect(result(app)).not.toContainText('simulation')
  expect(await outcomes(app)).toEqual(['control 200', 'picked 403', 'edge-signed-for-url 200'])
  await app.settled()
  expect((await app.layoutShifts()).slice(before)).toEqual([])

  await app.button('Ask').click()
  await expect(dialog(app), 'POST is asked for every time').toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(dialog(app)).toBeHidden()
})

test('a call that takes its time is marked as running, and can be cancelled', async ({ app }) => {
  await openForLab(app)
  await app.page.route('**/relay/send', () => {})
  await app.button('Find out').click()
  await dialog(app).getByRole('button', { name: 'Send', exact: true }).click()
  await expect(calls(app)).toHaveAttribute('aria-busy', 'true')
  await expect(result(app)).toHaveAttribute('aria-busy', 'true')
  await expect(app.button('Ask')).toBeDisabled()
  await app.button('Cancel').first().click()
  await expect(result(app)).toContainText('Stopped.')
  await expect(result(app)).toHaveAttribute('aria-busy', 'false')
  await expect(app.button('Ask')).toBeEnabled()
})

test('what is wrong besides the Host is found, the header is named, and so is the Host', async ({ app }) => {
  await app.open()
  await app.fill('Headers', 'via: 1.1 proxy')
  await app.button('Find out').click()
  await expect(found(app)).toHaveAttribute('data-cause', 'header-changed-in-transit')
  await expect(found(app)).toHaveAttribute('data-certainty', 'proven')
  await expect(result(app)).toContainText('they differ in your headers (via) alone')
  await expect(result(app)).toContainText('the picked call is signed for the CloudFront host')
})

test('open, it fits every width', async ({ app }) => {
  await app.open()
  await app.choose('Origin request policy', 'AllViewer')
  await app.button('Find out').click()
  await expect(found(app)).toHaveAttribute('data-found', 'cause')
  for (const width of [1440, 1200, 1024, 768, 390, 320]) {
    await app.page.setViewportSize({ width, height: 900 })
    await app.painted()
    expect(await app.sticksOut(), `${width} wide`).toEqual([])
  }
})

test('a wrong secret is told from everything else, by calls that the service answers', async ({ app }) => {
  await openForLab(app)
  await app.type(app.field('Secret access key'), 'A'.repeat(40))
  await app.button('Find out').click()
  await dialog(app).getByRole('button', { name: 'Send', exact: true }).click()
  await expect(found(app)).toHaveAttribute('data-cause', 'secret-wrong')
  await expect(found(app)).toHaveAttribute('data-certainty', 'likely')
})

test('straight from the page it finds the same', async ({ app }) => {
  const [cloudFront, functionUrl] = [`cf.localhost:${ports.lab[0]}`, `fn.localhost:${ports.lab[1]}`]
  for (const host of [cloudFront, functionUrl]) app.watch.mayCall.add(`http://${host}`)
  app.watch.mayLog.push(/Failed to load resource/)
  await app.open()
  await app.fill('Access key ID', labAccessKeyId)
  await app.fill('CloudFront host', cloudFront)
  await app.fill('Function URL host', functionUrl)
  await app.fill('Region', 'eu-central-1')
  await app.fill('Service', 'lambda')
  await app.region('Test calls').getByRole('radio', { name: 'Real, from this page' }).check()
  await app.button('Find out').click()
  await dialog(app).getByRole('button', { name: 'Send', exact: true }).click()
  await expect(found(app)).toHaveAttribute('data-cause', 'host-rewritten')
  await expect(found(app)).toHaveAttribute('data-certainty', 'proven')
  expect(await outcomes(app)).toEqual(['control 200', 'picked 403', 'edge-signed-for-url 200'])
})

async function openForLab(app: App) {
  await app.open()
  await app.fill('Access key ID', labAccessKeyId)
  await app.fill('CloudFront host', hosts.cloudFront)
  await app.fill('Function URL host', hosts.functionUrl)
  await app.region('Test calls').getByRole('radio', { name: 'Real, through the relay' }).check()
  await app.settled()
}
