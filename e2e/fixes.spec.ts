// A fix is seen before it is made, and taken back in one step.
import { type App, expect, type Idea, test } from './fixtures.ts'

const fixes: readonly [title: RegExp, after: (app: App) => Promise<void>][] = [
  [
    /^Sign for the Function URL host/,
    async (app) => {
      await expect(app.radio('function-url', 'cloudfront')).toBeChecked()
      await app.expectVerdict({ status: '200' })
    },
  ],
  [
    /^Let CloudFront sign \(OAC\)/,
    async (app) => {
      await expect(app.field('Origin access control')).toHaveValue('always')
      await app.expectVerdict({ status: '200' })
    },
  ],
]

const ideas: readonly Idea[] = [
  ...fixes.flatMap(([title, after]): Idea[] => {
    const name = title.source.slice(1).replaceAll('\\', '')
    const previews = (['pointing at', 'focusing'] as const).map(
      (means): Idea => [
        `${means} "${name}" previews it, leaving restores`,
        async (app) => {
          const before = { statuses: await app.statuses(), verdict: await app.verdict() }
          const fix = app.region('Verdict').getByRole('button', { name: title })
          if (means === 'focusing') await fix.focus()
          else await fix.hover()
          await expect.poll(() => app.previewedStatus()).toBe('200')
          if (means === 'focusing') await app.page.keyboard.press('Tab')
          else await app.page.mouse.move(0, 0)
          if (means === 'focusing') await app.field('Method').focus()
          await expect.poll(() => app.statuses()).toEqual(before.statuses)
          await app.expectVerdict({ status: '403', cause: 'host-rewritten' })
          await expect(app.field('Origin access control')).toHaveValue('none')
        },
      ],
    )
    const making: Idea = [
      `"${name}" is made with a click and undone in one step`,
      async (app) => {
        await app.region('Verdict').getByRole('button', { name: title }).click()
        await after(app)
        await app.button('Undo').click()
        await app.expectVerdict({ status: '403', cause: 'host-rewritten', certainty: 'proven' })
        await expect(app.radio('cloudfront', 'cloudfront')).toBeChecked()
        await expect(app.field('Origin access control')).toHaveValue('none')
      },
    ]
    return [...previews, making]
  }),
  [
    'each fix says what it costs',
    async (app) => {
      const verdict = app.region('Verdict')
      await expect(verdict).toContainText(/client.*(knows?|must know).*(URL|host)/i)
      await expect(verdict).toContainText(/trusts? CloudFront/i)
    },
  ],
]

test('the fixes are previewed, made and taken back', ({ app }) => app.visit(ideas))
