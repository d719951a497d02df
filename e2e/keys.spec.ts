// Who will not paste a secret can paste a derived signing key, or none at all.
import { createHmac } from 'node:crypto'
import { sign } from '../src/engine.ts'
import { canaries } from './canary.ts'
import { expect, firstScreen, type Idea, test } from './fixtures.ts'

const ideas: readonly Idea[] = [
  [
    'without a key the canonical requests and the verdict still work',
    async (app) => {
      const withKey = await app.column('Signed for CloudFront').canonicalRequest()
      await app.fill('Signing time', /x-amz-date:(\S+)/.exec(withKey)?.[1] ?? '')
      await app.fill('Secret access key', '')
      for (const name of ['Signed for CloudFront', 'Signed for Function URL'] as const) {
        expect((await app.column(name).canonicalRequest()).length).toBeGreaterThan(100)
        expect(await app.column(name).signature()).toBe('')
        await expect(app.region(name)).toContainText('add a key to compute')
      }
      expect(await app.column('Signed for CloudFront').canonicalRequest()).toBe(withKey)
      await app.expectVerdict({ status: '403', cause: 'host-rewritten' })
      expect(await app.statuses()).toEqual(['403', '403', '403', '403', '200', '200'])
    },
  ],
  [
    'a derived signing key signs as the secret does',
    async (app) => {
      await app.fill('Signing time', '20261122T060000Z')
      const key = ['20261122', 'us-east-1', 'lambda', 'aws4_request'].reduce<Buffer>(
        (key, part) => createHmac('sha256', key).update(part).digest(),
        Buffer.from(`AWS4${canaries.secret}`),
      )
      const { signature } = await sign(
        {
          method: 'POST',
          url: `https://${firstScreen.functionUrlHost}/orders/caf%C3%A9?tag=a%2Bb&limit=10`,
          headers: [['content-type', 'application/json']],
          body: '{"order":42}',
        },
        {
          credentials: { accessKeyId: firstScreen.accessKeyId, secretAccessKey: canaries.secret },
          region: 'us-east-1',
          service: 'lambda',
          date: new Date('2026-11-22T06:00:00Z'),
        },
      )
      const shown = app.column('Signed for Function URL').signature
      await expect.poll(async () => (await shown()) === signature).toBe(true)
      await app.type(app.field('Secret access key'), key.toString('hex'))
      await expect.poll(() => app.remarks('Secret access key')).toMatch(/signing key/)
      expect((await shown()) === signature, 'the same signature').toBe(true)
    },
  ],
  [
    'a stale signing key is named',
    async (app) => {
      await app.fill('Signing time', '20261122T060000Z')
      await app.type(app.field('Secret access key'), '0123456789abcdef'.repeat(4))
      await app.page.getByText('How it is signed').click()
      await app.fill('Scope of a derived signing key', '20261121/us-east-1/lambda')
      await expect.poll(() => app.remarks('Scope of a derived signing key')).toMatch(/another scope/)
      await expect
        .poll(app.column('Signed for CloudFront').stringToSign)
        .toContain('\n20261121/us-east-1/lambda/aws4_request\n')
    },
  ],
]

test('no key, a derived key, a stale key', ({ app }) => app.visit(ideas))
