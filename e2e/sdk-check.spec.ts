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

test('a wrong order of the query, planted in our trace, reads "differs" with that line', async ({ app }) => {
  const sorting = /\.sort\(\((\w+),(\w+)\)=>(\w+)\(\1\.name,\2\.name\)\|\|\3\(\1\.value,\2\.value\)\)/
  let planted = 0
  await app.page.route('**/assets/**/*.js', async (route) => {
    const response = await route.fetch()
    const script = await response.text()
    if (sorting.test(script)) planted += 1
    await route.fulfill({
      response,
      body: script.replace(sorting, '.sort(($1,$2)=>$3($2.name,$1.name)||$3($1.value,$2.value))'),
    })
  })
  await app.open()
  await app.fill('Query', 'b=2&a=1')
  await app.settled()
  expect(planted, 'the sorting was found in one script of the built page').toBe(1)
  const differs = app.button(/differs from the AWS SDK/)
  await differs.click()
  const told = app.page.getByRole('dialog', { name: 'Where the AWS SDK differs' })
  await expect(told).toContainText('here: b=2&a=1')
  await expect(told).toContainText('SDK: a=1&b=2')
})
