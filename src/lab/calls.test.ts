// The six calls over real sockets: who is let in, by the set-up of the distribution.
import { expect, test } from 'vitest'
import { withAuthority } from '../core/http/url.ts'
import { relayServer } from '../relay/testHarness.ts'
import { labHosts } from './names.ts'
import type { LabSetup } from './setup.ts'
import { order, type Side, send, signedFor, testLab, withDistribution } from './testHarness.ts'

type SignFor = 'none' | Side
const cells: readonly (readonly [SignFor, Side])[] = [
  ['none', 'cloudFront'],
  ['none', 'functionUrl'],
  ['cloudFront', 'cloudFront'],
  ['cloudFront', 'functionUrl'],
  ['functionUrl', 'cloudFront'],
  ['functionUrl', 'functionUrl'],
]

const cachePolicy = 'CachingDisabled'
const setups: readonly (readonly [
  name: string,
  distribution: LabSetup['distribution'],
  statuses: readonly number[],
])[] = [
  [
    'AllViewerExceptHostHeader',
    { originRequestPolicy: 'AllViewerExceptHostHeader', cachePolicy },
    [403, 403, 403, 403, 200, 200],
  ],
  ['no origin request policy', { cachePolicy }, [403, 403, 403, 403, 403, 200]],
  ['AllViewer', { originRequestPolicy: 'AllViewer', cachePolicy }, [403, 403, 403, 403, 403, 200]],
  [
    'origin access control that always signs',
    { originRequestPolicy: 'AllViewerExceptHostHeader', cachePolicy, originAccessControl: 'always' },
    [403, 403, 200, 403, 200, 200],
  ],
]

test.for(setups)('%s', async ([, distribution, statuses]) => {
  const lab = await testLab({ setup: withDistribution(distribution) })
  const answers: number[] = []
  for (const [signFor, sendTo] of cells) {
    const request = { ...order, url: withAuthority(order.url, labHosts[sendTo]) }
    const ready = signFor === 'none' ? request : signedFor(lab, request, labHosts[signFor])
    answers.push((await send(lab, ready, sendTo)).status)
  }
  expect(answers).toEqual(statuses)
})

test('with origin access control a GET that nobody signed gets in, as CloudFront', async () => {
  const distribution = {
    originRequestPolicy: 'AllViewerExceptHostHeader',
    cachePolicy,
    originAccessControl: 'always',
  } as const
  const lab = await testLab({ setup: withDistribution(distribution) })
  const { status, body } = await send(lab, { ...order, method: 'GET', body: '' }, 'cloudFront')
  expect(status).toBe(200)
  expect(JSON.parse(body).accessKeyId).toMatch(/^ASIACLOUDFRONT/)
})

test('the same six through the relay, by the names that the lab gives it', async () => {
  const lab = await testLab()
  const { call } = await relayServer({ lab: lab.names })
  const statuses: unknown[] = []
  for (const [signFor, sendTo] of cells) {
    const request = { ...order, url: withAuthority(order.url, labHosts[sendTo]) }
    const { method, url, headers } = signFor === 'none' ? request : signedFor(lab, request, labHosts[signFor])
    const bodyBase64 = Buffer.from('{"order":42}').toString('base64')
    const answer = await call({
      method,
      url,
      headers: headers.map(([name, value]) => [name, value] as const),
      bodyBase64,
    })
    statuses.push('status' in answer && answer.status)
  }
  expect(statuses).toEqual([403, 403, 403, 403, 200, 200])
})

test.for(['cloudFront', 'alias'] as const)(
  'signed for the Function URL, called as the %s: the wire says the name',
  async (name) => {
    const log: string[] = []
    const lab = await testLab({ log: (line) => log.push(line) })
    const url = withAuthority(order.url, labHosts[name])
    const request = signedFor(
      lab,
      { ...order, url, headers: [['Host', labHosts[name]], ...order.headers] },
      labHosts.functionUrl,
    )
    const { status, headers, body } = await send(lab, request, 'cloudFront')
    expect(request.headers[0]).toEqual(['Host', labHosts[name]])
    expect(status).toBe(200)
    expect(headers.map(([field]) => field)).toContain('Via')
    expect(JSON.parse(body)).toEqual({
      message: 'Hello from the function in the lab',
      method: 'POST',
      path: '/orders/caf%C3%A9',
      query: 'tag=a%2Bb&limit=10',
      host: labHosts.functionUrl,
      accessKeyId: lab.keys.user.accessKeyId,
    })
    expect(log).toEqual([expect.stringMatching(/ to cloudfront: POST \/orders\/caf%C3%A9 -> 200 by function: ok/)])
  },
)
