// A body that is too much for a field: it is attached, hashed beside the page, and everything else goes on as with a short one.
import { createHash } from 'node:crypto'
import { expect, test } from './fixtures.ts'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const text = `{"é":"${'x'.repeat(1024 * 1024)}"}`
const binary = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256))

test('a large body is attached whole, keeps the focus, can be looked into, replaced, opened, and taken back', async ({
  app,
}) => {
  await app.open()
  const column = app.column('Signed for Function URL')
  const body = app.field('Body')
  const isHash = (hash: string) => expect.poll(column.canonicalRequest).toMatch(new RegExp(`\\n${hash}$`))
  const before = await column.canonicalRequest()

  await app.fill('Body', text)
  await isHash(sha256(text))
  await expect(body).toBeFocused()
  await expect(body).toHaveValue('')
  await expect(app.region('Verdict')).toHaveAttribute('data-status', '403')
  await app.button('First 4 kB').click()
  await expect(app.page.getByRole('dialog')).toContainText(sha256(text))
  await expect(app.page.getByRole('dialog')).toContainText('{"é":"xxx')
  await app.page.keyboard.press('Escape')

  await body.focus()
  await app.page.keyboard.type('x')
  await isHash(sha256(text))

  const chooser = app.page.waitForEvent('filechooser')
  await app.button('Replace').click()
  await (await chooser).setFiles({ name: 'a.bin', mimeType: 'application/octet-stream', buffer: binary })
  await isHash(sha256(binary))
  await app.button('Open as text').click()
  await expect(app.region('Request')).toContainText('this is no text')
  await isHash(sha256(binary))

  await app.page.getByRole('button', { name: 'Undo' }).first().click()
  await isHash(sha256(text))
  await app.button('Remove').click()
  await isHash(sha256(''))
  await expect(body).toBeFocused()
  await app.fill('Body', text.slice(0, 70_000))
  await isHash(sha256(text.slice(0, 70_000)))
  await app.button('Open as text').click()
  await expect(body).toHaveValue(text.slice(0, 70_000))
  await isHash(sha256(text.slice(0, 70_000)))
  await app.fill('Body', '{"order":42}')
  await expect.poll(column.canonicalRequest).toContain(before.slice(before.lastIndexOf('\n')))
})
