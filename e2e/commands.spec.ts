// Everything by the keyboard alone: commands, examples, undo and redo.
import AxeBuilder from '@axe-core/playwright'
import { type App, expect, test } from './fixtures.ts'

const axe = async ({ page }: App, within: string) => {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test('a command is found by a word, done by Enter, and offered first the next time', async ({ app }) => {
  await app.open({ untouched: true })
  const { keyboard } = app.page
  const palette = app.page.getByRole('dialog', { name: 'Commands' })
  const field = palette.getByRole('combobox')
  const chosen = palette.getByRole('option', { selected: true })

  await app.field('Query').focus()
  await keyboard.press('Control+k')
  await expect(field).toBeFocused()
  expect(await axe(app, 'dialog[open]')).toEqual([])
  await keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await expect(app.field('Query')).toBeFocused()

  await keyboard.press('Control+k')
  await field.fill('sent to funct')
  await expect(chosen).toContainText('Not signed, sent to the Function URL')
  await keyboard.press('ArrowUp')
  await expect(chosen).toContainText('Signed for the Function URL, sent to the Function URL')
  await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '')
  await keyboard.press('Enter')
  await app.expectVerdict({ status: '200' })

  await keyboard.press('Control+k')
  await field.fill('signing time')
  await keyboard.press('Enter')
  await expect(app.field('Signing time')).toBeFocused()

  await keyboard.press('Control+k')
  await keyboard.press('ArrowDown')
  await expect(chosen).toContainText('Signed for the Function URL')
  await field.fill('no such thing as this')
  await expect(palette.getByRole('status')).toHaveText('No command has these words.')
  await keyboard.press('Enter')
  await field.fill('all keys')
  await keyboard.press('Enter')
  const keys = app.page.getByRole('dialog', { name: 'Keyboard' })
  await expect(keys).toContainText('opens the commands')
  // A dialog asks something else.
  await keyboard.press('Control+k')
  await app.painted()
  await expect(palette).toHaveCount(0)
  await keyboard.press('Escape')
  await expect(app.field('Signing time')).toBeFocused()
})

test('over a sheet the commands open too: Escape returns to it, a command leaves it', async ({ app }) => {
  await app.open({ untouched: true })
  const { keyboard } = app.page
  const dialog = (name: string) => app.page.getByRole('dialog', { name })
  await app.button('Lessons').press('Enter')
  await expect(dialog('Lessons')).toBeVisible()
  await keyboard.press('Control+k')
  await expect(dialog('Commands')).toBeVisible()
  await keyboard.press('Escape')
  await expect(dialog('Commands')).toHaveCount(0)
  await expect(dialog('Lessons')).toBeVisible()
  await keyboard.press('Control+k')
  await dialog('Commands').getByRole('combobox').fill('signing time')
  await keyboard.press('Enter')
  await expect(dialog('Lessons')).toHaveCount(0)
  await expect(app.field('Signing time')).toBeFocused()
})

test('an example is one step: its verdict, a note, and undo and redo by keys', async ({ app }) => {
  await app.open({ untouched: true })
  const { keyboard } = app.page
  await app.button('Examples').press('Enter')
  const gallery = app.page.getByRole('dialog', { name: 'Examples' })
  await expect(gallery.getByRole('listitem')).toHaveCount(37)
  expect(await axe(app, 'dialog[open]')).toEqual([])
  await gallery.getByLabel('Find an example').fill('seven minutes')
  await expect(gallery.getByRole('listitem')).toHaveCount(1)
  await gallery.getByRole('listitem').getByRole('button').press('Enter')
  await app.expectVerdict({ cause: 'clock-skew' })
  const note = app.page.getByRole('status').filter({ hasText: 'You are looking at an example' })
  await expect(note).toContainText('The clock is off')
  await expect(app.button('Examples')).toBeFocused()

  // What somebody reported has a verdict of its own.
  await keyboard.press('Control+k')
  await app.page.getByRole('combobox', { name: 'Find a command' }).fill('example secret')
  await keyboard.press('Enter')
  await app.expectVerdict({ status: '403', cause: 'secret-wrong', certainty: 'likely' })

  await keyboard.press('Control+z')
  await app.expectVerdict({ cause: 'clock-skew' })
  await app.button('Back to what was there').press('Enter')
  await app.expectVerdict({ cause: 'host-rewritten' })
  await expect(note).toHaveCount(0)
  await keyboard.press('Control+Shift+Z')
  await app.expectVerdict({ cause: 'clock-skew' })
  await app.button('Redo').press('Enter')
  await app.expectVerdict({ cause: 'secret-wrong' })
  await expect(app.button('Redo')).toBeDisabled()
})
