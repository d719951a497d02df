// What the distribution does with the request decides the answer: each select tells another chapter of the story.
import { type App, expect, type Idea, type SentTo, type SignedFor, test } from './fixtures.ts'

interface Chapter {
  title: string
  originRequestPolicy?: string
  cachePolicy?: string
  originAccessControl?: string
  pick?: [SignedFor, SentTo]
  verdict: { status: string; cause?: string }
  statuses?: (string | null)[]
}

const chapters: readonly Chapter[] = [
  {
    title: 'without a policy Authorization does not reach Lambda',
    originRequestPolicy: 'None',
    verdict: { status: '403', cause: 'authorization-dropped' },
  },
  {
    title: 'AllViewer forwards a Host that the Function URL does not answer to',
    originRequestPolicy: 'AllViewer',
    verdict: { status: '403', cause: 'host-forwarded-to-origin' },
  },
  {
    title: 'AllViewerExceptHostHeader replaces the Host that was signed',
    originRequestPolicy: 'AllViewerExceptHostHeader',
    verdict: { status: '403', cause: 'host-rewritten' },
    statuses: ['403', '403', '403', '403', '200', '200'],
  },
  {
    title: 'AllViewerExceptHostHeader lets a request through that was signed for the Function URL',
    originRequestPolicy: 'AllViewerExceptHostHeader',
    pick: ['function-url', 'cloudfront'],
    verdict: { status: '200' },
  },
  {
    title: 'OAC signs in place of the caller',
    originAccessControl: 'always',
    verdict: { status: '200' },
  },
  {
    title: 'OAC lets in who signed nothing',
    originAccessControl: 'always',
    pick: ['none', 'cloudfront'],
    verdict: { status: '200' },
  },
  {
    title: 'OAC that never signs changes nothing',
    originAccessControl: 'never',
    verdict: { status: '403', cause: 'host-rewritten' },
  },
]

const told = chapters.map(
  ({ title, originRequestPolicy, cachePolicy, originAccessControl, pick, verdict, statuses }): Idea => [
    title,
    async (app) => {
      if (originRequestPolicy) await app.choose('Origin request policy', originRequestPolicy)
      if (cachePolicy) await app.choose('Cache policy', cachePolicy)
      if (originAccessControl) await app.choose('Origin access control', originAccessControl)
      if (pick) await app.pick(...pick)
      await app.expectVerdict(verdict)
      if (statuses) expect(await app.statuses()).toEqual(statuses)
    },
  ],
)

const options = (app: App, name: string) =>
  app
    .field(name)
    .getByRole('option')
    .allTextContents()
    .then((texts) => texts.map((text) => text.trim()))

const ideas: readonly Idea[] = [
  [
    'who reaches the distribution gets in under OAC, and the page says so',
    async (app) => {
      await app.choose('Origin access control', 'always')
      await app.pick('none', 'cloudfront')
      await app.expectVerdict({ status: '200' })
      await expect(app.region('Verdict')).toContainText(/every(body| call)/i)
    },
  ],
  [
    'the way lists what was changed',
    async (app) => {
      await expect(app.region('Way')).toContainText(/host/i)
      await expect(app.region('Way')).toContainText('AllViewerExceptHostHeader')
    },
  ],
  [
    'the policies are named as AWS names them',
    async (app) => {
      expect(await options(app, 'Origin access control')).toEqual([
        'none',
        'never',
        'no-override',
        'always',
        'always-amz-auth',
      ])
      expect(await options(app, 'Origin request policy')).toEqual(
        expect.arrayContaining(['None', 'AllViewer', 'AllViewerExceptHostHeader']),
      )
      expect(await options(app, 'Cache policy')).toEqual(
        expect.arrayContaining(['CachingDisabled', 'CachingOptimized']),
      )
    },
  ],
]

test('what the distribution does decides the answer', ({ app }) => app.visit([...told, ...ideas]))
