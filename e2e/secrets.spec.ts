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
