// A secret stays in its field: whatever is done with the page, and gone with the page.
import { canaries } from './canary.ts'
import { cells, expect, firstScreen, test } from './fixtures.ts'

test('neither secret nor token leaves its field in the whole job', async ({ app }) => {
  await app.open()
  await app.enter('token')
  await app.fill('Access key ID', 'ASIAIOSFODNN7EXAMPLE')
  for (const cell of cells) await app.pick(...cell)
  await app.secondView()
  await app.chooseTheme('dark')
  await app.pick('cloudfront', 'cloudfront')
  await app
    .region('Verdict')
    .getByRole('button', { name: /^Let CloudFront sign/ })
    .click()
  await app.button('Undo').click()
  await app.settled()
  expect((await app.field('Secret access key').inputValue()) === canaries.secret, 'undo leaves the secret').toBe(true)
})

test('it is gone when the page is loaded again', async ({ app }) => {
  await app.open()
  await app.enter('token')
  await app.page.reload()
  await app.settled()
  await expect(app.field('Secret access key')).toHaveValue(firstScreen.secretAccessKey)
  await expect(app.field('Session token')).toHaveValue('')
})

test('its fields are kept from the browser’s memory', async ({ app }) => {
  await app.open({ untouched: true })
  for (const name of ['Secret access key', 'Session token']) {
    const field = app.field(name)
    await expect(field).toHaveAttribute('autocomplete', 'off')
    await expect(field).toHaveAttribute('spellcheck', 'false')
    expect(await field.evaluate((input: HTMLInputElement) => input.form)).toBeNull()
  }
})

test('credentials are forgotten when that is asked for, and after half an hour without a touch', async ({ app }) => {
  await app.page.clock.install()
  await app.open()
  const panel = app.region('Credentials')
  await app.button('Forget credentials').click()
  await expect(panel.getByRole('status')).toHaveText(/^Forgotten\. /)
  await expect(app.field('Secret access key')).toHaveValue('')
  await expect(app.button('Forget credentials')).toBeDisabled()

  await app.enter('secret')
  await app.enter('token')
  await expect(panel.getByRole('status')).toHaveText(/^Stays in this tab/)
  await app.page.clock.fastForward('31:00')
  await expect(panel.getByRole('status')).toHaveText(/^Forgotten after 30 minutes/)
  for (const name of ['Secret access key', 'Session token']) await expect(app.field(name)).toHaveValue('')
})

test('pasted credentials that end say when, and that they have', async ({ app }) => {
  await app.page.clock.install({ time: '2025-11-22T06:48:00Z' })
  await app.open({ untouched: true })
  const Credentials = {
    AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    SecretAccessKey: canaries.secret,
    SessionToken: canaries.token,
    Expiration: '2025-11-22T07:00:00Z',
  }
  await app.page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, JSON.stringify({ Credentials }))
  await app.button('Fill in').click()
  const panel = app.region('Credentials')
  await expect(panel.getByRole('note')).toHaveText(/^Expires in 1[12] min, at 2025-11-22 07:00 UTC\.$/)
  await app.page.clock.fastForward('13:00')
  await expect(panel.getByRole('note')).toContainText('AWS refuses them with 403')
  await expect(panel.getByRole('link', { name: 'Why that is a 403' })).toHaveAttribute('href', /session-token-expired/)
})
