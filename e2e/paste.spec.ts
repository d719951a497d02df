// What somebody has at hand goes into the page in one step, and comes out again in one.
import { expect, type Idea, test } from './fixtures.ts'

const curl = `curl -X PUT 'https://api.example.com/a%20b?x=1' -H 'content-type: text/plain' --data-raw 'hello'`

const ideas: readonly Idea[] = [
  [
    'a curl command is recognised, fills the page in, and one step takes it back',
    async (app) => {
      await app.button('Paste').click()
      const dialog = app.page.getByRole('dialog', { name: 'Paste', exact: true })
      await dialog.getByRole('textbox').fill(curl)
      await expect(dialog.getByText('curl', { exact: true })).toBeVisible()
      await dialog.getByRole('button', { name: 'Fill in', exact: true }).click()
      await expect(app.field('Method')).toHaveValue('PUT')
      await expect(app.field('CloudFront host')).toHaveValue('api.example.com')
      await expect(app.field('Path')).toHaveValue('/a%20b')
      await expect(app.field('Query')).toHaveValue('x=1')
      await expect(app.field('Headers')).toHaveValue('content-type: text/plain')
      await expect(app.field('Body')).toHaveValue('hello')
      await app.button('Undo').click()
      await expect(app.field('Method')).toHaveValue('POST')
      await expect(app.field('Body')).toHaveValue('{"order":42}')
    },
  ],
  [
    'the focus is where it was, however the dialog ends',
    async (app) => {
      for (const end of ['Enter', 'Escape']) {
        await app.button('Paste').focus()
        await app.page.keyboard.press('Enter')
        const dialog = app.page.getByRole('dialog', { name: 'Paste', exact: true })
        await dialog.getByRole('textbox').fill(curl)
        if (end === 'Enter') await dialog.getByRole('button', { name: 'Fill in', exact: true }).focus()
        await app.page.keyboard.press(end)
        await expect(dialog).toBeHidden()
        await expect(app.button('Paste')).toBeFocused()
      }
    },
  ],
  [
    'a host that came from a paste is marked until it is confirmed',
    async (app) => {
      await pasteAnywhere(app.page, curl)
      await app.page.getByRole('dialog').getByRole('button', { name: 'Fill in' }).click()
      await expect(app.region('Hosts').getByText('This host came from a paste')).toBeVisible()
      await app.button('It is mine').click()
      await expect(app.region('Hosts').getByText('This host came from a paste')).toBeHidden()
    },
  ],
  [
    'what is pasted outside a field is read',
    async (app) => {
      await pasteAnywhere(app.page, 'GET /x?y=z HTTP/1.1\nHost: api.example.com\n\n')
      await app.page.getByRole('dialog').getByRole('button', { name: 'Fill in' }).click()
      await expect(app.field('Path')).toHaveValue('/x')
    },
  ],
  [
    'a curl command in a short field is offered to be read',
    async (app) => {
      await app.fill('Path', curl)
      await expect(app.field('Path')).toHaveValue(curl)
      await app.button('Read it as a paste').click()
      await app.page.getByRole('dialog').getByRole('button', { name: 'Fill in' }).click()
      await expect(app.field('Path')).toHaveValue('/a%20b')
    },
  ],
  [
    'a text that is nothing known changes nothing',
    async (app) => {
      await pasteAnywhere(app.page, 'lorem ipsum')
      const dialog = app.page.getByRole('dialog')
      await expect(dialog.getByText('Nothing in this text was recognised')).toBeVisible()
      await expect(dialog.getByRole('button', { name: 'Fill in' })).toBeDisabled()
      await app.page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    },
  ],
]

test('what is pasted is read, and taken back in one step', ({ app }) => app.visit(ideas))

test('a file that is dropped is read, and what was noticed counts with it', async ({ app }) => {
  await app.open()
  await app.page.evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'call.txt', { type: 'text/plain' }))
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
    }
  }, `${curl}\n\nHTTP/1.1 403 Forbidden\nx-amzn-errortype: InvalidSignatureException\n\n{}`)
  const dialog = app.page.getByRole('dialog', { name: 'Paste', exact: true })
  await expect(dialog.getByRole('textbox')).toHaveValue(/^curl -X PUT/)
  await dialog.getByText('What else did you notice?').click()
  await dialog.getByLabel('GET works, HEAD fails').check()
  await dialog.getByRole('button', { name: 'Fill in', exact: true }).click()
  await expect(app.page.getByRole('region', { name: 'Evidence', exact: true })).toContainText('1 symptom')
  await expect(app.field('Method')).toHaveValue('PUT')
})

async function pasteAnywhere(page: import('playwright/test').Page, text: string) {
  await page.evaluate(async (what) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', what)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, text)
}
