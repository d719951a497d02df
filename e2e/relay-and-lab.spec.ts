// Real calls: through page, relay and the lab's sockets, with the answers that the article reports.
import { labAccessKeyId } from './canary.ts'
import { type App, expect, test } from './fixtures.ts'
import { ports } from './ports.ts'

const hosts = {
  cloudFront: 'dcountersignlab.cloudfront.net',
  functionUrl: 'countersignlab000000000000000000.lambda-url.eu-central-1.on.aws',
}

test('the six calls get the answers of the article', async ({ app }) => {
  await openForLab(app)
  expect(await app.statuses()).toEqual(Array(6).fill('not-sent'))
  await app.button('Send all six').click()
  const asked = app.page.getByRole('dialog', { name: 'Confirm sending' })
  await expect(asked.getByRole('listitem')).toHaveCount(6)
  await asked.getByRole('button', { name: 'Send', exact: true }).click()
  await expect.poll(() => app.statuses()).toEqual(['403', '403', '403', '403', '200', '200'])
  await app.settled()
  await expect(app.region('Verdict')).not.toContainText('not as predicted')
  await app.pick('cloudfront', 'cloudfront')
  await app.expectVerdict({ status: '403', cause: 'host-rewritten', certainty: 'proven' })
  await expect(app.region('Verdict')).toContainText('Answered')
})

test('what went out is shown: the edge’s Host under a signature for the Function URL', async ({ app }) => {
  await openForLab(app)
  await app.pick('function-url', 'cloudfront')
  await send(app)
  await expect.poll(() => app.verdict()).toMatchObject({ status: '200' })
  const calls = app.region('Test calls')
  await expect(calls).toContainText('Sent, byte for byte')
  await expect(calls).toContainText(new RegExp(`\\nHost: ${hosts.cloudFront}\\r?\\n`, 'i'))
  await expect(calls).toContainText('127.0.0.1')
})

test('it asks before the first call to each pair of hosts, and names both', async ({ app }) => {
  await openForLab(app)
  await app.fill('Method', 'GET')
  await app.fill('Body', '')
  const asked = app.page.getByRole('dialog', { name: 'Confirm sending' })
  await app.pick('function-url', 'cloudfront')
  await app.button('Send this call').click()
  await expect(asked).toContainText(hosts.cloudFront)
  await expect(asked).toContainText(hosts.functionUrl)
  await expect(asked).toContainText(/until \d\d:\d\d UTC/)
  await asked.getByRole('button', { name: 'Do not send' }).click()
  await expect(asked).toBeHidden()
  expect((await app.verdict()).status).toBeNull()

  await app.button('Send this call').click()
  await asked.getByRole('button', { name: 'Send', exact: true }).click()
  await app.expectVerdict({ status: '200' })
  await app.button('Send this call').click()
  await app.settled()
  await expect(asked).toBeHidden()

  await app.pick('cloudfront', 'cloudfront')
  await app.button('Send this call').click()
  await expect(asked).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(asked).toBeHidden()
})

test('a call that may change something is asked for every time', async ({ app }) => {
  await openForLab(app)
  for (const _time of [1, 2]) {
    await send(app)
    await app.expectVerdict({ status: '403' })
    await app.settled()
  }
  await app.button('Send this call').click()
  await expect(app.page.getByRole('dialog', { name: 'Confirm sending' })).toBeVisible()
})

test('an edit makes an answer old', async ({ app }) => {
  await openForLab(app)
  await send(app)
  await app.expectVerdict({ status: '403' })
  await app.fill('Query', 'a=1')
  await expect(app.region('Verdict')).toContainText('before your last edit')
})

test.describe(() => {
  test.use({ baseURL: `http://localhost:${ports.contrary}` })
  test('an answer that was not predicted is named', async ({ app }) => {
    await openForLab(app)
    await send(app)
    await app.expectVerdict({ status: '200' })
    await expect(app.region('Verdict')).toContainText('not as predicted')
    await expect(app.cell('cloudfront', 'cloudfront')).toContainText('403 was predicted')
  })
})

test('real calls are off with the example key, with an example host and without a key', async ({ app }) => {
  await app.open()
  await app.region('Test calls').getByRole('radio', { name: 'Real, through the relay' }).check()
  await expect(app.button('Send all six')).toBeDisabled()
  await expect(app.region('Test calls')).toContainText('example key')
  await app.fill('Access key ID', labAccessKeyId)
  await expect(app.button('Send all six')).toBeDisabled()
  await expect(app.region('Test calls')).toContainText('example hosts')
  await app.fill('CloudFront host', hosts.cloudFront)
  await app.fill('Function URL host', hosts.functionUrl)
  await expect(app.button('Send all six')).toBeEnabled()
  await app.fill('Secret access key', '')
  await expect(app.button('Send all six')).toBeDisabled()
})

test('nothing jumps while calls are sent', async ({ app }) => {
  await openForLab(app)
  await app.settled()
  const before = (await app.layoutShifts()).length
  await app.button('Send all six').click()
  await app.page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click()
  await expect.poll(() => app.statuses()).toEqual(['403', '403', '403', '403', '200', '200'])
  await app.settled()
  expect((await app.layoutShifts()).slice(before)).toEqual([])
})

async function openForLab(app: App) {
  await app.open()
  await app.fill('Access key ID', labAccessKeyId)
  await app.fill('CloudFront host', hosts.cloudFront)
  await app.fill('Function URL host', hosts.functionUrl)
  await app.region('Test calls').getByRole('radio', { name: 'Real, through the relay' }).check()
  await app.settled()
}

async function send(app: App) {
  await app.button('Send this call').click()
  await app.page
    .getByRole('dialog', { name: 'Confirm sending' })
    .getByRole('button', { name: 'Send', exact: true })
    .click()
}
