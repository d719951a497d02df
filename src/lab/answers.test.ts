// Who answers in the lab, by its set-up: CloudFront's firewall, its cache, a second origin, its patience; and what does not
// exist at AWS. What is assumed or does not exist stands in the log, and in no answer.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { HttpRequest } from '../core/http/message.ts'
import { fieldValue } from '../core/http/message.ts'
import { withAuthority } from '../core/http/url.ts'
import { describeAssumptions } from './describe.ts'
import { labHosts } from './names.ts'
import { readSetup } from './setupFile.ts'
import { order, type Reply, send, signedFor, type TestLab, testLab } from './testHarness.ts'

const folder = mkdtempSync(join(tmpdir(), 'countersign-answers-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A lab whose set-up stands in a file, and its log. */
async function labOf(distribution: object, functionUrl: object = {}): Promise<{ lab: TestLab; log: string[] }> {
  const file = join(folder, 'setup.json')
  const usual = { originRequestPolicy: 'AllViewerExceptHostHeader', cachePolicy: 'CachingDisabled' }
  writeFileSync(
    file,
    JSON.stringify({
      distribution: { ...usual, ...distribution },
      functionUrl: { authType: 'AWS_IAM', ...functionUrl },
    }),
  )
  const log: string[] = []
  return { lab: await testLab({ setup: readSetup(file), log: (line) => log.push(line) }), log }
}

const unsigned: HttpRequest = { ...order, method: 'GET', headers: [], body: '' }
const byCloudFront = ({ headers }: Reply) => fieldValue(headers, 'server') === 'CloudFront'

test('the firewall blocks a body with CloudFront’s page', async () => {
  const { lab, log } = await labOf({ firewall: { bodyLimit: 5 } })
  const reply = await send(lab, signedFor(lab, order, labHosts.functionUrl), 'cloudFront')
  expect([reply.status, byCloudFront(reply)]).toEqual([403, true])
  expect(reply.body).toContain('Request blocked.')
  expect(log).toEqual([expect.stringMatching(/ -> 403 by cloudfront \(waf\): firewall-body$/)])
})

test('the cache answers before anybody looks at a signature', async () => {
  const response = { status: 404, headers: [['X-Old', 'yes']], body: 'old' }
  const { lab, log } = await labOf({ cached: { response, age: 3 } })
  const reply = await send(lab, unsigned, 'cloudFront')
  expect([reply.status, reply.body, fieldValue(reply.headers, 'age')]).toEqual([404, 'old', '3'])
  expect(log).toEqual([expect.stringMatching(/ -> 404 by cloudfront \(cache\): cached$/)])
})

test('a second origin hides Lambda’s 403', async () => {
  const { lab, log } = await labOf({ failover: { statuses: [403], respond: { status: 200, body: 'second' } } })
  const reply = await send(lab, unsigned, 'cloudFront')
  expect([reply.status, reply.body]).toEqual([200, 'second'])
  expect(log).toEqual([expect.stringMatching(/ -> 200 by cloudfront \(second origin\): auth-present$/)])
})

test('a function that takes longer than CloudFront waits is answered for, and not when it is called straight', async () => {
  const { lab } = await labOf({}, { takes: 31 })
  const reply = await send(lab, signedFor(lab, order, labHosts.functionUrl), 'cloudFront')
  expect([reply.status, byCloudFront(reply)]).toEqual([504, true])
  const direct = { ...order, url: withAuthority(order.url, labHosts.functionUrl) }
  expect(await send(lab, signedFor(lab, direct, labHosts.functionUrl), 'functionUrl')).toHaveProperty('status', 200)
})

test('X-Forwarded-Host, which AWS does not have: a signature for CloudFront holds, and log and description say what that is', async () => {
  const { lab, log } = await labOf({ proposal: 'x-forwarded-host' })
  const reply = await send(lab, signedFor(lab, order, labHosts.cloudFront), 'cloudFront')
  expect(reply.status).toBe(200)
  expect(JSON.parse(reply.body)).toMatchObject({ host: labHosts.cloudFront, accessKeyId: lab.keys.user.accessKeyId })
  expect(JSON.stringify(reply)).not.toMatch(/does not exist|assumed/i)
  expect(log).toEqual([
    expect.stringMatching(/function: ok; assumed: proposal-forwarded-host; does not exist at AWS: x-forwarded-host$/),
  ])
  expect(lab.describe()).toContain('x-forwarded-host, which does not exist at AWS')
  expect(describeAssumptions({}, 'x-forwarded-host')).toMatch(/^Does not exist at AWS: /)
  expect(describeAssumptions()).not.toMatch(/does not exist at AWS/i)
})

test('one signed request is aimed at another function, unless that accepts only other Hosts', async () => {
  const aimed = (lab: TestLab): HttpRequest => {
    const { url, headers, ...rest } = signedFor(lab, order, labHosts.cloudFront)
    const more = [['Host', labHosts.cloudFront] as const, ['X-Forwarded-Host', labHosts.functionUrl] as const]
    return { ...rest, url: withAuthority(url, labHosts.functionUrl), headers: [...more, ...headers] }
  }
  const open = (await labOf({ proposal: 'x-forwarded-host' })).lab
  expect(await send(open, aimed(open), 'functionUrl')).toHaveProperty('status', 200)
  const bound = await labOf({ proposal: 'x-forwarded-host' }, { acceptedHosts: ['api.other.example'] })
  expect(await send(bound.lab, aimed(bound.lab), 'functionUrl')).toHaveProperty('status', 403)
  expect(bound.log[0]).toMatch(/: host-accepted; assumed: proposal-accepted-hosts; does not exist at AWS/)
})
