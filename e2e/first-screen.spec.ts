// The first screen teaches by itself: what happens, why, how sure that is, and what helps.
import { cells, expect, firstScreen, type Idea, test } from './fixtures.ts'

const ideas: readonly Idea[] = [
  [
    'it shows a 403 whose cause is the rewritten host, proven in the simulation',
    async (app) => {
      expect(await app.verdict()).toEqual({ status: '403', cause: 'host-rewritten', certainty: 'proven' })
      const verdict = app.region('Verdict')
      await expect(verdict).toContainText('CloudFront would answer 403')
      await expect(verdict).toContainText(firstScreen.cloudFrontHost)
      await expect(verdict).toContainText('Simulated')
      await expect(verdict).toContainText(/in the simulation/i)
    },
  ],
  [
    'it offers the two fixes',
    async (app) => {
      const verdict = app.region('Verdict')
      await expect(verdict.getByRole('button', { name: 'Sign for the Function URL host' })).toBeVisible()
      await expect(verdict.getByRole('button', { name: /^Let CloudFront sign \(OAC\)/ })).toBeVisible()
    },
  ],
  [
    'it is the example of the article',
    async (app) => {
      const fields = {
        Method: 'POST',
        Path: '/orders/caf%C3%A9',
        Query: 'tag=a%2Bb&limit=10',
        Headers: 'content-type: application/json',
        Body: '{"order":42}',
        'CloudFront host': firstScreen.cloudFrontHost,
        'Function URL host': firstScreen.functionUrlHost,
        'Access key ID': firstScreen.accessKeyId,
        'Secret access key': firstScreen.secretAccessKey,
        'Session token': '',
        'Origin request policy': 'AllViewerExceptHostHeader',
        'Cache policy': 'CachingDisabled',
        'Origin access control': 'none',
      }
      for (const [name, value] of Object.entries(fields)) {
        await expect(app.field(name)).toBeVisible()
        await expect(app.field(name)).toHaveValue(value)
      }
    },
  ],
  [
    'its nine regions are landmarks',
    async (app) => {
      for (const name of [
        'Request',
        'Hosts',
        'Credentials',
        'Distribution',
        'Verdict',
        'Way',
        'Signed for CloudFront',
        'Signed for Function URL',
        'Test calls',
      ] as const)
        await expect(app.region(name)).toBeVisible()
    },
  ],
  [
    'it is calm: few headings, one filled button, few controls',
    async (app) => {
      expect(await app.page.getByRole('heading').count()).toBeLessThanOrEqual(7)
      expect((await app.controls()).length).toBeGreaterThan(10)
      expect((await app.controls()).length).toBeLessThanOrEqual(20)
      expect(await app.filledButtons()).toHaveLength(1)
    },
  ],
  [
    'the first line that differs stands above the fold',
    async (app) => {
      for (const name of ['Signed for CloudFront', 'Signed for Function URL'] as const) {
        const host = app.column(name).line(/^host:/)
        await expect(host).toBeInViewport({ ratio: 1 })
        await expect(host).toHaveAttribute('data-differs', 'true')
      }
    },
  ],
  [
    'all six calls are there, simulated',
    async (app) => {
      expect(await app.statuses()).toEqual(['403', '403', '403', '403', '200', '200'])
      for (const cell of cells) await expect(app.cell(...cell)).toHaveAccessibleDescription(/.*/)
      await expect(app.radio('cloudfront', 'cloudfront')).toBeChecked()
    },
  ],
  [
    'it says that it is an example and how to bring one’s own',
    async (app) => {
      await expect(app.page.getByText('This is an example.')).toBeVisible()
    },
  ],
]

test('the first screen', ({ app }) => app.visit(ideas, { untouched: true, onlyLooks: true }))

test('a part that cannot be loaded takes neither the page nor what was entered along', async ({ app }) => {
  app.watch.mayLog.push(/Failed to load resource/)
  await app.page.route('**/assets/later/*.js', (route) => route.abort())
  await app.open({ untouched: true })
  await app.fill('Path', '/still/here')
  await expect(app.page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
  await expect(app.field('Path')).toHaveValue('/still/here')
  await app.expectVerdict({ status: '403', cause: 'host-rewritten' })
})
