// Our signature is held against the one that the AWS SDK's own signer makes, on the page.
import { expect, test } from './fixtures.ts'

test('both columns are identical to the AWS SDK', async ({ app }) => {
  await app.open()
  await expect(app.page.getByText('identical to the AWS SDK')).toBeVisible()
  for (const [field, text] of [
    ['Path', '/a b/%2F/../é'],
    ['Query', 'b=2&a=1'],
    ['Body', 'é'],
  ] as const) {
    await app.fill(field, text)
    await app.settled()
    await expect(app.page.getByText('identical to the AWS SDK')).toBeVisible()
  }
})

test('it says where the SDK has no such option', async ({ app }) => {
  await app.open()
  await app.page.getByText('How it is signed').click()
  await app.choose('Resolve dot segments', 'no')
  await expect(app.page.getByText('the AWS SDK has no such option')).toBeVisible()
})
