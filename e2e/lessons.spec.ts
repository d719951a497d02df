// Lessons are taken on the live page: a situation, a prediction, the answer, a change, what to remember.
import type { Locator } from 'playwright/test'
import { lessonText } from '../src/core/words/lessons/answers.ts'
import { lessonGroups, lessonWords } from '../src/core/words/lessons/lessons.ts'
import { plainText } from '../src/core/words/segment.ts'
import { type App, expect, firstScreen, test } from './fixtures.ts'

const strip = (app: App): Locator => app.page.getByRole('region', { name: 'Lesson', exact: true })
const inStrip = (app: App, name: string | RegExp): Locator => strip(app).getByRole('button', { name, exact: true })

test('the first screen stays calm beside the lessons, and the button opens the list of them', async ({ app }) => {
  await app.open({ untouched: true })
  await expect(strip(app)).toHaveCount(0)
  await app.button('Lessons').click()
  const list = app.page.getByRole('dialog', { name: 'Lessons' })
  await expect(list).toContainText('0 of')
  expect(await list.getByRole('link').count()).toBeGreaterThan(24)
})

test('two lessons by keyboard alone, one after the other', async ({ app }) => {
  test.slow()
  await app.open()
  const { keyboard } = app.page

  await press(app, app.button('Lessons'))
  await press(app, app.page.getByRole('link', { name: 'A call without a signature' }))
  await expect(strip(app)).toContainText('A call without a signature')
  await app.settled()
  await press(app, inStrip(app, '403'))
  await expect(strip(app)).toContainText('As you predicted')
  await app.expectVerdict({ status: '403' })
  await tabTo(app, app.radio('none', 'cloudfront'))
  for (let step = 0; step < 4; step++) await keyboard.press('ArrowDown')
  await expect(strip(app)).toContainText('To remember')

  await press(app, strip(app).getByRole('link', { name: /^Next lesson/ }))
  await expect(strip(app)).toContainText('Signed for the Function URL')
  await press(app, inStrip(app, '403'))
  await expect(strip(app)).toContainText('Not as you predicted')
  await press(app, inStrip(app, 'Show me'))
  await expect(strip(app)).toContainText('To remember')
})

test('a lesson by keyboard alone that asks for typing: who types keeps the focus', async ({ app }) => {
  await app.open({ at: '/#/lesson/clock' })
  const { keyboard } = app.page
  await expect(strip(app)).toContainText('A clock that is off')
  await press(app, inStrip(app, /before any signature/))
  await expect(strip(app)).toContainText('As you predicted')
  await press(app, app.page.locator('summary', { hasText: 'How it is signed' }))
  await tabTo(app, app.field('Clock ahead by'))
  await keyboard.press('ControlOrMeta+A')
  await keyboard.type('4')
  await expect(strip(app)).toContainText('To remember')
  await expect(app.field('Clock ahead by')).toBeFocused()
})

for (const { title, ids } of lessonGroups)
  test(`${title}: every lesson is taken to its end`, async ({ app }) => {
    test.slow()
    await app.open({ untouched: true })
    for (const id of ids) {
      await app.page.evaluate((hash) => Object.assign(location, { hash }), `/lesson/${id}`)
      await expect(strip(app).getByRole('heading')).toHaveText(lessonWords(id).title)
      await inStrip(app, lessonText.skip).click()
      await expect(strip(app)).toContainText(plainText(lessonWords(id).because))
      if (id === 'session-token') await app.enter('token')
      else await inStrip(app, lessonText.showMe).click()
      await expect(strip(app)).toContainText(plainText(lessonWords(id).remember))
      await app.fill('Session token', '')
    }
    expect(await app.page.evaluate(() => localStorage.getItem('countersign-lessons'))).toBe(ids.join(' '))
  })

test('what was entered makes a lesson come out otherwise, and it says so', async ({ app }) => {
  await app.open({ at: '/#/lesson/line-signed-headers' })
  await app.enter('token')
  await inStrip(app, lessonText.skip).click()
  await expect(strip(app)).toContainText(lessonText.otherwise)
  await expect(app.column('Signed for Function URL').line(/x-amz-date;x-amz-security-token$/)).toBeVisible()
})

test('before the prediction nothing of the answer can be seen or reached', async ({ app }) => {
  await app.open({ at: '/#/lesson/cloudfront' })
  await expect(app.cell('cloudfront', 'cloudfront')).toBeHidden()
  await expect(app.region('Way')).toBeHidden()
  await expect(app.page.getByText('CloudFront would answer')).toBeHidden()
  await inStrip(app, 'host').click()
  await expect(app.cell('cloudfront', 'cloudfront')).toBeVisible()
  await expect(app.region('Way')).toBeVisible()
  await expect(app.column('What you sent').pointed()).toHaveText(/^host:/)
  await inStrip(app, 'See the line').click()
  await expect(app.column('What you sent').line(/^host:/)).toBeInViewport({ ratio: 1 })
  await expect(app.column('What you sent').line(/^host:/)).toBeFocused()
})

test('a lesson is one step: what was there comes back by its button, by undo, and secrets were never touched', async ({
  app,
}) => {
  await app.open()
  await app.fill('Path', '/mine')
  await app.fill('CloudFront host', 'mine.example.com')
  await app.choose('Origin request policy', 'AllViewer')
  const secret = await app.field('Secret access key').inputValue()
  const theirs = async () => ({
    path: await app.field('Path').inputValue(),
    host: await app.field('CloudFront host').inputValue(),
    policy: await app.field('Origin request policy').inputValue(),
  })
  const mine = await theirs()
  await app.button('Lessons').click()
  await app.page.getByRole('link', { name: 'OAC and a POST' }).click()
  await expect(app.field('Path')).toHaveValue('/orders/caf%C3%A9')
  await expect(app.field('CloudFront host')).toHaveValue(firstScreen.cloudFrontHost)
  // The other host is the one that was there.
  await expect(app.region('Hosts').getByText(/came from a paste or a lesson/)).toHaveCount(1)
  expect((await app.field('Secret access key').inputValue()) === secret).toBe(true)
  await app.button('Undo').click()
  expect(await theirs()).toEqual(mine)
  await inStrip(app, 'From the start').click()
  await expect(app.field('Path')).toHaveValue('/orders/caf%C3%A9')
  await inStrip(app, 'I do not know, show me').click()
  await inStrip(app, 'Back to what you had').click()
  expect(await theirs()).toEqual(mine)
  await expect(strip(app)).toHaveCount(0)
  await expect(app.region('Hosts').getByText(/came from a paste or a lesson/)).toHaveCount(0)
  expect(app.page.url()).not.toContain('#')
})

test('progress survives a reload, and nothing but ids is kept', async ({ app }) => {
  await app.open({ at: '/#/lesson/scope' })
  await inStrip(app, 'I do not know, show me').click()
  await inStrip(app, 'Show me').click()
  await expect(strip(app)).toContainText('To remember')
  await app.page.reload()
  await expect(strip(app)).toContainText('The wrong region')
  await inStrip(app, 'All lessons').click()
  const list = app.page.getByRole('dialog', { name: 'Lessons' })
  await expect(list).toContainText('1 of')
  await expect(list.getByRole('listitem').filter({ hasText: 'The wrong region' })).toContainText('✓ done')
  expect(await app.page.evaluate(() => localStorage.getItem('countersign-lessons'))).toBe('scope')
})

test('an address that names no lesson says so and leaves the page as it was', async ({ app }) => {
  await app.open({ untouched: true, at: '/#/lesson/no-such' })
  await expect(strip(app)).toContainText('There is no lesson of this name')
  await app.expectVerdict({ status: '403', cause: 'host-rewritten' })
  await expect(app.cell('cloudfront', 'cloudfront')).toBeVisible()
  await inStrip(app, 'Leave the lesson').click()
  await expect(strip(app)).toHaveCount(0)
})

test('the browser’s way back leaves the lesson and returns to it', async ({ app }) => {
  await app.open({ untouched: true })
  await app.button('Lessons').click()
  await app.page.getByRole('link', { name: 'The wrong region' }).click()
  await expect(strip(app)).toContainText('The wrong region')
  await app.page.goBack()
  await expect(strip(app)).toHaveCount(0)
  await expect(app.cell('cloudfront', 'cloudfront')).toBeVisible()
  await app.page.goForward()
  await expect(strip(app)).toContainText('The wrong region')
})

test('nothing jumps, from the page’s first moment to the next lesson', async ({ app }) => {
  await app.open({ untouched: true, at: '/#/lesson/line-query' })
  await expect(strip(app)).toContainText('What is its line?')
  await app.settled()
  await expectStill(app, 'the situation')
  await inStrip(app, 'limit=10&tag=a%2Bb').click()
  await app.settled()
  await expectStill(app, 'the answer')
  await inStrip(app, 'Show me').click()
  await app.settled()
  await expectStill(app, 'the change')
  await strip(app)
    .getByRole('link', { name: /^Next lesson/ })
    .click()
  await expect(strip(app)).toContainText('A line for each header')
  await app.settled()
  await expectStill(app, 'the next lesson')
})

for (const id of ['stages', 'api-gateway', 'user-agent'])
  test(`a page that opens on ${id} shows its situation at once, and nothing jumps`, async ({ app }) => {
    await app.open({ untouched: true, at: `/#/lesson/${id}` })
    await expect(strip(app).getByRole('heading')).toBeVisible()
    await app.settled()
    await expectStill(app, id)
  })

for (const colorScheme of ['light', 'dark'] as const)
  test(`${colorScheme}: no step sticks out at any width`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme })
    await app.open({ untouched: true, at: '/#/lesson/line-signed-headers' })
    const steps = [
      async () => {},
      async () => inStrip(app, 'I do not know, show me').click(),
      async () => inStrip(app, 'Show me').click(),
    ]
    for (const step of steps) {
      await step()
      for (const width of [1440, 1024, 768, 390, 320]) {
        await app.page.setViewportSize({ width, height: 900 })
        await app.painted()
        expect(await app.sticksOut(), `at ${width}`).toEqual([])
      }
    }
    await app.page.setViewportSize({ width: 1440, height: 900 })
  })

async function expectStill(app: App, what: string) {
  expect(await app.layoutShifts(), what).toEqual([])
}

async function press(app: App, wanted: Locator) {
  await tabTo(app, wanted)
  await app.page.keyboard.press('Enter')
}

async function tabTo(app: App, wanted: Locator) {
  await expect(wanted).toBeVisible()
  for (let step = 0; step < 150; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await app.page.keyboard.press('Tab')
  }
  throw new Error('Tab never reached it.')
}
