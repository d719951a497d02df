// The six calls: nothing, CloudFront or the Function URL signed for, sent to either. The picker of what the page speaks of.
import { cells, expect, type Idea, test } from './fixtures.ts'

const ideas: readonly Idea[] = [
  [
    'the page speaks of the picked call',
    async (app) => {
      const statuses = await app.statuses()
      for (const [index, cell] of cells.entries()) {
        await app.pick(...cell)
        await app.expectVerdict({ status: statuses[index] ?? '' })
        expect((await app.verdict()).cause === null).toBe(statuses[index] === '200')
      }
    },
  ],
  [
    'each cell says why, in a line',
    async (app) => {
      for (const cell of cells) await expect(app.cell(...cell)).toContainText(/[a-z]{3,}/)
    },
  ],
  [
    'causes of the refused calls',
    async (app) => {
      await app.pick('cloudfront', 'cloudfront')
      await app.expectVerdict({ cause: 'host-rewritten' })
      await app.pick('none', 'cloudfront')
      await app.expectVerdict({ status: '403', certainty: 'proven' })
      await app.pick('function-url', 'cloudfront')
      await app.expectVerdict({ status: '200' })
      const { cause, certainty } = await app.verdict()
      expect([cause, certainty]).toEqual([null, null])
    },
  ],
  [
    'arrow keys go from call to call',
    async (app) => {
      await app.radio('cloudfront', 'cloudfront').focus()
      const visited = new Set<string>()
      for (let step = 0; step < 6; step++) {
        await app.page.keyboard.press('ArrowDown')
        visited.add(await app.pickedCell())
      }
      expect(visited.size).toBe(6)
    },
  ],
  [
    'it stands once on the page',
    async (app) => {
      for (const cell of cells) await expect(app.cell(...cell)).toHaveCount(1)
      await expect(app.region('Verdict').getByRole('radiogroup')).toHaveCount(1)
      await expect(app.region('Verdict').getByRole('radio')).toHaveCount(6)
    },
  ],
]

test('the six calls, and what the page says of the picked one', ({ app }) => app.visit(ideas))
