// A line tells which rule made it and what it was made from, by pointer and by keyboard.
import { type App, expect, firstScreen, type Idea, test } from './fixtures.ts'

const left = (app: App) => app.column('Signed for CloudFront')
const right = (app: App) => app.column('Signed for Function URL')

const lines: readonly [line: RegExp, fields: string[], says: RegExp][] = [
  [/^POST$/, ['Method'], /method/i],
  [/^\/orders/, ['Path'], /encoded/i],
  [/^limit=10/, ['Query'], /sorted/i],
  [/^content-type:/, ['Headers'], /lower.?case/i],
  [/^[0-9a-f]{64}$/, ['Body'], /SHA-256|hash/i],
]

const tells = (means: 'pointing at' | 'focusing'): readonly Idea[] => [
  ...lines.map(
    ([text, fields, says]): Idea => [
      `${means} ${text} tells its rule and marks its counterpart and "${fields}"`,
      async (app) => {
        await go(app, text, means)
        await expect(left(app).pointed()).toHaveText([text])
        await expect(right(app).pointed()).toHaveText([text])
        await expect.poll(() => app.markedFields()).toEqual(fields)
        await expect(app.explanation()).toContainText(says)
      },
    ],
  ),
  [
    `${means} the host line marks the field of each column’s own host`,
    async (app) => {
      await go(app, /^host:/, means)
      await expect(right(app).pointed()).toHaveText([/^host:/])
      await expect.poll(() => app.markedFields()).toContain('CloudFront host')
      await expect(app.explanation()).toContainText(/host/i)
    },
  ],
]

const walks: readonly Idea[] = [
  [
    'the differing characters of a line are marked',
    async (app) => {
      expect(await left(app).differing()).toEqual([firstScreen.cloudFrontHost])
    },
  ],
  [
    'arrow keys walk through all lines; leaving clears the marks',
    async (app) => {
      const count = await left(app).lines().count()
      await left(app).lines().first().focus()
      for (let index = 0; index < count; index++) {
        await expect(left(app).pointed()).toHaveCount(1)
        expect(await left(app).pointed().textContent()).toBe(await left(app).lines().nth(index).textContent())
        await app.page.keyboard.press('ArrowDown')
      }
      await app.field('Method').focus()
      await expect(left(app).pointed()).toHaveCount(0)
      expect(await app.markedFields()).toEqual([])
    },
  ],
]

test('pointing at a line', ({ app }) => app.visit([...tells('pointing at'), ...walks]))
test('focusing a line', ({ app }) => app.visit(tells('focusing')))

async function go(app: App, text: RegExp, means: 'pointing at' | 'focusing') {
  const line = left(app).line(text)
  if (means === 'pointing at') return line.hover()
  const wanted = await line.textContent()
  await left(app).lines().first().focus()
  for (let step = 0; step < 20; step++) {
    if ((await left(app).pointed().textContent()) === wanted) return
    await app.page.keyboard.press('ArrowDown')
  }
}
