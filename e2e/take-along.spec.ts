// The page's call to take along: nothing of it tells a secret, and a signature shows only when it is asked for.
import { expect, firstScreen, test } from './fixtures.ts'

test('the call goes along as code for a client, and signed only when that is asked for', async ({ app }) => {
  await app.open()
  await app.button('Take along').click()
  const sheet = app.page.getByRole('dialog', { name: 'Take along' })
  await sheet.getByRole('radio', { name: 'Function URL' }).check({ force: true })
  await expect(sheet).toContainText('Signed for Function URL and sent to CloudFront: the simulation answers 200.')
  await sheet.getByLabel('Language and library').selectOption('Python: botocore')
  await sheet.getByRole('button', { name: 'Copy the code' }).click()
  const code = await app.page.evaluate(() => navigator.clipboard.readText())
  expect(code).toContain('os.environ["AWS_SECRET_ACCESS_KEY"]')
  expect(code).toContain(firstScreen.functionUrlHost)
  expect(code).toContain(firstScreen.cloudFrontHost)
  await expect(sheet.getByRole('list').last()).toContainText('Thunder Client')

  await sheet.getByRole('radio', { name: 'Signed call' }).check({ force: true })
  const signature = /Signature=[0-9a-f]{64}/
  await expect(sheet).not.toContainText(signature)
  await sheet.getByRole('button', { name: 'Sign it now and show it' }).click()
  await expect(sheet).toContainText(/Valid until \d\d:\d\d UTC\./)
  await expect(sheet).toContainText(signature)
  // What was shown for another form is not shown for this one.
  await sheet.getByRole('radio', { name: 'Presigned URL' }).check({ force: true })
  await expect(sheet).not.toContainText(signature)
  await sheet.getByRole('button', { name: 'Sign it now and show it' }).click()
  await expect(sheet).toContainText(/X-Amz-Expires=300.*X-Amz-Signature=[0-9a-f]{64}/)
  await app.page.keyboard.press('Escape')
  await app.button('Take along').click()
  await expect(sheet).not.toContainText(signature)
})

test('a report for a ticket is read before it is copied, and the set-up is that of the fix', async ({ app }) => {
  await app.open()
  await app.button('Take along').click()
  const sheet = app.page.getByRole('dialog', { name: 'Take along' })
  await sheet.getByRole('radio', { name: 'Report' }).check({ force: true })
  const preview = await sheet.getByRole('region', { name: 'Preview of the report' }).textContent()
  expect(preview).toMatch(/^# 403 The Host was replaced on the way\n/)
  expect(preview).toContain('## Lines that differ')
  expect(preview).not.toMatch(/Signature=[0-9a-f]{64}/)
  await sheet.getByRole('button', { name: 'Copy report for a ticket' }).click()
  await expect(sheet.getByText('Copied')).toBeVisible()
  expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(preview)
  const download = app.page.waitForEvent('download')
  await sheet.getByRole('button', { name: 'Save countersign-report.md' }).click()
  expect((await download).suggestedFilename()).toBe('countersign-report.md')

  await sheet.getByRole('radio', { name: 'Set-up' }).check({ force: true })
  await expect(sheet).toContainText('AWS::CloudFront::Distribution')
  await sheet.getByRole('radio', { name: 'AWS CLI' }).check({ force: true })
  await expect(sheet).toContainText('aws cloudfront update-distribution')
})
