// How others sign: what known clients would sign for this request, and what comes of it.
import { expect, test } from './fixtures.ts'

test('clients are listed with the lines in which they differ, and the sheet follows the attempt', async ({
  app: page,
}) => {
  await page.open()
  await page.button('How others sign').press('Enter')
  const sheet = page.page.getByRole('dialog', { name: 'How others sign' })
  await expect(sheet.getByText('3 of 10 sign the same')).toBeVisible()
  const client = (name: RegExp) =>
    sheet.getByRole('listitem').filter({ has: page.page.locator('summary', { hasText: name }) })

  const same = client(/^aws-sigv4-fetch/)
  await expect(same.locator('summary')).toContainText('✓ the same as here')
  await expect(same.locator('summary')).toContainText('this attempt ✗ 403')

  const curl = client(/^curl 8/)
  await curl.locator('summary').press('Enter')
  const lines = curl.getByRole('list', { name: /^Differing lines/ }).getByRole('listitem')
  await expect(lines.first()).toContainText('limit=10&tag=a%20b')
  await expect(lines.first()).toContainText('limit=10&tag=a%2Bb')
  await expect(lines.first()).toContainText('It reads %2B in the query as a blank too.')
  await expect(curl).toContainText('Lambda rebuilds query otherwise')
  await curl.getByRole('checkbox', { name: 'All lines, side by side' }).press('Space')
  await expect(curl.getByRole('list', { name: /^curl 8.14 signs/ })).toContainText('/orders/caf%25C3%25A9')

  await page.page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(page.button('How others sign')).toBeFocused()
})
