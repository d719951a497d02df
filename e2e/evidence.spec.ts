// A real 403: what is known of it is pasted or typed, and the verdict names the cause, with proof where proof is possible.
import { sign } from '../src/engine.ts'
import { canaries } from './canary.ts'
import { type App, expect, firstScreen, test } from './fixtures.ts'

const host = 'api.shop.example'
const functionUrl = 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws'

/** A call signed for the host in front, by a client whose secret is not quite the one on the page. */
const signedCall = (secretAccessKey: string) =>
  sign(
    { method: 'GET', url: `https://${host}/orders/7?limit=10`, headers: [] },
    {
      credentials: { accessKeyId: firstScreen.accessKeyId, secretAccessKey },
      region: 'eu-west-1',
      service: 'lambda',
      date: new Date(Date.UTC(2026, 10, 22, 6)),
    },
  )

type Signed = Awaited<ReturnType<typeof signedCall>>

const requestText = ({ request }: Signed) =>
  [
    'GET /orders/7?limit=10 HTTP/1.1',
    `Host: ${host}`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
  ].join('\n')

/** The answer of a service that rebuilt the request for its own host, and shows what it made of it. */
const answerText = ({ canonicalRequest }: Signed) =>
  `HTTP/1.1 403 Forbidden\nContent-Type: application/json\nx-amzn-ErrorType: InvalidSignatureException\n\n${JSON.stringify(
    {
      message: `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'${canonicalRequest.replace(host, functionUrl)}'\n`,
    },
  )}`

async function paste(app: App, text: string) {
  await app.button('Paste').click()
  const dialog = app.page.getByRole('dialog', { name: 'Paste', exact: true })
  await dialog.getByRole('textbox').fill(text)
  await dialog.getByRole('button', { name: 'Fill in', exact: true }).click()
  await expect(dialog).toBeHidden()
}

const verdict = (app: App) => app.region('Verdict')

test('a pasted 403 with the strings of both sides proves its cause, is compared, and can be left for the simulation', async ({
  app,
}) => {
  await app.open()
  const call = await signedCall(firstScreen.secretAccessKey)
  const debug = `DEBUG:botocore.auth:CanonicalRequest:\n${call.canonicalRequest}`
  await paste(app, `${requestText(call)}\n\n${answerText(call)}\n\n${debug}\n`)
  await app.expectVerdict({ status: '403', cause: 'host-rewritten', certainty: 'proven' })
  await expect(verdict(app)).toContainText('From your paste')
  await expect(verdict(app)).toContainText('The service’s verifier answered 403')
  await expect(app.region('Evidence')).toContainText('Response 403 · service’s strings · client’s strings')

  await app.button('Compare the views').click()
  await expect(app.page).toHaveURL(/#\/compare$/)
  const parts = app.page.getByRole('list', { name: 'Parts' }).getByRole('listitem')
  await expect(
    parts.and(app.page.locator(':not([data-difference="same"]):not([data-difference="unknown"])')),
  ).toHaveText([/host.*changed.*CloudFront puts the origin’s domain name in Host/])
  await app.page.keyboard.press('Escape')
  await expect(app.page).not.toHaveURL(/#\/compare$/)
  await expect(app.button('Compare the views')).toBeFocused()

  await app.button('Show the simulation').click()
  await expect(verdict(app)).toContainText('Simulated')
  await app.button('Show the evidence').click()
  await expect(verdict(app)).toContainText('From your paste')
  await app.button('Undo').click()
  await app.expectVerdict({ status: '403', cause: 'host-rewritten', certainty: 'proven' })
  await expect(verdict(app)).toContainText('in the simulation')
})

test('typed evidence counts as far as it can be read, and says what is wrong where', async ({ app }) => {
  await app.open()
  await app.button('Edit evidence').click()
  await app.fill('Response', '999')
  expect(await app.remarks('Response')).toContain('999 is no HTTP status')
  await app.fill('Response', '403')
  await app.expectVerdict({ status: '403' })
  await expect(verdict(app)).toContainText('From your evidence')
  await expect(verdict(app)).toContainText(/What would tell most.*Paste the whole answer body/)
  await app.fill('Response', '{"message":"The security token included in the request is expired"}')
  await app.expectVerdict({ status: null as never, cause: 'session-token-expired', certainty: 'proven' })
  await expect(verdict(app)).toHaveAttribute('data-outcome', 'no-status')

  const broken = 'GET\norders\nhost:x'
  await app.fill('Service’s canonical request', broken)
  expect(await app.remarks('Service’s canonical request')).toContain('Line 2 is no path')
  await expect(app.field('Service’s canonical request')).toHaveValue(broken)
  await app.fill('Received request', 'lorem ipsum')
  expect(await app.remarks('Received request')).toContain('No request was recognised')

  for (const field of ['Response', 'Service’s canonical request', 'Received request']) await app.fill(field, '')
  await expect(verdict(app)).toContainText('Simulated')
  await app.page.getByRole('checkbox', { name: 'It fails around midnight UTC, or after a day' }).check()
  await app.expectVerdict({ cause: 'scope-date-mismatch' })
  await app.button('Undo').click()
  await expect(verdict(app)).toContainText('Simulated')
})

test('a secret in the evidence goes to the vault alone', async ({ app }) => {
  await app.open({ untouched: true })
  await app.button('Edit evidence').click()
  const text = `AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE AWS_SECRET_ACCESS_KEY=${canaries.secret}\n403`
  await app.field('Response').focus()
  await app.page.keyboard.insertText(text)
  await expect.poll(() => app.field('Response').inputValue()).toContain('AWS_SECRET_ACCESS_KEY=[secret]')
  expect(await app.remarks('Response')).toContain('A secret was taken out')
  expect((await app.field('Secret access key').inputValue()) === canaries.secret, 'it is in the vault').toBe(true)
  await app.button('Undo').click()
  await app.button('Undo').click()
})

test('the search names what the client signed, holds its place, and grows old with an edit', async ({ app }) => {
  await app.open()
  await paste(app, requestText(await signedCall(`${canaries.secret}\n`)))
  const ask = app.button('Which request gives this signature?')
  const found = app.page.getByRole('status', { name: 'What the search shows' })
  const says = 'The client signed with a line end after the secret'
  await ask.click()
  await expect(found).toContainText(says, { timeout: 15_000 })
  await expect(found).toContainText('It proves what the client signed, no more')
  await app.settled()
  const before = await app.layoutShifts()
  await ask.click()
  await expect(found).toContainText(says, { timeout: 15_000 })
  await app.settled()
  expect(await app.layoutShifts(), 'nothing moves while it runs').toEqual(before)
  await app.fill('Secret access key', firstScreen.secretAccessKey)
  await expect(found).toContainText('before your last edit')
})

test('a fix is taken away with its costs: code for the client, four forms for the set-up, nothing secret', async ({
  app,
}) => {
  await app.open()
  await verdict(app).getByRole('button', { name: 'Code', exact: true }).first().click()
  const drawer = app.page.getByRole('dialog', { name: 'Sign for the Function URL host' })
  await expect(drawer).toContainText('Lambda still authenticates the caller')
  await drawer.getByLabel('Language and library').selectOption('Python: botocore')
  await expect(drawer.getByRole('region', { name: 'In the client' })).toContainText(
    'from botocore.auth import SigV4Auth',
  )
  await drawer.getByRole('button', { name: 'Copy the code' }).click()
  const copied = await app.page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(firstScreen.functionUrlHost)
  const setup = drawer.getByRole('region', { name: 'In the set-up' })
  for (const [form, says] of [
    ['CDK', 'ALL_VIEWER_EXCEPT_HOST_HEADER'],
    ['Terraform', 'aws_cloudfront_distribution'],
    ['AWS CLI', 'aws cloudfront update-distribution'],
    ['CloudFormation', 'AWS::CloudFront::Distribution'],
  ] as const) {
    await setup.getByRole('radio', { name: form }).check()
    await expect(setup).toContainText(says)
  }
  await app.page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
})
