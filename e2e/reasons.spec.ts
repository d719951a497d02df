// Nothing is assumed in silence: every value that nobody typed says why it is so.
import { expect, test } from './fixtures.ts'

const reasons = (page: import('playwright/test').Page) =>
  page
    .locator('[data-reason]')
    .evaluateAll((all) =>
      all.map((element) => [
        (element as HTMLElement).dataset.reason ?? '',
        element.closest('section')?.getAttribute('aria-label') ?? '',
        element.textContent ?? '',
      ]),
    )

test('every derived value of the first screen has its reason', async ({ app }) => {
  await app.open({ untouched: true })
  expect(await reasons(app.page)).toEqual([
    ['payload-of-body', 'Request', 'its SHA-256'],
    ['host-function-url', 'Credentials', 'from its host'],
    ['host-function-url', 'Credentials', 'from its host'],
    ['time-of-loading', 'Credentials', 'time of loading, until you edit'],
    ['same-key', 'Signed for CloudFront', 'same on both sides: date, region and service agree'],
    ['same-key', 'Signed for Function URL', 'same on both sides: date, region and service agree'],
  ])
})

test('the reason changes with what the value comes from', async ({ app }) => {
  await app.open({ untouched: true })
  await app.fill('Region', 'eu-west-1')
  await app.fill('Function URL host', 'example.com')
  await app.fill('Signing time', '20261122T060000Z')
  await app.fill('Headers', 'x-amz-content-sha256: abc')
  await app.fill('Secret access key', '')
  const found = (await reasons(app.page)).map(([reason]) => reason)
  expect(found).toEqual([
    'payload-given',
    'typed',
    'host-unknown',
    'time-typed',
    ...['key-none', 'key-none', 'key-none', 'key-none'],
  ])
})
