// "Works in curl, fails in my app": two pastes, one list of differences.
import { canaries, findCanaries } from './canary.ts'
import { expect, test } from './fixtures.ts'

const curl = (secret: string) =>
  `curl --aws-sigv4 'aws:amz:eu-west-1:lambda' --user 'AKIAIOSFODNN7EXAMPLE:${secret}' 'https://api.example.com/orders?b=2&a=1'`
const app = `GET /orders?a=1&b=2 HTTP/1.1
Host: api.example.com
X-Amz-Date: 20261122T060000Z
Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261122/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}

HTTP/1.1 403 Forbidden

{"message":"Forbidden"}
`

test('two attempts are compared by keyboard, the secret stays in its place and goes when the sheet does', async ({
  app: page,
}) => {
  await page.open({ untouched: true })
  const { keyboard } = page.page
  await page.button('Paste').press('Enter')
  const dialog = page.page.getByRole('dialog', { name: 'Paste', exact: true })
  await dialog.getByRole('textbox').fill(app)
  await page.button('Compare two…').press('Enter')
  const sheet = page.page.getByRole('dialog', { name: 'Compare two attempts' })
  await expect(sheet).toBeVisible()
  await expect(page.page).toHaveURL(/#\/attempts$/)
  await expect(page.field('The one that fails')).toHaveValue(app)

  const works = page.field('The one that works')
  await works.focus()
  await keyboard.insertText(curl(canaries.secret))
  const rows = sheet.getByRole('list', { name: 'Differences' }).getByRole('listitem')
  await expect(rows).toHaveText([/^Region.*eu-west-1.*us-east-1.*The scope must be the verifier’s/])
  await expect(sheet.getByRole('status')).toContainText('likely Most likely, since nothing else that is signed differs')
  const elsewhere = await page.page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    for (const field of copy.querySelectorAll('textarea')) field.remove()
    return copy.outerHTML
  })
  expect(findCanaries(elsewhere), 'the secret stands nowhere else').toEqual([])

  await sheet.getByRole('radio', { name: 'Two attempts' }).press('ArrowLeft')
  await expect(page.page).toHaveURL(/#\/compare$/)
  await page.page.getByRole('radio', { name: 'Views of this failure' }).press('ArrowRight')
  await expect(rows).toHaveCount(1)

  await keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(page.page).not.toHaveURL(/#/)
  await page.page.goto('/#/attempts')
  await expect(works).toHaveValue(/AKIAIOSFODNN7EXAMPLE:\[secret\]/)
  await page.button('Open the failing one here').press('Enter')
  await expect(sheet).toBeHidden()
  await expect(page.field('Query')).toHaveValue('a=1&b=2')
  await expect(page.region('Verdict')).toContainText('403')
  await page.button('Undo').click()
  await expect(page.field('Query')).toHaveValue('tag=a%2Bb&limit=10')
})
